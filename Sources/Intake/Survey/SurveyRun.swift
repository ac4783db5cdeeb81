import Findings
import IKM
import Tabular
public import Units

/// Reads survey files into tallies by unit; results do not depend on the order of files, rows or columns, nor on threads.
///
/// Rows are read in one pass over all files and forgotten; only what a whole column can prove (the order of dates and of bare headers)
/// and second deliveries of a response cost a second pass over the files concerned.
///
/// Memory beside the tallies: 8 to 16 bytes for each used row that has an id or a time to the second (IN-6).
public func readSurveys(_ files: [InputFile], register: UnitRegister, settings: IntakeSettings) -> SurveyIntake {
  var run = SurveyRun(files, register: register, settings: settings, rules: PackageData.rules)
  return run.read()
}

/// The steps of one run over survey files.
struct SurveyRun {
  let settings: IntakeSettings
  let rules: IKMRules
  let register: UnitRegister
  let vocabularies: SurveyVocabularies
  let files: [InputFile]
  let lookup: UnitLookup

  init(_ files: [InputFile], register: UnitRegister, settings: IntakeSettings, rules: IKMRules) {
    self.files = files.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
    self.register = register
    self.settings = settings
    self.rules = rules
    vocabularies = SurveyVocabularies(rules, settings)
    lookup = UnitLookup(register)
  }

  mutating func read() -> SurveyIntake {
    let deliveries = Deliveries(files)
    let opened = Parallel.map(deliveries.distinct, threads: settings.threads) { [vocabularies, settings] file in
      SurveyScout.open(file, vocabularies, settings)
    }
    let choice = QuestionnaireChoice(opened, rules: rules, settings: settings)
    let outcomes = choice.outcomes
    let scouts = outcomes.compactMap { if case .found(let scout) = $0 { scout } else { nil } }
    guard let questions = SurveyQuestions(scouts, choice.instrument, rules: rules, settings: settings) else {
      return SurveyReport(self, deliveries, outcomes).tooManyUnsur()
    }
    let frame = SurveyFrame(
      settings: settings, questionnaire: questions.questionnaire, order: questions.order, answers: rules.answers,
      units: lookup, footers: vocabularies.common.footers)
    let (plans, workers, cut) = count(scouts, frame)
    var merged = SurveyMerge(workers, frame)
    for plan in plans { merged.count(plan, frame) }
    let repeats = SecondDeliveries(plans, cut, &merged, frame)
    return SurveyReport(self, deliveries, outcomes).intake(questions, plans, merged, repeats)
  }

  /// Reads every row; again when rows disproved what was assumed about their columns.
  private func count(
    _ scouts: [SurveyScout], _ frame: SurveyFrame
  ) -> ([SurveyPlan], [SurveyWorker], cut: [Int: [TablePart]]) {
    var assumptions: [String: SurveyAssumption] = [:]
    let start = SurveyAssumption(dateOrder: settings.dateOrder ?? .dayMonth)
    var failures: [Int: Finding] = [:]
    var otherTables: [Int: OtherTables] = [:]
    var parts: [Int: [TablePart]] = [:]
    var rounds = 0
    while true {
      rounds += 1
      let plans = scouts.enumerated().map { index, scout in
        SurveyPlan(
          index: index, scout, parts: parts[index], assumption: assumptions[scout.family] ?? start,
          otherTables: otherTables[index] ?? OtherTables(), failure: failures[index], frame: frame)
      }
      let (workers, cut) = Self.read(plans, frame)
      parts.merge(cut) { $1 }
      var evidence: [String: SurveyEvidence] = [:]
      let seen = workers.flatMap(\.files.values)
      for file in seen { evidence[scouts[file.index].family, default: SurveyEvidence()].merge(file.evidence) }
      let broken = seen.compactMap { file in file.error.map { (file.index, $0) } }
      failures.merge(broken) { min($0, $1) }
      let misread = Self.misread(plans, seen, parts)
      otherTables.merge(misread) { $1 }
      let revised = Dictionary(
        uniqueKeysWithValues: evidence.map { family, evidence in
          let old = assumptions[family] ?? start
          return (
            family,
            evidence.revised(old, declaredDates: settings.dateOrder, declaredUnsur: settings.unsurOrder != nil)
          )
        })
      // What rows of other tables seemed to prove is no evidence; the next pass reads without them.
      if !misread.isEmpty, rounds < Self.mostRounds { continue }
      let isSettled = revised.allSatisfy { $0.value == assumptions[$0.key] ?? start }
      if (isSettled && broken.isEmpty) || rounds >= Self.mostRounds { return (plans, workers, parts) }
      assumptions.merge(revised) { _, new in new }
    }
  }

  private static let mostRounds = 5

  /// The other tables of files of which a part begins inside one and was read as if it did not.
  private static func misread(
    _ plans: [SurveyPlan], _ seen: [WorkerFile], _ cut: [Int: [TablePart]]
  ) -> [Int: OtherTables] {
    var headers: [Int: [HeaderLog.Entry]] = [:]
    for file in seen where !file.headers.headers.isEmpty { headers[file.index, default: []] += file.headers.headers }
    return headers.mapValues(OtherTables.init).filter { index, tables in
      let parts = plans[index].parts ?? cut[index] ?? []
      return parts.contains {
        tables.header(before: $0.firstRow) != plans[index].otherTables.header(before: $0.firstRow)
      }
    }
  }

  /// Reads all parts once.
  ///
  /// - Returns: The shares of the threads, and the parts of files that came without them.
  static func read(_ plans: [SurveyPlan], _ frame: SurveyFrame) -> (workers: [SurveyWorker], cut: [Int: [TablePart]]) {
    let feed = PartFeed(plans)
    let next: @Sendable (inout SurveyWorker) -> PartFeed.Item? = { feed.next(into: &$0.text) }
    var workers = Parallel.fold(from: next, threads: frame.settings.threads, into: SurveyWorker(frame)) {
      worker, item in
      switch item {
      case .part(let index, let part): worker.read(part, plans[index])
      case .failure(let index, let finding): worker.fail(plans[index], finding)
      }
    }
    for index in workers.indices { workers[index].finish() }
    return (workers, feed.cut)
  }
}

/// The files of a run without those that are byte for byte the same as another (IN-6).
struct Deliveries {
  private(set) var distinct: [InputFile] = []
  /// Each second file with the first one, which is read.
  private(set) var copies: [(copy: InputFile, first: InputFile)] = []

  /// - Parameter files: in the order of their names; the first of equal files is kept.
  init(_ files: [InputFile]) {
    var byDigest: [String: InputFile] = [:]
    for file in files {
      if let digest = file.digest, let first = byDigest[digest] {
        copies.append((file, first))
        continue
      }
      if let digest = file.digest { byDigest[digest] = file }
      distinct.append(file)
    }
  }
}
