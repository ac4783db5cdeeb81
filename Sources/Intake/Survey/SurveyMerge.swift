import IKM
import Units

/// The shares of all workers brought together: one tally a unit, one account a file.
struct SurveyMerge {
  /// By unit id.
  private(set) var units: [UnitID: SurveyUnit] = [:]
  /// By the file's index.
  private(set) var files: [Int: WorkerFile] = [:]
  private(set) var names: [UnitID: String] = [:]

  init(_ workers: [SurveyWorker], _ frame: SurveyFrame) {
    for worker in workers {
      for (index, file) in worker.files {
        files[index, default: WorkerFile(index: index, questions: 0)].merge(file)
      }
    }
    // By unit: where it stands with each worker.
    var places: [UnitID: [(worker: Int, slot: Int)]] = [:]
    for (worker, share) in workers.enumerated() {
      for (slot, unit) in share.units.enumerated() { places[unit.id, default: []].append((worker, slot)) }
    }
    let merged = Parallel.map(Array(places), threads: frame.settings.threads) { id, places in
      Self.unit(id, places.map { workers[$0.worker].units[$0.slot] }, frame)
    }
    for unit in merged where unit.received > 0 { units[unit.id] = unit }
  }

  /// Services are brought to one sorted list before their counts are added.
  private static func unit(_ id: UnitID, _ shares: [WorkerUnit], _ frame: SurveyFrame) -> SurveyUnit {
    var byFolded: [String: String] = [:]
    for name in shares.flatMap(\.services) {
      let folded = Folded.label(name)
      byFolded[folded] = min(name, byFolded[folded] ?? name)
    }
    let services = byFolded.values.sorted()
    let places = Dictionary(
      services.enumerated().map { (Folded.label($1), $0) }, uniquingKeysWith: { first, _ in first })
    let tally = UnitTally(frame.questionnaire, meansOnly: frame.settings.meansOnly)
    var unit = SurveyUnit(id: id, tally: tally, services: services, excluded: [:])
    for share in shares {
      if var tally = share.tally {
        tally.moveServices(to: share.services.map { places[Folded.label($0)] ?? 0 })
        unit.tally.merge(tally)
      }
      unit.excluded.merge(share.excluded, uniquingKeysWith: +)
      unit.suggestions.merge(share.suggestions)
    }
    return unit
  }

  mutating func add(_ distribution: AnswerDistribution, to id: UnitID, _ frame: SurveyFrame) {
    var unit =
      units[id] ?? SurveyUnit(id: id, tally: UnitTally(frame.questionnaire), services: [], excluded: [:])
    unit.tally.add(distribution: distribution)
    units[id] = unit
  }

  mutating func put(_ file: WorkerFile) { files[file.index] = file }

  /// Takes back a row that proved to be a second delivery (IN-6).
  mutating func withdraw(_ delivery: SecondDeliveries.Row) {
    guard var unit = units.removeValue(forKey: delivery.unit) else { return }
    var response = delivery.response
    response.service = delivery.service.flatMap { name in
      unit.services.firstIndex { Folded.label($0) == Folded.label(name) }.map { UInt32($0) }
    }
    unit.tally.subtract(response)
    if let topics = delivery.suggestedTopics { unit.suggestions.remove(topics) }
    unit.excluded[SurveyExclusion.duplicate.rawValue, default: 0] += 1
    units[delivery.unit] = unit
    files[delivery.file]?.withdraw(.duplicate, delivery.rows)
  }
}

extension WorkerFile {
  mutating func withdraw(_ reason: SurveyExclusion, _ rows: Int) {
    used -= rows
    excluded[reason, default: 0] += rows
  }
}
