/// Makes small workbooks, right ones and wrong ones.
struct WorkbookBuilder {
  struct Sheet {
    var name: String
    var state = ""
    var xml: [UInt8]
  }

  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var sheets: [Sheet] = []
  var sharedStrings: String?
  var styles: String?
  var workbookProperties = ""
  /// Changes the container before it is written.
  var edit: (inout ZipBuilder) -> Void = { _ in }

  init() {}

  /// One sheet "Data" of these rows (what stands inside `sheetData`), and what follows them.
  init(rows: String, after: String = "") {
    sheets = [Sheet(name: "Data", xml: Self.sheet(rows: rows, after: after))]
  }

  static func sheet(rows: String, after: String = "") -> [UInt8] {
    Array(
      "<worksheet xmlns=\"\(namespace)\"><dimension ref=\"A1:XFD1048576\"/><sheetData>\(rows)</sheetData>\(after)</worksheet>"
        .utf8)
  }

  var bytes: [UInt8] {
    var zip = ZipBuilder()
    zip.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"r\" Type=\"\(Self.relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    var list = ""
    var links = ""
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
      links += link("rId\(index + 1)", "worksheet", "worksheets/sheet\(index + 1).xml")
    }
    if sharedStrings != nil { links += link("rIdS", "sharedStrings", "/xl/sharedStrings.xml") }
    if styles != nil { links += link("rIdT", "styles", "../xl/styles.xml") }
    zip.add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relations)\">\(workbookProperties)<sheets>\(list)</sheets></workbook>"
    )
    zip.add("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>")
    if let sharedStrings { zip.add("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.namespace)\">\(sharedStrings)</sst>") }
    if let styles { zip.add("xl/styles.xml", "<styleSheet xmlns=\"\(Self.namespace)\">\(styles)</styleSheet>") }
    for (index, sheet) in sheets.enumerated() { zip.add("xl/worksheets/sheet\(index + 1).xml", sheet.xml) }
    edit(&zip)
    return zip.bytes
  }

  private func link(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(Self.relations)/\(type)\" Target=\"\(target)\"/>"
  }
}
