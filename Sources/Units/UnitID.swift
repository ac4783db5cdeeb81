/// The key of a unit (UPP) as the register writes it; text, never a number (IN-5).
public struct UnitID: Hashable, Sendable {
  public let rawValue: String

  /// `nil` for a blank id; blanks around it do not belong to it.
  public init?(_ text: some StringProtocol) {
    let trimmed = Self.trimmed(text)
    guard !trimmed.isEmpty else { return nil }
    rawValue = trimmed
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    // Nearly all ids begin and end with a sign of ASCII; of others, blanks are looked for in the tables of Unicode.
    let text = String(text)
    if let first = text.utf8.first, let last = text.utf8.last, 33...126 ~= first, 33...126 ~= last { return text }
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    var rest = text[...]
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return String(rest)
  }
}

extension UnitID: Comparable {
  /// By Unicode scalars: the same order on every machine and in every language setting.
  public static func < (a: Self, b: Self) -> Bool {
    // Bytes of UTF-8 are in the order of their scalars.
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

extension UnitID: CustomStringConvertible {
  public var description: String { rawValue }
}
