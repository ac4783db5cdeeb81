public import Units

/// The same long text in several units: a reason to look, never a deduction (SIPP-3).
public struct IdenticalContent: Hashable, Sendable {
  /// What the texts are about.
  public let subject: SIPPTopic
  /// At least two, in order.
  public let units: [UnitID]
  /// Entries that bear the text.
  public let entries: Int

  /// Texts shared by units, the widest spread first.
  public static func find(in entries: [SIPPEntry]) -> [IdenticalContent] {
    let repeated = repeatedHashes(entries)
    var groups: [Key: Group] = [:]
    for entry in entries where entry.isFilled {
      guard let hash = entry.contentHash, repeated.contains(hash) else { continue }
      groups[Key(hash: hash, subject: SIPPTopic(entry.item)), default: Group(first: entry.unit)].count(entry.unit)
    }
    return groups.filter { !$0.value.others.isEmpty }
      .map { key, group in
        (key, IdenticalContent(subject: key.subject, units: group.units.sorted(), entries: group.entries))
      }
      .sorted { $0.1.precedes($1.1) ?? ($0.0.hash < $1.0.hash) }
      .map(\.1)
  }

  /// Of texts that stand in several entries. Nearly every text is its unit's own, and an order finds the others sooner than a
  /// table of all.
  private static func repeatedHashes(_ entries: [SIPPEntry]) -> Set<UInt64> {
    let hashes = entries.compactMap(\.contentHash).sorted()
    return Set(zip(hashes, hashes.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
  }

  /// `nil` for two that only their texts tell apart.
  private func precedes(_ other: IdenticalContent) -> Bool? {
    if units.count != other.units.count { return units.count > other.units.count }
    if entries != other.entries { return entries > other.entries }
    if subject != other.subject { return subject.order < other.subject.order }
    return units == other.units ? nil : units.lexicographicallyPrecedes(other.units)
  }
}

private struct Key: Hashable {
  let hash: UInt64
  let subject: SIPPTopic

  /// Texts about two subjects are rarely the same.
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// Who bears a text. Nearly every text is its unit's own, so that the set of further units takes no memory.
private struct Group {
  let first: UnitID
  private(set) var others: Set<UnitID> = []
  private(set) var entries = 0

  init(first: UnitID) { self.first = first }

  var units: Set<UnitID> { others.union([first]) }

  mutating func count(_ unit: UnitID) {
    if unit != first { others.insert(unit) }
    entries += 1
  }
}

extension SIPPTopic {
  fileprivate var order: Int {
    switch self {
    case .block(let block): SIPPBlock.allCases.firstIndex(of: block) ?? 0
    case .component(let component): 100 + (StandardComponent.allCases.firstIndex(of: component) ?? 0)
    }
  }
}
