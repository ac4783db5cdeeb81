public import Statistics
public import Units

/// The value by which a unit is ranked: its index, or less if that index owes its height to a missing component (IPP-3).
///
/// A unit that lacks components is ranked by the lesser of its re-weighted index and the index that it would have with each
/// missing component at the median of its peers. A missing component can therefore never raise a unit over the rank that it has
/// with the component at that median. The printed index stays the re-weighted one.
public struct RankingValue: Hashable, Sendable {
  public let unit: UnitID
  /// The index that is printed.
  public let reweighted: Fraction
  /// The index with the missing components at the median of the peers; `nil` when nothing is missing that any peer has.
  public let imputed: Fraction?
  public let imputations: [Imputation]

  /// A missing component and what stood in for it.
  public struct Imputation: Hashable, Sendable {
    public let component: Component
    public let level: PeerPattern.Level
  }

  /// The exact value that decides the rank.
  public var value: Fraction { imputed.map { min($0, reweighted) } ?? reweighted }

  /// Whether a missing component lowered the value.
  public var isLowered: Bool { value < reweighted }

  /// Why the rank does not follow from the printed index, in Indonesian; `nil` when it does.
  public var remark: String? {
    guard isLowered, let imputed else { return nil }
    let names = imputations.map(\.component.label).joined(separator: ", ")
    return "Tanpa data \(names); peringkat memakai \(RoundedScore(imputed).indonesian) (komponen itu pada median unit "
      + "sejenis), bukan \(RoundedScore(reweighted).indonesian), agar data yang kosong tidak menaikkan peringkat."
  }
}

extension IndicativeIndex {
  /// The value that ranks one unit among its peers; `nil` when it has no index.
  public func rankingValue(of member: PeerPattern.Member, in pattern: PeerPattern) -> RankingValue? {
    guard let reweighted = member.score.exact else { return nil }
    let imputations = member.score.missing.compactMap { missing in
      pattern.level(of: missing.component.id, type: member.type).map {
        RankingValue.Imputation(component: missing.component, level: $0)
      }
    }
    guard !imputations.isEmpty else {
      return RankingValue(unit: member.unit, reweighted: reweighted, imputed: nil, imputations: [])
    }
    var points: [ComponentID: Fraction] = [:]
    for component in member.score.components { points[component.component.id] = component.points }
    for imputation in imputations { points[imputation.component.id] = imputation.level.median }
    return RankingValue(
      unit: member.unit, reweighted: reweighted, imputed: exactIndex(points: points), imputations: imputations)
  }
}
