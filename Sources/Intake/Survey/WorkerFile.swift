import Findings
import Tabular

/// What one worker saw of one file.
struct WorkerFile: Sendable {
  let index: Int
  var used = 0
  var excluded: [SurveyExclusion: Int] = [:]
  /// Rows that table reading left out, by the name of the issue.
  var dropped: [String: Int] = [:]
  var book = FindingBook()
  /// Why reading broke off; then nothing of the file counts.
  var error: Finding?
  var evidence = SurveyEvidence()
  /// Blank cells by question.
  var blanks: [Int]
  var unknownUnits: [String: UnknownCode] = [:]
  /// Profile cells that no vocabulary knows, by field.
  var unknownProfile: [Field: Int] = [:]
  var headers = HeaderLog()
  var firstRowOf: [SurveyExclusion: Int] = [:]
  var ids = IDFacts()
  /// One hash for each used row with an id.
  var idHashes = HashList()
  /// One hash for each used row without id and with a time to the second.
  var rowHashes = HashList()
  /// The same for rows with a number as id, for the case that the number is only a running one.
  var numberedRowHashes = HashList()

  /// Puts the hashes in order, after the last row.
  mutating func settle() {
    idHashes.settle()
    rowHashes.settle()
    numberedRowHashes.settle()
  }

  /// Every hash that may identify a row of this file.
  var identities: [HashList] { [rowHashes, ids.areRunning ? numberedRowHashes : idHashes] }

  struct UnknownCode: Sendable {
    var rows: Int
    var firstRow: Int
  }

  /// Whether the id column may be a running number (IN-6).
  struct IDFacts: Sendable {
    var count = 0
    var areNumbers = true
    var greatest = 0

    mutating func merge(_ other: IDFacts) {
      count += other.count
      areNumbers = areNumbers && other.areNumbers
      greatest = max(greatest, other.greatest)
      isDeclared = isDeclared || other.isDeclared
    }

    /// Numbers from 1 to no more than there are rows name a place in this file and not a response.
    var areRunning: Bool { !isDeclared && areNumbers && greatest <= count }
    /// Whether `kolom` says that the column is an id.
    var isDeclared = false
  }

  init(index: Int, questions: Int, idIsDeclared: Bool = false) {
    self.index = index
    ids.isDeclared = idIsDeclared
    blanks = Array(repeating: 0, count: questions)
  }

  mutating func exclude(_ reason: SurveyExclusion, row: Int, count: Int = 1) {
    excluded[reason, default: 0] += count
    firstRowOf[reason] = min(row, firstRowOf[reason] ?? row)
  }

  mutating func merge(_ other: WorkerFile) {
    used += other.used
    excluded.merge(other.excluded, uniquingKeysWith: +)
    dropped.merge(other.dropped, uniquingKeysWith: +)
    book.merge(other.book)
    if let found = other.error { error = min(found, error ?? found) }
    evidence.merge(other.evidence)
    if blanks.isEmpty { blanks = other.blanks } else { for i in other.blanks.indices { blanks[i] += other.blanks[i] } }
    unknownUnits.merge(other.unknownUnits) {
      UnknownCode(rows: $0.rows + $1.rows, firstRow: min($0.firstRow, $1.firstRow))
    }
    unknownProfile.merge(other.unknownProfile, uniquingKeysWith: +)
    headers.merge(other.headers)
    firstRowOf.merge(other.firstRowOf) { min($0, $1) }
    ids.merge(other.ids)
    idHashes.merge(other.idHashes)
    rowHashes.merge(other.rowHashes)
    numberedRowHashes.merge(other.numberedRowHashes)
  }

  /// Ledger of the rows, so far without duplicates.
  var ledger: Ledger {
    var ledger = Ledger()
    ledger.use(used)
    for (reason, count) in excluded { ledger.exclude(reason.rawValue, count) }
    for (reason, count) in dropped { ledger.exclude(reason, count) }
    return ledger
  }

  mutating func take(_ issue: RecordIssue, _ plan: SurveyPlan) {
    if issue.dropsRecord { dropped[issue.kind.name, default: 0] += 1 }
    book.note(issue.finding(at: plan.location(row: issue.row, column: issue.column.map { $0 - 1 })))
  }
}

extension RecordIssue {
  /// The issue as a finding about the input (IN-4).
  func finding(at location: Location) -> Finding {
    Finding(
      rule: "IN-4", kind: kind.name, severity: dropsRecord ? .reject : .warning, location: location, found: found,
      expected: expected, action: action)
  }
}
