public import Statistics

/// A fee that a citizen can hold the unit to: `Rp 50.000`, or none at all (SIPP-2, biaya/tarif).
public struct CostPromise: Hashable, Sendable {
  /// In rupiah, in the order of the text; a single 0 where nothing is charged.
  public let rupiah: [Fraction]

  public var isFree: Bool { rupiah == [.zero] }

  /// `nil` for a text that names no amount: "sesuai ketentuan" promises nothing.
  ///
  /// An amount is a number after `Rp`, before `rupiah`, or the whole text.
  public init?(_ text: some StringProtocol) {
    let tokens = PromiseToken.all(in: text)
    let words = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
    let amounts = tokens.indices.compactMap { Self.amount(tokens, at: $0) }
    if !amounts.isEmpty {
      rupiah = amounts
    } else if Self.saysFree(words) {
      rupiah = [.zero]
    } else if tokens.count == 1, case .number(let amount) = tokens[0] {
      rupiah = [amount]
    } else {
      return nil
    }
  }

  /// Words of which a text longer than a bare number needs one to name a fee.
  static let words = ["rp", "idr", "rupiah", "gratis", "nihil", "tidak", "tanpa"]

  private static func amount(_ tokens: [PromiseToken], at index: Int) -> Fraction? {
    guard case .number(let amount) = tokens[index] else { return nil }
    let before = index > 0 ? tokens[index - 1] : nil
    let after = index + 1 < tokens.count ? tokens[index + 1] : nil
    let isRupiah = before == .word("rp") || before == .word("idr") || after == .word("rupiah")
    return isRupiah ? amount : nil
  }

  private static func saysFree(_ words: [String]) -> Bool {
    if words.contains("gratis") || words == ["nihil"] || words == ["tidak", "ada"] { return true }
    guard let no = words.firstIndex(of: "tidak") ?? words.firstIndex(of: "tanpa") else { return false }
    let rest = words[(no + 1)...].prefix(3)
    return rest.contains("biaya") || rest.contains("tarif") || rest.contains("bayar")
  }
}
