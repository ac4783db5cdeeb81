import FoundationEssentials
import Store

/// The years before this one that a history holds, each by its latest run.
struct EarlierYears {
  /// Oldest first; never empty.
  let evaluations: [StoredEvaluation]

  /// Reads at most so many years back.
  private static let depth = 5

  /// `nil` where there is no history yet, or none of an earlier year.
  ///
  /// - Throws: `outputUnwritable` for a history that cannot be read: it could not take this run either.
  init?(before year: Int, in history: String) throws(EvaluationError) {
    guard FileManager.default.fileExists(atPath: history) else { return nil }
    do {
      let store = try EvaluationStore.open(path: history, access: .read)
      var latest: [Int: String] = [:]
      // By year and as-of date, so that the last one of a year stays.
      for run in try store.history().map(\.run) where run.year < year { latest[run.year] = run.id }
      let ids = latest.sorted { $0.key < $1.key }.suffix(Self.depth).map(\.value)
      var evaluations: [StoredEvaluation] = []
      for id in ids {
        if let run = try store.run(id) { evaluations.append(StoredEvaluation(run)) }
      }
      try store.close()
      guard !evaluations.isEmpty else { return nil }
      self.evaluations = evaluations
    } catch {
      throw EvaluationError(.outputUnwritable, "\(error).")
    }
  }

  /// The latest earlier evaluation that knows the unit.
  func last(of unit: String) -> StoredEvaluation? { evaluations.last { $0.units[unit] != nil } }
}
