/// Where in the input something was found: as much as is known, never more.
public struct Location: Hashable, Sendable {
  /// Path relative to the evaluation folder, with `/` between its parts.
  public var file: String
  /// Sheet of a workbook; `nil` for text files and for a statement about the whole file.
  public var sheet: String?
  /// 1-based line of a text file or row of a sheet; `nil` for the whole file.
  public var row: Int?
  /// 1-based column.
  public var column: Int?
  /// The header over that column as it stands in the file.
  public var header: String?

  public init(
    file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, header: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
  }
}

extension Location: CustomStringConvertible {
  /// `skm/a.csv, lembar Data, baris 12, kolom 4 (U3)`.
  public var description: String {
    var parts = [file]
    if let sheet { parts.append("lembar \(sheet)") }
    if let row { parts.append("baris \(row)") }
    if let column { parts.append("kolom \(column)" + (header.map { " (\($0))" } ?? "")) }
    return parts.joined(separator: ", ")
  }
}

extension Location: Comparable {
  /// File, sheet, row, column; a statement about the whole comes before one about a part.
  public static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file < b.file }
    if a.sheet != b.sheet { return (a.sheet ?? "") < (b.sheet ?? "") }
    if a.row != b.row { return (a.row ?? 0) < (b.row ?? 0) }
    return (a.column ?? 0) < (b.column ?? 0)
  }
}
