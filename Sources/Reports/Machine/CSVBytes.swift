/// CSV for people who double-click: UTF-8 with BOM, comma, decimal point, one line feed a row.
///
/// A text cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets
/// an apostrophe in front; numbers are written as they are.
struct CSVBytes {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var atRowStart = true

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    atRowStart = true
  }

  private mutating func separate() {
    if !atRowStart { bytes.append(UInt8(ascii: ",")) }
    atRowStart = false
  }

  mutating func text(_ text: String) {
    separate()
    let source = Array(text.utf8)
    let guarded = Self.beginsLikeFormula(source.first)
    guard source.contains(where: Self.needsQuotes) || source.last == UInt8(ascii: " ") else {
      if guarded { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: source)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if guarded { bytes.append(UInt8(ascii: "'")) }
    for byte in source {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// An empty cell where there is no text.
  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { empty() }
  }

  mutating func number(_ number: Int?) {
    separate()
    if let number { bytes.append(decimal: number, decimals: 0) }
  }

  mutating func figure(_ figure: Figure?) {
    separate()
    if let figure { bytes.append(decimal: figure.scaled, decimals: figure.decimals) }
  }

  /// Two cells: the number or nothing, and nothing or the reason.
  mutating func measure(_ measure: Measure) {
    switch measure {
    case .value(let figure):
      self.figure(figure)
      empty()
    case .absent(let absence):
      empty()
      text(absence.rawValue)
    }
  }

  mutating func empty() { separate() }

  mutating func row(_ texts: [String]) {
    for text in texts { self.text(text) }
    endRow()
  }

  private static func beginsLikeFormula(_ first: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
    default: false
    }
  }
}
