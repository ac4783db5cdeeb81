/// Writes small workbooks: stored parts in a zip, texts in the cells, numbers as numbers.
struct WorkbookWriter {
  struct Sheet {
    var name: String
    var isHidden = false
    /// Row by row; an empty text is no cell.
    var rows: [[String]]
    /// 1-based.
    var hiddenRows: Set<Int> = []
    /// Such as `B1:G1`.
    var merged: [String] = []
  }

  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func bytes(_ sheets: [Sheet], countsFrom1904: Bool = false) -> [UInt8] {
    var parts: [(String, String)] = []
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(sheet.isHidden ? " state=\"hidden\"" : "") r:id=\"r\(index + 1)\"/>"
    }
    let links = sheets.indices.map { link("r\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    parts.append(("_rels/.rels", "<Relationships>\(link("r", "officeDocument", "xl/workbook.xml"))</Relationships>"))
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relations)\">\(countsFrom1904 ? "<workbookPr date1904=\"1\"/>" : "")<sheets>\(list.joined())</sheets></workbook>"
      ))
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>"))
    for (index, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(index + 1).xml", xml(sheet))) }
    return zip(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private static func link(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
  }

  private static func xml(_ sheet: Sheet) -> String {
    var rows = ""
    for (index, cells) in sheet.rows.enumerated() {
      let number = index + 1
      let hidden = sheet.hiddenRows.contains(number) ? " hidden=\"1\"" : ""
      let texts = cells.enumerated().map { cell($1, "\(column($0))\(number)") }.joined()
      rows += "<row r=\"\(number)\"\(hidden)>\(texts)</row>"
    }
    let merges = sheet.merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let after = merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>"
    return "<worksheet xmlns=\"\(namespace)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  private static func cell(_ text: String, _ place: String) -> String {
    if text.isEmpty { return "" }
    if Double(text) != nil { return "<c r=\"\(place)\"><v>\(text)</v></c>" }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }

  /// `A` to `Z`, `AA` and on.
  private static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }

  private static func zip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let text = Array(name.utf8)
      let size = UInt32(bytes.count)
      let common =
        half(20) + half(0) + half(0) + half(0) + half(0x21) + word(checksum(bytes)) + word(size) + word(size)
        + half(UInt16(text.count)) + half(0)
      directory += word(0x0201_4B50) + half(20) + common + half(0) + half(0) + half(0) + word(0)
      directory += word(UInt32(file.count)) + text
      file += word(0x0403_4B50) + common + text + bytes
    }
    let count = half(UInt16(parts.count))
    return file + directory + word(0x0605_4B50) + half(0) + half(0) + count + count + word(UInt32(directory.count))
      + word(UInt32(file.count)) + half(0)
  }

  private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private static func word(_ value: UInt32) -> [UInt8] { half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16)) }

  /// CRC-32 of zip files.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
  }
}
