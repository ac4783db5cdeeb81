import CivilTime
import Units

/// Which records belong together, as a forest: each record points to the one that it was counted with.
struct CaseLinks {
  private var parents: [Int]
  private var reasons: [MergeReason?]

  init(count: Int) {
    parents = Array(0..<count)
    reasons = Array(repeating: nil, count: count)
  }

  func reason(of record: Int) -> MergeReason? { reasons[record] }

  /// The groups, each with its lead first and the others in the order of the records.
  func groups(of records: [ComplaintCase]) -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for record in parents.indices where parents[record] != record {
      members[root(of: record), default: []].append(record)
    }
    return parents.indices.filter { parents[$0] == $0 }.map { [$0] + (members[$0] ?? []) }
  }

  /// The same tracking id of the same system: the first record stands for it.
  ///
  /// - Returns: That record by system and id.
  mutating func joinRedeliveries(_ records: [ComplaintCase]) -> [CaseKey: Int] {
    var byID: [CaseKey: Int] = [:]
    for (index, record) in records.enumerated() {
      guard let key = CaseKey(record.sourceSystem, record.trackingID) else { continue }
      if let first = byID[key] {
        join(index, to: first, .kirimanUlang)
      } else {
        byID[key] = index
      }
    }
    return byID
  }

  /// Pointers of the source beat every similarity; one made after the closing of its target is a repeat, not a merge.
  ///
  /// An id is looked for in the record's own system, then in the only other one that knows it: a register of a kabupaten points to the
  /// number under which a case was handed on to SP4N-LAPOR!.
  mutating func followPointers(
    _ records: [ComplaintCase], byID: [CaseKey: Int], onRepeat: (_ parent: Int, _ child: Int) -> Void
  ) {
    let elsewhere = Dictionary(grouping: byID) { $0.key.id }.compactMapValues { $0.count == 1 ? $0[0].value : nil }
    for (index, record) in records.enumerated() {
      guard let key = record.parentID.flatMap({ CaseKey(record.sourceSystem, $0) }),
        let target = byID[key] ?? elsewhere[key.id], target != index
      else { continue }
      if record.isRepeat(of: records[target]) {
        onRepeat(target, index)
      } else {
        let isOther =
          record.reporterKey != nil && records[target].reporterKey != nil
          && record.reporterKey != records[target].reporterKey
        join(index, to: target, isOther ? .dukungan : .penunjuk)
      }
    }
  }

  /// One person, one day, one matter: the first record of each channel after the first channel joins.
  ///
  /// Two records of one channel stay two: the same form filled twice may be two events.
  mutating func joinDuplicates(_ records: [ComplaintCase]) {
    var first: [DuplicateKey: (record: Int, channels: Set<Channel>)] = [:]
    for (index, record) in records.enumerated() where parents[index] == index {
      guard let key = DuplicateKey(record), let channel = record.channelOrigin else { continue }
      guard let known = first[key] else {
        first[key] = (index, [channel])
        continue
      }
      guard !known.channels.contains(channel) else { continue }
      first[key]?.channels.insert(channel)
      join(index, to: known.record, .duplikat)
    }
  }

  /// Joins two trees; a pointer inside one tree, such as a circle of pointers, changes nothing.
  private mutating func join(_ record: Int, to target: Int, _ reason: MergeReason) {
    let (from, to) = (root(of: record), root(of: target))
    guard from != to else { return }
    parents[from] = to
    reasons[from] = reason
  }

  private func root(of record: Int) -> Int {
    var current = record
    while parents[current] != current { current = parents[current] }
    return current
  }
}

/// A tracking id inside its source system.
struct CaseKey: Hashable {
  private let system: String
  fileprivate let id: String

  /// `nil` for a blank id, which names nothing.
  init?(_ system: String, _ id: String) {
    let folded = FoldedWord(id.hasPrefix("#") ? id.dropFirst() : id[...]).text
    guard !folded.isEmpty else { return nil }
    self.system = system
    self.id = folded
  }
}

private struct DuplicateKey: Hashable {
  private let reporter: UInt64
  private let unit: UnitID
  private let type: ComplaintType?
  private let category: FoldedWord
  private let day: CivilDate

  /// `nil` where one of the parts is not known: no merge without evidence.
  init?(_ record: ComplaintCase) {
    guard let reporter = record.reporterKey, let unit = record.unit, let category = record.category,
      let day = record.receivedAt?.date
    else { return nil }
    self.reporter = reporter
    self.unit = unit
    type = record.type
    self.category = FoldedWord(category)
    self.day = day
  }
}

extension ComplaintCase {
  /// Received after the other was closed.
  fileprivate func isRepeat(of other: ComplaintCase) -> Bool {
    guard other.outcome.isResolution, let closed = other.closedAt, let receivedAt else { return false }
    return closed.isClearlyBefore(receivedAt)
  }
}
