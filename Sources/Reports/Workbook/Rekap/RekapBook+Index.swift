/// Where the parts of the sheets Bobot and Indeks per aspek stand, so that formulas of one find cells of the other.
enum IndexPlaces {
  /// 0-based row of the first aspect on Bobot, and its columns.
  static let firstWeightRow = 5
  static let officialColumn = 2
  static let trialColumn = 3
  /// Column of the first aspect on Indeks per aspek.
  static let firstAspectColumn = 5

  static func firstCategoryRow(aspects: Int) -> Int { firstWeightRow + aspects + 4 }
}

extension RekapBook {
  func writeWeights(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let aspects = liveIndex.aspects
    try sheet.setWidths([10, 44, 16, 16, 30])
    try sheet.heading(
      "Bobot",
      [
        "Ubah bobot percobaan (sel kuning); indeks dan peringkat percobaan di lembar Indeks per aspek ikut berubah.",
        "Bobot dibagi dengan jumlah bobot aspek yang punya nilai. Hasil resmi di lembar Peringkat tidak berubah.",
      ])
    try sheet.append(["Kode", "Aspek", "Bobot resmi (%)", "Bobot percobaan"].map { .text($0, .header) })
    for aspect in aspects {
      try sheet.append(
        .text(aspect.code), .text(aspect.label), .figure(aspect.weight, .decimal2), .figure(aspect.weight, .input))
    }
    guard !aspects.isEmpty else { return }
    let first = IndexPlaces.firstWeightRow
    let last = first + aspects.count - 1
    let sum = aspects.reduce(0.0) { $0 + $1.weight.double }
    let sumCells = [IndexPlaces.officialColumn, IndexPlaces.trialColumn].map { column in
      let range = CellName.fixedRange((first, column), (last, column))
      return Cell.formula("=SUM(\(range))", .number(sum), .decimal2Bold)
    }
    try sheet.append([.blank, .text("Jumlah", .bold)] + sumCells)
    try sheet.validateNumber(
      CellRange(rows: first...last, columns: IndexPlaces.trialColumn...IndexPlaces.trialColumn), from: 0, to: 1000)
    try writeCategories(sheet)
    try sheet.setPage(landscape: true)
    sheet.protect()
  }

  private func writeCategories(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let bands = report.about.categoryBands
    guard !bands.isEmpty else { return }
    try sheet.section("Kategori \(report.about.indexName)")
    try sheet.append(["Batas bawah", "Predikat", "Kategori"].map { .text($0, .header) })
    // LOOKUP wants its bounds rising.
    for band in bands.reversed() { try sheet.append(.figure(band.lowerBound), .text(band.word), .text(band.label)) }
  }

  func writeIndex(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let live = liveIndex
    let isLive = live.rows.contains { $0 != nil }
    try sheet.heading(
      "\(report.about.indexName) per aspek",
      [
        "Nilai aspek 0–5 disimpan dengan 12 desimal dan ditampilkan dengan dua; rumus membulatkan sekali di akhir: ROUND(…;2).",
        isLive
          ? "Kolom percobaan memakai bobot di lembar Bobot; dengan bobot resmi hasilnya sama dengan kolom resmi."
          : "Nilai tak dibulatkan tidak tersedia; lembar ini hanya menampilkan hasil resmi.",
      ]
        + (live.hasAdjustments
          ? ["Penyesuaian: bagian indeks resmi di luar rata-rata aspek, misalnya batas IPP-3; tetap bila bobot diubah."]
          : []))
    let columns = indexColumns(isLive: isLive)
    let firstRow = sheet.nextRow + 2
    if isLive { try writeWeightRow(sheet) } else { sheet.skip() }
    let places = LiveCells(
      aspectCount: live.aspects.count, weightRow: firstRow - 2, rankedRows: firstRow..<(firstRow + rankedCount),
      categoryCount: report.about.categoryBands.count, hasAdjustment: live.hasAdjustments)
    let rows = try sheet.table(
      columns, frozenColumns: 3,
      rows: units.indices.lazy.map { offset in indexRow(offset, firstRow + offset, isLive ? places : nil) })
    guard let rows else { return }
    try sheet.paint(CellRange(rows: rows, columns: 4...4), where: Looks.category)
    guard isLive else { return }
    try sheet.paint(
      CellRange(rows: rows, columns: places.categoryColumn...places.categoryColumn), where: Looks.category)
  }

  private var rankedCount: Int { units.prefix { $0.nationalRank != nil }.count }

  private func indexColumns(isLive: Bool) -> [TableColumn] {
    let official =
      [TableColumn("Peringkat resmi", 10)] + Self.identityColumns
      + [TableColumn("\(report.about.indexName) resmi", 14), TableColumn("Kategori resmi", 10)]
    let aspects = liveIndex.aspects.map { TableColumn("\($0.code) \($0.label)", 18) }
    let trial =
      isLive
      ? (liveIndex.hasAdjustments ? [TableColumn("Penyesuaian", 13)] : []) + [
        TableColumn("Indeks percobaan, 10 desimal", 15), TableColumn("Indeks percobaan", 11),
        TableColumn("Kategori percobaan", 11), TableColumn("Peringkat percobaan", 11),
        TableColumn("Naik (+) atau turun (−)", 11),
      ] : []
    return official + aspects + trial + [TableColumn("Cakupan bobot (%)", 10), TableColumn("Status dan catatan", 60)]
  }

  private func writeWeightRow(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let weights = liveIndex.aspects.enumerated().map { offset, aspect in
      let cell = CellName.fixed(IndexPlaces.firstWeightRow + offset, IndexPlaces.trialColumn)
      return Cell.formula(
        "=\(SheetName.quoted(RekapSheet.weights.rawValue))!\(cell)", .number(aspect.weight.double), .decimal2Bold)
    }
    try sheet.append([.blank, .blank, .blank, .blank, .text("Bobot", .bold)] + weights)
  }

  private func indexRow(_ offset: Int, _ row: Int, _ places: LiveCells?) -> [Cell] {
    let unit = units[offset]
    let index = unit.index
    let official: [Cell] =
      [unit.nationalRank.map { .count($0.rank, .wholeBold) } ?? .text("–", .muted)] + identity(unit)
      + [.measure(index.score), .text(index.category, .letter)]
    let aspects = liveIndex.aspects.map { aspect -> Cell in
      guard let line = index.aspects.first(where: { $0.code == aspect.code }) else { return .blank }
      return line.exactScore.map { .figure($0, .decimal2) } ?? .measure(line.score)
    }
    let trial = places.map { $0.cells(liveIndex.rows[offset], row: row, officialRank: unit.nationalRank?.rank) } ?? []
    let remarks = ([index.status] + index.remarks).joined(separator: "; ")
    return official + aspects + trial + [.figure(index.coverage), .text(remarks)]
  }
}
