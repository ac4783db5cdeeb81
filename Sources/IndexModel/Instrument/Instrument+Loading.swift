import CivilTime
import Statistics

extension Instrument {
  /// The instruments of the package.
  public enum BuiltIn: String, CaseIterable, Hashable, Sendable {
    case ippIndikatif = "ipp-indikatif"
    case pekppp
    case permenpanrb172017 = "permenpanrb-17-2017"
    case pekpppF02B = "pekppp-f02b"
  }

  /// An instrument of the package.
  public init(_ builtIn: BuiltIn) throws(InstrumentError) {
    switch builtIn {
    case .ippIndikatif: try self.init(json: PackageResources.ipp_indikatif_json)
    case .pekppp: try self.init(json: PackageResources.pekppp_json)
    case .permenpanrb172017: try self.init(json: PackageResources.permenpanrb_17_2017_json)
    case .pekpppF02B: try self.init(json: PackageResources.pekppp_f02b_json)
    }
  }

  /// Reads and validates an instrument (IPP-1).
  ///
  /// - Throws: `InstrumentError` that names the place of the first fault.
  public init(json: [UInt8]) throws(InstrumentError) {
    let file = try decoded(InstrumentFile.self, from: json)
    key = file.key
    label = file.label
    legalBasis = file.legalBasis
    note = file.note ?? ""
    firstYear = file.firstYear
    lastYear = file.lastYear
    declaredSum = try exactWeight(file.declaredSum, at: file.key)
    var aspects: [Aspect] = []
    for entry in file.aspects { aspects.append(try Aspect(entry, kind: file.kind, instrument: file.key)) }
    self.aspects = aspects
    method = try Method(file)
    isElectronic = file.electronic ?? false
    unweighted = (file.unweighted ?? []).map {
      UnweightedIndicator(number: $0.number, code: $0.code, aspect: $0.aspect, name: $0.name)
    }
    try requireSum(aspects.map(\.weight), declared: declaredSum, at: file.key)
    guard declaredSum > .zero else { throw .missing(place: file.key, what: "bobot") }
    try requireUnique(aspects.map(\.code), at: file.key)
    try requireUnique(aspects.flatMap(\.components).map(\.id.rawValue), at: file.key)
    try requireUnique(aspects.flatMap(\.indicators).map { String($0.number) }, at: file.key)
  }
}

extension Aspect {
  fileprivate init(
    _ entry: InstrumentFile.AspectEntry, kind: InstrumentFile.Kind, instrument: String
  ) throws(InstrumentError) {
    let place = "\(instrument), aspek \(entry.code)"
    code = entry.code
    name = entry.name
    weight = try exactWeight(entry.weight, at: place)
    var components: [Component] = []
    for component in entry.components ?? [] {
      guard let id = ComponentID(rawValue: component.id) else { throw .unknown(place: place, key: component.id) }
      components.append(Component(id: id, label: component.label, source: component.source, scale: component.scale))
    }
    self.components = components
    var indicators: [Indicator] = []
    for indicator in entry.indicators ?? [] { indicators.append(try Indicator(indicator, at: place)) }
    self.indicators = indicators
    declaredSum = try exactWeight(entry.declaredSum ?? "100", at: place)
    guard kind == .forms else { return }
    guard !indicators.isEmpty else { throw .missing(place: place, what: "indikator") }
    try requireSum(indicators.map(\.weight), declared: declaredSum, at: place)
  }
}

extension Indicator {
  fileprivate init(_ entry: InstrumentFile.IndicatorEntry, at place: String) throws(InstrumentError) {
    let place = "\(place), indikator \(entry.number)"
    guard let text = entry.weight else { throw .missing(place: place, what: "bobot") }
    let levels = entry.levels ?? []
    guard levels.isEmpty || levels.count == 6 else { throw .missing(place: place, what: "uraian keenam tingkat 0–5") }
    number = entry.number
    code = entry.code
    name = entry.name
    weight = try exactWeight(text, at: place)
    self.levels = levels
  }
}

extension Instrument.Method {
  fileprivate init(_ file: InstrumentFile) throws(InstrumentError) {
    switch file.kind {
    case .indicative: self = .components
    case .forms: self = .forms(try FormRules(file))
    case .refused: self = .refused(reason: file.refusal ?? "alasan tidak dicatat")
    }
  }
}

extension FormRules {
  fileprivate init(_ file: InstrumentFile) throws(InstrumentError) {
    evaluatorShare = try exactWeight(file.evaluatorShare ?? "1", at: "\(file.key), F-02")
    userShare = try exactWeight(file.userShare ?? "0", at: "\(file.key), F-03")
    var informational: [Indicator] = []
    for entry in file.informational ?? [] { informational.append(try Indicator(entry, at: file.key)) }
    self.informational = informational
    let aspects = Set(file.aspects.map(\.code))
    for item in file.userItems ?? [] where !aspects.contains(item.aspect) {
      throw .unknown(place: "\(file.key), F-03 \(item.code)", key: item.aspect)
    }
    userItems = (file.userItems ?? []).map {
      UserItem(number: $0.number, code: $0.code, aspect: $0.aspect, name: $0.name)
    }
    var limits: [Limit] = []
    for entry in file.limits ?? [] {
      guard let date = CivilDate(iso: entry.validFrom) else {
        throw .badNumber(place: "\(file.key), validFrom", text: entry.validFrom)
      }
      limits.append(
        Limit(
          validFrom: date, minimumUsers: entry.minimumUsers,
          selfGap: try exactWeight(entry.selfGap, at: "\(file.key), selfGap"), basis: entry.basis))
    }
    self.limits = limits.sorted { $0.validFrom < $1.validFrom }
    try requireSum([evaluatorShare, userShare], declared: .one, at: "\(file.key), F-02 dan F-03")
    guard userShare == .zero || !userItems.isEmpty else { throw .missing(place: file.key, what: "butir F-03") }
  }
}

/// An exact number that is not negative.
private func exactWeight(_ text: String, at place: String) throws(InstrumentError) -> Fraction {
  guard let value = Fraction(decimal: text) else { throw .badNumber(place: place, text: text) }
  guard value >= .zero else { throw .negativeWeight(place: place, text: text) }
  return value
}

private func requireSum(_ weights: [Fraction], declared: Fraction, at place: String) throws(InstrumentError) {
  let found = Fraction.sum(weights)
  guard found == declared else { throw .wrongSum(place: place, declared: declared, found: found) }
}

private func requireUnique(_ keys: [String], at place: String) throws(InstrumentError) {
  var seen: Set<String> = []
  for key in keys where !seen.insert(key).inserted { throw .duplicate(place: place, key: key) }
}
