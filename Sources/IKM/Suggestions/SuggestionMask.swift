/// Takes out of a suggestion what could name somebody: digits, e-mails, links, accounts, names of the register, and the words after a form
/// of address (IN-7).
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
    hideNames(in: &words, cores)
    var hidesNext = false
    for index in words.indices {
      if hidesNext, Self.isCapitalised(words[index]) {
        // Names have several words: the next one is hidden while it looks like a name.
        words[index] = Self.hidden
        continue
      }
      hidesNext = forms.contains(cores[index])
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
    if word.utf8.allSatisfy({ UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }) { return word }
    return String(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static func isCapitalised(_ word: String) -> Bool { word.first { $0.isLetter }?.isUppercase ?? false }

  /// E-mails, accounts and links.
  private static func names(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.contains("@") || lower.contains("://") || lower.hasPrefix("www.") || lower.hasSuffix(".com")
      || lower.hasSuffix(".id") || lower.contains(".com/") || lower.contains(".id/")
  }
}
