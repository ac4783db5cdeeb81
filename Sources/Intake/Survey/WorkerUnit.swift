import CivilTime
import IKM
import Units

/// Counts of one unit by one worker.
struct WorkerUnit: Sendable {
  let id: UnitID
  let identitySeed: UInt64
  let zone: IndonesianZone
  /// `nil` where no row was used, and until the worker has finished.
  var tally: UnitTally?
  var excluded: [String: Int] = [:]
  var suggestions = SuggestionTally(topics: SuggestionTopics.standard.unsur.count)
  /// In the order of `Response.service`.
  private(set) var services: [String] = []
  private var serviceByName: [String: Int32] = [:]
  /// Name in the data, for units without a register.
  var name: String?

  init(_ id: UnitID, _ frame: SurveyFrame) {
    self.id = id
    identitySeed = ByteHash.hash(id.rawValue)
    zone = frame.units.zone(of: id)
  }

  /// By the worker's number of the service's text: its place in `services`, -1 for none.
  private(set) var placeByNumber: [Int32] = []
  static let unseenService: Int32 = -2

  @inline(__always)
  func servicePlace(_ number: Int) -> Int32 {
    number < placeByNumber.count ? placeByNumber[number] : Self.unseenService
  }

  /// The place of a service that was not met before, -1 for none.
  mutating func learnService(_ number: Int, named name: String, limit: Int) -> Int32 {
    let missing = number + 1 - placeByNumber.count
    if missing > 0, number < limit * 2 {
      placeByNumber.append(contentsOf: repeatElement(Self.unseenService, count: missing))
    }
    let place = service(named: name, limit: limit) ?? -1
    if number < placeByNumber.count { placeByNumber[number] = place }
    return place
  }

  /// Names that differ only in case and blanks are one service; `nil` for a name that says nothing, and beyond the limit.
  mutating func service(named name: String, limit: Int) -> Int32? {
    let folded = Folded.label(name)
    guard !EmptyWords.isEmpty(name) else { return nil }
    if let known = serviceByName[folded] {
      if name < services[Int(known)] { services[Int(known)] = name }
      return known
    }
    guard services.count < limit else { return nil }
    let index = Int32(services.count)
    services.append(name)
    serviceByName[folded] = index
    return index
  }
}
