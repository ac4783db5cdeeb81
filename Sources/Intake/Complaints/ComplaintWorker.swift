import CivilTime
import Complaints
import Findings
import Tabular
import Units

/// Reads the rows of one part of a complaint file, cell by cell as bytes.
///
/// What a cell means is asked of `ComplaintCells`; a stamp in the common layout is read without a text. Only numbers of cases become
/// texts of their own.
struct ComplaintWorker {
  private(set) var entries: [ComplaintFile.Entry] = []
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  private(set) var officeNames: [UnitID: String] = [:]
  private(set) var reporters = ReporterCodes()
  let table: PlainTable
  let words: ComplaintWords
  let columns: Columns
  private let impliesOpen: Bool
  private let receivedOrder: DateOrder
  private let stamps: [(field: Field, column: Int, order: DateOrder)]
  private var cells: ComplaintCells

  init(_ table: PlainTable, _ facts: ComplaintFileFacts, _ words: ComplaintWords) {
    self.table = table
    self.words = words
    columns = Columns(table.layout)
    cells = ComplaintCells(words, ownSystem: facts.sourceSystem)
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
    let system = cells.system(bytes, row.cell(columns.sourceSystem, of: batch, bytes))
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
    return cells.isFooter(bytes, lead, table.vocabulary)
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
      switch cells.office(bytes, cell) {
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
    guard let shown = cells.newName(bytes, cell, of: unit) else { return }
    officeNames[unit] = min(shown, officeNames[unit] ?? shown)
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
    for (field, column) in [(Field.classification, columns.classification), (.supervision, columns.supervision)] {
      let cell = row.cell(column, of: batch, bytes)
      switch (cells.classification(bytes, cell), field) {
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
      switch cells.channel(bytes, cell) {
      case .blank: break
      case .known(let channel):
        if field == .channelOrigin { entry.channelOrigin = channel } else { entry.channelEntry = channel }
      case .unknown: note(field, cell, row, bytes, &account, expected: "nama kanal pengaduan")
      }
    }
  }

  /// An unknown status is a finding and no stage: nothing is guessed (ADU-2).
  private mutating func judgeStatus(
    _ entry: inout ComplaintCase, _ system: ComplaintCells.System, _ row: Row, of batch: borrowing RecordBatch,
    _ bytes: Span<UInt8>,
    _ account: inout FileAccount
  ) {
    let status = row.cell(columns.status, of: batch, bytes)
    switch cells.status(bytes, status, in: system) {
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
    switch cells.closeKind(bytes, closing) {
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
    entry.category = cells.category(bytes, row.cell(columns.category, of: batch, bytes))
    entry.reopenedCount = cells.reopenedCount(bytes, row.cell(columns.reopened, of: batch, bytes))
    entry.rating = cells.rating(bytes, row.cell(columns.rating, of: batch, bytes))
    entry.ratingIsAutomatic = cells.ratingIsAutomatic(bytes, row.cell(columns.ratingKind, of: batch, bytes))
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
