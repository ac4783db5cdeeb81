import IndexModel
import Statistics
import Store

/// What changed between two stored runs, and why (`evalrunner compare`).
public enum EvaluationCompare {
  /// Each place is an output folder or a SQLite file, optionally with `#` and the id of a run; else its latest run.
  ///
  /// - Throws: `EvaluationError` when a run cannot be found or read.
  public static func compare(_ before: String, _ after: String) throws(EvaluationError) -> RunComparison {
    let comparer = RunComparer(before: try StoredEvaluation(before), after: try StoredEvaluation(after))
    return comparer.comparison()
  }
}

/// Lays two runs side by side.
struct RunComparer {
  let before: StoredEvaluation
  let after: StoredEvaluation
  /// Of the instrument that both runs used; `nil` when they differ or the program does not know it (IPP-6).
  private let aspects: [Aspect]?

  init(before: StoredEvaluation, after: StoredEvaluation) {
    self.before = before
    self.after = after
    let instrument = try? IndicativeIndex().instrument
    aspects =
      before.run.instrument == after.run.instrument && instrument?.key == after.run.instrument
      ? instrument?.aspects : nil
  }

  func comparison() -> RunComparison {
    let ids = Set(before.units.keys).union(after.units.keys).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    let pairs = ids.compactMap { id -> (id: String, before: StoredScoreTable, after: StoredScoreTable)? in
      guard let old = before.units[id], let new = after.units[id] else { return nil }
      let tables = (StoredScoreTable(old), StoredScoreTable(new))
      return hasSameQuestionnaire(tables.0, tables.1) ? (id, tables.0, tables.1) : nil
    }
    let tests = periodsOverlap ? nil : ChangeTests(pairs)
    return RunComparison(
      before: RunComparison.Run(before.run), after: RunComparison.Run(after.run), remarks: remarks,
      units: ids.compactMap { unit($0, tests: tests) })
  }

  // MARK: - Whole runs

  private var remarks: [String] {
    var remarks: [String] = []
    if before.run.id == after.run.id { remarks.append("Kedua sisi adalah evaluasi yang sama.") }
    if before.run.instrument != after.run.instrument {
      remarks.append(
        "Perubahan indeks tidak dihitung: instrumennya berbeda (\(before.run.instrument) dan \(after.run.instrument)); nilai lama perlu dihitung ulang dengan instrumen yang sama (IPP-6)."
      )
    } else if aspects == nil {
      remarks.append(
        "Perubahan indeks tidak diurai: penguraian hanya untuk \"ipp-indikatif\", bukan \(after.run.instrument).")
    }
    let keys = Set(before.settings.keys).union(after.settings.keys).sorted()
    for key in keys where key != SettingLines.languageKey && before.settings[key] != after.settings[key] {
      remarks.append("\(key): \(before.settings[key] ?? "–") → \(after.settings[key] ?? "–")")
    }
    return remarks
  }

  /// Respondents of overlapping periods are not two samples, so nothing can be tested.
  private var periodsOverlap: Bool {
    before.run.periodStart <= after.run.periodEnd && after.run.periodStart <= before.run.periodEnd
  }

  private func hasSameQuestionnaire(_ old: StoredScoreTable, _ new: StoredScoreTable) -> Bool {
    let (first, second) = (Set(old.all("nrr").keys), Set(new.all("nrr").keys))
    return !first.isEmpty && first == second
  }

  // MARK: - One unit

  private func unit(_ id: String, tests: ChangeTests?) -> RunComparison.Unit? {
    let (old, new) = (before.units[id], after.units[id])
    guard let name = (new ?? old)?.unit.name else { return nil }
    var remarks: [String] = []
    if old == nil { remarks.append("hanya ada di evaluasi sesudah") }
    if new == nil { remarks.append("hanya ada di evaluasi sebelum") }
    let scores = (old.map { StoredScoreTable($0) }, new.map { StoredScoreTable($0) })
    let index = indexChange(scores.0, scores.1, remarks: &remarks)
    let ikm = ikmChange(scores.0, scores.1, remarks: &remarks)
    let test = tests?.results[id]
    let untested = periodsOverlap && ikm.difference != nil ? "tidak diuji: periodenya bertindih" : "tidak dibandingkan"
    return RunComparison.Unit(
      id: id, name: name, index: index, ikm: ikm, rankBefore: old?.nationalRank, rankAfter: new?.nationalRank,
      tierBefore: old?.tier?.key, tierAfter: new?.tier?.key, verdict: test?.verdict ?? untested,
      adjustedP: test?.adjustedP.map { RoundedScore(scaled: Int(($0 * 1000).rounded()), decimals: 3).description },
      remarks: remarks)
  }

  private func indexChange(
    _ old: StoredScoreTable?, _ new: StoredScoreTable?, remarks: inout [String]
  ) -> RunComparison.Change {
    let change = RunComparison.Change(before: .init(old, "indeks"), after: .init(new, "indeks"))
    guard before.run.instrument == after.run.instrument, let first = old?.exact("indeks"),
      let second = new?.exact("indeks")
    else { return change }
    let parts = aspects.map {
      Decomposition.index(before: old?.all("aspek") ?? [:], after: new?.all("aspek") ?? [:], aspects: $0)
    }
    return change.filled(second - first, parts, of: "indeks", remarks: &remarks)
  }

  private func ikmChange(
    _ old: StoredScoreTable?, _ new: StoredScoreTable?, remarks: inout [String]
  ) -> RunComparison.Change {
    let change = RunComparison.Change(before: .init(old, "ikm"), after: .init(new, "ikm"))
    guard let old, let new, let first = old.exact("ikm"), let second = new.exact("ikm") else { return change }
    guard hasSameQuestionnaire(old, new) else {
      remarks.append("perubahan IKM tidak dihitung: unsur kuesionernya berbeda (IKM-11)")
      return change
    }
    let parts = Decomposition.ikm(before: old.all("nrr"), after: new.all("nrr"))
    return change.filled(second - first, parts, of: "IKM", remarks: &remarks)
  }
}

extension RunComparison.Run {
  fileprivate init(_ run: RunRecord) {
    self.init(id: run.id, title: run.title, year: run.year, asOf: run.asOf, instrument: run.instrument)
  }
}

extension RunComparison.Level {
  fileprivate init(_ scores: StoredScoreTable?, _ metric: String) {
    self = scores?.level(metric) ?? Self(value: nil, letter: nil, absence: "unit tidak ada")
  }
}

extension RunComparison.Change {
  fileprivate init(before: RunComparison.Level, after: RunComparison.Level) {
    self.init(
      before: before, after: after, difference: nil, exactNumerator: nil, exactDenominator: nil, parts: [])
  }

  /// With the exact difference, and the parts where they sum to it; stored numbers that do not fit are said and not split.
  fileprivate func filled(
    _ difference: Fraction, _ decomposition: Decomposition?, of name: String, remarks: inout [String]
  ) -> Self {
    var change = self
    let exact = difference.reduced
    change.difference = RoundedScore(exact).description
    change.exactNumerator = exact.numerator.description
    change.exactDenominator = exact.denominator.description
    guard let decomposition else { return change }
    if decomposition.total == difference {
      change.parts = decomposition.printed(decimals: 2)
    } else {
      remarks.append("perubahan \(name) tidak diurai: bagian yang tersimpan tidak berjumlah tepat sebesar perubahannya")
    }
    return change
  }
}

extension StoredUnit {
  fileprivate var nationalRank: Int? { ranks.first { $0.scope == Ranking.Scope.national.rawValue }?.rank }
}
