import CivilTime
import IndexModel
import Intake
import Statistics
import Units

/// What a run needs to compute the official index: the instrument of forms, how evaluators combine, and the day of its limits.
struct OfficialRules: Sendable {
  let index: OfficialIndex
  let combination: EvaluatorRule
  let day: CivilDate
  /// The named other ways to compute from the same forms, for reconciliation only (IPP-1).
  let variants: [OfficialIndex]
  /// Which indicators the data can witness (IPP-7).
  let evidence: EvidenceTable
  /// The table of the years (IPP-4).
  let requiredLoci: RequiredLoci
  /// The list that the settings declare in its place.
  let declaredLoci: [String]?

  var instrument: Instrument { index.instrument }
  var limit: FormRules.Limit? { index.rules.limit(on: day) }

  /// `nil` for an instrument of components, which needs no forms.
  ///
  /// - Throws: `EvaluationError` for an unknown instrument and for one that cannot be scored.
  init?(_ settings: EvaluationSettings, categories: CategoryTable, day: CivilDate) throws(EvaluationError) {
    let instrument = try settings.indexInstrument()
    guard instrument.method != .components else { return nil }
    do {
      index = try OfficialIndex(instrument: instrument, categories: categories)
      evidence = try EvidenceTable()
      requiredLoci = try RequiredLoci()
      var variants = [FormVariant(weights: .equal)]
      // Without F-03 in the index its mean changes nothing.
      if index.rules.userShare > .zero { variants.append(FormVariant(userMean: .aspects)) }
      self.variants = try variants.map { variant throws(InstrumentError) in
        try OfficialIndex(instrument: instrument, categories: categories, variant: variant)
      }
    } catch {
      throw EvaluationError(.inputRejected, "\(error).")
    }
    combination = settings.evaluatorRule.value
    self.day = day
    declaredLoci = settings.requiredLoci?.value
  }

  /// The loci that an instansi of that kind must have in that year; `nil` where none are known or declared.
  func requirement(of kind: InstansiKind?, year: Int) -> LocusRequirement? {
    guard let declaredLoci else { return requiredLoci.requirement(of: kind, year: year) }
    return LocusRequirement.Names(labels: declaredLoci).map { LocusRequirement(names: $0, source: "evaluasi.yaml") }
  }
}

extension Instrument {
  /// An instrument of the package by its key.
  ///
  /// - Throws: `EvaluationError` that lists the known ones.
  static func named(_ key: String) throws(EvaluationError) -> Instrument {
    guard let builtIn = BuiltIn(rawValue: key) else {
      let known = BuiltIn.allCases.map(\.rawValue)
      let nearest = EditDistance.nearest(to: key, among: known) ?? ""
      throw EvaluationError(
        .inputRejected,
        "instrumen `\(key)` tidak dikenal; seharusnya salah satu dari \(known.joined(separator: ", ")); terdekat `\(nearest)`."
      )
    }
    do {
      return try Instrument(builtIn)
    } catch {
      throw EvaluationError(.failed, "Tabel instrumen tidak dapat dipakai: \(error)")
    }
  }
}

extension EvaluationSettings.Setting<String> {
  /// The instrument when none is declared: that of the year where there are evaluator forms, else the indicative one (IPP-1).
  func instrument(year: Int, hasEvaluatorForms: Bool) -> Self {
    guard origin == .standard, hasEvaluatorForms else { return self }
    switch year {
    case ..<2018: return self
    case 2018...2021: return .init(Instrument.BuiltIn.permenpanrb172017.rawValue, .data)
    default: return .init(Instrument.BuiltIn.pekppp.rawValue, .data)
    }
  }
}
