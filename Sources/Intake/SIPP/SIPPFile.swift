import Completeness
import Findings
import IKM

/// One SIPP file as its layout tells it: long (a row for each unit × service × component or unit × block) or wide (a column for
/// each component).
struct SIPPFile: Sendable {
  var table: PlainTable
  /// Columns of a wide table and what each is about.
  let wide: [(column: TableLayout.Column, topic: SIPPTopic)]

  init(_ table: PlainTable, _ words: SIPPVocabulary) {
    self.table = table
    let isLong = table.layout.column(.component) != nil || table.layout.column(.block) != nil
    let ofServices = table.layout.column(.service) != nil
    wide =
      isLong
      ? []
      : table.layout.columns.compactMap { column in Self.topic(column, words, ofServices).map { (column, $0) } }
  }

  /// By its header, or by the name that `kolom` gives it.
  private static func topic(_ column: TableLayout.Column, _ words: SIPPVocabulary, _ ofServices: Bool) -> SIPPTopic? {
    switch column.meaning {
    case .field, .blank: nil
    case .unsur(let declared):
      words.topic(declared.key, ofServices: ofServices) ?? words.topic(column.header, ofServices: ofServices)
    case .position, .timeOrUnsur, .ambiguous, .personal, .unknown:
      words.topic(column.header, ofServices: ofServices)
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
  /// What the file can carry (SIPP-2).
  let source: SIPPSource
  /// Topics of which the file holds texts, so that a `0` there is content and not a tick.
  let writtenTopics: Set<SIPPTopic>

  /// Parts behind one that cannot be read do not count: reading stops there.
  init(_ file: SIPPFile, _ parts: [SIPPPart]) {
    var account = FileAccount()
    for finding in file.table.layout.findings(file.table.file) { account.note(finding) }
    var unknown: [String: WorkerFile.UnknownCode] = [:]
    for part in parts where account.error == nil {
      account.merge(part.account)
      unknown.merge(part.unknownUnits) { .init(rows: $0.rows + $1.rows, firstRow: min($0.firstRow, $1.firstRow)) }
    }
    file.table.noteOtherTables(&account)
    let half = parts.reduce(into: SeenRows()) { $0.merge($1.halfPromises) }
    if half.count > 0 { account.note(Self.halfPromises(half, file.table)) }
    self.file = file
    self.parts = account.error == nil ? parts : []
    self.account = account
    unknownUnits = unknown
    let topics = self.parts.reduce(into: Set<SIPPTopic>()) { $0.formUnion($1.topics) }
    source = file.wide.isEmpty ? SIPPSource(detecting: topics) : SIPPSource(columns: file.wide.map(\.topic))
    writtenTopics = self.parts.reduce(into: []) { $0.formUnion($1.writtenTopics) }
  }

  private static func halfPromises(_ rows: SeenRows, _ table: PlainTable) -> Finding {
    Finding(
      rule: "SIPP-2", kind: "jenis-hari-tidak-disebut", severity: .warning, location: table.location(rows.first),
      found: "\(rows.count) jangka waktu dalam hari tanpa jenis harinya, yang pertama di sini",
      expected: "hari kerja atau hari kalender", action: "Tetap dihitung sebagai janji; sebutkan jenis harinya.")
  }
}
