/// JSON written straight into bytes: keys in the order of the calls, numbers with the digits of the model.
///
/// Foundation's encoder needs a tree of values, a dictionary order and a binary number; a result of 4,000 units needs none of
/// them. Commas are set by the writer; balancing of brackets is the caller's duty and pinned by the tests.
struct JSONBytes: ~Copyable {
  private var buffer = OutputBytes()
  /// Whether something stands before the next value inside the same brackets.
  private var needsComma = false
  /// Takes what is written so far between two lines, so that a long result is never in memory whole.
  private let spill: (([UInt8]) -> Void)?

  private static let spillSize = 1 << 20

  /// What is written so far and not spilled.
  var bytes: [UInt8] { buffer.bytes }

  init(spill: (([UInt8]) -> Void)? = nil) { self.spill = spill }

  // MARK: Structure

  mutating func object(_ body: (inout JSONBytes) -> Void) {
    enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  mutating func object(_ key: StaticString, _ body: (inout JSONBytes) -> Void) {
    self.key(key)
    object(body)
  }

  mutating func array<Items: Collection>(
    _ key: StaticString, _ items: Items, breakingLines: Bool = false, _ body: (inout JSONBytes, Items.Element) -> Void
  ) {
    self.key(key)
    enclosed(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for item in items {
        if breakingLines { json.lineBreak() }
        body(&json, item)
      }
    }
  }

  /// An array of objects.
  mutating func objects<Items: Collection>(
    _ key: StaticString, _ items: Items, breakingLines: Bool = false, _ body: (inout JSONBytes, Items.Element) -> Void
  ) {
    array(key, items, breakingLines: breakingLines) { json, item in json.object { body(&$0, item) } }
  }

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONBytes) -> Void) {
    separate()
    buffer.append(open)
    needsComma = false
    body(&self)
    buffer.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// A line of its own for the next value, so that two results can be compared line by line.
  private mutating func lineBreak() {
    separate()
    buffer.append(UInt8(ascii: "\n"))
    needsComma = false
    if buffer.count >= Self.spillSize { flush() }
  }

  /// The last line break; nothing is left to spill afterwards.
  mutating func end() {
    buffer.append(UInt8(ascii: "\n"))
    flush()
  }

  private mutating func flush() {
    guard let spill else { return }
    spill(bytes)
    buffer.removeAll()
  }

  /// Keys are plain ASCII without quotes; they are not escaped.
  private mutating func key(_ key: StaticString, _ ending: StaticString = "\":") {
    buffer.append((needsComma ? ",\"" : "\"") as StaticString)
    buffer.append(key)
    buffer.append(ending)
    needsComma = false
  }

  // MARK: Values

  mutating func value(_ text: String) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    if Self.isPlain(text) { buffer.append(unescaped: text) } else { appendEscaped(text) }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Almost every text: one look, one copy.
  private static func isPlain(_ text: String) -> Bool {
    text.isWithoutBytes { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }

  private mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        buffer.append(UInt8(ascii: "\\"))
        buffer.append(byte)
      case 0x0A: buffer.append("\\n" as StaticString)
      case 0x0D: buffer.append("\\r" as StaticString)
      case 0x09: buffer.append("\\t" as StaticString)
      case 0..<0x20:
        buffer.append("\\u00" as StaticString)
        buffer.append(Self.hexadecimal(byte >> 4))
        buffer.append(Self.hexadecimal(byte & 15))
      default: buffer.append(byte)
      }
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  mutating func value(_ number: Int) {
    separate()
    buffer.appendPlain(Figure(number))
  }

  mutating func value(_ figure: Figure) {
    separate()
    buffer.appendPlain(figure)
  }

  // MARK: Fields

  mutating func field(_ key: StaticString, _ text: String) {
    self.key(key)
    value(text)
  }

  mutating func field(_ key: StaticString, _ number: Int) {
    self.key(key)
    value(number)
  }

  mutating func field(_ key: StaticString, _ figure: Figure) {
    self.key(key)
    value(figure)
  }

  mutating func field(_ key: StaticString, _ answer: Bool) {
    self.key(key)
    separate()
    buffer.append((answer ? "true" : "false") as StaticString)
  }

  mutating func field(_ key: StaticString, _ text: String?) {
    if let text { field(key, text) } else { null(key) }
  }

  mutating func field(_ key: StaticString, _ number: Int?) {
    if let number { field(key, number) } else { null(key) }
  }

  mutating func field(_ key: StaticString, _ figure: Figure?) {
    if let figure { field(key, figure) } else { null(key) }
  }

  /// The number; or `null` and, under the key with `_alasan` behind it, why there is none.
  mutating func field(_ key: StaticString, _ measure: Measure) {
    switch measure {
    case .value(let figure): field(key, figure)
    case .absent(let absence):
      null(key)
      self.key(key, "_alasan\":")
      value(absence.rawValue)
    }
  }

  mutating func null(_ key: StaticString) {
    self.key(key)
    separate()
    buffer.append("null" as StaticString)
  }

  mutating func field(_ key: StaticString, _ texts: [String]) {
    array(key, texts) { $0.value($1) }
  }
}
