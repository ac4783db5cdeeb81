/// A word in the form in which vocabularies compare it: lower case, every run of blanks (no-break ones too) one space.
///
/// Only what a keyboard and an export add is folded; letters are not, so that two different words stay different (ADU-2).
struct FoldedWord: Hashable, Sendable {
  let text: String

  init(_ raw: some StringProtocol) {
    var folded = ""
    var pendingSpace = false
    for scalar in raw.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace || Self.invisible.contains(scalar) {
        pendingSpace = !folded.isEmpty
      } else {
        if pendingSpace { folded.append(" ") }
        pendingSpace = false
        folded.unicodeScalars.append(scalar)
      }
    }
    text = folded
  }

  /// Zero-width space, word joiner and byte order mark.
  private static let invisible: Set<Unicode.Scalar> = ["\u{200B}", "\u{2060}", "\u{FEFF}"]
}
