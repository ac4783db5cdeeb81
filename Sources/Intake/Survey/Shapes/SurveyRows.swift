import Findings
import Tabular

/// A survey file whose table was found, before its form is known.
struct SurveyTable: Sendable {
  let file: InputFile
  let source: TableSource
  let layout: TableLayout
  let parts: [TablePart]
  /// What a header of another table is told by.
  let headerSigns: HeaderSigns

  /// Hands every record to `body`, which throws nothing.
  func read(_ body: (borrowing RecordBatch) -> Void) throws(TableError) -> [RecordIssue] {
    var issues: [RecordIssue] = []
    for part in parts {
      do {
        issues += try source.read(part) { body($0) }
      } catch let error as TableError {
        throw error
      } catch {
        preconditionFailure("reading rows throws nothing else: \(error)")
      }
    }
    return issues
  }
}

/// How the rows of a table say what was answered.
enum AnswerForm {
  /// A row a respondent, a column a question.
  case respondents
  /// A row an answer of a respondent to a question.
  case answers
  /// A row an unsur, a column for the number of answers 1, 2, 3 and 4.
  case counts

  init?(_ layout: TableLayout) {
    let answers = layout.columns.map(\.meaning).filter(\.isAnswer)
    let asks = layout.column(.question) != nil
    if asks, Field.counts.allSatisfy({ layout.column($0) != nil }) {
      self = .counts
    } else if asks, layout.column(.answer) == nil, answers == (1...4).map(ColumnMeaning.position) {
      self = .counts
    } else if !answers.isEmpty {
      self = .respondents
    } else if asks, layout.column(.answer) != nil {
      self = .answers
    } else {
      return nil
    }
  }
}

extension Field {
  /// How often 1, 2, 3 and 4 were answered.
  static let counts: [Field] = [.count1, .count2, .count3, .count4]
}

/// Where the records of respondents come from.
enum SurveyRows: Sendable {
  case respondents(TableSource, partBytes: Int)
  case answers(AnswerRows)
  /// There are no respondents, only counts.
  case counts(CountRows)

  /// Hands the records of a part to `body`, as `TableSource.read` does; `batch` lends its buffers.
  func read(
    _ part: TablePart, text: PartText = PartText(), through batch: inout RecordBatch,
    _ body: (borrowing RecordBatch) throws -> Void
  ) throws -> [RecordIssue] {
    switch self {
    case .respondents(let source, _): try source.read(part, text: text, through: &batch, body)
    case .answers(let rows): try rows.read(share: part.index, body)
    case .counts: []
    }
  }

  /// Other tables below the header that were found when the file was opened, by the row of their headers.
  var otherTables: [Int: HeaderLog.Table] {
    switch self {
    case .respondents: [:]
    case .answers(let rows): rows.otherTables
    case .counts(let table): table.headers.tables
    }
  }

  /// Whether bare numbers of days in its cells count from 1904.
  var countsDaysFrom1904: Bool {
    switch self {
    case .respondents(let source, _): source.countsDaysFrom1904
    case .answers(let rows): rows.table.source.countsDaysFrom1904
    case .counts: false
    }
  }

  /// Where a record says for how many rows it stands.
  var tallyColumn: Int? {
    switch self {
    case .respondents, .counts: nil
    case .answers(let rows): rows.tallyColumn
    }
  }

  /// How respondents were found, for people.
  var notes: [String] {
    switch self {
    case .respondents: []
    case .answers: ["Satu baris satu jawaban: baris dengan responden yang sama dirangkai menjadi satu kuesioner."]
    case .counts:
      ["Sebaran jawaban tiap unsur tanpa responden: alpha dan galat baku tidak dapat dihitung."]
    }
  }
}
