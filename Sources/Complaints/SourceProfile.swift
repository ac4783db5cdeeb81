public import CivilTime

/// What a source can say beside the bare existence of a case.
public enum ComplaintField: String, CaseIterable, Hashable, Sendable {
  case pencatatan = "tanggal dicatat"
  case verifikasi = "tanggal verifikasi"
  case disposisi = "tanggal disposisi"
  case jawaban = "tanggal jawaban pertama"
  case penutupan = "tanggal penutupan"
  case caraTutup = "cara penutupan"
  case dibukaLagi = "catatan dibuka lagi"
  case target = "tanggal target"
  case penilaian = "penilaian pelapor"
}

/// What one source system carries, judged over all its cases and not unit by unit (ADU-8).
///
/// A unit that never answers has no answer date in any case; only the other units of the same source show that the source
/// has the column, and that the unit is late rather than not computable.
public struct SourceProfile: Hashable, Sendable {
  public var fields: Set<ComplaintField>
  public var cases: Int
  /// Closed with a result, archived, returned or merged.
  public var exited: Int
  public var latestReceipt: CivilDate?
  /// The extract holds only closed cases although some arrived shortly before the as-of date (ADU-10).
  public var isClosedOnly: Bool
}

/// Profiles of the source systems of a run.
public struct SourceProfiles: Hashable, Sendable {
  /// Fewest cases for which "all closed" says something about the extract.
  public static let leastCasesToJudge = 10
  /// An extract whose last case arrived within so many calendar days before the as-of date should hold open cases.
  public static let recentDays = 31

  private var profiles: [String: SourceProfile] = [:]

  /// Profiles over all cases of the run, of every unit.
  ///
  /// Declared are the columns that the files of a system have, filled or not; they are added to what the cases show.
  public init(
    cases: some Sequence<ComplaintCase>, asOf: CivilDate, declared: [String: Set<ComplaintField>] = [:]
  ) {
    for entry in cases {
      profiles[entry.sourceSystem, default: .empty].add(entry, asOf: asOf)
    }
    for (system, fields) in declared { profiles[system, default: .empty].fields.formUnion(fields) }
    for system in profiles.keys { profiles[system]?.judge(asOf: asOf) }
  }

  /// The profile of a system; one without any field for a system that has no case.
  public subscript(system: String) -> SourceProfile { profiles[system] ?? .empty }

  /// Systems by name.
  public var systems: [(system: String, profile: SourceProfile)] {
    profiles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension SourceProfile {
  static let empty = SourceProfile(fields: [], cases: 0, exited: 0, latestReceipt: nil, isClosedOnly: false)

  mutating func add(_ entry: ComplaintCase, asOf: CivilDate) {
    cases += 1
    if entry.outcome.isExit { exited += 1 }
    if let day = entry.receivedAt?.date, day <= asOf { latestReceipt = max(latestReceipt ?? day, day) }
    if entry.enteredAt != nil { fields.insert(.pencatatan) }
    if entry.verifiedAt != nil { fields.insert(.verifikasi) }
    if entry.disposedAt != nil { fields.insert(.disposisi) }
    if entry.firstAnswerAt != nil { fields.insert(.jawaban) }
    if entry.closedAt != nil { fields.insert(.penutupan) }
    if entry.closeKind == .pelapor || entry.closeKind == .sistem || entry.closeKind == .admin {
      fields.insert(.caraTutup)
    }
    if entry.reopenedCount != nil || entry.stage == .dibukaLagi { fields.insert(.dibukaLagi) }
    if entry.targetAt != nil { fields.insert(.target) }
    if entry.rating != nil { fields.insert(.penilaian) }
  }

  mutating func judge(asOf: CivilDate) {
    guard cases >= SourceProfiles.leastCasesToJudge, exited == cases, let latestReceipt else { return }
    isClosedOnly = asOf - latestReceipt <= SourceProfiles.recentDays
  }
}
