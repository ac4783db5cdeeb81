/// Reads a `.rels` part: which part stands for which id, and of what type.
final class RelationshipsHandler: XMLHandler {
  private let base: String
  private var list: [(id: String, type: String, target: String)] = []

  init(base: String) { self.base = base }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
    if name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    {
      list.append((id, type, PartName.resolve(target, in: base)))
    }
    return .ignoreText
  }

  func end(_ name: XMLName, text: Span<UInt8>) {}

  /// Types end alike in the transitional and the strict form.
  func first(ofType suffix: String) -> String? {
    list.first { $0.type.hasSuffix(suffix) }?.target
  }

  func target(ofID id: String, type suffix: String) -> String? {
    list.first { $0.id == id && $0.type.hasSuffix(suffix) }?.target
  }
}

/// Reads `workbook.xml`: sheets in their order and the epoch of dates.
final class WorkbookHandler: XMLHandler {
  private let path: String
  private let limits: ReadLimits
  private(set) var isWorkbook = false
  private(set) var epoch = SerialDate.Epoch.year1900
  private(set) var sheets: [(name: String, isHidden: Bool, relationship: String)] = []

  init(path: String, limits: ReadLimits) {
    self.path = path
    self.limits = limits
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
    switch name {
    case "workbook":
      isWorkbook = true
    case "workbookPr":
      if attributes["date1904"]?.isXMLTrue == true { epoch = .year1904 }
    case "sheet":
      guard sheets.count < limits.sheets else {
        throw TableError(.limitExceeded(limit: "sheets", allowed: limits.sheets), path: path)
      }
      if let sheet = attributes["name"], let id = attributes[prefixed: "id"] {
        let state = attributes["state"]
        sheets.append((sheet, state == "hidden" || state == "veryHidden", id))
      }
    default:
      break
    }
    return .ignoreText
  }

  func end(_ name: XMLName, text: Span<UInt8>) {}
}
