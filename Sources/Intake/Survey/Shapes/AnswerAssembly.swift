import Tabular

/// Puts the respondents of one share together from rows of single answers.
struct AnswerAssembly {
  private let rows: AnswerRows
  private let share: Int
  private var people = ByteTable()
  private var texts = TextPool()
  private var questionPlaces = ByteTable()
  /// A text's number for each cell of a record, -1 for none; one record after the other, in the order of first rows.
  private var cells: [Int32] = []
  private var firstRows: [Int32] = []
  private var rowCounts: [Int32] = []
  private var refused: [SurveyExclusion: (count: Int, firstRow: Int)] = [:]

  private var width: Int { rows.tallyColumn }

  init(_ rows: AnswerRows, share: Int) {
    self.rows = rows
    self.share = share
  }

  mutating func take(_ batch: borrowing RecordBatch) {
    let bytes = batch.bytes.span
    for record in 0..<batch.count {
      guard let lead = batch.leadingCell(record, bytes) else { continue }
      if rows.otherRows.header(of: batch.row(record)) != nil {
        if share == 0 { refuse(.otherTable, batch.row(record)) }
        continue
      }
      let person = bytes.trimmed(batch.cell(record, rows.respondent))
      let question = bytes.trimmed(batch.cell(record, rows.question))
      guard !EmptyWords.isEmpty(bytes, person), !EmptyWords.isEmpty(bytes, question) else {
        if share == 0 { refuse(ownerless(bytes, lead, person), batch.row(record)) }
        continue
      }
      guard Int(ByteHash.hash(bytes, person) % UInt64(rows.shares)) == share else { continue }
      guard let place = place(bytes, question) else {
        let repeatsHeader = Folded.words(String(copying: bytes, question)) == rows.questionHeader
        refuse(repeatsHeader ? .repeatedHeader : .unreadQuestion, batch.row(record))
        continue
      }
      answer(record, batch, bytes, person, place)
    }
  }

  private func ownerless(_ bytes: Span<UInt8>, _ lead: Range<Int>, _ person: Range<Int>) -> SurveyExclusion {
    if rows.vocabulary.isFooter(String(copying: bytes, lead)) { return .footer }
    return EmptyWords.isEmpty(bytes, person) ? .noRespondent : .unreadQuestion
  }

  private mutating func answer(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ person: Range<Int>, _ place: Int
  ) {
    let unit = rows.unit.map { texts.number(bytes, bytes.trimmed(batch.cell(record, $0))) } ?? -1
    let index: Int
    if let known = people.value(bytes, person, scope: unit) {
      index = Int(known)
    } else {
      index = firstRows.count
      people.insert(Int32(index), for: bytes, person, scope: unit)
      cells.append(contentsOf: repeatElement(-1, count: width))
      firstRows.append(Int32(truncatingIfNeeded: batch.row(record)))
      rowCounts.append(0)
    }
    for (field, column) in rows.fields.enumerated() where cells[index * width + field] < 0 {
      let cell = bytes.trimmed(batch.cell(record, column))
      if !cell.isEmpty { cells[index * width + field] = texts.number(bytes, cell) }
    }
    guard cells[index * width + place] < 0 else { return refuse(.repeatedAnswer, batch.row(record)) }
    rowCounts[index] += 1
    let cell = bytes.trimmed(batch.cell(record, rows.answer))
    if !EmptyWords.isEmpty(bytes, cell) { cells[index * width + place] = texts.number(bytes, cell) }
  }

  private mutating func place(_ bytes: Span<UInt8>, _ question: Range<Int>) -> Int? {
    if let known = questionPlaces.value(bytes, question) { return known < 0 ? nil : Int(known) }
    let place = rows.questions[Folded.words(String(copying: bytes, question))]
    questionPlaces.insert(Int32(place ?? -1), for: bytes, question)
    return place
  }

  private mutating func refuse(_ reason: SurveyExclusion, _ row: Int) {
    let before = refused[reason] ?? (0, row)
    refused[reason] = (before.count + 1, min(before.firstRow, row))
  }

  // MARK: Records

  private static let recordsOfBatch = 2048

  /// The respondents in the order of their first rows, then one record for each reason why rows belong to none.
  func hand(to body: (borrowing RecordBatch) throws -> Void) throws {
    for start in stride(from: 0, to: firstRows.count, by: Self.recordsOfBatch) {
      var batch = RecordBatch()
      batch.firstRow = Int(firstRows[start])
      for index in start..<min(start + Self.recordsOfBatch, firstRows.count) {
        for cell in cells[index * width..<(index + 1) * width] { batch.push(texts[cell]) }
        batch.push(Array(String(rowCounts[index]).utf8)[...])
        batch.endRecord(row: Int(firstRows[index]))
      }
      try body(batch)
    }
    for (reason, rows) in refused.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      var batch = RecordBatch()
      batch.firstRow = rows.firstRow
      for _ in 0..<width { batch.push([]) }
      batch.push(Array(String(rows.count).utf8)[...])
      batch.push(Array(reason.rawValue.utf8)[...])
      batch.endRecord(row: rows.firstRow)
      try body(batch)
    }
  }
}

extension AnswerRows {
  /// Words over the column of questions, by which a repeated header is known.
  fileprivate var questionHeader: String {
    Folded.words(table.layout.columns.first { $0.index == question }?.header ?? "")
  }
}

extension RecordBatch {
  fileprivate mutating func push(_ text: ArraySlice<UInt8>) {
    fieldStarts.append(UInt32(bytes.count))
    bytes.append(contentsOf: text)
    fieldEnds.append(UInt32(bytes.count))
  }

  fileprivate mutating func endRecord(row: Int) {
    recordStarts.append(UInt32(fieldStarts.count))
    relativeRows.append(UInt32(row - firstRow))
  }
}

/// Texts held once and known by a number.
struct TextPool {
  private var table = ByteTable()
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  mutating func number(_ source: Span<UInt8>, _ text: Range<Int>) -> Int32 {
    if let known = table.value(source, text) { return known }
    let number = Int32(ends.count - 1)
    table.insert(number, for: source, text)
    for index in text { bytes.append(source[index]) }
    ends.append(bytes.count)
    return number
  }

  /// Empty for a negative number.
  subscript(number: Int32) -> ArraySlice<UInt8> {
    number < 0 ? [] : bytes[ends[Int(number)]..<ends[Int(number) + 1]]
  }
}
