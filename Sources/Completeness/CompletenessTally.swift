import CivilTime

/// The integers from which the score of one unit follows, and how mending one item would change them.
struct CompletenessTally: Hashable, Sendable {
  var filledBlocks = 0
  var services = 0
  /// Services with at least one filled component.
  var published = 0
  /// Filled components over all services.
  var filledComponents = 0
  var dated = 0
  var fresh = 0

  /// What one act of the unit can mend.
  enum Mending: Hashable, Sendable {
    case block
    /// Of a service that shows something already, or of one that shows nothing.
    case component(isPublished: Bool)
    case stale
    /// A whole service that the decree names and nobody published.
    case service
  }

  /// The tally after it; a mended item carries the as-of date where the unit's items carry dates.
  func after(_ mending: Mending, components: Int) -> CompletenessTally {
    var next = self
    let carriesDates = dated > 0
    switch mending {
    case .block: next.filledBlocks += 1
    case .component(let isPublished):
      next.filledComponents += 1
      if !isPublished { next.published += 1 }
    case .stale:
      next.fresh += 1
      return next
    case .service:
      next.services += 1
      next.published += 1
      next.filledComponents += components
    }
    if carriesDates {
      let added = mending == .service ? components : 1
      next.dated += added
      next.fresh += added
    }
    return next
  }
}
