import Findings
import IKM
import Intake
public import Reports
import Statistics
import Units

extension EvaluationRun {
  /// The means of every unit from the survey files alone (`evalrunner nrr`): the same numbers as in a whole run.
  ///
  /// Files of complaints, SIPP and forms are not opened. Units without responses are named with "belum ada data".
  ///
  /// - Throws: `EvaluationError` when the folder or its settings stop the run.
  public static func nrr(_ request: InputRequest, progress: Progress = .silent) async throws(EvaluationError)
    -> NRRReport
  {
    let (settings, register, surveys) = try InputReader(request: request, progress: progress).readSurveyMeans()
    let rules: IKMRules
    do {
      rules = try IKMRules()
    } catch {
      throw EvaluationError(.failed, "Tabel aturan IKM tidak dapat dipakai: \(error)")
    }
    let read = Dictionary(uniqueKeysWithValues: surveys.units.map { ($0.id, $0) })
    let units = register.isEmpty ? surveys.derivedUnits : register.sorted { $0.id < $1.id }
    let rule = settings.declared.blankRule.value
    return NRRReport(
      unsur: surveys.questionnaire.unsur.map(\.key),
      units: units.parallelMap(threads: request.threadCount, pieceSize: 256) { unit in
        NRRReport.Unit(unit, read[unit.id], surveys.questionnaire, rule, rules.mutu)
      },
      rowsRead: surveys.readings.reduce(0) { $0 + $1.ledger.read },
      rowsUsed: surveys.readings.reduce(0) { $0 + $1.ledger.used },
      hasUnreadableFile: surveys.readings.contains { $0.fileError != nil })
  }
}

extension NRRReport.Unit {
  fileprivate init(
    _ unit: Unit, _ survey: SurveyUnit?, _ questionnaire: Questionnaire, _ rule: BlankRule, _ table: MutuTable
  ) {
    let tally = survey?.tally ?? UnitTally(questionnaire)
    let result = tally.ikm(rule, table: table)
    self.init(
      id: unit.id.rawValue, name: unit.name, received: tally.received, used: result.score?.used ?? 0,
      excluded: survey?.excluded.values.reduce(0, +) ?? 0,
      nrr: tally.unsurMeans(rule).map { Measure($0.nrr, decimals: 3, or: .noData) },
      ikm: Measure(result.score?.rounded, or: result.absence), mutu: result.score?.mutu.rawValue)
  }
}

extension IKMResult {
  /// Why there is no number, as reports say it.
  var absence: Absence {
    switch self {
    case .score, .missing(.noResponses), .missing(.noUsableResponses): .noData
    case .missing(.unanswered): .notComputable
    }
  }
}
