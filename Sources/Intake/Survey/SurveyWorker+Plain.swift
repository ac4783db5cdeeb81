import IKM
import Tabular

// For whoever changes this file: nearly all rows of a large file end here, at some hundred machine instructions each. It must count
// exactly what `understand` finds in them, and leave everything else to it. Rows are gone through once for each kind of cell, in loops short
// enough for memory that is looked up at random to be waited for many rows at a time.
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
    var buffers = exchange(&plain, with: PlainBuffers())
    buffers.makeRoom(batch.count)
    var all = exchange(&buffers.rows, with: [])
    var rows = all.mutableSpan
    findUnits(&rows, batch, bytes, starts, ends, columns)
    readAnswers(&rows, bytes, starts, ends, columns)
    if let column = columns.id { readIDs(&rows, buffers.idHashes.mutableSpan, bytes, starts, ends, column) }
    for (place, part) in columns.parts.enumerated() {
      var memo = exchange(&memos[place], with: CellMemo())
      readProfile(&rows, bytes, starts, ends, part, &memo)
      memos[place] = memo
    }
    if let column = columns.service { readServices(&rows, bytes, starts, ends, column) }
    let others = leaveOthers(&rows, batch, bytes)
    count(rows, columns, &buffers.complete, &buffers.withBlanks)
    if let column = columns.suggestion { suggest(rows, bytes, starts, ends, column) }
    remember(rows, &buffers.idHashes, batch, bytes, plan, columns)
    if others.count < batch.count {
      current.evidence.hasRows = true
      current.evidence.hasDates = true
    }
    buffers.rows = all
    plain = buffers
    return others
  }

  /// Begins the rows with their units; a record without a unit that is known at once is left, and one with other fields than the header.
  private func findUnits(
    _ rows: inout MutableSpan<PlainRow>, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ starts: Span<UInt32>,
    _ ends: Span<UInt32>, _ columns: borrowing PlainColumns
  ) {
    let records = batch.recordStarts.span
    for record in 0..<batch.count {
      let first = Int(records[record])
      let isWhole = Int(records[record &+ 1]) &- first == columns.fieldCount
      let slot = isWhole ? unitCodes.value(bytes, starts.cell(ends, first, columns.unit)) : nil
      rows[record] = PlainRow(record: record, first: first, slot: slot ?? -1)
    }
  }

  /// Reads date and answers of the rows.
  private func readAnswers(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ columns: borrowing PlainColumns
  ) {
    let questions = columns.answers.span
    for index in rows.indices where rows[index].isPlain {
      let first = Int(rows[index].first)
      guard let date = FastDate(iso: bytes, starts.cell(ends, first, columns.date)), columns.days.contains(date.day),
        date.second >= 0 || !columns.hasTimeColumn,
        let answers = PlainAnswers.read(bytes, starts, ends, first, questions, inRowFrom: columns.answersInRow)
      else {
        rows[index].leave()
        continue
      }
      var response = PackedResponse(answers: answers.scores, month: columns.month(of: date))
      if date.second >= 0, !columns.meansOnly {
        response.state(.hour, columns.sessions.hour(second: Int(date.second)).rawValue)
      }
      rows[index].take(date, response, blanks: answers.blanks)
    }
  }

  /// Hashes the ids of the rows, as far as they are plain; a row of the example is left.
  private func readIDs(
    _ rows: inout MutableSpan<PlainRow>, _ hashes: consuming MutableSpan<UInt64>, _ bytes: Span<UInt8>,
    _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ column: Int
  ) {
    let seeds = identitySeeds.span
    for index in rows.indices where rows[index].isPlain {
      let id = starts.cell(ends, Int(rows[index].first), column)
      if ExampleRow.begins(bytes, id) {
        rows[index].leave()
      } else if isPlainID(bytes, id) {
        hashes[index] = ByteHash.hash(bytes, id, seed: seeds[Int(rows[index].slot)])
        rows[index].hasPlainID = true
      }
    }
  }

  private func readProfile(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ part: PlainColumns.Part, _ memo: inout CellMemo
  ) {
    for index in rows.indices where rows[index].isPlain {
      let cell = starts.cell(ends, Int(rows[index].first), part.column)
      if cell.isEmpty { continue }
      guard let code = memo.code(bytes, cell, { cells.knownProfileCode(bytes, cell, part.scope) }) else {
        rows[index].leave()
        continue
      }
      if code >= 0 { rows[index].response.state(part.part, UInt8(truncatingIfNeeded: code)) }
    }
  }

  private func readServices(
    _ rows: inout MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ column: Int
  ) {
    for index in rows.indices where rows[index].isPlain {
      let cell = starts.cell(ends, Int(rows[index].first), column)
      if cell.isEmpty { continue }
      if let number = knownService(bytes, cell) {
        rows[index].response.service = number
      } else {
        rows[index].leave()
      }
    }
  }

  /// Leaves the rows of other tables as well; headers are never plain.
  ///
  /// - Returns: All records that are left.
  private mutating func leaveOthers(
    _ rows: inout MutableSpan<PlainRow>, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>
  ) -> [Int] {
    var others: [Int] = []
    var isInOtherTable = isInOtherTable
    for index in rows.indices where isInOtherTable || !rows[index].isPlain {
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

  /// Counts the plain rows, the complete ones and those with blanks each together.
  private mutating func count(
    _ rows: borrowing MutableSpan<PlainRow>, _ columns: borrowing PlainColumns, _ complete: inout PlainResponses,
    _ withBlanks: inout PlainResponses
  ) {
    complete.take(rows, complete: true)
    withBlanks.take(rows, complete: false)
    current.used &+= complete.count &+ withBlanks.count
    for blanks in withBlanks.blanks { countBlanks(blanks, columns) }
    count(complete, withBlanks)
  }

  private mutating func countBlanks(_ blanks: UInt16, _ columns: borrowing PlainColumns) {
    for question in 0..<columns.answers.count where blanks &>> columns.answers[question].slot & 1 == 1 {
      current.blanks[question] &+= 1
    }
  }

  private mutating func suggest(
    _ rows: borrowing MutableSpan<PlainRow>, _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ column: Int
  ) {
    for index in rows.indices where rows[index].isPlain {
      let cell = starts.cell(ends, Int(rows[index].first), column)
      if !cell.isEmpty { suggest(bytes, cell, slot: rows[index].slot) }
    }
  }

  /// Keeps the hashes of the plain rows; those of ids that are no numbers together, all others by the general way.
  private mutating func remember(
    _ rows: borrowing MutableSpan<PlainRow>, _ idHashes: inout [UInt64], _ batch: borrowing RecordBatch,
    _ bytes: Span<UInt8>, _ plan: SurveyPlan, _ columns: borrowing PlainColumns
  ) {
    var kept = 0
    var hashes = idHashes.mutableSpan
    for index in rows.indices where rows[index].isPlain {
      let row = rows[index]
      if row.hasPlainID, !current.ids.areNumbers {
        hashes[kept] = hashes[index]
        kept &+= 1
      } else {
        let response = row.response.response(without: row.blanks, slots: columns.answers.count)
        let understood = SurveyRow(.used, slot: row.slot, date: row.date, response: response)
        remember(understood, Int(row.record), batch, bytes, plan)
      }
    }
    current.ids.count &+= kept
    current.idHashes.append(contentsOf: idHashes[..<kept])
  }

  /// An id without blanks around it that is no word for nothing.
  @inline(__always)
  private func isPlainID(_ bytes: Span<UInt8>, _ id: Range<Int>) -> Bool {
    guard !id.isEmpty else { return false }
    let (first, last) = (bytes[id.lowerBound], bytes[id.upperBound &- 1])
    return first &- 33 < 94 && last &- 33 < 94 && !EmptyWords.isEmpty(bytes, id)
  }
}
