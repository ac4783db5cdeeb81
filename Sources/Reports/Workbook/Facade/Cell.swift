/// What stands in one cell: a value and its looks.
struct Cell: Sendable {
  enum Value: Sendable {
    case blank
    /// Always text, also when it begins with `=`.
    case text(String)
    case number(Double)
    /// A formula never travels without the value it gives.
    case formula(String, Cached)
    /// `internal:'Sheet'!A1` or `unit/x.html`.
    case link(target: String, text: String)
  }

  /// What a formula gives: readers that do not calculate show this.
  enum Cached: Sendable {
    case number(Double)
    case text(String)
  }

  var value: Value
  var style: CellStyle
}

extension Cell {
  static let blank = Cell(value: .blank, style: .text)

  static func text(_ text: String, _ style: CellStyle = .text) -> Cell { Cell(value: .text(text), style: style) }

  /// Blank where there is no text.
  static func text(_ text: String?, _ style: CellStyle = .text) -> Cell {
    text.map { .text($0, style) } ?? Cell(value: .blank, style: style)
  }

  static func count(_ count: Int, _ style: CellStyle = .whole) -> Cell {
    Cell(value: .number(Double(count)), style: style)
  }

  static func count(_ count: Int?) -> Cell { count.map { .count($0) } ?? .blank }

  /// The number of the model with the decimals of the model.
  static func figure(_ figure: Figure, _ style: CellStyle? = nil) -> Cell {
    Cell(value: .number(figure.double), style: style ?? .decimals(figure.decimals))
  }

  /// The number, or the words for its absence: never a zero.
  static func measure(_ measure: Measure, _ style: CellStyle? = nil) -> Cell {
    switch measure {
    case .value(let figure): .figure(figure, style)
    case .absent(let absence): .text(absence.rawValue, .muted)
    }
  }

  static func formula(_ formula: String, _ cached: Cached, _ style: CellStyle) -> Cell {
    Cell(value: .formula(formula, cached), style: style)
  }

  /// A relative path with `/`: under the library's prefix `external:` it would become `\`, which only Windows follows.
  static func link(_ text: String, toFile path: String) -> Cell {
    Cell(value: .link(target: path, text: text), style: .link)
  }

  static func link(_ text: String, toSheet sheet: String) -> Cell {
    Cell(value: .link(target: "internal:\(SheetName.quoted(sheet))!A1", text: text), style: .link)
  }
}

/// Names of cells and ranges in formulas; rows and columns are 0-based here and 1-based in the name.
enum CellName {
  static func column(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(Unicode.Scalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  static func cell(_ row: Int, _ column: Int) -> String { "\(Self.column(column))\(row + 1)" }

  static func fixed(_ row: Int, _ column: Int) -> String { "$\(Self.column(column))$\(row + 1)" }

  /// `$B$5:$B$9`.
  static func fixedRange(_ first: (row: Int, column: Int), _ last: (row: Int, column: Int)) -> String {
    fixed(first.row, first.column) + ":" + fixed(last.row, last.column)
  }
}
