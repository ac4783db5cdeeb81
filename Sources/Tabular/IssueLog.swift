/// Gathers issues in order, up to a limit, and counts the rest by kind.
struct IssueLog {
  private let limit: Int
  private var listed: [RecordIssue] = []
  private var further: [String: (count: Int, row: Int)] = [:]

  init(limit: Int) { self.limit = limit }

  mutating func add(_ kind: RecordIssue.Kind, row: Int, column: Int? = nil) {
    if listed.count < limit {
      listed.append(RecordIssue(kind, row: row, column: column))
    } else {
      further[kind.name, default: (0, row)].count += 1
    }
  }

  /// Adds what a later log of the same limit holds, as if its issues had been added here one by one.
  mutating func append(_ later: IssueLog) {
    for issue in later.listed { add(issue.kind, row: issue.row, column: issue.column) }
    // Whoever only counts has listed as many as go in, so that there is no room left here either.
    for (name, rest) in later.further { further[name, default: (0, rest.row)].count += rest.count }
  }

  /// All of it, by row; what was only counted comes last.
  var issues: [RecordIssue] {
    let rest = further.sorted { $0.key < $1.key }
    return listed.sorted { ($0.row, $0.column ?? 0, $0.kind.name) < ($1.row, $1.column ?? 0, $1.kind.name) }
      + rest.map { RecordIssue(.further(name: $0.key, count: $0.value.count), row: $0.value.row) }
  }
}
