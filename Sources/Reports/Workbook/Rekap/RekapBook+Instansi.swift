extension RekapBook {
  /// One row for each instansi; loci where the index is the official one (IPP-4).
  func writeInstansi(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let name = report.about.indexName
    try sheet.heading(
      "\(name) dan IKM instansi",
      [
        "IKM instansi adalah rata-rata unitnya; IPP resmi instansi adalah rata-rata lokusnya sebelum dibulatkan.",
        "Instansi yang lokus wajibnya belum ada dicetak belum lengkap, bukan rendah.",
      ])
    let columns = [
      TableColumn("Instansi", 38), TableColumn("Unit", 8), TableColumn("Diperingkat", 11), TableColumn("IKM", 14),
      TableColumn("Mutu", 8), TableColumn(name, 14), TableColumn("Kategori", 10), TableColumn("Lokus", 8),
      TableColumn("Lokus wajib", 26), TableColumn("Belum tampak", 26), TableColumn("Keterangan lokus", 50),
      TableColumn("Keterangan indeks", 50),
    ]
    let rows = try sheet.table(columns, frozenColumns: 1, rows: report.instansi.lazy.map(instansiRow))
    guard let rows else { return }
    try sheet.paint(CellRange(rows: rows, columns: 4...4), where: Looks.mutu)
    try sheet.paint(CellRange(rows: rows, columns: 6...6), where: Looks.category)
  }

  private func instansiRow(_ group: GroupReport) -> [Cell] {
    let loci = group.loci
    return [
      written.pages ? .link(group.name, toFile: "instansi/\(group.fileName).html") : .text(group.name),
      .count(group.unitCount), .count(group.ranked),
      .measure(group.ikm), .text(group.mutu, .letter), .measure(group.index), .text(group.category, .letter),
      loci.map { .count($0.lines.count) } ?? .blank, .text(loci?.required.joined(separator: ", ")),
      .text(loci?.missing.joined(separator: ", ")), .text(loci?.status), .text(group.indexNote),
    ]
  }
}
