public import Units

/// The best choice of units for coaching, with its proof: objective, bound, and what each unit left out would cost (MET-16).
///
/// Ties go to the lower id.
public struct CoachingChoice: Hashable, Sendable {
  /// A unit that goes, on a day from 1.
  public struct Visit: Hashable, Sendable {
    public let unit: UnitID
    public let day: Int
    public let value: Double
  }

  /// A unit that stays.
  public struct LeftOut: Hashable, Sendable {
    public let unit: UnitID
    /// Loss of the objective if the unit is forced in; `nil` when that breaks a limit.
    public let loss: Double?
  }

  /// By day, then by value from high to low, then by id.
  public let visits: [Visit]
  /// Units left out that are not on the never list, least loss first, then by id.
  public let leftOut: [LeftOut]
  public let objective: Double
  /// No choice is better than this; equal to the objective when the choice is proven best.
  public let bound: Double

  public init(_ problem: CoachingProblem) throws(CoachingProblem.Infeasibility) {
    let search = try CoachingSearch(problem)
    let best = try search.best()
    let taken = Set(best.chosen)
    objective = best.objective
    bound = best.bound
    visits = best.chosen.enumerated().map { place, position in
      let candidate = search.candidates[position]
      return Visit(unit: candidate.unit, day: place / problem.perDay + 1, value: candidate.value)
    }
    leftOut = search.candidates.indices.filter { !taken.contains($0) && !search.never.contains($0) }
      .map { position in
        let forced = try? search.best(forced: position)
        return LeftOut(unit: search.candidates[position].unit, loss: forced.map { best.objective - $0.objective })
      }
      .sorted { a, b in
        let (lossA, lossB) = (a.loss ?? .infinity, b.loss ?? .infinity)
        return lossA != lossB ? lossA < lossB : a.unit < b.unit
      }
  }
}
