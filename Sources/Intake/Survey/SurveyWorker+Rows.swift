import CivilTime
import IKM
import Tabular

// For whoever changes this file: it runs once a row, ten million times in a run. No text is made here; what is not a single
// digit or an ISO date goes through a cache of `SurveyCells`. Nothing that threads share may be copied here either: counting its
// references on two threads at once cost more than all the work (12.9 s for 7.5 s).
extension SurveyWorker {
  /// Counts the rows of a batch; `columns` tells where plain rows have their cells.
  mutating func count(_ batch: borrowing RecordBatch, _ plan: SurveyPlan, _ columns: PlainColumns?) {
    let bytes = batch.bytes.span
    let others = if let columns { countPlain(batch, plan, columns) } else { Array(0..<batch.count) }
    for record in others {
      let row = understand(record, batch, bytes, plan)
      switch row.fate {
      case .blank: break
      case .excluded(let reason):
        current.exclude(
          reason, row: batch.firstRow + Int(batch.relativeRows[record]), count: plan.rows(record, batch, bytes))
        if let slot = row.slot { units[Int(slot)].excluded[reason.rawValue, default: 0] += 1 }
      case .used:
        guard let slot = row.slot else { break }
        current.used &+= plan.rows(record, batch, bytes)
        count(row.response, slot: slot)
        if let column = plan.suggestionColumn { suggest(bytes, batch.cell(record, column), slot: slot) }
        remember(row, record, batch, bytes, plan)
      }
    }
    current.evidence.merge(cells.evidence)
  }

  /// Keeps the hashes by which a second delivery of the row would be found (IN-6).
  mutating func remember(
    _ row: SurveyRow, _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan
  ) {
    let hasSecond = (row.date?.second ?? -1) >= 0
    guard let idColumn = plan.idColumn else {
      if hasSecond { current.rowHashes.append(rowHash(row)) }
      return
    }
    let range = bytes.trimmed(batch.cell(record, idColumn))
    guard !EmptyWords.isEmpty(bytes, range) else {
      if hasSecond { current.rowHashes.append(rowHash(row)) }
      return
    }
    current.ids.see(bytes, range)
    current.idHashes.append(idHash(row, bytes, range))
    if hasSecond, current.ids.areNumbers { current.numberedRowHashes.append(rowHash(row)) }
  }

  func idHash(_ row: SurveyRow, _ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    ByteHash.hash(bytes, range, seed: identitySeed(row))
  }

  func rowHash(_ row: SurveyRow) -> UInt64 {
    var anonymous = row
    anonymous.slot = nil
    return ByteHash.mix(anonymous.understood ^ identitySeed(row))
  }

  private func identitySeed(_ row: SurveyRow) -> UInt64 { row.slot.map { units[Int($0)].identitySeed } ?? 0 }

  /// Decides what a record is: the same record gives the same result in every pass.
  mutating func understand(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan
  ) -> SurveyRow {
    guard let lead = batch.leadingCell(record, bytes) else { return SurveyRow(.blank) }
    if plan.tallyColumn != nil, let reason = plan.refusal(record, batch, bytes) { return SurveyRow(.excluded(reason)) }
    if let reason = exclusion(record, of: batch, bytes) { return SurveyRow(.excluded(reason)) }
    if plan.isExample(record, batch, bytes) { return SurveyRow(.excluded(.example)) }
    let date = date(record, batch, bytes, plan)
    let slot = unit(record, batch, bytes, plan, date)
    if frame.footers.mayBegin(bytes, lead), slot == nil || !plan.namesUnit(record, batch, bytes),
      date == nil || !date.isStamp, plan.isFooter(String(copying: bytes, lead))
    {
      return SurveyRow(.excluded(.footer))
    }
    if plan.assumption.isContradicted { return SurveyRow(.excluded(.contradictedOrder), slot: slot) }
    guard let slot else {
      if plan.repeatsHeader(record, batch) { return SurveyRow(.excluded(.repeatedHeader)) }
      if plan.isRemark(record, batch, bytes) { return SurveyRow(.excluded(.remark)) }
      noteUnknownUnit(record, batch, bytes, plan)
      return SurveyRow(.excluded(.unknownUnit))
    }
    current.evidence.hasRows = true
    var local: FastDate?
    switch date {
    case .fast(let value):
      current.evidence.hasDates = true
      local = value
    case .stamp(let stamp):
      current.evidence.hasDates = true
      local = FastDate(stamp.local(in: units[Int(slot)].zone.offset))
      if stamp.hasWrongWeekday { noteWeekday(record, batch, plan) }
    case .missing where plan.isRemark(record, batch, bytes): return SurveyRow(.excluded(.remark))
    case .missing: return SurveyRow(.excluded(noteDate(.missingDate, record, batch, plan)), slot: slot)
    case .unreadable:
      if plan.repeatsHeader(record, batch) { return SurveyRow(.excluded(.repeatedHeader)) }
      current.evidence.hasDates = true
      return SurveyRow(.excluded(noteDate(.unreadableDate, record, batch, plan)), slot: slot)
    case nil: break
    }
    if let local, !frame.days.contains(local.day) { return SurveyRow(.excluded(.outOfPeriod), slot: slot) }
    return answered(record, batch, bytes, plan, slot, local)
  }

  private mutating func answered(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan, _ slot: Int32,
    _ date: FastDate?
  ) -> SurveyRow {
    var answers = SIMD16<UInt16>.zero
    let hasAnswer: Bool
    var invalid: [Int] = []
    if plan.hasSeveralQuestions {
      hasAnswer = means(record, batch, bytes, plan, &answers, &invalid)
    } else {
      var found = false
      for number in plan.questionColumns.indices {
        let score = score(bytes, batch.cell(record, plan.questionColumns[number]), number, plan, &invalid)
        answers[plan.questionSlots[number]] = score
        found = found || score > 0
      }
      hasAnswer = found
    }
    if !invalid.isEmpty {
      if plan.repeatsHeader(record, batch) { return SurveyRow(.excluded(.repeatedHeader)) }
      for number in invalid { noteAnswer(number, record, batch, bytes, plan, slot) }
    }
    guard hasAnswer else {
      if plan.isRemark(record, batch, bytes) { return SurveyRow(.excluded(.remark)) }
      noteNoAnswer(record, batch, plan, slot)
      return SurveyRow(.excluded(.noAnswer), slot: slot)
    }
    var response = Response(answers: answers)
    response.month = date.flatMap { frame.month(of: $0) }
    response.profile = profile(record, batch, bytes, plan, date)
    if let column = plan.serviceColumn {
      let range = batch.cell(record, column)
      if !range.isEmpty { response.service = service(bytes, range, slot: slot) }
    }
    return SurveyRow(.used, slot: slot, date: date, response: response)
  }

  /// 0 for a blank or invalid cell; numbers of invalid ones are collected.
  @inline(__always)
  private mutating func score(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ number: Int, _ plan: SurveyPlan, _ invalid: inout [Int]
  ) -> UInt16 {
    if range.count == 1 {
      let digit = bytes[range.lowerBound] &- 49
      if digit < 4 { return UInt16(digit) &+ 1 }
    }
    if range.isEmpty {
      current.blanks[number] &+= 1
      return 0
    }
    let answer = cells.answer(bytes, range, number, plan)
    if answer > 0 { return UInt16(truncatingIfNeeded: answer) }
    if answer == SurveyCells.invalid { invalid.append(number) } else { current.blanks[number] &+= 1 }
    return 0
  }

  /// The mean of a respondent's valid answers to the questions of each unsur, times the questionnaire's scale (IKM-3).
  private mutating func means(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan,
    _ answers: inout SIMD16<UInt16>, _ invalid: inout [Int]
  ) -> Bool {
    var sums = SIMD16<UInt16>.zero
    var counts = SIMD16<UInt16>.zero
    for number in plan.questionColumns.indices {
      let score = score(bytes, batch.cell(record, plan.questionColumns[number]), number, plan, &invalid)
      guard score > 0 else { continue }
      sums[plan.questionSlots[number]] += score
      counts[plan.questionSlots[number]] += 1
    }
    let scale = UInt16(frame.questionnaire.scale)
    for slot in 0..<frame.questionnaire.unsur.count where counts[slot] > 0 {
      answers[slot] = sums[slot] * scale / counts[slot]
    }
    return counts.wrappedSum() > 0
  }
}
