import Foundation

extension WorkbookArchive {
  /// The texts of one row (1-based) of a sheet, numbers as they are written; for plain text without markup.
  func row(_ number: Int, sheet: Int) throws -> [String] { try cells(number, sheet: sheet).map(\.text) }

  /// Cells of one row with the names of their columns; blank ones are not written.
  func cells(_ number: Int, sheet: Int) throws -> [(column: String, text: String)] {
    let strings = try sharedStrings
    let rows = try self.sheet(sheet).components(separatedBy: "<row r=\"\(number)\"")
    guard let row = rows.dropFirst().first?.components(separatedBy: "</row>").first else { return [] }
    return row.components(separatedBy: "<c ").dropFirst().map { cell in
      let column = String((cell.between("r=\"", "\"") ?? "").prefix { $0.isLetter })
      let value = cell.between("<v>", "</v>") ?? cell.between("<t>", "</t>") ?? ""
      guard cell.contains("t=\"s\""), let index = Int(value), strings.indices.contains(index) else {
        return (column, value)
      }
      return (column, strings[index])
    }
  }

  var sharedStrings: [String] {
    get throws {
      try part("xl/sharedStrings.xml").components(separatedBy: "<si>").dropFirst().map {
        guard let start = $0.range(of: "<t")?.upperBound, let open = $0[start...].firstIndex(of: ">") else { return "" }
        return $0[$0.index(after: open)...].components(separatedBy: "</t>").first ?? ""
      }
    }
  }
}

extension String {
  func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start)?.upperBound, let to = self[from...].range(of: end)?.lowerBound else { return nil }
    return String(self[from..<to])
  }
}
