import Findings
import IKM
import Tabular
import Units

/// Puts together what a survey run found, in an order that does not depend on how it was read.
struct SurveyReport {
  private let run: SurveyRun
  private let deliveries: Deliveries
  private let outcomes: [SurveyScout.Outcome]

  init(_ run: SurveyRun, _ deliveries: Deliveries, _ outcomes: [SurveyScout.Outcome]) {
    self.run = run
    self.deliveries = deliveries
    self.outcomes = outcomes
  }

  func intake(
    _ questions: SurveyQuestions, _ plans: [SurveyPlan], _ merged: SurveyMerge, _ repeats: SecondDeliveries
  ) -> SurveyIntake {
    var readings: [FileReading] = []
    var findings = repeats.findings
    var next = 0
    for (file, outcome) in zip(deliveries.distinct, outcomes) {
      var reading = FileReading(file)
      switch outcome {
      case .failed(let error):
        reading.fileError = error
        findings.append(error)
      case .found:
        let plan = plans[next]
        let counted = merged.files[next] ?? WorkerFile(index: next, questions: plan.questions.count)
        next += 1
        let described = SurveyFileReport(plan, counted, questions)
        reading = described.reading
        findings += described.findings
      }
      readings.append(reading)
    }
    for (copy, first) in deliveries.copies {
      var reading = FileReading(copy)
      reading.notes = ["Isi sama persis dengan \(first.name); tidak dibaca."]
      readings.append(reading)
      findings.append(Wording.sameFile(copy, as: first))
    }
    let unknown = unknownUnits(plans, merged)
    findings += unknown.map { Wording.unknownUnit($0.unit, at: $0.place) }
    let units = merged.units.keys.sorted().compactMap { merged.units[$0] }
    let derived = run.lookup.isOpen ? units.map { Unit(id: $0.id, name: $0.id.rawValue) } : []
    if run.lookup.isOpen && !derived.isEmpty { findings.append(Wording.withoutRegister(derived.count)) }
    return SurveyIntake(
      questionnaire: questions.questionnaire, units: units, unknownUnits: unknown.map(\.unit), derivedUnits: derived,
      readings: readings.sorted { $0.file.name < $1.file.name }, findings: findings.sorted())
  }

  /// Codes without a unit, each with the first place where it stands.
  private func unknownUnits(_ plans: [SurveyPlan], _ merged: SurveyMerge) -> [(unit: UnknownUnit, place: Location)] {
    var codes: [String: (rows: Int, place: Location)] = [:]
    for plan in plans {
      for (code, seen) in merged.files[plan.index]?.unknownUnits ?? [:] {
        let place = plan.location(row: seen.firstRow, column: plan.unitColumn)
        let known = codes[code]
        codes[code] = ((known?.rows ?? 0) + seen.rows, min(place, known?.place ?? place))
      }
    }
    return UnknownCodes.listed(codes, run.lookup)
  }

  /// Nothing can be counted when the files together ask more unsur than a tally has places.
  func tooManyUnsur() -> SurveyIntake {
    let error = { (file: InputFile) in
      Finding(
        rule: "IKM-11", kind: "unsur-terlalu-banyak", severity: .reject, location: Location(file: file.name),
        found: "lebih dari \(Response.maximumUnsur) unsur pada berkas-berkas survei",
        expected: "paling banyak \(Response.maximumUnsur) unsur",
        action: "Pisahkan survei yang berbeda, atau nyatakan kuesionernya.")
    }
    let readings = deliveries.distinct.map { file in
      var reading = FileReading(file)
      reading.fileError = error(file)
      return reading
    }
    return SurveyIntake(
      questionnaire: Questionnaire.official, units: [], unknownUnits: [], derivedUnits: [], readings: readings,
      findings: readings.compactMap(\.fileError).sorted())
  }
}

extension Questionnaire {
  /// The nine unsur of 2017.
  static let official: Questionnaire = {
    guard let official = Questionnaire(name: "skm-2017", unsur: Unsur.official) else {
      preconditionFailure("nine different unsur make a questionnaire")
    }
    return official
  }()
}
