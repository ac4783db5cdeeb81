extension UnitPage {
  /// Tasks shown as cards and strengths named; the other tasks stand in a table.
  private static let leading = 3

  /// What to do first, and what already goes well.
  var tasks: HTML {
    guard !unit.tasks.isEmpty else {
      let none: HTML =
        unit.index.score.figure == nil
        ? "data belum cukup untuk menyebut kelemahan." : "tidak ada kelemahan yang tercatat."
      return Parts.section("tugas", "Apa yang didahulukan", "<p>Belum ada tugas: \(none)</p>\(strengths)")
    }
    let cards: HTML = "<ol class=\"tasks\">\(HTML.each(unit.tasks.prefix(Self.leading)) { card($0) })</ol>"
    return Parts.section(
      "tugas", "Apa yang didahulukan",
      "<div class=\"lead\"><div>\(cards)</div><div>\(strengths)</div></div>\(otherTasks)")
  }

  private func card(_ task: TaskLine) -> HTML {
    """
    <li><h3>\(task.weakness)</h3>
    <p>\(task.action)</p>
    <p class="quiet">Bukti: \(task.evidence). Upaya \(task.effortNumber): \(task.effort).</p>
    <p class="gain">Bila tuntas, indeks naik \(task.gain).</p></li>
    """
  }

  private var otherTasks: HTML {
    let others = unit.tasks.enumerated().dropFirst(Self.leading)
    guard !others.isEmpty else { return "" }
    let table = Table(
      caption: "Kelemahan lain, yang paling menaikkan indeks dahulu",
      columns: [
        .number("No."), .text("Kelemahan"), .text("Bukti"), .text("Tindakan"), .number("Upaya"),
        .number("Kenaikan indeks"),
      ],
      rows: others.map { place, task in
        [
          "\(place + 1)", "\(task.weakness)", "\(task.evidence)", "\(task.action)", "\(task.effortNumber)",
          "\(task.gain)",
        ]
      }, isWide: true)
    return "<details><summary>\(others.count) kelemahan lain dengan tindakannya</summary>\(table.html)</details>"
  }

  private var strengths: HTML {
    let best = unit.strengths.prefix(Self.leading)
    guard !best.isEmpty else { return "" }
    let weak = Set(unit.tasks.map(\.weakness))
    let title: HTML = best.contains(where: weak.contains) ? "Yang terkuat saat ini" : "Yang sudah kuat"
    let remark: HTML =
      best.contains(where: weak.contains)
      ? "<p class=\"quiet\">Terkuat di antara komponen unit ini; sebagian masih perlu dibenahi.</p>" : ""
    return "<div class=\"strong\"><h3>\(title)</h3>\(remark)\(Parts.list(best.map { strength($0) }))</div>"
  }

  /// The component with what was measured, where the index names it.
  private func strength(_ name: String) -> HTML {
    let part = unit.index.aspects.lazy.flatMap(\.components).first { $0.label == name }
    return "<b>\(name)</b>\(part.map { ": \($0.measured)" } ?? "")"
  }
}
