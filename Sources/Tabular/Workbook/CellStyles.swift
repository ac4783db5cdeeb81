/// Which cell styles show their number as a date or a time.
struct CellStyles: Sendable {
  enum Kind: Sendable {
    case number, date, time, dateTime
  }

  /// By index of the cell format.
  var kinds: [Kind] = []

  /// `nil` for an index outside the list; style 0 always exists.
  func kind(_ index: Int) -> Kind? {
    if index == 0, kinds.isEmpty { return .number }
    return kinds.indices.contains(index) ? kinds[index] : nil
  }

  /// Kind of a number format by id, for those that need no code (ECMA-376 part 1, 18.8.30).
  static func builtIn(_ id: Int) -> Kind {
    switch id {
    case 14...17, 27...31, 34...36, 50...54, 57, 58: .date
    case 18...21, 32, 33, 45, 47, 55, 56: .time
    case 22: .dateTime
    default: .number
    }
  }

  /// Kind of a custom number format, by the letters of its first section outside quotes, escapes and brackets.
  ///
  /// Elapsed time (`[h]:mm`) is a duration, thus a number.
  static func custom(_ code: String) -> Kind {
    var letters = ""
    var characters = code.lowercased().unicodeScalars.makeIterator()
    scan: while let character = characters.next() {
      switch character {
      case ";": break scan
      case "\"": while let next = characters.next(), next != "\"" {}
      case "\\", "_", "*": _ = characters.next()
      case "[":
        var inside = ""
        while let next = characters.next(), next != "]" { inside.unicodeScalars.append(next) }
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return .number }
      default: letters.unicodeScalars.append(character)
      }
    }
    if letters.contains("general") { return .number }
    for mark in ["am/pm", "a/p"] { letters = letters.split(separator: mark).joined() }
    let hasTime = letters.contains { $0 == "h" || $0 == "s" }
    let hasDate = letters.contains { $0 == "y" || $0 == "d" } || letters.contains("m") && !hasTime
    switch (hasDate, hasTime) {
    case (true, true): return .dateTime
    case (true, false): return .date
    case (false, true): return .time
    case (false, false): return .number
    }
  }
}

/// Reads `styles.xml`: custom number formats and the formats of cells.
final class StylesHandler: XMLHandler {
  private(set) var styles = CellStyles()
  private var custom: [Int: CellStyles.Kind] = [:]
  private var isInCellFormats = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        custom[id] = CellStyles.custom(code)
      }
    case "cellXfs":
      isInCellFormats = true
    case "xf":
      if isInCellFormats {
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        styles.kinds.append(custom[id] ?? CellStyles.builtIn(id))
      }
    default:
      break
    }
    return .ignoreText
  }

  func end(_ name: XMLName, text: Span<UInt8>) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
