/// What was odd about the rows of a sheet.
struct SheetNotes {
  private var log: IssueLog
  private var hidden: (first: Int, count: Int)?

  init(limits: ReadLimits) { log = IssueLog(limit: limits.issuesPerPart) }

  /// All of it; hidden rows are one issue, at the first of them.
  var issues: [RecordIssue] {
    let note = hidden.map { [RecordIssue(.hiddenRows(count: $0.count), row: $0.first)] } ?? []
    return note + log.issues
  }

  mutating func add(_ kind: RecordIssue.Kind, row: Int, column: Int? = nil) { log.add(kind, row: row, column: column) }

  mutating func addHidden(_ row: Int) { hidden = (hidden?.first ?? row, (hidden?.count ?? 0) + 1) }

  /// Adds the notes on rows further down.
  mutating func append(_ later: SheetNotes) {
    log.append(later.log)
    if let rows = later.hidden { hidden = (hidden?.first ?? rows.first, (hidden?.count ?? 0) + rows.count) }
  }
}
