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
  private let emptyBoard: TallyBoard
  private var buffers = RecordBatch()
  /// Bytes of the part that is read next.
  var text = PartText()
  /// Buffers of `countPlain`.
  var plain = PlainBuffers()
  /// For each part of the profile what its cells in the current file mean.
  var memos: [CellMemo] = []
  var suggestions = SuggestionMemo()
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
  /// Their names, by number.
  private var serviceNames: [String] = []
  var cells: SurveyCells

  init(_ frame: SurveyFrame) {
    self.frame = frame
    emptyBoard = TallyBoard(frame.questionnaire, meansOnly: frame.settings.meansOnly)
    board = emptyBoard
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
    var board = takeBoard()
    let tallies = board.counted { placeServices($0, &$1, $2) }
    for (slot, tally) in tallies.enumerated() { units[slot].tally = tally }
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

  /// Counts complete questionnaires and others.
  mutating func count(_ complete: borrowing PlainResponses, _ withBlanks: borrowing PlainResponses) {
    addUnits()
    var board = takeBoard()
    if complete.count > 0 {
      board.add(complete.responses, to: complete.slots) { placeServices($0, &$1, $2) }
    }
    if withBlanks.count > 0 {
      board.add(withBlanks.responses, without: withBlanks.blanks, to: withBlanks.slots) {
        placeServices($0, &$1, $2)
      }
    }
    self.board = board
  }

  /// The board, with an empty one in its place.
  private mutating func takeBoard() -> TallyBoard { exchange(&board, with: emptyBoard) }

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
    return slot
  }

  /// The number of a service's text; `nil` for one that was not met before.
  @inline(__always)
  func knownService(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    services.value(bytes, range).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The place of a service in its unit's list; `nil` for a blank cell or beyond the limit.
  mutating func service(_ bytes: Span<UInt8>, _ range: Range<Int>, slot: Int32) -> UInt32? {
    if let known = services.value(bytes, range) { return servicePlace(Int(known), Int(slot)) }
    let name = Folded.quoted(String(copying: bytes, range), limit: frame.limits.quotedCharacters)
    let number = serviceNames.count
    guard number < min(frame.limits.cachedValues, PackedResponse.maximumServices) else {
      return units[Int(slot)].service(named: name, limit: frame.limits.servicesOfOneUnit).map { UInt32($0) }
    }
    services.insert(Int32(number), for: bytes, range)
    serviceNames.append(name)
    return servicePlace(number, Int(slot))
  }

  private mutating func servicePlace(_ number: Int, _ slot: Int) -> UInt32? {
    var place = units[slot].servicePlace(number)
    if place == WorkerUnit.unseenService {
      place = units[slot].learnService(number, named: serviceNames[number], limit: frame.limits.servicesOfOneUnit)
    }
    return place < 0 ? nil : UInt32(place)
  }

  /// Puts the places of services in their unit's list where their numbers were: now that list is at hand.
  private mutating func placeServices(_ slot: Int, _ responses: inout [PackedResponse], _ range: Range<Int>) {
    let known = units[slot].placeByNumber
    var all = responses.mutableSpan
    for index in range {
      guard let number = all[index].service.map({ Int($0) }) else { continue }
      if number < known.count, known[number] >= 0 {
        all[index].service = UInt32(truncatingIfNeeded: known[number])
      } else {
        all[index].service = servicePlace(number, slot)
      }
    }
  }
}
