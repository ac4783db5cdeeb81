/// A name that Excel accepts for a sheet: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end.
struct SheetName: Hashable, Sendable {
  let text: String

  init?(_ text: String) {
    let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
    guard (1...31).contains(text.utf16.count), text.first != "'", text.last != "'",
      !text.unicodeScalars.contains(where: { forbidden.contains($0) || $0.value < 0x20 })
    else { return nil }
    self.text = text
  }

  /// A sheet's name as it stands in a formula or a link: `'IKM per unsur'`.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
