import Reports

extension RunOutcome {
  /// The same bytes as `hasil.json`.
  public var json: [UInt8] { MachineOutput.hasilJSON(report) }

  /// What `run` prints when it is done: the state in a few lines, and where to look.
  public var summary: String {
    let national = report.national
    var lines = [
      "\(report.about.title): \(national.unitCount) unit, \(national.measuredIKM) dengan IKM, \(national.ranked) diperingkat.",
      "Responden \(Figure(national.respondents).indonesian); IKM rata-rata \(national.ikm.indonesian)"
        + (national.mutu.map { " (\($0))" } ?? "")
        + "; \(report.about.indexName) rata-rata \(national.index.indonesian)"
        + (national.category.map { " (\($0))" } ?? "") + ".",
    ]
    let ranked = report.units.filter { $0.ranks.first?.scope == "nasional" }
      .sorted { ($0.ranks[0].rank, $0.id) < ($1.ranks[0].rank, $1.id) }
    if !ranked.isEmpty {
      lines.append("")
      lines.append(
        TextTable(
          header: ["peringkat", "unit", "indeks", "kategori", "IKM", "mutu", "tingkat"],
          rows: ranked.prefix(10).map { unit in
            [
              String(unit.ranks[0].rank), unit.name, unit.index.score.indonesian, unit.index.category ?? "–",
              unit.ikm.score.indonesian, unit.ikm.mutu ?? "–", unit.tier.label,
            ]
          }
        ).text)
      if ranked.count > 10 { lines.append("… dan \(ranked.count - 10) unit lain.") }
    }
    let rejected = report.findings.count { $0.severity == "tolak" }
    let warnings = report.findings.count { $0.severity == "peringatan" }
    lines += [
      "",
      "Temuan: \(rejected) tolak, \(warnings) peringatan, \(report.findings.count - rejected - warnings) info (temuan.csv).",
      "Hasil: \(output)/index.html · \(output)/rekap.xlsx · \(output)/hasil.json",
    ]
    return lines.joined(separator: "\n")
  }
}
