import IKM
import Tabular

// For whoever changes this file: nearly all rows of a large file end here, at a few hundred machine instructions each. It must count
// exactly what `understand` finds in them, and leave everything else to it. Rows are gone through column by column, so that memory
// which is looked up at random (units, services, ids) is waited for many rows at a time.
extension SurveyWorker {
  /// Counts the plain rows of a batch.
  ///
  /// - Returns: The other records, of which nothing has been counted.
  mutating func countPlain(
    _ batch: borrowing RecordBatch, _ plan: SurveyPlan, _ columns: borrowing PlainColumns
  ) -> [Int] {
    // Each array is borrowed once, since borrowing it for every cell would cost more than the cell.
    let bytes = batch.bytes.span
    let starts = batch.fieldStarts.span
    let ends = batch.fieldEnds.span
    var all = exchange(&plainRows, with: [])
    all.append(contentsOf: repeatElement(PlainRow(), count: batch.count))
    var rows = all.mutableSpan
    findUnits(&rows, batch, bytes, starts, ends, columns)
    readDates(&rows, bytes, starts, ends, columns)
    readAnswers(&rows, bytes, starts, ends, columns)
    for (place, part) in columns.parts.enumerated() {
      var memo = exchange(&memos[place], with: CellMemo())
      readProfile(&rows, bytes, starts, ends, part, &memo)
      memos[place] = memo
    }
    if let column = columns.service { readServices(&rows, bytes, starts, ends, column) }
    if let column = columns.id { leaveExamples(&rows, bytes, starts, ends, column) }
    let others = countPlain(&rows, batch, bytes, columns)
    if let column = columns.suggestion { suggest(rows, bytes, starts, ends, column) }
    remember(rows, batch, bytes, starts, ends, plan, columns)
    countPacked()
    if others.count < rows.count {
      current.evidence.hasRows = true
      current.evidence.hasDates = true
    }
    all.removeAll(keepingCapacity: true)
    plainRows = all
    return others
  }

  /// Counts the rows that are plain and leaves those of other tables; headers are never plain.
  private mutating func countPlain(
    _ rows: inout MutableSpan<PlainRow>, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>,
    _ columns: borrowing PlainColumns
  ) -> [Int] {
    var others: [Int] = []
    var isInOtherTable = isInOtherTable
    for index in rows.indices {
      if rows[index].isPlain, !isInOtherTable {
        count(rows[index], columns)
        continue
      }
      let record = Int(rows[index].record)
      others.append(record)
      if rows[index].isPlain {
        rows[index].leave()
      } else if let sign = headerSign(record, of: batch, bytes) {
        isInOtherTable = sign != .again
      }
    }
    return others
  }

  /// Begins a row for each record; those of no known unit are left at once.
  private mutating func findUnits(
    _ rows: inout MutableSpan<PlainRow>, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ starts: Span<UInt32>,
    _ ends: Span<UInt32>,
    _ columns: borrowing PlainColumns
  ) {
    let records = batch.recordStarts.span
    for record in 0..<batch.count {
      let first = Int(records[record])
      var slot: Int32 = -1
      if Int(records[record &+ 1]) &- first == columns.fieldCount {
        let cell = starts.cell(ends, Int32(truncatingIfNeeded: first), columns.unit)
        if !cell.isEmpty { slot = unitCodes.value(bytes, cell) ?? -1 }
      }
      rows[record] = PlainRow(record: record, first: first, slot: slot)
    }
  }

  private func readDates(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ columns: borrowing PlainColumns
  ) {
    for index in rows.indices where rows[index].isPlain {
      if let date = FastDate(iso: bytes, starts.cell(ends, rows[index].first, columns.date)),
        columns.days.contains(date.day),
        date.second >= 0 || !columns.hasTimeColumn
      {
        rows[index].date = date
        if date.second >= 0, !columns.meansOnly {
          let hour = columns.sessions.hour(second: Int(date.second))
          rows[index].profile = rows[index].profile.stating(.hour, UInt16(hour.rawValue))
        }
      } else {
        rows[index].leave()
      }
    }
  }

  private func readAnswers(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ columns: borrowing PlainColumns
  ) {
    let questions = columns.answers.span
    for index in rows.indices where rows[index].isPlain {
      let first = Int(rows[index].first)
      if let column = columns.answersInRow {
        let start = Int(starts[first &+ column])
        if Int(ends[first &+ column &+ questions.count &- 1]) &- start == 2 &* questions.count &- 1,
          let answers = AnswersInRow.read(bytes, at: start, count: questions.count)
        {
          rows[index].answers = answers
          continue
        }
      }
      readAnswers(&rows[index], bytes, starts, ends, questions)
    }
  }

  /// Answer by answer, for rows with blanks and for questions in any order.
  private func readAnswers(
    _ row: inout PlainRow, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ questions: Span<PlainColumns.Answer>
  ) {
    for question in questions.indices {
      let answer = questions[question]
      let cell = starts.cell(ends, row.first, answer.column)
      if cell.isEmpty {
        row.blanks |= 1 &<< answer.slot
      } else {
        let digit = cell.count == 1 ? bytes[cell.lowerBound] &- 49 : 4
        guard digit < 4 else { return row.leave() }
        row.answers |= UInt32(digit) &<< (answer.slot &* 2)
      }
    }
    if row.blanks == 1 &<< UInt32(questions.count) &- 1 { row.leave() }
  }

  private mutating func readProfile(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ part: PlainColumns.Part, _ memo: inout CellMemo
  ) {
    for index in rows.indices where rows[index].isPlain {
      let cell = starts.cell(ends, rows[index].first, part.column)
      if cell.isEmpty { continue }
      guard let code = memo.code(bytes, cell, { cells.knownProfileCode(bytes, cell, part.scope) }) else {
        rows[index].leave()
        continue
      }
      if code >= 0 { rows[index].profile = rows[index].profile.stating(part.part, UInt16(truncatingIfNeeded: code)) }
    }
  }

  private func readServices(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ column: Int
  ) {
    for index in rows.indices where rows[index].isPlain {
      let cell = starts.cell(ends, rows[index].first, column)
      if cell.isEmpty { continue }
      if let place = knownServicePlace(bytes, cell, slot: rows[index].slot) {
        rows[index].service = place
      } else {
        rows[index].leave()
      }
    }
  }

  private func leaveExamples(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ column: Int
  ) {
    for index in rows.indices where ExampleRow.begins(bytes, starts.cell(ends, rows[index].first, column)) {
      rows[index].leave()
    }
  }

  private mutating func suggest(
    _ rows: borrowing MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ column: Int
  ) {
    for index in rows.indices where rows[index].isPlain {
      let cell = starts.cell(ends, rows[index].first, column)
      if !cell.isEmpty { suggest(bytes, cell, slot: rows[index].slot) }
    }
  }

  @inline(__always)
  private mutating func count(_ row: PlainRow, _ columns: borrowing PlainColumns) {
    current.used &+= 1
    let packed = row.packed(columns.month(of: row.date))
    if row.blanks == 0 { return count(packed, slot: row.slot) }
    for question in 0..<columns.answers.count where row.blanks &>> columns.answers[question].slot & 1 == 1 {
      current.blanks[question] &+= 1
    }
    count(packed.response(without: row.blanks, slots: columns.answers.count), slot: row.slot)
  }

  /// Keeps the hashes of the plain rows; those of ids that are no numbers here, all others by the general way.
  private mutating func remember(
    _ rows: borrowing MutableSpan<PlainRow>, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>,
    _ starts: Span<UInt32>,
    _ ends: Span<UInt32>, _ plan: SurveyPlan,
    _ columns: borrowing PlainColumns
  ) {
    var hashes = exchange(&idHashes, with: [])
    for index in rows.indices where rows[index].isPlain {
      let row = rows[index]
      if let column = columns.id, !current.ids.areNumbers, isPlainID(bytes, starts.cell(ends, row.first, column)) {
        let seed = identitySeeds[Int(row.slot)]
        hashes.append(ByteHash.hash(bytes, starts.cell(ends, row.first, column), seed: seed))
      } else {
        let response = row.packed(nil).response(without: row.blanks, slots: columns.answers.count)
        let understood = SurveyRow(.used, slot: row.slot, date: row.date, response: response)
        remember(understood, Int(row.record), batch, bytes, plan)
      }
    }
    current.ids.count &+= hashes.count
    current.idHashes.append(contentsOf: hashes)
    hashes.removeAll(keepingCapacity: true)
    idHashes = hashes
  }

  /// An id without blanks around it that is no word for nothing.
  @inline(__always)
  private func isPlainID(_ bytes: Span<UInt8>, _ id: Range<Int>) -> Bool {
    guard !id.isEmpty else { return false }
    let (first, last) = (bytes[id.lowerBound], bytes[id.upperBound &- 1])
    return first &- 33 < 94 && last &- 33 < 94 && !EmptyWords.isEmpty(bytes, id)
  }
}

extension PlainRow {
  @inline(__always)
  fileprivate func packed(_ month: UInt8?) -> PackedResponse {
    PackedResponse(
      answers: answers, month: month, profile: profile, service: service < 0 ? nil : UInt32(truncatingIfNeeded: service)
    )
  }
}

extension Span<UInt32> {
  /// With these as the starts of fields: the cell in a column of the record whose first field is `first`.
  @inline(__always)
  fileprivate func cell(_ ends: Span<UInt32>, _ first: Int32, _ column: Int) -> Range<Int> {
    let (start, end) = (Int(self[Int(first) &+ column]), Int(ends[Int(first) &+ column]))
    return start..<Swift.max(start, end)
  }
}
