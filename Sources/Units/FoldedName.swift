/// A name reduced to what makes it the same name: lower-case letters and digits with single blanks between them.
///
/// Case, punctuation, kinds of blanks and their number do not matter; nothing else is forgiven, since names never join by
/// likeness (IN-5).
struct FoldedName: Hashable, Sendable {
  let text: String

  /// `nil` when nothing is left.
  init?(_ name: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for scalar in String(name).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    guard !words.isEmpty else { return nil }
    text = words.joined(separator: " ")
  }
}
