/// The texts that cells refer to by number, in one buffer.
struct SharedStrings: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate var ends: [Int] = []
  /// Whether it holds all texts of the workbook.
  var isWhole = true

  var count: Int { ends.count }

  /// Where in `bytes` the text of that number stands; `nil` outside the list.
  func place(_ index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }
}

/// Reads `sharedStrings.xml`: plain and rich texts, phonetic runs left out.
final class SharedStringsHandler: XMLHandler {
  private let path: String
  private let limits: ReadLimits
  private(set) var strings = SharedStrings()
  private var isPhonetic = false

  init(path: String, limits: ReadLimits) {
    self.path = path
    self.limits = limits
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableError) -> XMLFollow {
    if name == "rPh" { isPhonetic = true }
    return name == "t" && !isPhonetic ? .gatherText : .ignoreText
  }

  func end(_ name: XMLName, text: Span<UInt8>) throws(TableError) {
    switch name {
    case "t":
      if !isPhonetic { EscapedText.append(text, to: &strings.bytes) }
    case "rPh":
      isPhonetic = false
    case "si":
      strings.ends.append(strings.bytes.count)
      let size = strings.bytes.count + strings.ends.count * MemoryLayout<Int>.stride
      guard size <= limits.sharedStringBytes else {
        throw TableError(.limitExceeded(limit: "sharedStringBytes", allowed: limits.sharedStringBytes), path: path)
      }
    default:
      break
    }
  }
}

/// Text of a cell in which `_x000D_` stands for a character that XML cannot hold (ST_Xstring).
enum EscapedText {
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "_"), let scalar = scalar(text, at: index) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += 7
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
  }

  private static func scalar(_ text: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= text.count, text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_") else {
      return nil
    }
    var value: UInt32 = 0
    for place in (index + 2)..<(index + 6) {
      guard let digit = Character(Unicode.Scalar(text[place])).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value)
  }
}
