extension RekapBook {
  func writeRanking(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let name = report.about.indexName
    try sheet.heading(
      "Peringkat \(name)",
      [
        "Peringkat dari nilai yang tidak dibulatkan; nilai sama, peringkat sama (1, 2, 2, 4); data per \(report.about.asOf).",
        "Unit tanpa peringkat berdiri di bawah dengan alasannya; tidak ada data bukan nilai nol.",
      ])
    let columns =
      [TableColumn("Peringkat", 11)] + Self.identityColumns + [
        TableColumn("Instansi", 30), TableColumn("Jenis instansi", 14), TableColumn("Jenis unit", 14),
        TableColumn("Provinsi", 20), TableColumn("Kabupaten/kota", 24), TableColumn("Wilayah", 10),
        TableColumn(name, 14), TableColumn("Kategori", 10), TableColumn("Rentang peringkat", 14),
        TableColumn("IKM", 14), TableColumn("Mutu", 8), TableColumn("Responden", 12),
        TableColumn("Skor pengaduan", 19), TableColumn("Skor SIPP", 18), TableColumn("Kelompok pembinaan", 18),
        TableColumn("Peringkat lain", 34), TableColumn("Status", 28),
      ]
    let rows = try sheet.table(columns, frozenColumns: 3, rows: units.lazy.map(rankingRow))
    guard let rows else { return }
    try sheet.paint(CellRange(rows: rows, columns: 10...10), where: Looks.category)
    try sheet.paint(CellRange(rows: rows, columns: 13...13), where: Looks.mutu)
    try sheet.paint(CellRange(rows: rows, columns: 17...17), where: Looks.tierPaint)
    try sheet.drawBars(CellRange(rows: rows, columns: 9...9), from: 0, to: 5)
  }

  private func rankingRow(_ unit: UnitReport) -> [Cell] {
    let others = unit.ranks.filter { $0.scope != "nasional" }
      .map { "\($0.group): \($0.rank) dari \($0.of)" }.joined(separator: "; ")
    return [unit.nationalRank.map { .count($0.rank, .wholeBold) } ?? .text("–", .muted)] + identity(unit) + [
      .text(unit.instansi), .text(unit.instansiKind), .text(unit.type), .text(unit.province), .text(unit.regency),
      .text(unit.wilayah), .measure(unit.index.score), .text(unit.index.category, .letter),
      .text(unit.uncertainty.map { "\($0.rankLow)–\($0.rankHigh)" }), .measure(unit.ikm.score),
      .text(unit.ikm.mutu, .letter), .count(unit.ikm.n), .measure(unit.complaints.score), .measure(unit.sipp.score),
      .text(unit.tier.label), .text(others), .text(unit.index.status),
    ]
  }
}
