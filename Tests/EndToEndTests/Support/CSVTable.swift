/// Rows of fields by the grammar of RFC 4180, slow and obvious.
struct CSVTable {
  var rows: [[String]]

  init(rows: [[String]]) { self.rows = rows }

  init(_ text: String, separator: Character = ",") {
    rows = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var previous: Character = ","
    for character in text {
      switch character {
      case "\"":
        // A second quote inside a quoted field stands for one.
        if !isQuoted, previous == "\"" { field.append("\"") }
        isQuoted.toggle()
      case separator where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(row + [field])
        row = []
        field = ""
      default: field.append(character)
      }
      previous = isQuoted && character == "\"" ? "," : character
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
  }

  var text: String {
    rows.map { row in row.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The same table with its columns and the rows below the header in another order.
  func shuffled(using generator: inout SeededGenerator) -> CSVTable {
    let width = rows.map(\.count).max() ?? 0
    let order = (0..<width).shuffled(using: &generator)
    let header = Array(rows.prefix(1))
    let body = rows.dropFirst().shuffled(using: &generator)
    return CSVTable(rows: (header + body).map { row in order.map { $0 < row.count ? row[$0] : "" } })
  }

  /// The same rows in several tables, each with the header.
  func split(into parts: Int) -> [CSVTable] {
    let body = rows.dropFirst()
    let size = (body.count + parts - 1) / parts
    return stride(from: body.startIndex, to: body.endIndex, by: size).map { start in
      CSVTable(rows: Array(rows.prefix(1)) + body[start..<min(start + size, body.endIndex)])
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014), so that a failure repeats.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
