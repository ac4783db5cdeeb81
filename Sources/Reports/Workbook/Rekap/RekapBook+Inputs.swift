extension RekapBook {
  func writeFindings(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let shown = report.findings.prefix(findingLimit)
    let total = report.findings.count
    try sheet.heading(
      "Temuan",
      [
        shown.count < total
          ? "\(shown.count) dari \(total) temuan; semuanya ada di temuan.csv."
          : "\(total) temuan, semuanya ditampilkan."
      ])
    let columns = [
      TableColumn("Tingkat", 12), TableColumn("Aturan", 10), TableColumn("Jenis", 26), TableColumn("Berkas", 34),
      TableColumn("Lembar", 14), TableColumn("Baris", 9), TableColumn("Kolom", 8), TableColumn("Judul kolom", 18),
      TableColumn("ID unit", 12), TableColumn("Ditemukan", 30), TableColumn("Seharusnya", 34),
      TableColumn("Tindakan", 50),
    ]
    let rows = try sheet.table(columns, rows: shown.lazy.map(Self.findingRow))
    guard let rows else { return }
    try sheet.paint(
      CellRange(rows: rows, columns: 0...0), where: [("tolak", .bad), ("peringatan", .poor), ("info", .neutral)])
  }

  private static func findingRow(_ finding: FindingLine) -> [Cell] {
    [
      .text(finding.severity), .text(finding.rule), .text(finding.kind), .text(finding.file), .text(finding.sheet),
      .count(finding.row), .count(finding.column), .text(finding.header), .text(finding.unitID),
      .text(finding.found), .text(finding.expected), .text(finding.action),
    ]
  }

  /// Rows read = used + excluded, also as a formula that anybody can check (IN-1).
  func writeInputs(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading("Berkas", ["Baris dibaca = dipakai + dikecualikan, untuk setiap berkas; selisihnya harus nol."])
    let columns = [
      TableColumn("Berkas", 40), TableColumn("Peran", 12), TableColumn("Lembar", 16), TableColumn("Dibaca", 11),
      TableColumn("Dipakai", 11), TableColumn("Dikecualikan", 12), TableColumn("Selisih", 9),
      TableColumn("Alasan pengecualian", 50), TableColumn("Kolom dilewati", 34), TableColumn("Cara dibaca", 50),
      TableColumn("Ukuran (bita)", 14), TableColumn("SHA-256", 68),
    ]
    var row = sheet.nextRow
    try sheet.table(
      columns, frozenColumns: 1,
      rows: report.inputs.map { input in
        row += 1
        return inputRow(input, row)
      })
  }

  private func inputRow(_ input: InputReport, _ row: Int) -> [Cell] {
    let excluded = input.excluded.reduce(0) { $0 + $1.count }
    let (read, used, left) = (CellName.cell(row, 3), CellName.cell(row, 4), CellName.cell(row, 5))
    return [
      .text(input.file), .text(input.role), .text(input.sheet), .count(input.rowsRead), .count(input.rowsUsed),
      .count(excluded),
      .formula("=\(read)-\(used)-\(left)", .number(Double(input.rowsRead - input.rowsUsed - excluded)), .whole),
      .text(input.excluded.inOneLine), .text(input.droppedColumns.joined(separator: "; ")),
      .text(input.notes.joined(separator: "; ")), .count(input.byteCount), .text(input.sha256),
    ]
  }
}
