import Statistics

/// The index of one unit as a function of its components, for draws; statistics only, it decides nothing (MET-7, MET-8).
///
/// Without draws it gives the value that ranks the unit, missing components included (IPP-3), up to binary rounding.
public struct IndexFormula: Hashable, Sendable {
  /// The components that have a value, in the order of the instrument: draws come in this order, on the component's own scale.
  public let components: [Component]
  private let terms: [Term]
  private let imputedTerms: [ImputedTerm]

  /// Weight of a component by itself, and in the pattern that is completed at the medians of the peers.
  private struct Term: Hashable, Sendable {
    var position: Int
    var weight: Double
    var completeWeight: Double
    var offset: Double
    var slope: Double
  }

  private struct ImputedTerm: Hashable, Sendable {
    var position: Int
    var weight: Double
    var points: Double
  }

  /// - Parameters:
  ///   - score: A score with an index.
  ///   - ranking: The ranking value of the same unit.
  public init(_ score: IndexScore, ranking: RankingValue) {
    let medians = Dictionary(
      ranking.imputations.map { ($0.component.id, $0.level.median.double) }, uniquingKeysWith: { first, _ in first })
    var components: [Component] = []
    var terms: [Term] = []
    var imputed: [ImputedTerm] = []
    for aspect in score.aspects {
      let complete = aspect.components.filter { $0.points != nil || medians[$0.component.id] != nil }
      for entry in complete {
        let position = ComponentID.allCases.firstIndex(of: entry.component.id) ?? 0
        let completeWeight = aspect.aspect.weight.double / Double(complete.count)
        if entry.points != nil {
          components.append(entry.component)
          terms.append(
            Term(
              position: position, weight: entry.effectiveWeight.double, completeWeight: completeWeight,
              offset: entry.component.scale == .nrr ? 1 : 0, slope: entry.component.scale == .nrr ? 5.0 / 3 : 5))
        } else if let points = medians[entry.component.id] {
          imputed.append(ImputedTerm(position: position, weight: completeWeight, points: points))
        }
      }
    }
    self.components = components
    self.terms = terms
    imputedTerms = imputed
  }

  /// The index with other component values and, if wanted, other weights.
  ///
  /// - Parameters:
  ///   - values: One value for each of `components`, on its own scale.
  ///   - factors: 1 + δ for each component in the order of `ComponentID.allCases`; empty for the declared weights.
  /// - Returns: An index on 0…5.
  public func index(_ values: [Double], factors: [Double] = []) -> Double {
    hasImputed ? min(own(values, factors), completed(values, factors)) : own(values, factors)
  }

  var hasImputed: Bool { !imputedTerms.isEmpty }

  /// The weighted mean of the components that are there.
  func own(_ values: [Double], _ factors: [Double] = []) -> Double {
    var sum = 0.0
    var weights = 0.0
    for (term, value) in zip(terms, values) {
      let weight = term.weight * (factors.isEmpty ? 1 : factors[term.position])
      sum += weight * (value - term.offset) * term.slope
      weights += weight
    }
    return sum / weights
  }

  /// The same in the pattern that is completed at the medians of the peers.
  func completed(_ values: [Double], _ factors: [Double] = []) -> Double {
    var sum = 0.0
    var weights = 0.0
    for (term, value) in zip(terms, values) {
      let weight = term.completeWeight * (factors.isEmpty ? 1 : factors[term.position])
      sum += weight * (value - term.offset) * term.slope
      weights += weight
    }
    for term in imputedTerms {
      let weight = term.weight * (factors.isEmpty ? 1 : factors[term.position])
      sum += weight * term.points
      weights += weight
    }
    return sum / weights
  }
}
