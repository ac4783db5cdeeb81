import IKM
import Tabular

// For whoever changes this file: nearly all rows of a large file end here, at some hundred machine instructions each. It must count
// exactly what `understand` finds in them, and leave everything else to it. What every row has is read in one go, while its bytes are
// at hand; profile and services are gone through column by column, so that memory which is looked up at random is waited for many
// rows at a time.
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
    readRows(&rows, buffers.idHashes.mutableSpan, batch, bytes, starts, ends, columns)
    for (place, part) in columns.parts.enumerated() {
      var memo = exchange(&memos[place], with: CellMemo())
      readProfile(&rows, bytes, starts, ends, part, &memo)
      memos[place] = memo
    }
    if let column = columns.service { readServices(&rows, bytes, starts, ends, column) }
    let others = leaveOthers(&rows, batch, bytes)
    count(rows, columns, &buffers.responses, &buffers.slots)
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

  /// Reads unit, date, answers and id of each record; one where any of them is not plain is left.
  private func readRows(
    _ rows: inout MutableSpan<PlainRow>, _ idHashes: consuming MutableSpan<UInt64>, _ batch: borrowing RecordBatch,
    _ bytes: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ columns: borrowing PlainColumns
  ) {
    let records = batch.recordStarts.span
    let questions = columns.answers.span
    for record in 0..<batch.count {
      let first = Int(records[record])
      rows[record] = PlainRow(record: record, first: first)
      guard Int(records[record &+ 1]) &- first == columns.fieldCount,
        let slot = unitCodes.value(bytes, starts.cell(ends, first, columns.unit)), slot >= 0,
        let date = FastDate(iso: bytes, starts.cell(ends, first, columns.date)), columns.days.contains(date.day),
        date.second >= 0 || !columns.hasTimeColumn,
        let answers = PlainAnswers.read(bytes, starts, ends, first, questions, inRowFrom: columns.answersInRow)
      else { continue }
      if let column = columns.id {
        let id = starts.cell(ends, first, column)
        if ExampleRow.begins(bytes, id) { continue }
        if isPlainID(bytes, id) {
          idHashes[record] = ByteHash.hash(bytes, id, seed: identitySeeds[Int(slot)])
          rows[record].hasPlainID = true
        }
      }
      var response = PackedResponse(answers: answers.scores, month: columns.month(of: date))
      if date.second >= 0, !columns.meansOnly {
        response.state(.hour, columns.sessions.hour(second: Int(date.second)).rawValue)
      }
      rows[record].begin(slot, date, response, blanks: answers.blanks)
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

  /// Counts the plain rows: complete ones together, those with blanks as they come.
  private mutating func count(
    _ rows: borrowing MutableSpan<PlainRow>, _ columns: borrowing PlainColumns, _ responses: inout [PackedResponse],
    _ slots: inout [UInt32]
  ) {
    var complete = 0
    var completeOnes = responses.mutableSpan
    var theirSlots = slots.mutableSpan
    for index in rows.indices where rows[index].isPlain {
      current.used &+= 1
      if rows[index].blanks == 0 {
        completeOnes[complete] = rows[index].response
        theirSlots[complete] = UInt32(truncatingIfNeeded: rows[index].slot)
        complete &+= 1
      } else {
        count(withBlanks: rows[index], columns)
      }
    }
    count(responses[..<complete], slots: slots[..<complete])
  }

  private mutating func count(withBlanks row: PlainRow, _ columns: borrowing PlainColumns) {
    for question in 0..<columns.answers.count where row.blanks &>> columns.answers[question].slot & 1 == 1 {
      current.blanks[question] &+= 1
    }
    count(row.response, without: row.blanks, slot: row.slot)
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
