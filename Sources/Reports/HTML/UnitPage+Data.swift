extension UnitPage {
  /// More findings of one unit are in `temuan.csv`.
  private static let shownFindings = 12

  /// What became of this unit's own rows.
  var dataQuality: HTML {
    let read = unit.rowsUsed + unit.rowsExcluded.map(\.count).reduce(0, +)
    let rows: [[HTML]] =
      [["Baris dipakai", "\(unit.rowsUsed)"]]
      + unit.rowsExcluded.map { ["Tidak dipakai: \($0.label)", "\($0.count)"] }
    let ledger = Table(
      caption: "Baris tentang unit ini", columns: [.text("Baris"), .number("Jumlah")], rows: rows,
      total: ["Baris dibaca", "\(read)"])
    // Findings are sentences: they need the whole width, also on paper.
    return Parts.section("data", "Mutu data unit ini", Parts.pair(ledger.html, "") + findings)
  }

  private var findings: HTML {
    let places = site.lookup.findings[unit.id] ?? []
    guard !places.isEmpty else { return "<p>Tidak ada temuan pada data unit ini.</p>" }
    let shown = places.prefix(Self.shownFindings).map { site.report.findings[$0] }
    let rest = places.count - shown.count
    return Table(
      caption: "Temuan pada data unit ini: \(places.count)",
      columns: [.text("Di mana"), .text("Ditemukan"), .text("Seharusnya"), .text("Tindakan")],
      rows: shown.map { ["\(place($0))", "\($0.found)", "\($0.expected)", "\($0.action)"] }, isWide: true
    ).html + (rest > 0 ? "<p>\(rest) temuan lain ada di temuan.csv.</p>" : "")
  }

  private func place(_ finding: FindingLine) -> String {
    var parts = [finding.file]
    if let sheet = finding.sheet { parts.append("lembar \(sheet)") }
    if let row = finding.row { parts.append("baris \(row)") }
    if let header = finding.header { parts.append("kolom \(header)") }
    return parts.joined(separator: ", ")
  }

  /// The rule behind each printed number.
  var origins: HTML {
    return Parts.section(
      "asal", "Bagaimana setiap angka dihitung",
      """
      <p>Setiap aturan dijelaskan di <a href="\(RelativeURL(["metode.html"], from: base))">halaman metode</a>; perintah \
      <code>evalrunner explain \(unit.id)</code> menunjukkan rumus dan masukannya.</p>
      \(site.lookup.common.rules(ofIndex: unit.index.name))
      """)
  }
}
