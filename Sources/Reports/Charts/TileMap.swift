/// The 38 provinces as equal squares in about their places, so that small ones are seen as well as large ones.
struct TileMap {
  struct Value {
    /// Name as the report has it; the layout's own where there are no units.
    var name: String
    var text: HTML
    /// The same with its unit, for the spoken name of the tile.
    var spoken: HTML
    var tone: HTML
  }

  var title: HTML
  /// By province code; a province that is not in it has no data.
  var values: [String: Value]
  var link: (String) -> RelativeURL

  static let side = 52.0
  static let gap = 4.0

  var html: HTML {
    let columns = Double((Self.layout.map(\.column).max() ?? 0) + 1)
    let rows = Double((Self.layout.map(\.row).max() ?? 0) + 1)
    let width = columns * (Self.side + Self.gap) - Self.gap
    let height = rows * (Self.side + Self.gap) - Self.gap
    return """
      <figure class="chart map"><figcaption>\(title)</figcaption>
      <div class="scroll" role="region" aria-label="Peta petak: \(title)" tabindex="0">
      <svg role="group" aria-label="\(title)" viewBox="0 0 \(at: width) \(at: height)">\(HTML.each(Self.layout, tile))</svg>
      </div></figure>
      """
  }

  private func tile(_ tile: Tile) -> HTML {
    let x = Double(tile.column) * (Self.side + Self.gap)
    let y = Double(tile.row) * (Self.side + Self.gap)
    let middle = x + Self.side / 2
    let value = values[tile.code]
    let box: HTML = """
      <rect class="bar \(value?.tone ?? "empty")" x="\(at: x)" y="\(at: y)" width="\(at: Self.side)" height="\(at: Self.side)" rx="3"/>\
      <text class="sign abbr \(value?.tone ?? "empty")" x="\(at: middle)" y="\(at: y + 20)" text-anchor="middle" translate="no">\(tile.short)</text>\
      <text class="sign \(value?.tone ?? "empty")" x="\(at: middle)" y="\(at: y + 40)" text-anchor="middle">\(value?.text ?? "–")</text>
      """
    guard let value else { return "<g><title>\(tile.name): tidak ada unit</title>\(box)</g>" }
    return """
      <a href="\(link(tile.code))" aria-label="\(value.name): \(value.spoken)"><title>\(value.name): \(value.spoken)</title>\(box)</a>
      """
  }
}
