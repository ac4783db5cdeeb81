import CivilTime
import Findings
import IKM
import Tabular
import Units

/// One thread's share of a survey run: counts by unit, and what it saw of each file.
///
/// Workers share nothing while they read and merge in any order afterwards.
struct SurveyWorker: Sendable {
  let frame: SurveyFrame
  var units: [WorkerUnit] = []
  private var slots: [UnitID: Int32] = [:]
  /// By the file's index.
  private(set) var files: [Int: WorkerFile] = [:]
  /// Counts of the units, by slot; what waits in it is counted by `finish`.
  private var board: TallyBoard
  private var buffers = RecordBatch()
  /// Bytes of the part that is read next.
  var text = PartText()
  /// Buffers of `countPlain`.
  var plain = PlainBuffers()
  /// For each part of the profile what its cells in the current file mean.
  var memos: [CellMemo] = []
  /// `WorkerUnit.identitySeed` by slot.
  private(set) var identitySeeds: [UInt64] = []

  /// Which table the rows of the part belong to; `nil` where records are no rows of the file.
  private var walk: TableWalk?
  /// The file that is being read.
  var current = WorkerFile(index: -1, questions: 0)
  /// Slots of units by their codes as they stand in cells.
  var unitCodes: ByteTable
  /// Units of codes that depend on the day: the scope is the day, -1 is no unit.
  var unitsOnDay: ByteTable
  /// Numbers of service texts, over all units.
  private var services: ByteTable
  private var serviceCount: Int32 = 0
  /// Places of the services with the lowest numbers in the lists of their units, unit by unit, so that most are found at once.
  ///
  /// Small, because every row looks at one of them: 0 is "not met yet", 255 "none", else the place and one.
  private var servicePlaces: [UInt8] = []
  private static let servicesAtHand = 64
  var cells: SurveyCells

  init(_ frame: SurveyFrame) {
    self.frame = frame
    board = TallyBoard(frame.questionnaire, meansOnly: frame.settings.meansOnly)
    unitCodes = ByteTable(capacity: frame.limits.cachedValues)
    unitsOnDay = ByteTable(capacity: frame.limits.cachedValues)
    services = ByteTable(capacity: frame.limits.cachedValues)
    cells = SurveyCells(frame)
  }

  mutating func begin(_ plan: SurveyPlan) {
    guard current.index != plan.index else { return }
    leaveFile()
    current =
      files.removeValue(forKey: plan.index)
      ?? WorkerFile(index: plan.index, questions: plan.questions.count, idIsDeclared: plan.idIsDeclared)
    cells = SurveyCells(frame)
    memos = Array(repeating: CellMemo(), count: 5)
    walk = plan.tallyColumn == nil ? TableWalk(HeaderSigns(plan.layout, plan.vocabulary)) : nil
  }

  /// The same for one part of a file, whose rows have to come in order.
  mutating func begin(_ part: TablePart, _ plan: SurveyPlan) {
    begin(plan)
    walk?.begin(part, plan.otherTables)
  }

  /// Why a row is not data of the table that is read.
  mutating func exclusion(
    _ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>
  ) -> SurveyExclusion? {
    walk?.exclusion(record, of: batch, bytes, &current.headers)
  }

  var isInOtherTable: Bool { walk?.isInOtherTable ?? false }

  mutating func headerSign(_ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> HeaderSigns.Sign? {
    walk?.sign(record, of: batch, bytes)
  }

  /// Puts the file that was read to the others and the counts to their units; nothing is read afterwards.
  mutating func finish() {
    leaveFile()
    for (slot, tally) in board.counted().enumerated() { units[slot].tally = tally }
    board = TallyBoard(frame.questionnaire, meansOnly: frame.settings.meansOnly)
  }

  private mutating func leaveFile() {
    if current.index >= 0 {
      current.settle()
      files[current.index] = current
    }
    current = WorkerFile(index: -1, questions: 0)
  }

  /// Reads a part and counts its rows.
  mutating func read(_ part: TablePart, _ plan: SurveyPlan) {
    begin(part, plan)
    let columns = frame.settings.readsPlainRows ? PlainColumns(plan, frame) : nil
    do {
      var batch = exchange(&buffers, with: RecordBatch())
      let issues = try plan.source.read(part, text: text, through: &batch) { count($0, plan, columns) }
      buffers = batch
      for issue in issues { current.take(issue, plan) }
    } catch let error as TableError {
      current.error = Wording.unreadable(plan.file, error)
    } catch {
      preconditionFailure("counting rows throws nothing: \(error)")
    }
  }

  /// Takes note that a file cannot be read.
  mutating func fail(_ plan: SurveyPlan, _ finding: Finding) {
    begin(plan)
    current.error = finding
  }

  /// Counts a response of the unit in a slot.
  mutating func count(_ response: Response, slot: Int32) {
    addUnits()
    board.add(response, to: Int(slot))
  }

  /// Counts complete questionnaires, each of the unit in the slot at the same place.
  mutating func count(_ responses: ArraySlice<PackedResponse>, slots: ArraySlice<UInt32>) {
    guard !responses.isEmpty else { return }
    addUnits()
    board.add(responses, to: slots)
  }

  /// Makes room for units that were met since.
  private mutating func addUnits() {
    while board.count < units.count { _ = board.addUnit() }
  }

  /// The place of a unit in `units`.
  mutating func slot(of unit: UnitID) -> Int32 {
    if let slot = slots[unit] { return slot }
    let slot = Int32(units.count)
    slots[unit] = slot
    units.append(WorkerUnit(unit, frame))
    identitySeeds.append(units[Int(slot)].identitySeed)
    servicePlaces.append(contentsOf: repeatElement(0, count: Self.servicesAtHand))
    return slot
  }

  /// The place of a service that was met before in its unit, negative for none; `nil` for any other.
  @inline(__always)
  func knownServicePlace(_ bytes: Span<UInt8>, _ range: Range<Int>, slot: Int32) -> Int32? {
    guard let number = services.value(bytes, range), number < Self.servicesAtHand else { return nil }
    let place = servicePlaces[Int(slot) &* Self.servicesAtHand &+ Int(number)]
    return place == 0 ? nil : place == 255 ? -1 : Int32(place) &- 1
  }

  /// The place of a service in its unit's list; `nil` for a blank cell or beyond the limit.
  mutating func service(_ bytes: Span<UInt8>, _ range: Range<Int>, slot: Int32) -> UInt32? {
    let number: Int32
    if let known = services.value(bytes, range) {
      number = known
    } else {
      number = serviceCount
      serviceCount += 1
      services.insert(number, for: bytes, range)
    }
    let place = units[Int(slot)].servicePlace(number)
    if place != WorkerUnit.unseenService { return place < 0 ? nil : UInt32(place) }
    let name = Folded.quoted(String(copying: bytes, range), limit: frame.limits.quotedCharacters)
    let limit = frame.limits.servicesOfOneUnit
    let learnt = units[Int(slot)].learnService(number, named: name, limit: limit)
    if number < Self.servicesAtHand, learnt ?? 0 < 254 {
      servicePlaces[Int(slot) * Self.servicesAtHand + Int(number)] = learnt.map { UInt8($0) + 1 } ?? 255
    }
    return learnt.map { UInt32($0) }
  }
}

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
  private var placeByNumber: [Int32] = []
  static let unseenService: Int32 = -2

  @inline(__always)
  func servicePlace(_ number: Int32) -> Int32 {
    Int(number) < placeByNumber.count ? placeByNumber[Int(number)] : Self.unseenService
  }

  /// Names that differ only in case and blanks are one service.
  mutating func learnService(_ number: Int32, named name: String, limit: Int) -> Int32? {
    let missing = Int(number) + 1 - placeByNumber.count
    if missing > 0, Int(number) < limit * 2 {
      placeByNumber.append(contentsOf: repeatElement(Self.unseenService, count: missing))
    }
    let place = service(named: name, limit: limit)
    if Int(number) < placeByNumber.count { placeByNumber[Int(number)] = place ?? -1 }
    return place
  }

  private mutating func service(named name: String, limit: Int) -> Int32? {
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

extension String {
  /// The text of some bytes, with ill-formed UTF-8 replaced.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    do {
      self.init(copying: try UTF8Span(validating: bytes.extracting(range)))
      return
    } catch {}
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(bytes[index]) }
    self.init(decoding: copy, as: UTF8.self)
  }
}
