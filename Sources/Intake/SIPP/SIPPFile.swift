import Completeness
import Findings

/// One SIPP file as its layout tells it: long (a row for each unit × service × component or unit × block) or wide (a column for
/// each component).
struct SIPPFile: Sendable {
  enum Item: Hashable, Sendable {
    case block(SIPPBlock)
    case component(StandardComponent)
  }

  let table: PlainTable
  /// Columns of a wide table and what each is about.
  let wide: [(column: TableLayout.Column, item: Item)]

  init(_ table: PlainTable, _ words: SIPPVocabulary) {
    self.table = table
    let isLong = table.layout.column(.component) != nil || table.layout.column(.block) != nil
    wide = isLong ? [] : table.layout.columns.compactMap { column in Self.item(column, words).map { (column, $0) } }
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
}

/// What the parts of one file say together.
struct SIPPReading: Sendable {
  let file: SIPPFile
  /// In the order of the file; empty where it could not be read to its end.
  let parts: [SIPPPart]
  let account: FileAccount
  let unknownUnits: [String: WorkerFile.UnknownCode]

  /// Parts behind one that cannot be read do not count: reading stops there.
  init(_ file: SIPPFile, _ parts: [SIPPPart]) {
    var account = FileAccount()
    for finding in file.table.layout.findings(file.table.file) { account.note(finding) }
    var unknown: [String: WorkerFile.UnknownCode] = [:]
    for part in parts where account.error == nil {
      account.merge(part.account)
      unknown.merge(part.unknownUnits) { .init(rows: $0.rows + $1.rows, firstRow: min($0.firstRow, $1.firstRow)) }
    }
    self.file = file
    self.parts = account.error == nil ? parts : []
    self.account = account
    unknownUnits = unknown
  }
}
