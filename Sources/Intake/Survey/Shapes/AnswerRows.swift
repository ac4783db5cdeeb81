import Findings
import Tabular

/// A table with a row for each answer, read as if it had a row for each respondent (IKM-3).
///
/// Rows of one respondent may stand anywhere. The file is read once for each share of its respondents, chosen by a hash of the
/// respondent, so that memory stays bounded: a share is as many respondents as `IntakeLimits.shareBytes` of the file hold, and each of
/// them takes 4 bytes for each column, 12 for its place, and its id with some 40 bytes of table; each distinct text is held once.
struct AnswerRows: Sendable {
  let table: SurveyTable
  let vocabulary: HeaderVocabulary
  /// Columns of the file.
  let respondent: Int
  let unit: Int?
  let question: Int
  let answer: Int
  /// Columns of the file that describe the respondent, by their place in a record.
  let fields: [Int]
  /// Place in a record by folded text of the question.
  let questions: [String: Int]
  let shares: Int
  /// Other tables below the header, by the row of their headers.
  let otherTables: [Int: HeaderLog.Table]
  let otherRows: OtherTables

  /// Behind the cells of fields and questions: the number of rows; then why they are not used.
  var tallyColumn: Int { fields.count + Set(questions.values).count }

  func read(share: Int, _ body: (borrowing RecordBatch) throws -> Void) throws -> [RecordIssue] {
    var assembly = AnswerAssembly(self, share: share)
    let issues = try table.read { assembly.take($0) }
    try assembly.hand(to: body)
    return share == 0 ? issues : []
  }

  /// Finds the respondent and the questions of a file.
  static func open(_ table: SurveyTable, _ vocabularies: SurveyVocabularies) throws(TableError) -> SurveyScout.Outcome {
    var layout = table.layout
    chooseRespondent(&layout, vocabularies.common)
    guard let respondent = layout.column(.id) else { return .failed(Wording.noRespondents(table.file)) }
    let surplus = layout.settleMeanings(vocabularies.common)
    guard let question = layout.column(.question), let answer = layout.column(.answer) else {
      return .failed(Wording.noTable(table.file, expected: "kolom pertanyaan dan jawaban"))
    }
    var headers = HeaderLog()
    guard let texts = try distinctTexts(of: question.index, table, &headers) else {
      let limit = IntakeLimits.standard.distinctQuestions
      return .failed(Wording.unknownQuestions(table.file, found: "lebih dari \(limit) pertanyaan yang berbeda"))
    }
    let entry = vocabularies.entry(for: texts)
    let asked = AskedQuestions(texts, entry.headers)
    guard asked.hasAnswers else {
      return .failed(Wording.unknownQuestions(table.file, found: "\(texts.count) pertanyaan tanpa unsur yang dikenali"))
    }
    let fields = layout.columns.filter { column in
      if case .field(let field) = column.meaning { field != .question && field != .answer } else { false }
    }
    let bytes = table.parts.reduce(0) { $0 + ($1.byteRange?.count ?? 0) }
    let shares = max(1, (bytes + IntakeLimits.standard.shareBytes - 1) / IntakeLimits.standard.shareBytes)
    let rows = AnswerRows(
      table: table, vocabulary: entry.headers, respondent: respondent.index,
      unit: (layout.column(.unit) ?? layout.column(.unitName))?.index, question: question.index, answer: answer.index,
      fields: fields.map(\.index), questions: asked.places(from: fields.count), shares: shares,
      otherTables: headers.tables, otherRows: OtherTables(headers.headers))
    let left = layout.columns.filter { $0.meaning == .unknown || $0.meaning == .personal }
    layout.columns =
      fields.enumerated().map { .init(index: $0, header: $1.header, meaning: $1.meaning, fileColumn: $1.index) }
      + asked.columns(from: fields.count, answer: answer.index)
      + (left.map { ($0.header, $0.meaning, $0.index) } + asked.unread.map { ($0.text, $0.meaning, answer.index) })
      .enumerated().map { place, column in
        .init(index: rows.tallyColumn + 2 + place, header: column.0, meaning: column.1, fileColumn: column.2)
      }
    let doubled = layout.settleMeanings(entry.headers)
    let parts = table.parts.first.map { first in
      (0..<shares).map { share in
        var part = first
        part.index = share
        return part
      }
    }
    return .found(
      SurveyScout(
        file: table.file, source: .answers(rows), layout: layout, parts: parts ?? [], surplus: surplus.union(doubled),
        vocabulary: entry.headers, instrument: entry.instrument))
  }

  /// Only a column that speaks of respondents, or is declared, tells whose answer a row is: a running number of the rows does not.
  private static func chooseRespondent(_ layout: inout TableLayout, _ vocabulary: HeaderVocabulary) {
    for place in layout.columns.indices where layout.columns[place].meaning == .field(.id) {
      let header = layout.columns[place].header
      let words = Folded.words(header)
      let speaks = words.contains("resp") || words == "m id" || words == "profil id"
      if !vocabulary.isDeclared(header), !speaks { layout.columns[place].meaning = .unknown }
    }
  }

  /// Sorted; `nil` beyond the limit.
  private static func distinctTexts(
    of column: Int, _ table: SurveyTable, _ headers: inout HeaderLog
  ) throws(TableError) -> [String]? {
    var walk = TableWalk(table.headerSigns)
    var seen = ByteTable()
    var texts: [String] = []
    let limit = IntakeLimits.standard.distinctQuestions
    _ = try table.read { batch in
      let bytes = batch.bytes.span
      for record in 0..<batch.count where texts.count <= limit {
        if walk.exclusion(record, of: batch, bytes, &headers) != nil { continue }
        let cell = bytes.trimmed(batch.cell(record, column))
        guard !EmptyWords.isEmpty(bytes, cell), seen.value(bytes, cell) == nil else { continue }
        seen.insert(Int32(texts.count), for: bytes, cell)
        texts.append(Folded.quoted(String(copying: bytes, cell), limit: 400))
      }
    }
    return texts.count > limit ? nil : texts.sorted()
  }
}
