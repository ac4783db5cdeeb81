public import Statistics

/// A named way of computing an IKM that others use; for reconciliation, never the default (IKM-6).
///
/// Each step that is not named is exact. The steps are, in this order: NRR, NRR × weight, their sum (the index), × 25.
public struct VariantDefinition: Hashable, Sendable {
  public let id: String
  /// In Indonesian, for people.
  public let name: String
  /// `nil` for 1/k.
  public let weight: Fraction?
  public let nrrDecimals: Int?
  public let weightedDecimals: Int?
  public let indexDecimals: Int?
  public let blankIsZero: Bool
  /// The only number of unsur that the variant is made for; `nil` for any.
  public let unsurCount: Int?
  public let table: MutuTable

  /// The IKM that this variant makes of the means of the unsur; `nil` where it does not apply.
  public func score(nrr: [Fraction]) -> VariantScore? {
    guard !nrr.isEmpty, unsurCount.map({ $0 == nrr.count }) ?? true else { return nil }
    let count = Fraction(nrr.count)
    let means = nrr.map { $0.rounded(nrrDecimals) }
    let index =
      if let weight {
        Fraction.sum(means.map { ($0 * weight).rounded(weightedDecimals) })
      } else {
        Fraction.sum(means) / count
      }
    let exact = index.rounded(indexDecimals) * Fraction(25)
    let rounded = RoundedScore(exact)
    return VariantScore(
      id: id, name: name, weightSum: (weight ?? .one / count) * count, exact: exact, rounded: rounded,
      mutu: table.mutu(for: rounded))
  }
}

/// What one variant makes of a unit's answers.
public struct VariantScore: Hashable, Sendable {
  public let id: String
  public let name: String
  /// Sum of the weights of all unsur; 1 where they are right (M2).
  public let weightSum: Fraction
  public let exact: Fraction
  public let rounded: RoundedScore
  public let mutu: Mutu

  /// Whether the variant gives a published figure, to the decimals in which it was published.
  public func matches(published: RoundedScore) -> Bool {
    RoundedScore(exact, decimals: published.decimals) == published
      || RoundedScore(rounded.fraction, decimals: published.decimals) == published
  }
}

extension IKMRules {
  /// Every variant that applies to a table of published means, the exact one first (IKM-6).
  public func reconcile(nrr: [Fraction]) -> [VariantScore] {
    variants.compactMap { $0.blankIsZero ? nil : $0.score(nrr: nrr) }
  }

  /// Every variant that applies to a unit's questionnaires, the exact one first (IKM-6); takes the IKM that the rule in force gives.
  public func reconcile(_ score: IKMScore, of tally: UnitTally) -> [VariantScore] {
    let nrr = score.unsur.compactMap(\.nrr)
    let answers = tally.questionnaire.scale * tally.received
    let blankAsZero = tally.questionnaire.unsur.indices.map { Fraction(tally.sum($0, .tersedia), answers) }
    return variants.compactMap { $0.score(nrr: $0.blankIsZero ? blankAsZero : nrr) }
  }
}

extension Fraction {
  /// Rounded half up to decimals; itself where none are named.
  fileprivate func rounded(_ decimals: Int?) -> Fraction {
    decimals.map { RoundedScore(self, decimals: $0).fraction } ?? self
  }
}

struct VariantFile: Decodable {
  let id: String
  let name: String
  let weight: String?
  let nrrDecimals: Int?
  let weightedDecimals: Int?
  let indexDecimals: Int?
  let blankIsZero: Bool?
  let unsurCount: Int?
  let mutu: String?

  func definition(tables: [MutuTable]) throws -> VariantDefinition {
    guard let table = mutu.map({ id in tables.first { $0.id == id } }) ?? tables.first else {
      throw IKMRulesError.badTable(id)
    }
    return VariantDefinition(
      id: id, name: name, weight: try weight.map { try Fraction(constant: $0) }, nrrDecimals: nrrDecimals,
      weightedDecimals: weightedDecimals, indexDecimals: indexDecimals,
      blankIsZero: blankIsZero ?? false, unsurCount: unsurCount, table: table)
  }
}
