import Findings
import IKM
import Tabular
import Units

// The wording of what is wrong with single rows of surveys. Cells are quoted only where they cannot be about a person (IN-7).
extension SurveyWorker {
  /// A cell that is no answer (IKM-2).
  mutating func noteAnswer(
    _ number: Int, _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan,
    _ slot: Int32
  ) {
    let question = plan.questions[number]
    let text = String(copying: bytes, batch.cell(record, question.column))
    let location = plan.location(row: batch.row(record), column: question.column)
    let unit = units[Int(slot)].id.rawValue
    current.book.note("jawaban-di-luar-skala") {
      Finding(
        rule: "IKM-2", kind: "jawaban-di-luar-skala", severity: .reject, location: location, unit: unit,
        found: Quote.cell(text), expected: "1 sampai 4, a sampai d, atau pilihan resmi unsur \(question.unsur.key)",
        action: "Sel dianggap tidak dijawab; perbaiki bila salah ketik.")
    }
  }

  mutating func noteNoAnswer(_ record: Int, _ batch: borrowing RecordBatch, _ plan: SurveyPlan, _ slot: Int32) {
    let location = plan.location(row: batch.row(record))
    let unit = units[Int(slot)].id.rawValue
    current.book.note(SurveyExclusion.noAnswer.rawValue) {
      Finding(
        rule: "IKM-4", kind: SurveyExclusion.noAnswer.rawValue, severity: .reject, location: location, unit: unit,
        found: "baris tanpa satu pun jawaban yang sah", expected: "sedikitnya satu jawaban 1 sampai 4",
        action: "Baris tidak dipakai.")
    }
  }

  /// A row whose date is absent or cannot be read; it cannot be placed in the period (IKM-8, IN-2).
  mutating func noteDate(
    _ reason: SurveyExclusion, _ record: Int, _ batch: borrowing RecordBatch, _ plan: SurveyPlan
  ) -> SurveyExclusion {
    let location = plan.location(row: batch.row(record), column: plan.dateColumn)
    let text = plan.dateColumn.map { batch.text(record, $0) } ?? ""
    let order = plan.dateForm.order.rawValue
    current.book.note(reason.rawValue) {
      Finding(
        rule: "IN-2", kind: reason.rawValue, severity: .reject, location: location,
        found: reason == .missingDate ? "tanggal kosong" : Quote.date(text),
        expected: "tanggal yang ada di kalender, dengan urutan \(order)/tahun bila berupa angka",
        action: "Baris tidak dipakai; perbaiki tanggalnya, atau nyatakan urutan tanggal.")
    }
    return reason
  }

  mutating func noteWeekday(_ record: Int, _ batch: borrowing RecordBatch, _ plan: SurveyPlan) {
    let location = plan.location(row: batch.row(record), column: plan.dateColumn)
    let text = plan.dateColumn.map { batch.text(record, $0) } ?? ""
    current.book.note("hari-tidak-cocok") {
      Finding(
        rule: "IN-2", kind: "hari-tidak-cocok", severity: .warning, location: location, found: Quote.date(text),
        expected: "nama hari yang sesuai dengan tanggalnya", action: "Tanggalnya yang dipakai; periksa sumbernya.")
    }
  }

  mutating func noteUnknownUnit(
    _ record: Int, _ batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ plan: SurveyPlan
  ) {
    let text = plan.unitColumn.map { String(copying: bytes, batch.cell(record, $0)) } ?? ""
    let code = Folded.quoted(text, limit: frame.limits.quotedCharacters)
    let row = batch.row(record)
    guard current.unknownUnits[code] != nil || current.unknownUnits.count < frame.limits.unknownUnits else { return }
    current.unknownUnits[code, default: WorkerFile.UnknownCode(rows: 0, firstRow: row)].rows += 1
  }
}

/// Cells as findings may show them: nothing that could be about a person (IN-7).
enum Quote {
  /// A short number or sign as it stands; of a text only its length.
  static func cell(_ text: String) -> String {
    let squeezed = Folded.quoted(text, limit: 400)
    let isShort = squeezed.count <= 6 && squeezed.allSatisfy { $0.isASCII && !$0.isLetter }
    return isShort ? squeezed : "teks \(squeezed.count) huruf"
  }

  /// A date as it stands if it holds no more than dates do; else only its length.
  static func date(_ text: String) -> String {
    let squeezed = Folded.quoted(text, limit: 400)
    let words = Folded.words(squeezed).split(separator: " ").map(String.init)
    let known = DateWords.standard
    let isDate = words.allSatisfy { word in
      word.allSatisfy(\.isNumber) || known.month[word] != nil || known.weekday[word] != nil
        || known.zoneSeconds[word] != nil || known.fillers.contains(word) || ["am", "pm"].contains(word)
    }
    let longest = squeezed.split { !$0.isNumber }.map(\.count).max() ?? 0
    return isDate && longest <= 8 && squeezed.count <= 40 ? squeezed : "teks \(squeezed.count) huruf"
  }
}
