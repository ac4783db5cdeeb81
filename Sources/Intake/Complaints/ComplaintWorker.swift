import CivilTime
import Complaints
import Findings
import Tabular
import Units

/// Reads the rows of one part of a complaint file, cell by cell as bytes.
///
/// What a cell means is remembered by its bytes, since states, classes, channels, categories and units are said again and again; a
/// stamp in the common layout is read without a text. Only numbers of cases become texts of their own.
struct ComplaintWorker {
  private(set) var entries: [ComplaintFile.Entry] = []
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  private(set) var officeNames: [UnitID: String] = [:]
  private(set) var reporters = ReporterCodes()
  let table: PlainTable
  let words: ComplaintWords
  let columns: Columns
  private let facts: ComplaintFileFacts
  private let impliesOpen: Bool
  private let receivedOrder: DateOrder
  private let stamps: [(field: Field, column: Int, order: DateOrder)]
  private var systems = CellMemory<System>()
  private var units = CellMemory<UnitCell>()
  private var names = CellMemory<Bool>()
  private var footers = CellMemory<Bool>()
  private var classes = CellMemory<Word<ClassMeaning>>()
  private var channels = CellMemory<Word<Channel>>()
  private var states = CellMemory<Word<StatusMeaning>>()
  private var closings = CellMemory<Word<CloseKind>>()
  private var categories = CellMemory<String?>()
  private var reopenings = CellMemory<Int?>()
  private var ratings = CellMemory<Int?>()
  private var ratingKinds = CellMemory<Bool?>()
  private var knownSystems = Numbered<String>()

  /// A cell of a closed list.
  enum Word<Meaning: Sendable>: Sendable { case blank, known(Meaning), unknown }
  private enum UnitCell { case blank, unit(UnitID), dependsOnDay }

  private struct ClassMeaning {
    let type: ComplaintType
    let supervision: SupervisionClass?
  }

  /// A register, with the days on which its words hold.
  private struct System {
    let number: Int
    let id: String
    let validFrom: CivilDate?
    let validThrough: CivilDate?

    func holds(on day: CivilDate?) -> Bool {
      guard let day else { return true }
      return day >= validFrom ?? day && day <= validThrough ?? day
    }
  }

  init(_ table: PlainTable, _ facts: ComplaintFileFacts, _ words: ComplaintWords) {
    self.table = table
    self.facts = facts
    self.words = words
    columns = Columns(table.layout)
    impliesOpen = table.impliesOpenByBlank
    receivedOrder = words.orders.order(table.family, .receivedDate)
    let fields: [Field] = [
      .receivedDate, .enteredDate, .verifiedDate, .disposedDate, .answerDate, .closedDate, .targetDate,
    ]
    stamps = fields.compactMap { field in
      table.layout.column(field).map { (field, $0.index, words.orders.order(table.family, field)) }
    }
  }

  mutating func take(
    _ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ account: inout FileAccount
  ) {
    let row = Row(record, of: batch, bytes)
    if isFooter(row, of: batch, bytes) { return account.exclude(.footer) }
    let id = row.cell(columns.id, of: batch, bytes)
    guard !EmptyWords.isEmpty(bytes, id) else { return excludeNameless(row, &account) }
    let system = system(row, of: batch, bytes)
    var entry = ComplaintCase(source: 0, sourceSystem: system.id, trackingID: String(copying: bytes, id))
    switch office(row, of: batch, bytes) {
    case .unknown(let code):
      unknownUnits[code, default: WorkerFile.UnknownCode(rows: 0, firstRow: row.number)].rows += 1
      return account.exclude(SurveyExclusion.unknownUnit.rawValue)
    case .none: break
    case .some(let unit): entry.unit = unit
    }
    entry.parentID = row.text(columns.parentID, of: batch, bytes)
    stamp(&entry, row, of: batch, bytes, &account)
    classify(&entry, row, of: batch, bytes, &account)
    judgeStatus(&entry, system, row, of: batch, bytes, &account)
    describe(&entry, row, of: batch, bytes)
    let isDoubtful = identify(&entry, row, of: batch, bytes)
    entries.append(
      .init(
        value: entry, row: row.number, content: row.content(of: batch, bytes), hasDoubtfulReporter: isDoubtful))
    account.use()
  }

  private func excludeNameless(_ row: Row, _ account: inout FileAccount) {
    account.exclude("tanpa-nomor")
    account.note(
      Finding(
        rule: "ADU-1", kind: "tanpa-nomor", severity: .reject, location: table.location(row.number, .id),
        found: "baris tanpa nomor laporan", expected: "nomor laporan", action: "Baris tidak dipakai."))
  }

  /// A footer has a word such as `Jumlah` in front and nothing under at least one of the columns that every row needs.
  private mutating func isFooter(_ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Bool {
    guard let lead = batch.leadingCell(row.record, bytes) else { return false }
    let lacksKey = table.keyColumns.contains { column in
      let cell = row.cell(column, of: batch, bytes)
      return cell.isEmpty || (cell.count == lead.count && cell.indices.elementsEqual(lead) { bytes[$0] == bytes[$1] })
    }
    // No footer begins with a digit, as most numbers of cases do.
    guard lacksKey, bytes[lead.lowerBound] &- UInt8(ascii: "0") >= 10 else { return false }
    return footers.value(bytes, lead) { [table] in table.vocabulary.isFooter($0) }
  }

  private mutating func system(_ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> System {
    let cell = row.cell(columns.sourceSystem, of: batch, bytes)
    return systems.value(bytes, cell) { [words, facts] text in
      let isBlank = EmptyWords.isEmpty(text)
      let system = words.vocabulary.system(named: isBlank ? facts.sourceSystem : text)
      let id = isBlank ? facts.sourceSystem : system?.id ?? text
      return System(
        number: knownSystems.number(of: id), id: id, validFrom: system?.validFrom, validThrough: system?.validThrough)
    }
  }

  // MARK: Unit

  private enum Office {
    case some(UnitID)
    case none
    case unknown(String)
  }

  /// By code, then by name through aliases; a blank in both is a case that was never disposed.
  private mutating func office(_ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Office {
    guard columns.unit != Columns.none || columns.unitName != Columns.none else {
      return words.lookup.unit(ofFile: table.file.name).map(Office.some) ?? .none
    }
    var unknown: String?
    for column in [columns.unit, columns.unitName] {
      let cell = row.cell(column, of: batch, bytes)
      let seen = units.value(bytes, cell) { [words] text in
        if EmptyWords.isEmpty(text) { return .blank }
        return words.lookup.unit(text, on: nil).map(UnitCell.unit) ?? .dependsOnDay
      }
      switch seen {
      case .blank: continue
      case .unit(let unit):
        nameOffice(unit, row, of: batch, bytes)
        return .some(unit)
      case .dependsOnDay:
        let text = String(copying: bytes, cell)
        guard let unit = words.lookup.unit(text, on: receivedDay(row, of: batch, bytes)) else {
          unknown = unknown ?? text
          continue
        }
        nameOffice(unit, row, of: batch, bytes)
        return .some(unit)
      }
    }
    return unknown.map { .unknown(Folded.quoted($0, limit: IntakeLimits.standard.quotedCharacters)) } ?? .none
  }

  /// Remembers what the file calls an office, once for each pair of both.
  private mutating func nameOffice(
    _ unit: UnitID, _ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>
  ) {
    let cell = row.cell(columns.unitName, of: batch, bytes)
    guard !EmptyWords.isEmpty(bytes, cell) else { return }
    let scope = Int(truncatingIfNeeded: ByteHash.hash(unit.rawValue) & 0x7FFF_FFFF)
    guard names.known(bytes, cell, scope: scope) == nil else { return }
    let shown = Folded.quoted(String(copying: bytes, cell), limit: 200)
    officeNames[unit] = min(shown, officeNames[unit] ?? shown)
    names.remember(true, bytes, cell, scope: scope)
  }

  private func receivedDay(_ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> CivilDate? {
    let parser = DateParser(DateForm(order: receivedOrder))
    guard let text = row.text(columns.receivedDate, of: batch, bytes), case .stamp(let stamp) = parser.read(text) else {
      return nil
    }
    return stamp.value.date
  }

  // MARK: Stamps

  private mutating func stamp(
    _ entry: inout ComplaintCase, _ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>,
    _ account: inout FileAccount
  ) {
    for stamp in stamps {
      let cell = row.cell(stamp.column, of: batch, bytes)
      if cell.isEmpty { continue }
      if let known = FastDate(iso: bytes, cell).flatMap({ CivilDateTime($0) }) {
        entry.set(stamp.field, known)
      } else if !EmptyWords.isEmpty(bytes, cell) {
        let zone = entry.unit.map { words.lookup.zone(of: $0) } ?? .wib
        let text = String(copying: bytes, cell)
        entry.set(
          stamp.field, table.date(stamp.field, text, row: row.number, stamp.order, zone: zone.offset, &account))
      }
    }
    guard entry.receivedAt != nil, entry.receivedAt?.secondOfDay == nil,
      let time = row.text(columns.receivedTime, of: batch, bytes)
    else { return }
    entry.receivedAt?.secondOfDay = DateParser(DateForm()).timeOfDay(time)
  }

  // MARK: Words

  private mutating func classify(
    _ entry: inout ComplaintCase, _ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>,
    _ account: inout FileAccount
  ) {
    let vocabulary = words.vocabulary
    for (field, column) in [(Field.classification, columns.classification), (.supervision, columns.supervision)] {
      let cell = row.cell(column, of: batch, bytes)
      let word = Self.word(&classes, bytes, cell) { text in
        vocabulary.classification(text).map { ClassMeaning(type: $0.type, supervision: $0.supervision) }
      }
      switch (word, field) {
      case (.blank, _): break
      case (.known(let known), .classification):
        entry.type = known.type
        entry.supervision = known.supervision
      case (.known(let known), _) where known.supervision != nil: entry.supervision = known.supervision
      case (.known, _), (.unknown, _):
        note(
          field, cell, row, bytes, &account,
          expected: field == .classification
            ? "pengaduan, aspirasi, permintaan informasi, atau darurat" : "berkadar atau tidak berkadar pengawasan")
      }
    }
    for (field, column) in [(Field.channelOrigin, columns.channelOrigin), (.channelEntry, columns.channelEntry)] {
      let cell = row.cell(column, of: batch, bytes)
      switch Self.word(&channels, bytes, cell, { vocabulary.channel($0) }) {
      case .blank: break
      case .known(let channel):
        if field == .channelOrigin { entry.channelOrigin = channel } else { entry.channelEntry = channel }
      case .unknown: note(field, cell, row, bytes, &account, expected: "nama kanal pengaduan")
      }
    }
  }

  /// An unknown status is a finding and no stage: nothing is guessed (ADU-2).
  private mutating func judgeStatus(
    _ entry: inout ComplaintCase, _ system: System, _ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>,
    _ account: inout FileAccount
  ) {
    let vocabulary = words.vocabulary
    let status = row.cell(columns.status, of: batch, bytes)
    switch Self.word(&states, bytes, status, scope: system.number, { vocabulary.status($0, system: system.id) }) {
    case .blank: break
    case .known(let meaning) where system.holds(on: entry.receivedAt?.date):
      entry.stage = meaning.stage
      entry.closeKind = meaning.closeKind
    case .known, .unknown:
      note(
        .status, status, row, bytes, &account, expected: "status yang dikenal dari sumber \(entry.sourceSystem)")
    }
    if impliesOpen, EmptyWords.isEmpty(bytes, row.cell(columns.closedDate, of: batch, bytes)) { entry.stage = .proses }
    let closing = row.cell(columns.closeKind, of: batch, bytes)
    switch Self.word(&closings, bytes, closing, { vocabulary.closeKind($0) }) {
    case .blank: break
    case .known(let kind): entry.closeKind = kind
    case .unknown:
      note(
        .closeKind, closing, row, bytes, &account,
        expected: "pelapor, sistem, admin, arsip, dikembalikan, atau digabung")
    }
  }

  private mutating func describe(
    _ entry: inout ComplaintCase, _ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>
  ) {
    entry.category = categories.value(bytes, row.cell(columns.category, of: batch, bytes)) { text in
      EmptyWords.isEmpty(text) ? nil : Folded.quoted(text, limit: 200)
    }
    entry.reopenedCount = reopenings.value(bytes, row.cell(columns.reopened, of: batch, bytes)) { text in
      EmptyWords.isEmpty(text) ? nil : Self.count(text)
    }
    entry.rating = ratings.value(bytes, row.cell(columns.rating, of: batch, bytes)) { text in
      EmptyWords.isEmpty(text) ? nil : NumberForm.count(text, nil)
    }
    entry.ratingIsAutomatic = ratingKinds.value(bytes, row.cell(columns.ratingKind, of: batch, bytes)) { text in
      if EmptyWords.isEmpty(text) { return nil }
      let words = Folded.words(text)
      return words.contains("auto") || words.contains("oto") || words.contains("sistem")
    }
  }

  /// - Returns: Whether the key of the reporter is to be taken back if the whole column proves to be rounded.
  private mutating func identify(
    _ entry: inout ComplaintCase, _ row: Row, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>
  ) -> Bool {
    guard let text = row.text(columns.reporterID, of: batch, bytes) else { return false }
    let number = RoundedNumber(text)
    if let number { reporters.see(number, row: row.number) }
    if number != .surely { entry.reporterKey = ByteHash.hash(Folded.label(text)) }
    return number == .perhaps
  }

  /// `3`, or a mere yes as one.
  private static func count(_ text: String) -> Int? {
    if let count = NumberForm.count(text, nil) { return count }
    switch Folded.words(text) {
    case "ya", "true", "y": return 1
    case "tidak", "false", "n": return 0
    default: return nil
    }
  }

  private static func word<Meaning>(
    _ memory: inout CellMemory<Word<Meaning>>, _ bytes: Span<UInt8>, _ cell: Range<Int>, scope: Int = 0,
    _ understand: (String) -> Meaning?
  ) -> Word<Meaning> {
    if cell.isEmpty { return .blank }
    return memory.value(bytes, cell, scope: scope) { text in
      EmptyWords.isEmpty(text) ? .blank : understand(text).map(Word.known) ?? .unknown
    }
  }

  private func note(
    _ field: Field, _ cell: Range<Int>, _ row: Row, _ bytes: Span<UInt8>, _ account: inout FileAccount, expected: String
  ) {
    account.note(
      Finding(
        rule: "ADU-2", kind: "\(field.rawValue.replacing("_", with: "-"))-tidak-dikenal", severity: .warning,
        location: table.location(row.number, field), found: Quote.word(String(copying: bytes, cell)),
        expected: expected,
        action: "Nilai ini dianggap tidak ada; perbaiki isian atau mintakan penambahan kosakata."))
  }
}

extension ComplaintCase {
  /// The stamp that a column of dates gives.
  fileprivate mutating func set(_ field: Field, _ stamp: CivilDateTime?) {
    switch field {
    case .receivedDate: receivedAt = stamp
    case .enteredDate: enteredAt = stamp
    case .verifiedDate: verifiedAt = stamp
    case .disposedDate: disposedAt = stamp
    case .answerDate: firstAnswerAt = stamp
    case .closedDate: closedAt = stamp
    case .targetDate: targetAt = stamp
    default: preconditionFailure("\(field) is no stamp")
    }
  }
}

extension CivilDateTime {
  fileprivate init?(_ fast: FastDate) {
    guard let date = CivilDate(year: fast.year, month: fast.month, day: Int(fast.day) % 100) else { return nil }
    self.init(date: date, secondOfDay: fast.second < 0 ? nil : Int(fast.second))
  }
}

extension Quote {
  /// A word of a closed list as it stands, if it is short and without digits; else only its length.
  static func word(_ text: String) -> String {
    let squeezed = Folded.quoted(text, limit: 400)
    let isWord = squeezed.count <= 40 && !squeezed.contains(where: \.isNumber) && !squeezed.contains("@")
    return isWord ? squeezed : "teks \(squeezed.count) huruf"
  }
}
