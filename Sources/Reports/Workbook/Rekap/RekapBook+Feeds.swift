extension RekapBook {
  func writeSurvey(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading(
      "IKM per unsur",
      [
        "NRR 1–4 dengan tiga desimal untuk dibaca; IKM dihitung dari jumlah jawaban, bukan dari NRR yang dibulatkan.",
        "Jumlah jawaban per unsur dan rumusnya ada di buku kerja setiap unit.",
      ])
    let unsur = distinctLines(units.lazy.flatMap(\.ikm.unsur)) { $0.key }
    let columns =
      Self.identityColumns
      + unsur.map { TableColumn("\($0.code) \($0.label)", 13) } + [
        TableColumn("IKM", 14), TableColumn("Mutu", 8), TableColumn("Kinerja unit", 14),
        TableColumn("Responden dihitung", 12), TableColumn("Kuesioner diterima", 12), TableColumn("Aturan kosong", 12),
        TableColumn("IKM aturan lain", 12), TableColumn("Mutu aturan lain", 12), TableColumn("Kuesioner", 12),
        TableColumn("Kecukupan sampel", 44), TableColumn("Dibanding sejenis", 22),
      ] + trendColumns
    let rows = try sheet.table(columns, frozenColumns: 2, rows: units.lazy.map { surveyRow($0, unsur.map(\.key)) })
    guard let rows else { return }
    let mutu = 2 + unsur.count + 1
    try sheet.paint(CellRange(rows: rows, columns: mutu...mutu), where: Looks.mutu)
  }

  private func surveyRow(_ unit: UnitReport, _ keys: [String]) -> [Cell] {
    let ikm = unit.ikm
    return identity(unit)
      + keys.map { key in ikm.unsur.first { $0.key == key }.map { .measure($0.nrr) } ?? .blank } + [
        .measure(ikm.score), .text(ikm.mutu, .letter), .text(ikm.mutuLabel), .count(ikm.n), .count(ikm.received),
        .text(ikm.blankRule), ikm.otherRule.map { .measure($0.score) } ?? .blank,
        .text(ikm.otherRule?.mutu, .letter), .text(ikm.questionnaire), .text(ikm.adequacy.text),
        .text(unit.expectation?.band.rawValue),
      ] + trendCells(unit)
  }

  /// Only where the history holds an earlier year.
  private var trendColumns: [TableColumn] {
    guard report.trend != nil else { return [] }
    return [
      TableColumn("Tahun sebelumnya", 12), TableColumn("Perubahan IKM", 12), TableColumn("Putusan perubahan", 26),
    ]
  }

  private func trendCells(_ unit: UnitReport) -> [Cell] {
    guard report.trend != nil else { return [] }
    guard let change = unit.trend?.change else { return [.blank, .blank, .text("tidak dibandingkan")] }
    return [.text(String(change.fromYear)), .measure(change.ikm), .text(change.verdict)]
  }

  func writeComplaints(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading(
      "Pengaduan",
      [
        "Ditutup belum tentu selesai: setiap hasil akhir dihitung sendiri. Darurat tidak termasuk.",
        "Rasio dalam persen, di sebelahnya pembilang dan penyebut; hanya kasus yang batas waktunya sudah lewat yang dinilai.",
      ])
    let outcomes = distinct(units.lazy.flatMap { $0.complaints.outcomes.map(\.label) })
    let rates = distinctLines(units.lazy.flatMap(\.complaints.rates)) { $0.key }
    let columns =
      Self.identityColumns + [TableColumn("Kasus", 10)] + outcomes.map { TableColumn($0, 13) }
      + rates.flatMap {
        [TableColumn("\($0.label) (%)", 18), TableColumn("pembilang", 10), TableColumn("penyebut", 10)]
      } + Self.detailColumns + [TableColumn("Skor 0–1", 19), TableColumn("Catatan", 44)]
    try sheet.table(
      columns, frozenColumns: 2, rows: units.lazy.map { complaintRow($0, outcomes, rates.map(\.key)) })
  }

  private func complaintRow(_ unit: UnitReport, _ outcomes: [String], _ rates: [String]) -> [Cell] {
    let complaints = unit.complaints
    let hasData = complaints.score != .absent(.noData)
    return identity(unit) + [hasData ? .count(complaints.caseCount) : .measure(complaints.score)]
      + outcomes.map { label in .count(complaints.outcomes.first { $0.label == label }?.count) }
      + rates.flatMap { key -> [Cell] in
        guard let rate = complaints.rates.first(where: { $0.key == key }) else { return [.blank, .blank, .blank] }
        return [.measure(rate.percent), .count(rate.numerator), .count(rate.denominator)]
      } + Self.details(complaints) + [.measure(complaints.score), .text(complaints.remarks.joined(separator: "; "))]
  }

  func writeSIPP(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading(
      "SIPP",
      [
        "Setiap bagian 0–1; skor adalah rata-rata bagian yang dapat dihitung. Yang tidak dapat dihitung tidak menjadi nol.",
        "Pemeriksaan isi (persen) berdiri di samping skor dan tidak ikut di dalamnya.",
      ])
    let parts = distinct(units.lazy.flatMap { $0.sipp.parts.map(\.label) })
    let checks = distinctLines(units.lazy.flatMap(\.sipp.checks)) { $0.key }
    let columns =
      Self.identityColumns + [TableColumn("Skor 0–1", 18)] + parts.map { TableColumn($0, 18) }
      + checks.map { TableColumn("\($0.label) (%)", 18) } + [
        TableColumn("Layanan terbit", 10), TableColumn("Isi ini dulu", 40), TableColumn("Kenaikan skor", 12),
        TableColumn("Catatan", 44),
      ]
    let rows = try sheet.table(
      columns, frozenColumns: 2, rows: units.lazy.map { sippRow($0, parts, checks.map(\.key)) })
    guard let rows else { return }
    try sheet.drawBars(CellRange(rows: rows, columns: 2...2), from: 0, to: 1)
  }

  private func sippRow(_ unit: UnitReport, _ parts: [String], _ checks: [String]) -> [Cell] {
    let sipp = unit.sipp
    return identity(unit) + [.measure(sipp.score)]
      + parts.map { label in sipp.parts.first { $0.label == label }.map { .measure($0.value) } ?? .blank }
      + checks.map { key in sipp.checks.first { $0.key == key }.map { .measure($0.percent) } ?? .blank } + [
        .count(sipp.serviceCount), .text(sipp.todo.first?.label), sipp.todo.first.map { .figure($0.gain) } ?? .blank,
        .text(sipp.remarks.joined(separator: "; ")),
      ]
  }
}

/// The first line of each key, in the order of its first appearance: the columns of a table over all units.
func distinctLines<Line>(_ lines: some Sequence<Line>, by key: (Line) -> String) -> [Line] {
  var seen: Set<String> = []
  return lines.filter { seen.insert(key($0)).inserted }
}
