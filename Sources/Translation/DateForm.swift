/// Dates and months in words: `31 Desember 2025`, `Maret 2025`; ISO dates are the same in both languages.
enum DateForm {
  private static let months = [
    "Januari": "January", "Februari": "February", "Maret": "March", "April": "April", "Mei": "May", "Juni": "June",
    "Juli": "July", "Agustus": "August", "September": "September", "Oktober": "October", "November": "November",
    "Desember": "December",
  ]

  /// `nil` for a text that is no date.
  static func english(_ text: String) -> String? {
    // Every date ends in its year or day, and none is longer than `30 September 2025`.
    guard let last = text.utf8.last, NumberForm.isDigit(last), text.utf8.count <= 17 else { return nil }
    if isISO(text) { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2 || words.count == 3, let year = words.last, isNumber(year, 4...4),
      let month = months[String(words[words.count - 2])], words.count == 2 || isNumber(words[0], 1...2)
    else { return nil }
    words[words.count - 2] = month[...]
    return words.joined(separator: " ")
  }

  private static func isISO(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && isNumber(parts[0], 4...4)
      && parts.dropFirst().allSatisfy { isNumber($0, 2...2) }
  }

  private static func isNumber(_ text: Substring, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy(NumberForm.isDigit)
  }
}
