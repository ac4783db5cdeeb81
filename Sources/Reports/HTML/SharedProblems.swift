/// Units grouped by the same weakness, each with its own value, beside units of the same kind to learn from.
struct SharedProblems {
  let site: HTMLSite
  let wilayah: WilayahReport
  let base: Int

  /// Problems laid open; the others are folded.
  private static let open = 3
  /// Units named at a problem; the others are a number.
  private static let namedUnits = 12

  var html: HTML {
    let problems = wilayah.sharedProblems
    guard !problems.isEmpty else { return "<p>Tidak ada kelemahan yang terdapat di lebih dari satu unit.</p>" }
    return "<p>Satu kegiatan bersama dapat menjangkau unit-unit dengan masalah yang sama.</p>"
      + HTML.each(problems.prefix(Self.open)) { problem in
        "<article class=\"problem\"><h3>\(title(problem))</h3>\(body(problem))</article>"
      }
      + HTML.each(problems.dropFirst(Self.open)) { problem in
        "<details class=\"problem\"><summary>\(title(problem))</summary>\(body(problem))</details>"
      }
  }

  private func title(_ problem: WilayahReport.SharedProblem) -> HTML {
    "\(problem.weakness): \(problem.unitIDs.count) unit"
  }

  private func body(_ problem: WilayahReport.SharedProblem) -> HTML {
    let units = problem.unitIDs.prefix(Self.namedUnits).compactMap(site.unit(id:))
    let rest = problem.unitIDs.count - Self.namedUnits
    let table = Table(
      caption: "Unit dengan masalah “\(problem.weakness)”",
      columns: [.text("Unit"), .text("Terukur"), .number("Kenaikan indeks")],
      rows: units.map { unit in
        let line = problem.lines.first { $0.unitID == unit.id }
        return [link(unit), line.map { "\($0.evidence)" } ?? "–", line.map { "\($0.gain)" } ?? "–"]
      }, isWide: true)
    return """
      <p class="quiet">Upaya \(problem.effortNumber): \(problem.effort)</p>
      \(problem.action.isEmpty ? "" : "<p>\(problem.action)</p>")
      \(Parts.pair(table.html + (rest > 0 ? "<p>dan \(rest) unit lain.</p>" : ""), examples(problem, units)))
      """
  }

  /// Exemplars of the wilayah of a kind that has the problem, with what they measured in the same component.
  private func examples(_ problem: WilayahReport.SharedProblem, _ units: [UnitReport]) -> HTML {
    let types = Set(units.map(\.type)).subtracting([""])
    let best = wilayah.exemplars.compactMap(site.unit(id:)).filter { types.contains($0.type) }
    guard !best.isEmpty else {
      return "<p><b>Contoh sejenis</b></p><p>Belum ada unit percontohan yang sejenis di wilayah ini.</p>"
    }
    return "<p><b>Contoh sejenis</b></p>"
      + Parts.list(
        best.map { unit in
          let part =
            unit.index.aspects.lazy.flatMap(\.components).first { $0.label == problem.weakness }?.measured
            ?? unit.index.aspects.first { $0.label == problem.weakness }.map {
              "nilai aspek \($0.score.indonesian) dari 5"
            }
          return "\(link(unit))\(part.map { ": \($0)" } ?? " (\(site.indexColumn) \(unit.index.score))")"
        })
  }

  private func link(_ unit: UnitReport) -> HTML { "<a href=\"\(site.unitURL(unit, from: base))\">\(unit.name)</a>" }
}
