/// The unit over the years, and the unsur behind its change (MET-4, MET-5).
struct TrendSheet {
  var unit: UnitReport
  var trend: TrendReport
  var about: About

  func write(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let change = trend.change
    try sheet.setWidths([44, 14, 14, 18, 14, 12])
    try sheet.heading("Tahun", ["Setiap tahun seperti dicetak pada tahunnya."])
    try sheet.append(["Tahun", "IKM", "Mutu", "Indeks", "Nilai", "Kategori"].map { .text($0, .header) })
    for year in trend.years {
      try sheet.append(
        .text(String(year.year)), .measure(year.ikm), .text(year.mutu, .letter), .text(year.indexName),
        .measure(year.index), .text(year.category, .letter))
    }
    try sheet.append(
      .text(String(about.year), .bold), .measure(unit.ikm.score, .decimal2Bold), .text(unit.ikm.mutu, .letter),
      .text(unit.index.name), .measure(unit.index.score, .decimal2Bold), .text(unit.index.category, .letter))
    try sheet.section("Perubahan sejak \(change.fromYear)")
    try sheet.append(.text("IKM (poin)"), .measure(change.ikm))
    try sheet.append(.text("Indeks"), .measure(change.index))
    try sheet.append(.text("Putusan"), .text(change.verdict))
    for remark in change.remarks { try sheet.append(.text(remark)) }
    try writeUnsur(sheet)
    try sheet.setPage(landscape: false)
  }

  private func writeUnsur(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !trend.unsur.isEmpty else { return }
    try sheet.section("Unsur")
    try sheet.append(
      ["Unsur", "NRR \(trend.change.fromYear)", "NRR \(about.year)", "Bagian (poin IKM)"].map { .text($0, .header) })
    let first = sheet.nextRow
    for unsur in trend.unsur {
      try sheet.append(
        .text("\(unsur.code) \(unsur.label)"), .figure(unsur.before), .figure(unsur.after), .figure(unsur.part))
    }
    let range = CellName.cell(first, 3) + ":" + CellName.cell(sheet.nextRow - 1, 3)
    let sum = Figure(scaled: trend.unsur.reduce(0) { $0 + $1.part.scaled }, decimals: 2)
    try sheet.append(
      .text("Jumlah bagian", .bold), .blank, .blank,
      .formula("=ROUND(SUM(\(range)),2)", .number(sum.double), .decimal2Bold))
  }
}
