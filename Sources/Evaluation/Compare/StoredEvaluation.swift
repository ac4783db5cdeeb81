import Statistics
import Store

/// One run of a store, with its scores as exact numbers.
struct StoredEvaluation {
  let run: RunRecord
  let settings: [String: String]
  /// By unit id.
  let units: [String: StoredUnit]

  /// Opens `FOLDER`, `FILE`, `FOLDER#RUN` or `FILE#RUN`; without a run the latest by year and as-of date.
  ///
  /// The run may be shortened to a beginning that only it has, as `history` prints it.
  ///
  /// - Throws: `inputMissing` for a place without a store, `inputRejected` for an unreadable store or an unknown run.
  init(_ place: String) throws(EvaluationError) {
    let (location, wanted) = Self.parts(of: place)
    let path = try EvaluationHistory.storePath(location)
    do {
      let store = try EvaluationStore.open(path: path, access: .read)
      let ids = try store.history().map(\.run.id)
      let id = try Self.pick(wanted, of: ids, in: path)
      guard let stored = try store.run(id) else { throw Self.unknown(id, in: path) }
      try store.close()
      self.init(stored)
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw EvaluationError(.inputRejected, "\(error).")
    }
  }

  init(_ stored: StoredRun) {
    run = stored.run
    settings = Dictionary(stored.settings.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    units = Dictionary(stored.units.map { ($0.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func parts(of place: String) -> (location: String, run: String?) {
    guard let mark = place.lastIndex(of: "#") else { return (place, nil) }
    return (String(place[..<mark]), String(place[place.index(after: mark)...]))
  }

  private static func pick(_ wanted: String?, of ids: [String], in path: String) throws(EvaluationError) -> String {
    guard let wanted else {
      guard let latest = ids.last else {
        throw EvaluationError(.inputRejected, "\(path): belum ada evaluasi di dalamnya.")
      }
      return latest
    }
    let found = ids.filter { $0.hasPrefix(wanted) }
    guard let only = found.first, found.count == 1, !wanted.isEmpty else { throw unknown(wanted, in: path) }
    return only
  }

  private static func unknown(_ id: String, in path: String) -> EvaluationError {
    EvaluationError(
      .inputRejected,
      "\(path)#\(id): tidak ada tepat satu evaluasi dengan id itu. Lihat id dengan `evalrunner history \(path)`.")
  }
}

/// The scores of one unit in one run, by metric.
struct StoredScoreTable {
  private let results: [String: ScoreResult]

  init(_ unit: StoredUnit) {
    results = Dictionary(unit.scores.map { ($0.metric, $0.result) }, uniquingKeysWith: { first, _ in first })
  }

  func exact(_ metric: String) -> Fraction? {
    guard case .value(let score) = results[metric] else { return nil }
    return Fraction(numerator: score.numerator, denominator: score.denominator)
  }

  func level(_ metric: String) -> RunComparison.Level {
    switch results[metric] {
    case .value(let score): RunComparison.Level(value: score.rounded, letter: score.letter, absence: nil)
    case .absent(let reason): RunComparison.Level(value: nil, letter: nil, absence: reason)
    case nil: RunComparison.Level(value: nil, letter: nil, absence: "tidak tersimpan")
    }
  }

  /// Values of the metrics that begin with `prefix.`, by the rest of their names.
  func all(_ prefix: String) -> [String: Fraction] {
    var found: [String: Fraction] = [:]
    for metric in results.keys where metric.hasPrefix(prefix + ".") {
      found[String(metric.dropFirst(prefix.count + 1))] = exact(metric)
    }
    return found
  }
}

extension Fraction {
  /// From two texts of decimal digits; `nil` for anything else and for a divisor of zero.
  fileprivate init?(numerator: String, denominator: String) {
    guard let numerator = Fraction(decimal: numerator), let denominator = Fraction(decimal: denominator),
      denominator != .zero
    else { return nil }
    self = numerator / denominator
  }
}
