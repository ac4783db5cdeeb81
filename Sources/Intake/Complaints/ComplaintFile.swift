import CivilTime
import Complaints
import Findings
import Tabular
import Units

/// One complaint file, read: what its parts say together.
struct ComplaintFile: Sendable {
  /// A case with its place and everything by which a second delivery of it is judged.
  struct Entry: Sendable {
    var value: ComplaintCase
    let row: Int
    /// The cells of the row without the blanks around them.
    let content: [UInt8]
    /// Whether the code of the reporter may be a number that a spreadsheet rounded.
    var hasDoubtfulReporter = false
  }

  let table: PlainTable
  let facts: ComplaintFileFacts
  let account: FileAccount
  /// In the order of the file; empty where it could not be read to its end.
  let entries: [Entry]
  let unknownUnits: [String: WorkerFile.UnknownCode]
  /// Names of offices by id, as this file has them.
  let officeNames: [UnitID: String]

  /// Parts behind one that cannot be read do not count: reading stops there.
  init(_ table: PlainTable, _ facts: ComplaintFileFacts, _ parts: [ComplaintPart]) {
    var account = FileAccount()
    for finding in table.layout.findings(table.file) { account.note(finding) }
    if table.impliesOpenByBlank { account.note(Self.openByBlank(table)) }
    var unknown: [String: WorkerFile.UnknownCode] = [:]
    var names: [UnitID: String] = [:]
    var entries: [Entry] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.entries.count })
    for part in parts where account.error == nil {
      account.merge(part.account)
      unknown.merge(part.unknownUnits) { .init(rows: $0.rows + $1.rows, firstRow: min($0.firstRow, $1.firstRow)) }
      names.merge(part.officeNames) { min($0, $1) }
      entries += part.entries
    }
    let reporters = parts.reduce(into: ReporterCodes()) { $0.merge($1.reporters) }
    if reporters.areRounded {
      for index in entries.indices where entries[index].hasDoubtfulReporter { entries[index].value.reporterKey = nil }
    }
    table.noteOtherTables(&account)
    if let rows = reporters.damaged { account.note(Self.roundedReporters(rows, table)) }
    self.table = table
    self.facts = facts
    self.account = account
    self.entries = account.error == nil ? entries : []
    unknownUnits = unknown
    officeNames = names
  }

  /// Several people may share what is left of their numbers, so such a code tells nobody apart (ADU-9).
  private static func roundedReporters(_ rows: SeenRows, _ table: PlainTable) -> Finding {
    Finding(
      rule: "ADU-9", kind: "kode-pelapor-rusak", severity: .warning, location: table.location(rows.first, .reporterID),
      found: "\(rows.count) kode pelapor berupa angka panjang yang sudah dibulatkan lembar kerja, yang pertama di sini",
      expected: "kode pelapor utuh, disimpan sebagai teks",
      action: "Kode ini tidak dipakai untuk mengenali laporan yang sama; ekspor ulang dengan kolom berformat teks.")
  }

  private static func openByBlank(_ table: PlainTable) -> Finding {
    Finding(
      rule: "ADU-2", kind: "status-dari-tanggal-selesai", severity: .info, location: table.location(nil, .closedDate),
      found: "register tanpa kolom status", expected: "status setiap laporan",
      action:
        "Laporan yang tanggal selesainya kosong dianggap masih berjalan; tambahkan kolom status bila tidak begitu.")
  }
}

extension PlainTable {
  /// Whether a blank closing date says that a case is open: in a register that has no other word for it.
  ///
  /// A date that is there and cannot be read says nothing.
  var impliesOpenByBlank: Bool {
    layout.column(.closedDate) != nil && layout.column(.status) == nil && layout.column(.closeKind) == nil
  }
}

/// One part of a complaint file, read.
struct ComplaintPart: Sendable {
  private(set) var entries: [ComplaintFile.Entry] = []
  private(set) var account = FileAccount()
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  private(set) var officeNames: [UnitID: String] = [:]
  private(set) var reporters = ReporterCodes()

  init(_ table: PlainTable, _ facts: ComplaintFileFacts, _ part: TablePart, _ words: ComplaintWords) {
    var worker = ComplaintWorker(table, facts, words)
    table.read(part, &account) { batch, record, bytes, account in
      worker.take(record, of: batch, bytes, &account)
    }
    entries = worker.entries
    unknownUnits = worker.unknownUnits
    officeNames = worker.officeNames
    reporters = worker.reporters
  }
}

/// What every worker on complaint files knows.
struct ComplaintWords: Sendable {
  let vocabulary: ComplaintVocabulary
  let lookup: UnitLookup
  let orders: DateOrders
}
