import Foundation
import Testing

/// A sheet of a written workbook as texts, taken apart by `unzip`: a reader that shares no code with the writer.
struct SheetReader {
  let rows: [[String: String]]

  /// Reads the sheet with this name on its tab.
  init(_ name: String, of workbook: String) throws {
    let book = try Self.part("xl/workbook.xml", of: workbook)
    let names = book.components(separatedBy: "<sheet name=\"").dropFirst().compactMap {
      $0.components(separatedBy: "\"").first
    }
    let number = try #require(names.firstIndex(of: name)) + 1
    let sheet = try Self.part("xl/worksheets/sheet\(number).xml", of: workbook)
    rows = sheet.components(separatedBy: "<row ").dropFirst().map { row in
      var cells: [String: String] = [:]
      for cell in row.components(separatedBy: "<c r=\"").dropFirst() {
        cells[String(cell.prefix { $0.isLetter })] = Self.value(of: cell)
      }
      return cells
    }
  }

  /// The rows under the header that holds `key`, by their headers.
  func records(withHeader key: String) throws -> [[String: String]] {
    let index = try #require(rows.firstIndex { $0.values.contains(key) })
    let header = rows[index]
    return rows[(index + 1)...].map { row in
      var record: [String: String] = [:]
      for (column, title) in header { record[title] = row[column] }
      return record
    }.filter { $0[key] != nil }
  }

  /// Every XML part of the workbook, one after the other.
  static func everything(in workbook: String) throws -> String { try part(nil, of: workbook) }

  private static func part(_ name: String?, of workbook: String) throws -> String {
    try Command.run("unzip", ["-p", workbook] + [name].compactMap(\.self)).output
  }

  private static func value(of cell: String) -> String? {
    for tag in ["t", "v"] {
      guard let start = cell.range(of: "<\(tag)>") ?? cell.range(of: "<\(tag) xml:space=\"preserve\">"),
        let end = cell.range(of: "</\(tag)>")
      else { continue }
      return String(cell[start.upperBound..<end.lowerBound])
    }
    return nil
  }
}
