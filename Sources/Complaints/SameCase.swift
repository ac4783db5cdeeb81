import CivilTime

/// Why one record was counted with another (ADU-9).
public enum MergeReason: String, CaseIterable, Hashable, Sendable {
  /// The same tracking id of the same source twice.
  case kirimanUlang = "nomor laporan sama"
  /// A merge pointer of the source.
  case penunjuk = "ditunjuk sumber"
  /// A merge pointer from another reporter: several people, one event.
  case dukungan = "pelapor lain, kejadian sama"
  /// Same reporter, unit, type, category and day over different channels.
  case duplikat = "pelapor, hari dan perihal sama lewat kanal lain"
}

/// One record that is no case of its own, with both sources named.
public struct CaseMerge: Hashable, Sendable {
  /// `ComplaintCase.source` of the record that stands for the case.
  public let kept: Int
  public let absorbed: Int
  public let reason: MergeReason
}

/// Cases after the same-case rule: every event once, emergencies apart (ADU-9, ADU-1).
///
/// Only exact evidence merges: pointers, ids, and a hashed reporter on the same day. Texts are never compared. The order of
/// the input does not matter.
public struct SameCase: Sendable {
  /// In the order of their sources.
  public let cases: [ComplaintCase]
  /// Every merge, by kept and absorbed source.
  public let merges: [CaseMerge]
  /// Follow-ups of a closed case that point to it: cases of their own, and evidence that the first one was reopened.
  public let repeats: [CaseMerge]
  public let emergencies: [ComplaintCase]
  private let reporters: [Int: Int]

  /// Distinct reporters of a case: 1, and one more for each me-too.
  public func reporterCount(of source: Int) -> Int { reporters[source] ?? 1 }

  public init(_ input: [ComplaintCase]) {
    emergencies = input.filter(\.isEmergency).sorted { $0.source < $1.source }
    var records = input.filter { !$0.isEmergency }.sorted { $0.source < $1.source }
    var links = CaseLinks(count: records.count)
    let byID = links.joinRedeliveries(records)
    var repeats: [CaseMerge] = []
    links.followPointers(records, byID: byID) { parent, child in
      repeats.append(CaseMerge(kept: records[parent].source, absorbed: records[child].source, reason: .penunjuk))
      records[parent].reopenedCount = (records[parent].reopenedCount ?? 0) + 1
    }
    links.joinDuplicates(records)

    let groups = links.groups(of: records)
    var reporters: [Int: Int] = [:]
    for group in groups {
      let supporters = group.dropFirst().count { links.reason(of: $0) == .dukungan }
      if let lead = group.first, supporters > 0 { reporters[records[lead].source] = 1 + supporters }
    }
    self.reporters = reporters
    self.repeats = repeats.sorted { ($0.kept, $0.absorbed) < ($1.kept, $1.absorbed) }
    cases = groups.compactMap { ComplaintCase(merging: $0.map { records[$0] }) }.sorted { $0.source < $1.source }
    merges = groups.flatMap { group in
      group.dropFirst().compactMap { member in
        links.reason(of: member).map {
          CaseMerge(kept: records[group[0]].source, absorbed: records[member].source, reason: $0)
        }
      }
    }.sorted { ($0.kept, $0.absorbed) < ($1.kept, $1.absorbed) }
  }
}

extension ComplaintCase {
  /// The case that several records of one event make: earliest stamps, and open while one of them is open.
  ///
  /// The first record leads and gives everything else. Merged and archived ones do not decide how the case stands, unless
  /// there is nothing else; of closed ones the last closing counts.
  init?(merging members: [ComplaintCase]) {
    guard var lead = members.first else { return nil }
    guard members.count > 1 else {
      self = lead
      return
    }
    lead.receivedAt = members.compactMap(\.receivedAt).min()
    lead.enteredAt = members.compactMap(\.enteredAt).min()
    lead.verifiedAt = members.compactMap(\.verifiedAt).min()
    lead.disposedAt = members.compactMap(\.disposedAt).min()
    lead.firstAnswerAt = members.compactMap(\.firstAnswerAt).min()
    lead.reopenedCount = members.compactMap(\.reopenedCount).max()
    lead.mergedSystems = Set(members.map(\.sourceSystem)).subtracting([lead.sourceSystem]).sorted()
    let deciding = members.filter { $0.outcome != .digabung && $0.outcome != .diarsipkan }
    let open = deciding.first { !$0.outcome.isExit }
    let lastClosed = deciding.dropFirst().reduce(deciding.first) { last, next in last.map { $0.closedLast(or: next) } }
    if let standing = open ?? lastClosed {
      lead.stage = standing.stage
      lead.closeKind = standing.closeKind
      lead.closedAt = standing.closedAt
    }
    self = lead
  }

  /// Of equal ones, and where neither has a date, the first.
  private func closedLast(or other: ComplaintCase) -> ComplaintCase {
    guard let mine = closedAt else { return other.closedAt == nil ? self : other }
    guard let theirs = other.closedAt else { return self }
    return mine < theirs ? other : self
  }
}
