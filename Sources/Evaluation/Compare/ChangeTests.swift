import IKM
import Statistics

/// Whether the IKM of units rose or fell by more than chance, with the false discovery rate held over all units (MET-4).
struct ChangeTests {
  /// Verdicts and adjusted p-values by unit id; units that cannot be tested have a reason in place of p.
  let results: [String: (verdict: String, adjustedP: Double?)]

  init(_ pairs: [(id: String, before: StoredScoreTable, after: StoredScoreTable)]) {
    var tested: [(id: String, comparison: WelchComparison)] = []
    var results: [String: (verdict: String, adjustedP: Double?)] = [:]
    let unknown = ChangeVerdict.notEnoughEvidence.label
    for pair in pairs {
      guard let before = pair.before.completeMean, let after = pair.after.completeMean else {
        results[pair.id] = ("\(unknown): ragam tidak tersimpan", nil)
        continue
      }
      guard let comparison = WelchComparison(from: before, to: after) else {
        results[pair.id] = ("\(unknown): jawaban tidak beragam", nil)
        continue
      }
      tested.append((pair.id, comparison))
    }
    let adjusted = BenjaminiHochberg.adjusted(tested.map(\.comparison.p))
    for (test, p) in zip(tested, adjusted) {
      results[test.id] = (ChangeVerdict(test.comparison, adjustedP: p).label, p)
    }
    self.results = results
  }
}

extension StoredScoreTable {
  /// Mean over complete questionnaires with its standard error; `nil` where the run did not store one.
  ///
  /// The IKM under the rule that is not in force bears the rule's name, so `ikm.lengkap` exists only where `ikm` is another.
  fileprivate var completeMean: WelchComparison.Mean? {
    guard let error = exact("ikm.galat_baku"), let count = exact("ikm.galat_baku.n"),
      let mean = exact("ikm.lengkap") ?? exact("ikm")
    else { return nil }
    return WelchComparison.Mean(value: mean.double, standardError: error.double, count: count.floor)
  }
}
