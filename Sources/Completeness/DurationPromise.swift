public import Statistics

/// A time that a citizen can hold the unit to, such as `12 Hari kerja` (SIPP-2, jangka waktu).
public struct DurationPromise: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case menit, jam
    case hariKerja = "hari kerja"
    case hariKalender = "hari kalender"
    /// The kind of day is not said: half a promise.
    case hari
    case minggu, bulan, tahun
  }

  /// One amount; of a range the longest.
  public struct Part: Hashable, Sendable {
    public let amount: Fraction
    public let unit: Unit
  }

  /// In the order of the text: steps of a procedure, or cases apart; never summed here.
  public let parts: [Part]

  /// `nil` for a text without a number and a unit of time: "sesuai ketentuan" promises nothing.
  public init?(_ text: some StringProtocol) {
    let tokens = PromiseToken.all(in: text)
    parts = tokens.indices.compactMap { Self.part(tokens, at: $0) }
    if parts.isEmpty { return nil }
  }

  /// Every word for a unit of time.
  static let words = ["menit", "mnt", "jam", "hk", "hari", "minggu", "bulan", "tahun", "thn"]

  /// A number is a part if a unit follows it at once; one that a range continues belongs to the range.
  private static func part(_ tokens: [PromiseToken], at index: Int) -> Part? {
    guard case .number(let amount) = tokens[index], index + 1 < tokens.count, case .word(let word) = tokens[index + 1],
      let unit = unit(word, next: index + 2 < tokens.count ? tokens[index + 2] : nil)
    else { return nil }
    return Part(amount: amount, unit: unit)
  }

  private static func unit(_ word: String, next: PromiseToken?) -> Unit? {
    switch word {
    case "menit", "mnt": .menit
    case "jam": .jam
    case "hk": .hariKerja
    case "hari":
      switch next {
      case .word("kerja"): .hariKerja
      case .word("kalender"): .hariKalender
      case .word, .number, .through, nil: .hari
      }
    case "minggu": .minggu
    case "bulan": .bulan
    case "tahun", "thn": .tahun
    default: nil
    }
  }
}
