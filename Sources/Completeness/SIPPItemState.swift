import CivilTime

/// One item of one unit as all its rows together tell it.
struct SIPPItemState: Hashable, Sendable {
  let item: SIPPEntry.Item
  private(set) var isFilled = false
  /// Of a filled item, not after the as-of date; `nil` without such a date.
  private(set) var updatedOn: CivilDate?
  private(set) var hasFutureDate = false
  /// Of its filled rows together.
  private(set) var marks: ContentMarks = []

  /// Within the last twelve months, the day itself included (SIPP-4).
  func isFresh(at asOf: CivilDate) -> Bool {
    updatedOn.map { $0 >= asOf.advanced(byMonths: -CompletenessScore.freshMonths) } ?? false
  }

  /// Every item that the source can carry about the unit, filled or not, in the fixed order; empty without any entry.
  ///
  /// All blocks that the source carries belong to it, and all carried components of every service named.
  static func all(of entries: [SIPPEntry], source: SIPPSource, asOf: CivilDate) -> [SIPPItemState] {
    let blocks = SIPPBlock.rated.filter(source.blocks.contains)
    let components = StandardComponent.allCases.filter(source.components.contains)
    guard entries.contains(where: { $0.item.isRated(in: source) }) else { return [] }
    var names = ServiceNames(entries, rating: components)
    var states = blocks.map { SIPPItemState(item: .block($0)) }
    for service in names.spellings {
      states += components.map { SIPPItemState(item: .component(service: service, $0)) }
    }
    for entry in entries {
      switch entry.item {
      case .block(let block):
        if let place = blocks.firstIndex(of: block) { states[place].add(entry, asOf: asOf) }
      case .component(let service, let component):
        guard let place = components.firstIndex(of: component), let number = names.number(of: service) else { continue }
        states[blocks.count + number * components.count + place].add(entry, asOf: asOf)
      }
    }
    return states
  }

  private init(item: SIPPEntry.Item) { self.item = item }

  /// Takes one more row of the item, in any order.
  private mutating func add(_ row: SIPPEntry, asOf: CivilDate) {
    if let day = row.updatedOn, day > asOf { hasFutureDate = true }
    guard row.isFilled else { return }
    isFilled = true
    marks.formUnion(row.marks)
    if let day = row.updatedOn, day <= asOf { updatedOn = max(updatedOn ?? day, day) }
  }
}

/// Services by their folded names: spellings that differ by case and signs alone are one service.
private struct ServiceNames {
  private var numbers: [String: Int] = [:]
  /// One spelling for each service, in order of the folded names.
  let spellings: [String]
  /// The rows of one service follow each other nearly always.
  private var last: (spelling: String, number: Int?)?

  init(_ entries: [SIPPEntry], rating components: [StandardComponent]) {
    var folded: [String: String] = [:]
    var first: [String: String] = [:]
    var last: String?
    for case .component(let service, let component) in entries.lazy.map(\.item)
    where service != last && components.contains(component) {
      last = service
      guard folded[service] == nil else { continue }
      let name = PlainText(service).folded
      folded[service] = name
      first[name] = min(first[name] ?? service, service)
    }
    let sorted = first.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
    spellings = sorted.map(\.value)
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.key, $0) })
    numbers = folded.compactMapValues { places[$0] }
  }

  /// Its place in `spellings`.
  mutating func number(of spelling: String) -> Int? {
    if let last, last.spelling == spelling { return last.number }
    let number = numbers[spelling]
    last = (spelling, number)
    return number
  }
}

extension SIPPEntry.Item {
  fileprivate func isRated(in source: SIPPSource) -> Bool {
    switch self {
    case .block(let block): source.blocks.contains(block)
    case .component(_, let component): source.components.contains(component)
    }
  }
}
