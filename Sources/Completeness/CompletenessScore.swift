public import CivilTime
public import Statistics
public import Units

/// How complete and fresh the public information of one unit is, 0 to 1 (SIPP-4).
///
/// The mean of the parts that can be computed; each part is exact. The blocks of 2020 never count. One item in several rows
/// is filled if one of them is, and as fresh as the freshest.
public struct CompletenessScore: Hashable, Sendable {
  /// Items updated this many months before the as-of date, or later, are fresh.
  public static let freshMonths = 12

  public let unit: UnitID
  public let asOf: CivilDate
  /// What was rated: what the source can carry (SIPP-2).
  public let source: SIPPSource
  /// `nil` if not known.
  public let decreedServices: Int?
  /// Services with at least one filled component.
  public let publishedServices: Int
  /// Filled items with and without a usable date.
  public let datedItems: Int
  public let undatedItems: Int
  /// Items dated after the as-of date: no date at all, and worth a finding.
  public let futureItems: Int
  /// Every dated item bears the same day: perhaps a migration and not an update.
  public let allDatesEqual: Bool

  /// Whether any row names the unit.
  public let isNamed: Bool
  /// The optional blocks of 2020 that rows of the unit name, and whether one fills them (SIPP-1).
  public let optionalBlocks: [SIPPBlock: Bool]

  let items: [SIPPItemState]
  let tally: CompletenessTally

  /// Scores one unit from its own entries, grouped by the caller; a stray entry of another unit is ignored.
  ///
  /// Time grows with the number of entries given.
  public init(
    unit: UnitID, entries: [SIPPEntry], decreedServices: Int?, asOf: CivilDate, source: SIPPSource
  ) {
    let own = entries.filter { $0.unit == unit }
    let states = SIPPItemState.all(of: own, source: source, asOf: asOf)
    let dates = states.compactMap(\.updatedOn)
    self.unit = unit
    self.asOf = asOf
    self.source = source
    self.decreedServices = decreedServices.flatMap { $0 > 0 ? $0 : nil }
    isNamed = !own.isEmpty
    optionalBlocks = own.reduce(into: [:]) { known, entry in
      guard case .block(let block) = entry.item, !block.isRated else { return }
      known[block] = (known[block] ?? false) || entry.isFilled
    }
    items = states
    tally = CompletenessTally(states, asOf: asOf)
    publishedServices = tally.published
    datedItems = tally.dated
    undatedItems = states.count { $0.isFilled && $0.updatedOn == nil }
    futureItems = states.count { $0.hasFutureDate }
    allDatesEqual = dates.count > 1 && Set(dates).count == 1
  }

  /// `nil`: nothing at all was delivered about the unit, "belum ada data".
  public var score: Fraction? { items.isEmpty ? nil : score(of: tally) }

  public var hasData: Bool { !items.isEmpty }

  /// More services shown than decreed; worth a look, never a deduction.
  public var surplusServices: Int { decreedServices.map { max(0, publishedServices - $0) } ?? 0 }

  public func result(_ part: CompletenessPart) -> PartResult { result(part, of: tally) }

  func score(of tally: CompletenessTally) -> Fraction? {
    Fraction.mean(CompletenessPart.allCases.compactMap { result($0, of: tally).value })
  }

  private func result(_ part: CompletenessPart, of tally: CompletenessTally) -> PartResult {
    switch part {
    case .blok:
      guard source.carriesBlocks else { return .tidakDapatDihitung(.tanpaBlok) }
      return .value(Fraction(tally.filledBlocks, source.blocks.count))
    case .komponen:
      guard !source.components.isEmpty else { return .tidakDapatDihitung(.tanpaKomponen) }
      guard tally.services > 0 else { return .tidakDapatDihitung(.tanpaLayanan) }
      // Every service has the same number of components, so the mean over services is one division.
      return .value(Fraction(tally.filledComponents, tally.services * source.components.count))
    case .katalog:
      guard !source.components.isEmpty else { return .tidakDapatDihitung(.tanpaKomponen) }
      guard let decreedServices else { return .tidakDapatDihitung(.tanpaJumlahSK) }
      return .value(Fraction(min(tally.published, decreedServices), decreedServices))
    case .kebaruan:
      guard tally.dated > 0 else { return .tidakDapatDihitung(.tanpaTanggal) }
      return .value(Fraction(tally.fresh, tally.dated))
    }
  }
}

extension CompletenessTally {
  init(_ states: [SIPPItemState], asOf: CivilDate) {
    var services: Set<String> = []
    var published: Set<String> = []
    for state in states {
      switch state.item {
      case .block: if state.isFilled { filledBlocks += 1 }
      case .component(let service, _):
        services.insert(service)
        if state.isFilled {
          filledComponents += 1
          published.insert(service)
        }
      }
      if state.updatedOn != nil { dated += 1 }
      if state.isFresh(at: asOf) { fresh += 1 }
    }
    self.services = services.count
    self.published = published.count
  }
}
