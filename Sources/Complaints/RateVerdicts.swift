import CivilTime

/// Decides for one case and one rate whether it counts and how; every branch is a clause of ADU-3 to ADU-10.
struct RateVerdicts {
  let entry: ComplaintCase
  let profile: SourceProfile
  let hasTimeIssue: Bool
  let asOf: CivilDate
  let rules: ComplaintRules
  /// `nil` without a date of receipt, or before the first limits.
  private let limits: CaseLimits?

  private typealias Verdict = RateTally.Verdict

  init(entry: ComplaintCase, profile: SourceProfile, hasTimeIssue: Bool, asOf: CivilDate, rules: ComplaintRules) {
    self.entry = entry
    self.profile = profile
    self.hasTimeIssue = hasTimeIssue
    self.asOf = asOf
    self.rules = rules
    limits = entry.receivedAt.flatMap { received in
      rules.limits.set(receivedOn: received.date).map { CaseLimits(entry, receivedOn: received.date, under: $0) }
    }
  }

  /// Takes the assumed class for the limit to resolve where a `pengaduan` has none.
  func verdict(_ metric: ComplaintRate, assuming assumed: SupervisionClass? = nil) -> RateTally.Verdict {
    if entry.outcome == .dikembalikan { return .out(.dikembalikan) }
    if entry.outcome == .digabung { return .out(.digabung) }
    return switch metric {
    case .verifiedInTime: verifiedInTime
    case .disposedInTime: disposedInTime
    case .answeredInTime: answeredInTime
    case .resolvedInTime: resolvedInTime(assuming: assumed)
    case .overdue: overdue
    case .metTarget: metTarget
    case .followedUp: stateVerdict(entry.hasFollowUp)
    case .followedUpByLimit: followedUp(within: 1)
    case .followedUpByTwice: followedUp(within: 2)
    case .completed: stateVerdict(entry.outcome.isResolution)
    case .completedByLimit: completed(within: 1)
    case .completedByTwice: completed(within: 2)
    case .confirmed: confirmed
    case .reopened: reopened
    }
  }

  private enum Limit {
    case days(DayLimit)
    case none(ExclusionReason)
  }

  /// The limit to resolve by date of receipt, or why there is none (ADU-3); takes the assumed class where a `pengaduan` has none.
  private func limit(assuming assumed: SupervisionClass?) -> Limit {
    guard !hasTimeIssue else { return .none(.waktuTidakSah) }
    guard entry.receivedAt != nil else { return .none(.tanpaTanggalDiterima) }
    guard let limits else { return .none(.tanpaBatasWaktu) }
    switch limits.resolution {
    case .known(let limit): return .days(limit)
    case .classMissing(let shorter, let longer):
      switch assumed {
      case .tidakBerkadar: return .days(shorter)
      case .berkadar: return .days(longer)
      case nil: return .none(.kelasTidakDisebut)
      }
    case .typeMissing: return .none(.jenisTidakDisebut)
    }
  }

  /// The last day to resolve: the limit runs from the disposition, where there is one (ADU-6).
  private func resolutionDue(assuming assumed: SupervisionClass?) -> Due {
    due(limit(assuming: assumed), times: 1, from: entry.clockStart)
  }

  /// So many limits after the receipt, whatever was disposed when: the same horizon for every unit.
  private func horizon(_ times: Int) -> Due { due(limit(assuming: nil), times: times, from: entry.receivedAt) }

  private func due(_ limit: Limit, times: Int, from start: CivilDateTime?) -> Due {
    switch limit {
    case .none(let reason): .none(reason)
    case .days(let limit):
      start.map { due(DayLimit(days: limit.days * times, unit: limit.unit), from: $0) } ?? .none(.tanpaTanggalDiterima)
    }
  }

  /// Resolved by any closing with a result within so many limits of the receipt; open and archived ones are not (ADU-6).
  private func completed(within times: Int) -> Verdict {
    matured(needs: .penutupan, horizon(times)) { due in
      guard entry.outcome.isResolution else { return .no }
      guard let closed = entry.closedAt else { return .out(.tanggalTutupKosong) }
      return closed.date <= due ? .yes : .no
    }
  }

  /// Answered, or resolved without an answer of its own, within so many limits of the receipt (ADU-6).
  private func followedUp(within times: Int) -> Verdict {
    matured(needs: .jawaban, horizon(times)) { due in
      if let answered = entry.firstAnswerAt { return answered.date <= due ? .yes : .no }
      guard entry.outcome.isResolution else { return .no }
      guard let closed = entry.closedAt else { return .out(.tanggalTutupKosong) }
      return closed.date <= due ? .yes : .no
    }
  }

  /// By the date that the source itself set; that date is compared, never trusted as a limit.
  private var metTarget: Verdict {
    let isImpossible = entry.targetAt.flatMap { target in entry.receivedAt.map { target.date < $0.date } } ?? false
    let due: Due =
      hasTimeIssue || isImpossible
      ? .none(.waktuTidakSah) : entry.targetAt.map { .day($0.date) } ?? .none(.tanpaTarget)
    return matured(needs: .target, due) { due in
      guard entry.outcome.isResolution else { return .no }
      guard let closed = entry.closedAt else { return .out(.tanggalTutupKosong) }
      return closed.date <= due ? .yes : .no
    }
  }

  /// An open case past its limit is a failure; one whose limit has not passed is not scored (ADU-6).
  ///
  /// An archived case stays in the denominator as not resolved, as in the incidence of MET-10.
  private func resolvedInTime(assuming assumed: SupervisionClass?) -> Verdict {
    matured(needs: .penutupan, resolutionDue(assuming: assumed)) { due in
      guard entry.outcome.isResolution else { return .no }
      guard let closed = entry.closedAt else { return .out(.tanggalTutupKosong) }
      return closed.date <= due ? .yes : .no
    }
  }

  /// The limit to resolve has passed, at the longer limit where the class is missing; whatever the source knows of the exit.
  var isMatured: Bool {
    guard !entry.outcome.isElsewhere, case .day(let due) = resolutionDue(assuming: .berkadar) else { return false }
    return due <= asOf
  }

  /// A matured case in the rate of first answers whose answer date is its closing date.
  var isAnsweredByClosing: Bool {
    guard entry.firstAnswerAt == nil, entry.closedAt != nil else { return false }
    if case .out = verdict(.answeredInTime) { return false }
    return true
  }

  /// The limits by which this case can be judged, in working days: one, both where the class is missing, none where there is none.
  var workdayLimits: [Int] {
    var limits: [Int] = []
    for assumed in [SupervisionClass.tidakBerkadar, .berkadar] {
      guard case .days(let limit) = limit(assuming: assumed), limit.unit == .workdays, limits.last != limit.days
      else { continue }
      limits.append(limit.days)
    }
    return limits
  }

  private enum Due {
    case day(CivilDate)
    case none(ExclusionReason)
  }

  private var verifiedInTime: Verdict {
    matured(needs: .verifikasi, stepDue(from: entry.receivedAt) { $0.verification }) { due in
      if let verified = entry.verifiedAt { return verified.date <= due ? .yes : .no }
      return entry.stage == .baru ? .no : .out(.tanpaVerifikasi)
    }
  }

  /// Disposition shares the limit of verification (ADU-3).
  private var disposedInTime: Verdict {
    matured(needs: .disposisi, stepDue(from: entry.receivedAt) { $0.verification }) { due in
      if let disposed = entry.disposedAt { return disposed.date <= due ? .yes : .no }
      return entry.stage == .baru || entry.stage == .terverifikasi ? .no : .out(.tanpaDisposisi)
    }
  }

  /// A case closed without an answer of its own was answered by its closing.
  private var answeredInTime: Verdict {
    matured(needs: .jawaban, stepDue(from: entry.clockStart) { $0.firstAnswer }) { due in
      if let answered = entry.firstAnswerAt ?? entry.closedAt { return answered.date <= due ? .yes : .no }
      return entry.outcome.isExit ? .out(.tanggalTutupKosong) : .no
    }
  }

  private var overdue: Verdict {
    matured(needs: .penutupan, resolutionDue(assuming: nil)) { due in
      guard entry.outcome.isExit else { return .yes }
      guard let closed = entry.closedAt else { return .out(.tanggalTutupKosong) }
      return closed.date <= due ? .no : .yes
    }
  }

  private var confirmed: Verdict {
    switch entry.outcome {
    case .dikonfirmasi: .yes
    case .ditutupSistem, .ditutupAdmin: .no
    case .ditutupTanpaKeterangan: .out(.caraTutupTidakDisebut)
    case .diarsipkan, .dikembalikan, .digabung, .ditunda, .masihBerjalan: .out(.belumDitutup)
    case .tidakDiketahui: .out(.tahapTidakDiketahui)
    }
  }

  private var reopened: Verdict {
    guard profile.fields.contains(.dibukaLagi) else { return .out(.sumberTanpaKolom) }
    guard entry.outcome.isResolution || entry.stage == .dibukaLagi else { return .out(.belumDitutup) }
    return entry.stage == .dibukaLagi || (entry.reopenedCount ?? 0) > 0 ? .yes : .no
  }

  /// A share of states says nothing about an extract that was cut by state.
  private func stateVerdict(_ holds: Bool) -> Verdict {
    guard !profile.isClosedOnly else { return .out(.ekstrakHanyaSelesai) }
    guard entry.outcome != .tidakDiketahui else { return .out(.tahapTidakDiketahui) }
    return holds ? .yes : .no
  }

  private func matured(needs field: ComplaintField, _ due: Due, judge: (CivilDate) -> Verdict) -> Verdict {
    guard !profile.isClosedOnly else { return .out(.ekstrakHanyaSelesai) }
    guard profile.fields.contains(field) else { return .out(.sumberTanpaKolom) }
    switch due {
    case .none(let reason): return .out(reason)
    case .day(let day):
      guard day <= asOf else { return .out(.belumJatuhTempo) }
      return entry.outcome == .tidakDiketahui ? .out(.tahapTidakDiketahui) : judge(day)
    }
  }

  private func stepDue(from start: CivilDateTime?, _ limit: (CaseLimits) -> DayLimit) -> Due {
    guard !hasTimeIssue else { return .none(.waktuTidakSah) }
    guard entry.receivedAt != nil, let start else { return .none(.tanpaTanggalDiterima) }
    guard let limits else { return .none(.tanpaBatasWaktu) }
    return due(limit(limits), from: start)
  }

  private func due(_ limit: DayLimit, from start: CivilDateTime) -> Due {
    limit.due(from: start.date, in: rules.calendar).map(Due.day) ?? .none(.diLuarKalender)
  }
}

/// What the limits in force on the day of receipt ask of one case: looked up once, since every rate judges by them.
private struct CaseLimits {
  let verification: DayLimit
  let firstAnswer: DayLimit
  let resolution: ResolutionLimit

  init(_ entry: ComplaintCase, receivedOn day: CivilDate, under set: LimitSet) {
    verification = set.workdays(set.verification)
    firstAnswer = set.workdays(set.firstAnswer)
    resolution = set.resolution(
      type: entry.type, supervision: entry.supervision, category: entry.category, receivedOn: day)
  }
}

extension ComplaintCase {
  /// Something was done after the disposition.
  var hasFollowUp: Bool {
    switch stage {
    case .proses, .dijawab, .dibukaLagi: true
    case .baru, .terverifikasi, .selesai, .ditunda, .dikembalikan, .diarsipkan, nil:
      outcome.isResolution || firstAnswerAt != nil
    }
  }
}
