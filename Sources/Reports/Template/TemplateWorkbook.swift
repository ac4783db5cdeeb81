import CivilTime

/// One input workbook to be filled in: the table, the instructions, and the lists behind its cells.
///
/// The first sheet is the table and nothing else, so that it reads back as it stands. The lists are on a hidden sheet, since a
/// list inside a validation may not exceed 255 bytes.
public struct TemplateWorkbook: Sendable {
  let title: String
  /// What the file is for and what to keep in mind.
  let notes: [String]
  let columns: [TemplateColumn]
  let asOf: String

  private static let table = "Data"
  private static let instructions = "Petunjuk"
  private static let lists = "Daftar"
  /// Rows that are checked while typing; more are read, unchecked.
  private static let checkedRows = 1...100_000

  /// Writes the workbook to a path, which the caller chooses temporary and renames afterwards.
  ///
  /// - Throws: `WorkbookError` when the file cannot be made.
  public func write(to path: String) throws(WorkbookError) {
    let file = try WorkbookFile(path: path, streaming: false, title: title, asOf: asOf)
    try writeTable(file.sheet(Self.table))
    try writeInstructions(file.sheet(Self.instructions))
    if columns.contains(where: { !$0.terms.isEmpty }) { try writeLists(file.sheet(Self.lists)) }
    try file.close()
  }

  // MARK: Data

  private func writeTable(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.setWidths(columns.map(\.width), entries: columns.map(\.entryStyle))
    try sheet.append(columns.map { .text($0.name, .header) })
    try sheet.append(columns.map(\.exampleCell))
    for (index, column) in columns.enumerated() {
      try sheet.comment(comment(column), row: 0, column: index)
      guard let rule = rule(column, index) else { continue }
      try sheet.validate(
        CellRange(rows: Self.checkedRows, columns: index...index), rule,
        message: "\(column.name): \(column.allowed). Lihat lembar \(Self.instructions).")
    }
    sheet.freeze(rows: 1, columns: 1)
    try sheet.setPage(landscape: true, repeating: 0, columns: 1)
  }

  private func comment(_ column: TemplateColumn) -> String {
    let explained = column.terms.filter { $0.key != $0.label }
    let levels = explained.count <= 8 ? explained.map { "\($0.key) = \($0.label)" } : []
    return ([column.meaning, "Isi: \(column.allowed) (\(column.presence.rawValue))."] + levels)
      .joined(separator: "\n")
  }

  private func rule(_ column: TemplateColumn, _ index: Int) -> EntryRule? {
    switch column.content {
    case .text: return nil
    case .whole(let bounds): return .whole(bounds)
    case .date, .dateTime:
      guard let first = CivilDate(year: 2000, month: 1, day: 1), let last = CivilDate(year: 2099, month: 12, day: 31)
      else { return nil }
      return .date(from: first, through: last)
    case .code(let terms): return terms.isEmpty ? nil : .choice(formula: listRange(index))
    case .choice(let terms): return terms.isEmpty ? nil : .choice(formula: listRange(index))
    case .suggestion(let terms): return terms.isEmpty ? nil : .suggestion(formula: listRange(index))
    }
  }

  // MARK: Lists

  /// Columns with the same choices share one list.
  private var listColumns: [TemplateColumn] {
    distinctLines(columns.filter { !$0.terms.isEmpty }) { Self.listKey($0) }
  }

  private static func listKey(_ column: TemplateColumn) -> String {
    let isText = if case .code = column.content { "teks" } else { "" }
    return isText + column.terms.map(\.key).joined(separator: "\n")
  }

  private func listRange(_ index: Int) -> String {
    let column = columns[index]
    let place = listColumns.firstIndex { Self.listKey($0) == Self.listKey(column) } ?? 0
    return "=" + SheetName.quoted(Self.lists) + "!" + CellName.fixedRange((1, place), (column.terms.count, place))
  }

  private func writeLists(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let lists = listColumns
    try sheet.setWidths(lists.map { _ in 30 })
    try sheet.append(lists.map { .text($0.name, .header) })
    for row in 0..<(lists.map(\.terms.count).max() ?? 0) {
      try sheet.append(lists.map { row < $0.terms.count ? $0.listCell($0.terms[row]) : .blank })
    }
    sheet.hide()
  }

  // MARK: Instructions

  private func writeInstructions(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.setWidths([22, 17, 66, 46, 26, 10])
    try sheet.append(.text(title, .title))
    for note in notes + Self.commonNotes { try sheet.append(.text(note, .subtitle)) }
    try sheet.section("Kolom")
    try sheet.append(["Kolom", "Keharusan", "Arti", "Boleh diisi", "Contoh", "Aturan"].map { .text($0, .header) })
    for column in columns {
      try sheet.append(
        .text(column.name, .bold), .text(column.presence.rawValue), .text(column.meaning, .wrapped),
        .text(column.allowed, .wrapped), .text(column.example, .wrapped), .text(column.rule))
    }
    try writeMeanings(sheet)
    sheet.hideGridlines()
    try sheet.setPage(landscape: true)
  }

  private func writeMeanings(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let explained = columns.flatMap { column in
      column.terms.filter { $0.key != $0.label }.map { (column.name, $0) }
    }
    guard !explained.isEmpty else { return }
    try sheet.section("Arti pilihan")
    try sheet.append(["Kolom", "Pilihan", "Arti"].map { .text($0, .header) })
    for (name, term) in explained {
      try sheet.append(.text(name, .bold), .text(term.key), .text(term.label, .wrapped))
    }
  }

  private static let commonNotes = [
    "Isi lembar Data, satu baris satu catatan. Jangan mengubah judul kolom; urutan kolom boleh berubah, kolom yang tidak dipakai boleh dihapus.",
    "Baris abu-abu adalah contoh. Baris yang unit_id-nya diawali \(InputTemplates.examplePrefix) tidak dibaca, jadi boleh dibiarkan atau dihapus.",
    "Sel kosong berarti tidak ada data, bukan nol. Jangan menambah baris jumlah atau rata-rata.",
    "Jangan menulis nama, NIK, nomor telepon, alamat, atau isi pengaduan seseorang: program tidak memerlukan dan tidak membacanya (IN-7).",
  ]
}
