public import Statistics

/// The letter of a converted score, best first (IKM-5).
public enum Mutu: String, CaseIterable, Hashable, Sendable, Codable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
}

extension Mutu: Comparable {
  /// A worse letter is less: `.d < .a`.
  public static func < (x: Self, y: Self) -> Bool { x.rawValue > y.rawValue }
}

/// One regulation's bands of the converted score: lower bounds inclusive, no holes, no upper bounds (IKM-5).
public struct MutuTable: Hashable, Sendable {
  public struct Band: Hashable, Sendable {
    public let mutu: Mutu
    /// As the regulation words it: `Sangat baik`.
    public let label: String
    /// Least score of the band; `nil` for the last, which takes the rest.
    public let from: RoundedScore?
  }

  /// `permenpanrb-14-2017`, `kep-25-2004`.
  public let id: String
  /// Regulation and annex.
  public let basis: String
  /// A to D.
  public let bands: [Band]

  /// The letter of a score that was rounded once.
  ///
  /// - Precondition: The score has the decimals of the table, two.
  public func mutu(for score: RoundedScore) -> Mutu { band(for: score).mutu }

  /// The band's words for people: `Sangat baik`, `Baik`, `Kurang baik`, `Tidak baik`.
  public func label(for mutu: Mutu) -> String { bands.first { $0.mutu == mutu }?.label ?? mutu.rawValue }

  /// The least score with a letter; `nil` for the lowest letter.
  public func lowerBound(of mutu: Mutu) -> RoundedScore? { bands.first { $0.mutu == mutu }?.from }

  func band(for score: RoundedScore) -> Band {
    precondition(bands.allSatisfy { $0.from.map(\.decimals) ?? score.decimals == score.decimals }, "wrong decimals")
    return bands.first { band in band.from.map { score.scaled >= $0.scaled } ?? true } ?? bands[bands.count - 1]
  }
}
