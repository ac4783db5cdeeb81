/// Takes out of a suggestion what could name somebody: digits, e-mails, links, accounts, names of the register, the words after a form of
/// address, and words that are capitalised within a sentence (IN-7).
///
/// Abbreviations such as `KTP` stay. A name in small letters, or at the beginning of a sentence, is not told from other words.
public struct SuggestionMask: Sendable {
  /// The words of each name, by its first one: a register has thousands of names and a quote a dozen words.
  private let names: [String: [[String]]]
  private let forms: Set<String> = [
    "bapak", "pak", "bpk", "ibu", "bu", "sdr", "sdri", "saudara", "saudari", "mas", "mbak", "mba", "bang", "kak", "dr",
    "drg", "ns", "haji",
    "hj", "h", "ustadz", "nama",
  ]
  private static let hidden = "▮▮▮"

  /// - Parameter names: of units and instansi; each is masked wherever its words stand together.
  public init(names: [String]) {
    self.names = Dictionary(
      grouping: names.map { Self.words($0).map(Self.core) }.filter { !$0.isEmpty }, by: { $0[0] })
  }

  /// The text in one line with everything that names hidden.
  public func masked(_ text: String) -> String {
    var words = Self.words(text)
    let cores = words.map(Self.core)
    let startsNoSentence = words.isEmpty ? [] : [false] + words.dropLast().map { !Self.endsSentence($0) }
    hideNames(in: &words, cores)
    var hidesNext = false
    for index in words.indices {
      let isForm = forms.contains(cores[index])
      // Small letters alone, as most words are, name nobody.
      if Self.isSmall(words[index]) {
        hidesNext = isForm
        continue
      }
      let isInside = startsNoSentence[index] && !isForm && Self.isName(words[index])
      if isInside || hidesNext && Self.isCapitalised(words[index]) {
        // Names have several words: the next one is hidden while it looks like a name.
        words[index] = Self.hidden
        continue
      }
      hidesNext = isForm
      if Self.names(words[index]) {
        words[index] = Self.hidden
      } else if words[index].contains(where: \.isNumber) {
        words[index] = String(words[index].map { $0.isNumber ? "▮" : $0 })
      }
    }
    return words.joined(separator: " ")
  }

  private func hideNames(in words: inout [String], _ cores: [String]) {
    for start in cores.indices {
      for name in names[cores[start]] ?? [] where cores[start...].starts(with: name) {
        for index in start..<(start + name.count) { words[index] = Self.hidden }
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0.isNewline || $0 == "\u{FEFF}" }.map(String.init)
  }

  /// Letters and digits of a word in lower case.
  private static func core(_ word: String) -> String {
    isSmall(word) ? word : String(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Nothing but small letters of ASCII.
  private static func isSmall(_ word: String) -> Bool {
    word.utf8.allSatisfy { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
  }

  private static func endsSentence(_ word: String) -> Bool {
    word.last.map { ".!?:".contains($0) } ?? false
  }

  /// A capital followed by small letters; of abbreviations only the long ones, which may be a name in capitals.
  private static func isName(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    guard let first = letters.first, first.isUppercase else { return false }
    return letters.count > longestAbbreviation || letters.dropFirst().contains(where: \.isLowercase)
  }

  private static let longestAbbreviation = 5

  private static func isCapitalised(_ word: String) -> Bool { word.first { $0.isLetter }?.isUppercase ?? false }

  /// E-mails, accounts and links.
  private static func names(_ word: String) -> Bool {
    // Each has one of these signs; only then is it worth a search.
    guard word.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
    else { return false }
    let lower = word.lowercased()
    return lower.contains("@") || lower.contains("://") || lower.hasPrefix("www.") || lower.hasSuffix(".com")
      || lower.hasSuffix(".id") || lower.contains(".com/") || lower.contains(".id/")
  }
}
