import CivilTime
import Complaints
import Completeness
import Findings
import FoundationEssentials
import Glibc
import IKM
import IndexModel
import Reports
import Statistics
import Store
import Units

/// Puts a run into the store: a private copy of the earlier history is written and takes its place when the outputs do.
struct RunArchive: Sendable {
  let history: String
  private let staged: String
  private let isApart: Bool

  /// - Throws: `EvaluationError` when the output folder cannot take a file.
  init(request: RunRequest, output: OutputFolder) throws(EvaluationError) {
    history = request.store ?? output.target + "/" + OutputNames.store
    staged = if let path = request.store { path + ".sementara" } else { try output.path(OutputNames.store) }
    isApart = request.store != nil
  }

  /// Writes the copy; each unit's records are made when it is their turn.
  ///
  /// - Throws: `EvaluationError` when the store cannot be read or written.
  func stage(_ run: StoredRun, units: [DecidedUnit]) throws(EvaluationError) {
    do {
      try? FileManager.default.removeItem(atPath: staged)
      if FileManager.default.fileExists(atPath: history) {
        try FileManager.default.copyItem(atPath: history, toPath: staged)
      }
    } catch {
      throw OutputFolder.unwritable(staged)
    }
    do {
      let store = try EvaluationStore.open(path: staged)
      try store.replace(run: run, units: units.sorted { $0.unit.id < $1.unit.id }.lazy.map { StoredUnit($0) })
      try store.close()
    } catch {
      throw EvaluationError(.outputUnwritable, error.description + ".")
    }
  }

  /// Lets the copy take the place of a history that stands outside the outputs.
  func commit() throws(EvaluationError) {
    guard isApart else { return }
    guard unsafe rename(staged, history) == 0 else { throw OutputFolder.unwritable(history) }
  }
}

extension StoredRun {
  /// The run without its units.
  init(_ report: EvaluationReport, findings: [Finding]) {
    let about = report.about
    self.init(
      run: RunRecord(
        id: RunIdentity.of(report), title: about.title, year: about.year, periodStart: about.periodStart,
        periodEnd: about.periodEnd, asOf: about.asOf, instrument: about.instrument, indexName: about.indexName,
        programVersion: about.programVersion, seed: about.seed, responseCount: report.national.respondents,
        meanIKM: report.national.ikm.figure?.plain, meanIndex: report.national.index.figure?.plain),
      settings: about.settings.map { SettingRecord(key: $0.key, value: $0.value, origin: $0.origin) },
      inputs: report.inputs.map { input in
        InputRecord(
          file: input.file, role: input.role, sheet: input.sheet, sha256: input.sha256, byteCount: input.byteCount,
          rowsRead: input.rowsRead, rowsUsed: input.rowsUsed,
          exclusions: input.excluded.map { ExclusionRecord(reason: $0.label, count: $0.count) })
      },
      findings: findings.map { finding in
        FindingRecord(
          severity: finding.severity.rawValue, rule: finding.rule, kind: finding.kind, file: finding.location.file,
          sheet: finding.location.sheet, row: finding.location.row, column: finding.location.column,
          header: finding.location.header, unit: finding.unit, found: finding.found, expected: finding.expected,
          action: finding.action)
      })
  }
}

/// The same inputs under the same settings and program are the same run, so a rerun replaces itself (M31), also in another language.
enum RunIdentity {
  static func of(_ report: EvaluationReport) -> String {
    var text = "\(report.about.programVersion)\n\(Program.ruleVersion)\n"
    for setting in report.about.settings where setting.key != SettingLines.languageKey {
      text += "\(setting.key)=\(setting.value)\n"
    }
    for input in report.inputs { text += "\(input.file) \(input.sha256)\n" }
    return Digest.sha256(of: Array(text.utf8))
  }
}

extension StoredUnit {
  init(_ decided: DecidedUnit) {
    let unit = decided.unit
    let tally = decided.measured.survey.tally
    self.init(
      unit: UnitRecord(
        id: unit.id.rawValue, name: unit.name, instansiID: unit.instansiID, instansi: unit.instansi,
        instansiKind: unit.instansiKind?.rawValue, type: unit.type, provinceCode: unit.provinceCode,
        regencyCode: unit.regencyCode, zone: unit.zone.rawValue, population: unit.population,
        decreedServices: unit.decreedServices, isLocus: unit.isLocus, locusKind: unit.locusKind?.rawValue),
      tallies: tally.questionnaire.unsur.enumerated().compactMap { slot, unsur in
        tally.answerCounts(slot, decided.measured.survey.rule).map { counts in
          UnsurTallyRecord(
            unsur: unsur.key, n: tally.answered(slot, decided.measured.survey.rule),
            sum: tally.sum(slot, decided.measured.survey.rule),
            counts: ScoreCounts(counts[0], counts[1], counts[2], counts[3]))
        }
      },
      scores: StoredScores.of(decided),
      ranks: decided.places.map { RankRecord(scope: $0.scope.rawValue, group: $0.group, rank: $0.rank, of: $0.count) },
      tier: TierRecord(
        key: decided.decision.tier.rawValue, reason: decided.decision.sentence,
        withoutLimiters: decided.decision.isLimited ? decided.decision.withoutLimiters.rawValue : nil),
      complaints: ComplaintRecords(decided.measured.complaints))
  }
}

/// Every score of a unit by a stable metric key, exact.
private enum StoredScores {
  static func of(_ unit: DecidedUnit) -> [ScoreRecord] {
    var records: [ScoreRecord] = []
    let survey = unit.measured.survey
    records.append(
      score("ikm", survey.result.score?.exact, letter: survey.result.score?.mutu.rawValue, absent: .noData))
    records.append(
      score(
        "ikm.\(survey.rule == .lengkap ? "tersedia" : "lengkap")", survey.other.score?.exact,
        letter: survey.other.score?.mutu.rawValue, absent: .noData))
    records += samplingError(unit)
    for mean in survey.result.score?.unsur ?? [] {
      records.append(score("nrr.\(mean.unsur.key)", mean.nrr, decimals: 3, absent: .noData))
    }
    let complaints = unit.measured.complaints
    records.append(score("pengaduan", complaints.score.result, decimals: 3))
    if complaints.hasSource {
      records += complaints.metrics.rates.map { score("pengaduan.\($0.metric.key)", $0.result, decimals: 3) }
      records.append(score("pengaduan.penilaian", complaints.metrics.ratings.mean))
    }
    records += published(unit.measured.completeness)
    records.append(score("indeks", unit.exactIndex, letter: unit.category?.code, absent: .incomplete))
    if let official = unit.official { return records + Self.official(official, indicative: unit.index) }
    records.append(score("indeks.peringkat", unit.ranking?.value, absent: .incomplete))
    for aspect in unit.index.aspects {
      records.append(score("aspek.\(aspect.aspect.code)", aspect.points, absent: .noData))
    }
    return records
  }

  /// The completeness of public information with its parts and the share of texts that pass each check (SIPP-4).
  private static func published(_ completeness: CompletenessScore) -> [ScoreRecord] {
    let absent: Absence = completeness.hasData ? .notComputable : .noData
    return [score("sipp", completeness.score, decimals: 3, absent: .noData)]
      + CompletenessPart.allCases.map { part in
        score(
          "sipp.\(part.key)", completeness.hasData ? completeness.result(part).value : nil, decimals: 3, absent: absent)
      }
      + InformationCheck.allCases.map { check in
        score("sipp.\(check.key)", completeness.tally(of: check).share, decimals: 3, absent: absent)
      }
  }

  /// What a later comparison of two periods needs (MET-4): standard error and number of complete questionnaires.
  private static func samplingError(_ unit: DecidedUnit) -> [ScoreRecord] {
    guard let error = unit.measured.samplingError else { return [] }
    let millionths = Int((error.standardError * 1e6).rounded())
    return [
      score("ikm.galat_baku", RoundedScore(scaled: millionths, decimals: 6).fraction, decimals: 6, absent: .noData),
      score("ikm.galat_baku.n", Fraction(error.respondents), decimals: 0, absent: .noData),
    ]
  }

  private static func official(_ official: OfficialUnit, indicative: IndexScore) -> [ScoreRecord] {
    [
      score("indeks.peringkat", official.score.exact, absent: .incomplete),
      score("indeks.indikatif", indicative.exact, letter: indicative.category?.code, absent: .incomplete),
      score("f02", official.score.f02, absent: .incomplete), score("f03", official.score.f03, absent: .noData),
    ] + official.score.aspects.map { score("aspek.\($0.aspect.code)", $0.points, absent: .incomplete) }
  }

  private static func score(_ metric: String, _ result: MetricResult<Fraction>, decimals: Int = 2) -> ScoreRecord {
    switch result {
    case .value(let value): score(metric, value, decimals: decimals, absent: .noData)
    case .tidakDapatDihitung: score(metric, nil, absent: .notComputable)
    case .tidakDapatDinilai: score(metric, nil, absent: .notRateable)
    }
  }

  private static func score(
    _ metric: String, _ exact: Fraction?, decimals: Int = 2, letter: String? = nil, absent: Absence
  ) -> ScoreRecord {
    guard let exact else { return ScoreRecord(metric: metric, result: .absent(reason: absent.rawValue)) }
    let digits = exact.digits
    return ScoreRecord(
      metric: metric,
      result: .value(
        ExactScore(
          numerator: digits.numerator, denominator: digits.denominator,
          rounded: RoundedScore(exact, decimals: decimals).description, letter: letter)))
  }
}
