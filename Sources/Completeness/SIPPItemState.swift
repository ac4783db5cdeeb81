import CivilTime

/// One item of one unit as all its rows together tell it.
struct SIPPItemState: Hashable, Sendable {
  let item: SIPPEntry.Item
  let isFilled: Bool
  /// Of a filled item, not after the as-of date; `nil` without such a date.
  let updatedOn: CivilDate?
  let hasFutureDate: Bool
  /// Of its filled rows together.
  let marks: ContentMarks

  /// Within the last twelve months, the day itself included (SIPP-4).
  func isFresh(at asOf: CivilDate) -> Bool {
    updatedOn.map { $0 >= asOf.advanced(byMonths: -CompletenessScore.freshMonths) } ?? false
  }

  /// Every item that the source can carry about the unit, filled or not, in the fixed order; empty without any entry.
  ///
  /// All blocks that the source carries belong to it, and all carried components of every service named.
  static func all(of entries: [SIPPEntry], source: SIPPSource, asOf: CivilDate) -> [SIPPItemState] {
    let rated = entries.filter { $0.item.isRated(in: source) }
    guard !rated.isEmpty else { return [] }
    let names = ServiceNames(rated)
    let rows = Dictionary(grouping: rated) { ItemKey($0.item, names) }
    var items = SIPPBlock.rated.filter(source.blocks.contains).map { SIPPEntry.Item.block($0) }
    for service in names.spellings {
      items += StandardComponent.allCases.filter(source.components.contains).map { .component(service: service, $0) }
    }
    return items.map { SIPPItemState($0, rows: rows[ItemKey($0, names)] ?? [], asOf: asOf) }
  }

  private init(_ item: SIPPEntry.Item, rows: [SIPPEntry], asOf: CivilDate) {
    let filled = rows.filter(\.isFilled)
    self.item = item
    isFilled = !filled.isEmpty
    marks = filled.reduce(into: []) { $0.formUnion($1.marks) }
    updatedOn = filled.compactMap(\.updatedOn).filter { $0 <= asOf }.max()
    hasFutureDate = rows.contains { $0.updatedOn.map { $0 > asOf } ?? false }
  }
}

/// Services by their folded names: spellings that differ by case and signs alone are one service.
private struct ServiceNames {
  private var foldedBySpelling: [String: String] = [:]
  /// One spelling for each service, in order of the folded names.
  let spellings: [String]

  init(_ entries: [SIPPEntry]) {
    var first: [String: String] = [:]
    for case .component(let service, _) in entries.map(\.item) where foldedBySpelling[service] == nil {
      let folded = PlainText(service).folded
      foldedBySpelling[service] = folded
      first[folded] = min(first[folded] ?? service, service)
    }
    spellings = first.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }.map(\.value)
  }

  func folded(_ spelling: String) -> String { foldedBySpelling[spelling] ?? PlainText(spelling).folded }
}

/// An item whatever the spelling of its service.
private enum ItemKey: Hashable {
  case block(SIPPBlock)
  case component(service: String, StandardComponent)

  init(_ item: SIPPEntry.Item, _ names: ServiceNames) {
    self =
      switch item {
      case .block(let block): .block(block)
      case .component(let service, let component): .component(service: names.folded(service), component)
      }
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
