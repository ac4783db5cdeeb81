import CivilTime
import Completeness
import Findings
import Units

/// One SIPP file, read: long (a row for each unit × service × component or unit × block) or wide (a column for each component).
struct SIPPFile: Sendable {
  struct Entry: Sendable {
    let value: SIPPEntry
    let row: Int
  }

  let table: PlainTable
  private(set) var account = FileAccount()
  private(set) var entries: [Entry] = []
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  private let orders: DateOrders
  private let lookup: UnitLookup
  private let words: SIPPVocabulary
  /// Columns of a wide table and what each is about.
  private let wide: [(column: TableLayout.Column, item: Item)]

  private enum Item {
    case block(SIPPBlock)
    case component(StandardComponent)
  }

  init(_ table: PlainTable, _ orders: DateOrders, _ lookup: UnitLookup, _ words: SIPPVocabulary) {
    self.table = table
    self.orders = orders
    self.lookup = lookup
    self.words = words
    let isLong = table.layout.column(.component) != nil || table.layout.column(.block) != nil
    wide = isLong ? [] : table.layout.columns.compactMap { column in Self.item(column, words).map { (column, $0) } }
    var account = FileAccount()
    table.read(&account) { row, account in take(row, &account) }
    if account.error != nil { entries = [] }
    self.account = account
  }

  private static func item(_ column: TableLayout.Column, _ words: SIPPVocabulary) -> Item? {
    switch column.meaning {
    case .field, .blank: nil
    case .unsur, .position, .timeOrUnsur, .ambiguous, .personal, .unknown:
      words.component(column.header).map(Item.component) ?? words.block(column.header).map(Item.block)
    }
  }

  /// Headers that the wide form reads, so that they are not listed as unknown.
  var wideHeaders: Set<String> { Set(wide.map(\.column.header)) }

  private mutating func take(_ row: PlainTable.Row, _ account: inout FileAccount) {
    guard let unit = unit(row) else {
      account.exclude(SurveyExclusion.unknownUnit.rawValue)
      return
    }
    let updated = table.date(
      .updated, row, orders.order(table.family, .updated), zone: lookup.zone(of: unit).offset, &account)?.date
    let before = entries.count
    if wide.isEmpty { long(row, unit, updated, &account) } else { across(row, unit, updated) }
    if entries.count > before { account.use() }
  }

  private mutating func unit(_ row: PlainTable.Row) -> UnitID? {
    var unknown = ""
    for field in [Field.unit, .unitName] {
      guard let text = row.text(field) else { continue }
      if let unit = lookup.unit(text, on: nil) { return unit }
      if unknown.isEmpty { unknown = Folded.quoted(text, limit: IntakeLimits.standard.quotedCharacters) }
    }
    if unknown.isEmpty, let unit = lookup.unit(ofFile: table.file.name) { return unit }
    unknownUnits[unknown, default: WorkerFile.UnknownCode(rows: 0, firstRow: row.number)].rows += 1
    return nil
  }

  private mutating func across(_ row: PlainTable.Row, _ unit: UnitID, _ updated: CivilDate?) {
    for (column, item) in wide {
      add(item, row, unit, row.cell(column.index), tick: nil, updated)
    }
  }

  private mutating func long(_ row: PlainTable.Row, _ unit: UnitID, _ updated: CivilDate?, _ account: inout FileAccount)
  {
    let item: Item
    if let text = row.text(.component) {
      guard let component = words.component(text) else { return unknown(.component, text, row, &account) }
      item = .component(component)
    } else if let text = row.text(.block) {
      guard let block = words.block(text) else { return unknown(.block, text, row, &account) }
      item = .block(block)
    } else {
      return unknown(table.layout.column(.component) == nil ? .block : .component, "", row, &account)
    }
    add(item, row, unit, row[.content], tick: row.text(.filled), updated)
  }

  /// A tick decides where there is one; otherwise what stands there must be content (SIPP-3).
  private mutating func add(
    _ item: Item, _ row: PlainTable.Row, _ unit: UnitID, _ content: String, tick: String?, _ updated: CivilDate?
  ) {
    let component: StandardComponent? = if case .component(let component) = item { component } else { nil }
    let ticked = words.tick(tick ?? content)
    let hasContent = words.isContent(content, for: component)
    let entryItem: SIPPEntry.Item =
      switch item {
      case .block(let block): .block(block)
      case .component(let component):
        .component(service: Folded.quoted(row[.service], limit: 200), component)
      }
    let isFilled = Folded.label(content).isEmpty || tick == nil ? ticked ?? hasContent : hasContent && ticked != false
    entries.append(
      Entry(
        value: SIPPEntry(
          unit: unit, item: entryItem, isFilled: isFilled, updatedOn: updated,
          contentHash: isFilled ? words.contentHash(content, for: component) : nil),
        row: row.number))
  }

  private func unknown(_ field: Field, _ text: String, _ row: PlainTable.Row, _ account: inout FileAccount) {
    let kind = "\(field.rawValue)-tidak-dikenal"
    account.exclude(kind)
    account.note(
      Finding(
        rule: field == .block ? "SIPP-1" : "SIPP-2", kind: kind, severity: .reject,
        location: table.location(row.number, field), found: text.isEmpty ? "sel kosong" : Quote.word(text),
        expected: field == .block ? "salah satu dari enam blok SIPP" : "salah satu dari 14 komponen standar pelayanan",
        action: "Baris tidak dipakai; perbaiki namanya."))
  }
}
