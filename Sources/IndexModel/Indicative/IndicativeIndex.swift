import Statistics

/// Scores units by an instrument of measured components, such as `ipp-indikatif` (IPP-1).
///
/// An aspect is the mean of its available components on 0…5; the weight of aspects without data is shared out in proportion to
/// the others. A unit needs at least one unsur of its survey: without any, nearly all of the index would rest on what the office
/// says about itself, so the unit is "belum lengkap" and not ranked.
public struct IndicativeIndex: Sendable {
  public let instrument: Instrument
  public let categories: CategoryTable

  /// - Throws: `wrongMethod` for an instrument that is computed from forms, `refused` for one that cannot be scored.
  public init(instrument: Instrument, categories: CategoryTable) throws(InstrumentError) {
    switch instrument.method {
    case .components: break
    case .forms: throw .wrongMethod(instrument: instrument.key)
    case .refused(let reason): throw .refused(instrument: instrument.key, reason: reason)
    }
    self.instrument = instrument
    self.categories = categories
  }

  /// `ipp-indikatif` with the categories of the package.
  public init() throws(InstrumentError) {
    try self.init(instrument: Instrument(.ippIndikatif), categories: CategoryTable())
  }

  /// The index of one unit; a component that is not named has no data.
  public func score(_ values: [ComponentID: ComponentValue]) -> IndexScore {
    let measured = instrument.aspects.map { MeasuredAspect($0, values: values) }
    let covered = Fraction.sum(measured.filter { $0.points != nil }.map(\.aspect.weight))
    let hasSurvey = measured.contains { aspect in
      aspect.components.contains { $0.component.source == .survey && $0.points != nil }
    }
    let hasIndex = hasSurvey && covered > .zero
    let shares = measured.map { aspect in
      aspect.points == nil || covered == .zero ? Fraction.zero : aspect.aspect.weight / covered
    }
    let contributions = zip(measured, shares).map { aspect, share in (aspect.points ?? .zero) * share }
    let exact = Fraction.sum(contributions)
    let rounded = RoundedScore(exact)
    let printed = RoundedScore.parts(contributions, of: rounded)
    let aspects = measured.indices.map { index in
      let isCounted = hasIndex && measured[index].points != nil
      return measured[index].weighted(
        shares[index] * Fraction(100), contribution: isCounted ? contributions[index] : nil,
        printed: isCounted ? printed[index] : nil)
    }
    return IndexScore(
      instrument: instrument.key,
      outcome: hasIndex
        ? .scored(exact: exact, rounded: rounded, category: categories.category(of: rounded))
        : .incomplete(reason: "belum ada hasil SKM"),
      aspects: aspects, coverage: covered / instrument.declaredSum * Fraction(100))
  }

  /// The exact index of components on 0…5; `nil` when no weighed aspect has one.
  func exactIndex(points: [ComponentID: Fraction]) -> Fraction? {
    var weighted: [Fraction] = []
    var covered = Fraction.zero
    for aspect in instrument.aspects {
      guard let mean = Fraction.mean(aspect.components.compactMap { points[$0.id] }) else { continue }
      weighted.append(aspect.weight * mean)
      covered = covered + aspect.weight
    }
    return covered > .zero ? Fraction.sum(weighted) / covered : nil
  }
}

/// An aspect whose components are known and whose weight is not yet.
private struct MeasuredAspect {
  struct Entry {
    var component: Component
    var value: ComponentValue
    var points: Fraction?
  }

  let aspect: Aspect
  let components: [Entry]
  /// Mean of the available components (IPP-1).
  let points: Fraction?

  init(_ aspect: Aspect, values: [ComponentID: ComponentValue]) {
    self.aspect = aspect
    components = aspect.components.map { component in
      let value = values[component.id] ?? .absent(.noData)
      return Entry(component: component, value: value, points: value.fraction.map(component.scale.points))
    }
    points = Fraction.mean(components.compactMap(\.points))
  }

  func weighted(_ weight: Fraction, contribution: Fraction?, printed: RoundedScore?) -> AspectScore {
    let available = components.count { $0.points != nil }
    let share = available == 0 ? Fraction.zero : weight / Fraction(available)
    return AspectScore(
      aspect: aspect,
      components: components.map { entry in
        ComponentScore(
          component: entry.component, value: entry.value, points: entry.points,
          effectiveWeight: entry.points == nil ? .zero : share)
      },
      points: points, effectiveWeight: weight, contribution: contribution, printedContribution: printed)
  }
}
