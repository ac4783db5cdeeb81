/// `temuan.xlsx`: the findings of an evaluation, one sheet for each office, to be sent back.
public struct OfficeFindingsWorkbook: Sendable {
  private let offices: [OfficeFindings]
  private let sheetNames: [String]
  private let title: String
  private let asOf: String
  /// Beyond so many findings a sheet opens slowly; the sheet says how many there are.
  let rowLimit: Int

  private static let summary = "Ringkasan"

  public init(_ findings: FindingsByOffice, about: About) {
    self.init(findings, about: about, rowLimit: 100_000)
  }

  init(_ findings: FindingsByOffice, about: About, rowLimit: Int) {
    offices = findings.offices
    sheetNames = SheetNames.make(for: offices.map(\.office), taken: [Self.summary])
    title = about.title
    asOf = about.asOf
    self.rowLimit = rowLimit
  }

  /// The sheet of each office, for the letter that points there.
  public var sheetByOffice: [String: String] {
    Dictionary(zip(offices.map(\.office), sheetNames), uniquingKeysWith: { first, _ in first })
  }

  /// Writes the workbook to a path, which the caller chooses temporary and renames afterwards.
  ///
  /// - Throws: `WorkbookError` when the file cannot be made.
  public func write(to path: String) throws(WorkbookError) {
    let file = try WorkbookFile(path: path, streaming: true, title: "Temuan: \(title)", asOf: asOf)
    try writeSummary(file.sheet(Self.summary))
    for (office, name) in zip(offices, sheetNames) { try write(office, to: file.sheet(name)) }
    try file.close()
  }

  private func writeSummary(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading(
      "Temuan menurut kantor",
      [
        title, "Keadaan data per \(Words.date(asOf)). Nama kantor membuka lembarnya.",
        "tolak = baris atau nilai tidak dipakai · peringatan = dipakai, perlu diperiksa · info = untuk diketahui",
      ])
    let columns = [
      TableColumn("Kantor", 48), TableColumn("Tolak", 12), TableColumn("Peringatan", 13), TableColumn("Info", 12),
      TableColumn("Temuan", 12), TableColumn("Berkas", 10), TableColumn("Baris dibaca", 14),
      TableColumn("Baris dipakai", 14),
    ]
    try sheet.table(columns, frozenColumns: 1, rows: zip(offices, sheetNames).lazy.map(Self.summaryRow))
  }

  private static func summaryRow(_ office: OfficeFindings, _ sheet: String) -> [Cell] {
    let own = office.inputs.filter { !$0.isShared }.map(\.input)
    return [
      .link(office.office, toSheet: sheet), .count(office.count("tolak")), .count(office.count("peringatan")),
      .count(office.count("info")), .count(office.findings.count, .wholeBold), .count(Set(own.map(\.file)).count),
      .count(own.reduce(0) { $0 + $1.rowsRead }), .count(own.reduce(0) { $0 + $1.rowsUsed }),
    ]
  }

  private func write(_ office: OfficeFindings, to sheet: WorkbookSheet) throws(WorkbookError) {
    let shown = office.findings.prefix(rowLimit)
    let (part, total) = (Figure(shown.count).indonesian, Figure(office.findings.count).indonesian)
    try sheet.heading(
      office.office,
      [
        shown.count < office.findings.count
          ? "\(part) dari \(total) temuan ditampilkan; semuanya ada di temuan.csv."
          : "\(total) temuan, semuanya ditampilkan."
      ])
    let rows = try sheet.table(Self.columns, rows: shown.lazy.map(Self.row))
    guard let rows else { return }
    try sheet.paint(
      CellRange(rows: rows, columns: 0...0), where: [("tolak", .bad), ("peringatan", .poor), ("info", .neutral)])
  }

  private static let columns = [
    TableColumn("Tingkat", 13), TableColumn("Berkas", 30), TableColumn("Lembar", 13), TableColumn("Baris", 9),
    TableColumn("Kolom", 20), TableColumn("Ditemukan", 28), TableColumn("Seharusnya", 32), TableColumn("Tindakan", 42),
    TableColumn("ID unit", 12), TableColumn("Aturan", 10),
  ]

  private static func row(_ finding: FindingLine) -> [Cell] {
    [
      .text(finding.severity), .text(finding.file, .wrapped), .text(finding.sheet, .wrapped), .count(finding.row),
      .text(finding.columnInWords, .wrapped), .text(finding.found, .wrapped), .text(finding.expected, .wrapped),
      .text(finding.action, .wrapped), .text(finding.unitID), .text(finding.rule),
    ]
  }
}

extension FindingLine {
  /// `7 (U3)`: number and header of the column.
  var columnInWords: String? {
    switch (column, header) {
    case (let column?, let header?): "\(column) (\(header))"
    case (let column?, nil): String(column)
    case (nil, let header): header
    }
  }
}
