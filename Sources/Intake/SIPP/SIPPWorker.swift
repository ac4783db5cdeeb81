import CivilTime
import Completeness
import Findings
import Tabular
import Units

/// Reads the rows of one part of a SIPP file, cell by cell as bytes.
///
/// What a cell means is remembered by its bytes: units, services, names of components, ticks and days are said again and again.
/// Only short contents are remembered, since long ones differ; `ContentReader` looks at each of those once.
struct SIPPWorker {
  private(set) var rows: [SIPPPart.Row] = []
  private(set) var units = Numbered<UnitID>()
  private(set) var services = Numbered<String>()
  private(set) var topics: Set<SIPPTopic> = []
  private(set) var writtenTopics: Set<SIPPTopic> = []
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  /// Rows that promise days without saying which (SIPP-2).
  private(set) var halfPromises = SeenRows()
  private let file: SIPPFile
  private let words: SIPPWords
  private let columns: Columns
  private let dateOrder: DateOrder
  private var unitCells = CellMemory<UnitCell>()
  private var itemCells = CellMemory<ItemCell>()
  private var serviceCells = CellMemory<Int>()
  private var tickCells = CellMemory<TickCell>()
  private var shortContents = CellMemory<ContentFacts>()
  private var topicNumbers = Numbered<SIPPTopic>()
  private var days = CellMemory<CivilDate>()

  private enum UnitCell { case blank, unit(Int), unknown(String) }
  private enum ItemCell { case blank, item(SIPPTopic, ContentMarks), unknown }
  private enum TickCell { case blank, word(Bool?) }

  init(_ file: SIPPFile, _ words: SIPPWords) {
    self.file = file
    self.words = words
    columns = Columns(file.table.layout)
    dateOrder = words.orders.order(file.table.family, .updated)
  }

  mutating func take(
    _ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ account: inout FileAccount
  ) {
    let row = batch.row(record)
    guard let unit = unit(record, of: batch, bytes) else {
      account.exclude(SurveyExclusion.unknownUnit.rawValue)
      return
    }
    let updated = updatedOn(record, of: batch, bytes, unit, &account)
    if file.wide.isEmpty {
      let item: SIPPTopic
      let named: ContentMarks
      switch self.item(record, of: batch, bytes) {
      case .known(let known, let marks): (item, named) = (known, marks)
      case .unknown(let field, let text): return exclude(field, text, row, &account)
      }
      add(
        item, named, unit, content: bytes.trimmed(batch.cell(record, columns.content)),
        tick: bytes.trimmed(batch.cell(record, columns.filled)), record, of: batch, bytes, updated)
    } else {
      for (column, item) in file.wide {
        add(
          item, [], unit, content: bytes.trimmed(batch.cell(record, column.index)), tick: 0..<0, record, of: batch,
          bytes,
          updated)
      }
    }
    account.use()
  }

  /// A tick decides where there is one; otherwise what stands there must be content (SIPP-3).
  private mutating func add(
    _ topic: SIPPTopic, _ named: ContentMarks, _ unit: Int, content: Range<Int>, tick: Range<Int>, _ record: Int,
    of batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ updated: CivilDate?
  ) {
    var service = -1
    if case .component = topic {
      let cell = bytes.trimmed(batch.cell(record, columns.service))
      service = serviceCells.value(bytes, cell) { services.number(of: Folded.quoted($0, limit: 200)) }
    }
    let facts = facts(content, bytes, topic)
    let ticked = ticked(tick, bytes)
    let isAmbiguous = if case .blank = ticked { facts.isAmbiguous } else { false }
    let isFilled: Bool =
      switch ticked {
      case .blank: facts.tick ?? facts.hasContent
      case .word(let tick) where Self.isBlank(content, bytes): tick ?? facts.hasContent
      case .word(let tick): facts.hasContent && tick != false
      }
    rows.append(
      SIPPPart.Row(
        unit: unit, service: service, topic: topic, isFilled: isFilled, updatedOn: updated,
        contentHash: isFilled ? facts.hash : nil, marks: isFilled || isAmbiguous ? facts.marks.union(named) : [],
        isAmbiguous: isAmbiguous, number: batch.row(record)))
    if facts.hasContent && facts.tick == nil { writtenTopics.insert(topic) }
    if isFilled, facts.marks.contains(.daysOfUnknownKind) { halfPromises.see(batch.row(record)) }
  }

  private mutating func facts(_ cell: Range<Int>, _ bytes: Span<UInt8>, _ topic: SIPPTopic) -> ContentFacts {
    guard cell.count <= Self.shortContent else { return words.contents.facts(bytes, cell, about: topic) }
    let scope = topicNumbers.number(of: topic)
    if let known = shortContents.known(bytes, cell, scope: scope) { return known }
    let facts = words.contents.facts(bytes, cell, about: topic)
    shortContents.remember(facts, bytes, cell, scope: scope)
    return facts
  }

  /// Bytes up to which contents are worth remembering: `14 hari kerja`, `Tidak dipungut biaya`.
  private static let shortContent = 32

  private mutating func ticked(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> TickCell {
    if cell.isEmpty { return .blank }
    return tickCells.value(bytes, cell) { [words] text in
      EmptyWords.isEmpty(text) ? .blank : .word(words.vocabulary.tick(text))
    }
  }

  /// A trimmed cell that begins with an ASCII sign says something; of others `Folded` knows all kinds of blanks.
  private static func isBlank(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard let first = cell.first else { return true }
    return bytes[first] >= 0x80 && Folded.label(String(copying: bytes, cell)).isEmpty
  }

  private mutating func unit(_ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Int? {
    var unknown = ""
    for (scope, column) in [columns.unit, columns.unitName].enumerated() {
      let cell = bytes.trimmed(batch.cell(record, column))
      let seen = unitCells.value(bytes, cell, scope: scope) { [lookup = words.lookup] text in
        if EmptyWords.isEmpty(text) { return .blank }
        if let unit = lookup.unit(text, on: nil) { return .unit(units.number(of: unit)) }
        return .unknown(Folded.quoted(text, limit: IntakeLimits.standard.quotedCharacters))
      }
      switch seen {
      case .blank: break
      case .unit(let unit): return unit
      case .unknown(let text): if unknown.isEmpty { unknown = text }
      }
    }
    if unknown.isEmpty, let unit = words.lookup.unit(ofFile: file.table.file.name) { return units.number(of: unit) }
    let first = WorkerFile.UnknownCode(rows: 0, firstRow: batch.row(record))
    unknownUnits[unknown, default: first].rows += 1
    return nil
  }

  private mutating func updatedOn(
    _ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ unit: Int, _ account: inout FileAccount
  ) -> CivilDate? {
    let cell = bytes.trimmed(batch.cell(record, columns.updated))
    if cell.isEmpty { return nil }
    let zone = words.lookup.zone(of: units.values[unit]).offset
    if let day = days.known(bytes, cell, scope: zone.seconds) { return day }
    let text = String(copying: bytes, cell)
    if EmptyWords.isEmpty(text) { return nil }
    let notes = account.book.total
    let day = file.table.date(.updated, text, row: batch.row(record), dateOrder, zone: zone, &account)?.date
    // A cell that is worth a finding is read anew in each row, so that each row has its own.
    if let day, account.book.total == notes { days.remember(day, bytes, cell, scope: zone.seconds) }
    return day
  }

  private enum ItemOfRow {
    /// With what the name of a block alone says: `IKM`.
    case known(SIPPTopic, ContentMarks)
    /// The column that should say it, and what stands there.
    case unknown(Field, String)
  }

  private mutating func item(_ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> ItemOfRow {
    for (field, column) in [(Field.component, columns.component), (.block, columns.block)] {
      let cell = bytes.trimmed(batch.cell(record, column))
      let seen = itemCells.value(bytes, cell, scope: column) { [vocabulary = words.vocabulary] text in
        if EmptyWords.isEmpty(text) { return .blank }
        let topic: SIPPTopic? =
          field == .component
          ? vocabulary.component(text).map { .component($0) } : vocabulary.block(text).map { .block($0) }
        return topic.map { .item($0, vocabulary.marks(ofName: text, about: $0)) } ?? .unknown
      }
      switch seen {
      case .blank: continue
      case .item(let topic, let marks):
        topics.insert(topic)
        return .known(topic, marks)
      case .unknown: return .unknown(field, String(copying: bytes, cell))
      }
    }
    return .unknown(columns.component == Columns.none ? .block : .component, "")
  }

  private func exclude(_ field: Field, _ text: String, _ row: Int, _ account: inout FileAccount) {
    let kind = "\(field.rawValue)-tidak-dikenal"
    account.exclude(kind)
    account.note(
      Finding(
        rule: field == .block ? "SIPP-1" : "SIPP-2", kind: kind, severity: .reject,
        location: file.table.location(row, field), found: text.isEmpty ? "sel kosong" : Quote.word(text),
        expected: field == .block ? "salah satu dari enam blok SIPP" : "salah satu dari 14 komponen standar pelayanan",
        action: "Baris tidak dipakai; perbaiki namanya."))
  }
}

extension SIPPWorker {
  /// Where the columns stand; one that the file lacks lies beyond its last, where every cell is empty.
  fileprivate struct Columns {
    static let none = Int.max >> 1

    let unit, unitName, component, block, service, content, filled, updated: Int

    init(_ layout: TableLayout) {
      let place = { (field: Field) in layout.column(field)?.index ?? Self.none }
      unit = place(.unit)
      unitName = place(.unitName)
      component = place(.component)
      block = place(.block)
      service = place(.service)
      content = place(.content)
      filled = place(.filled)
      updated = place(.updated)
    }
  }
}
