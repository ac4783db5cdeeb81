import IKM
import Reports
import Statistics
import Store

/// Puts this year's results beside those of earlier years: levels as printed, changes as `compare` finds them (MET-4, MET-5).
struct TrendBuilder {
  private let earlier: EarlierYears
  /// By year: that year against this one.
  private let comparisons: [Int: [String: RunComparison.Unit]]
  private let remarks: [Int: [String]]

  init(_ earlier: EarlierYears, current: StoredEvaluation) {
    self.earlier = earlier
    var comparisons: [Int: [String: RunComparison.Unit]] = [:]
    var remarks: [Int: [String]] = [:]
    for before in earlier.evaluations {
      let comparison = RunComparer(before: before, after: current).comparison()
      comparisons[before.run.year] = Dictionary(
        comparison.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      remarks[before.run.year] = comparison.remarks
    }
    self.comparisons = comparisons
    self.remarks = remarks
  }

  func adding(to report: EvaluationReport) -> EvaluationReport {
    var report = report
    for index in report.units.indices { report.units[index].trend = trend(of: report.units[index]) }
    report.trend = national(report)
    return report
  }

  // MARK: - One unit

  private func trend(of unit: UnitReport) -> TrendReport? {
    guard let before = earlier.last(of: unit.id), let old = before.units[unit.id],
      let change = comparisons[before.run.year]?[unit.id]
    else { return nil }
    return TrendReport(
      years: earlier.evaluations.compactMap { line(of: unit.id, in: $0) },
      change: TrendReport.Change(
        fromYear: before.run.year, ikm: Measure(difference: change.ikm.difference),
        index: Measure(difference: change.index.difference), verdict: change.verdict,
        remarks: (remarks[before.run.year] ?? []).filter(Self.matters) + change.remarks),
      unsur: unsur(of: unit, before: StoredScoreTable(old), parts: change.ikm.parts))
  }

  /// Of the settings that differ between two years, title, dates and seed always do and change nothing in a comparison.
  private static func matters(_ remark: String) -> Bool {
    !["tahun:", "judul:", "periode", "tanggal_data:", "benih:"].contains { remark.hasPrefix($0) }
  }

  private func line(of unit: String, in evaluation: StoredEvaluation) -> TrendReport.YearLine? {
    guard let scores = evaluation.units[unit].map({ StoredScoreTable($0) }) else { return nil }
    let (ikm, index) = (scores.level("ikm"), scores.level("indeks"))
    return TrendReport.YearLine(
      year: evaluation.run.year, runID: String(evaluation.run.id.prefix(12)), ikm: Measure(ikm), mutu: ikm.letter,
      indexName: evaluation.run.indexName, index: Measure(index), category: index.letter)
  }

  private func unsur(
    of unit: UnitReport, before: StoredScoreTable, parts: [RunComparison.Part]
  ) -> [TrendReport.UnsurChange] {
    guard Set(before.all("nrr").keys) == Set(unit.ikm.unsur.map(\.key)) else { return [] }
    return unit.ikm.unsur.compactMap { line in
      guard let after = line.nrr.figure, let old = before.exact("nrr.\(line.key)") else { return nil }
      let part = parts.first { $0.label == line.key }?.value
      return TrendReport.UnsurChange(
        code: line.code, label: line.label, before: Figure(old, decimals: 3), after: after,
        part: part.flatMap { Figure(plain: $0) } ?? Figure(scaled: 0, decimals: 2))
    }
  }

  // MARK: - All units

  private func national(_ report: EvaluationReport) -> NationalTrend? {
    guard let last = earlier.evaluations.last else { return nil }
    let years = earlier.evaluations.map { evaluation in
      let run = evaluation.run
      return TrendReport.YearLine(
        year: run.year, runID: String(run.id.prefix(12)), ikm: Measure(mean: run.meanIKM), mutu: nil,
        indexName: run.indexName, index: Measure(mean: run.meanIndex), category: nil)
    }
    let named = [ChangeVerdict.rise, .fall, .notEnoughEvidence].map(\.label)
    let changed = report.units.map { unit in
      (unit: unit.id, change: unit.trend.flatMap { $0.change.fromYear == last.run.year ? $0.change : nil })
    }
    let verdicts = changed.map { _, change in
      named.first { change?.verdict.hasPrefix($0) ?? false } ?? "tidak dibandingkan"
    }
    let moves = [ChangeVerdict.rise, .fall].map(\.label).map { label in
      let moved = zip(changed, verdicts).filter { $1 == label }.compactMap { line, _ in
        line.change?.ikm.figure.map { (unit: line.unit, size: abs($0.scaled)) }
      }
      return NationalTrend.Move(
        verdict: label, unitIDs: moved.sorted { ($1.size, $0.unit) < ($0.size, $1.unit) }.map(\.unit))
    }
    return NationalTrend(
      years: years, fromYear: last.run.year,
      verdicts: (named + ["tidak dibandingkan"]).map { verdict in Count(verdict, verdicts.count { $0 == verdict }) },
      moves: moves)
  }
}

extension Measure {
  fileprivate init(_ level: RunComparison.Level) {
    self =
      level.value.flatMap { Figure(plain: $0) }.map(Measure.value)
      ?? .absent(level.absence.flatMap(Absence.init) ?? .noData)
  }

  fileprivate init(difference: String?) {
    self = difference.flatMap { Figure(plain: $0) }.map(Measure.value) ?? .absent(.notComputable)
  }

  fileprivate init(mean: String?) {
    self = mean.flatMap { Figure(plain: $0) }.map(Measure.value) ?? .absent(.noData)
  }
}

extension Figure {
  /// Reads what the store and comparisons print: `81.24`, `-0.09`; `nil` for anything else.
  fileprivate init?(plain text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let scaled = Int(parts.joined()) else { return nil }
    self.init(scaled: scaled, decimals: parts.count == 2 ? parts[1].count : 0)
  }
}
