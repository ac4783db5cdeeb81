import Findings
import IKM
import Tabular
import Units

/// A table with a row for each unsur that says how often 1, 2, 3 and 4 were answered: the respondents cannot be had back from it.
///
/// It has at most a few rows for each unit, which are held until they are counted.
struct CountRows: Sendable {
  struct Row: Sendable {
    let number: Int
    /// As the cell has it; empty where the file's name tells the unit.
    let unit: String
    /// Index of the column that stands for the unsur in the file's layout.
    let question: Int
    let counts: [Int]
  }

  private(set) var rows: [Row] = []
  private(set) var headers = HeaderLog()
  private(set) var excluded: [SurveyExclusion: (count: Int, firstRow: Int)] = [:]
  private(set) var dropped: [String: Int] = [:]

  static func open(_ table: SurveyTable, _ vocabularies: SurveyVocabularies) throws(TableError) -> SurveyScout.Outcome {
    var layout = table.layout
    let surplus = layout.settleMeanings(vocabularies.common)
    guard let question = layout.column(.question) else {
      return .failed(Wording.noTable(table.file, expected: "kolom unsur"))
    }
    let named = Field.counts.compactMap { layout.column($0)?.index }
    let counts = named.count == 4 ? named : layout.columns.filter(\.meaning.isAnswer).map(\.index)
    let unit = (layout.column(.unit) ?? layout.column(.unitName))?.index
    var read = CountRows()
    var walk = TableWalk(table.headerSigns)
    var cells: [(row: Int, lead: String, unit: String, question: String, counts: [String])] = []
    let issues = try table.read { batch in
      let bytes = batch.bytes.span
      func text(_ record: Int, _ column: Int, _ batch: borrowing RecordBatch) -> String {
        let bytes = batch.bytes.span
        let text = String(copying: bytes, bytes.trimmed(batch.cell(record, column)))
        return EmptyWords.isEmpty(text) ? "" : text
      }
      for record in 0..<batch.count {
        guard let lead = batch.leadingCell(record, bytes) else { continue }
        if let reason = walk.exclusion(record, of: batch, bytes, &read.headers) {
          read.exclude(reason, batch.row(record))
          continue
        }
        cells.append(
          (
            batch.row(record), String(copying: bytes, lead), unit.map { text(record, $0, batch) } ?? "",
            text(record, question.index, batch), counts.map { text(record, $0, batch) }
          ))
      }
    }
    let forms = counts.indices.map { NumberForm.ofCounts(cells.map(\.counts[$0]), declared: vocabularies.numberForm) }
    let texts = Set(cells.map(\.question)).sorted()
    let entry = vocabularies.entry(for: texts)
    let asked = AskedQuestions(texts, entry.headers)
    guard asked.hasAnswers else {
      return .failed(Wording.unknownQuestions(table.file, found: "\(texts.count) baris tanpa unsur yang dikenali"))
    }
    let places = asked.places(from: 0)
    for issue in issues where issue.dropsRecord { read.dropped[issue.kind.name, default: 0] += 1 }
    for cell in cells {
      if cell.unit.hasPrefix(ExampleRow.mark) {
        read.exclude(.example, cell.row)
      } else if let place = places[Folded.words(cell.question)], asked.read[place].meaning.isAnswer {
        let counts = zip(cell.counts, forms).compactMap { NumberForm.count($0, $1) }
        if counts.count == 4 {
          read.rows.append(Row(number: cell.row, unit: cell.unit, question: place, counts: counts))
        } else {
          read.exclude(.badCount, cell.row)
        }
      } else {
        read.exclude(entry.headers.isFooter(cell.lead) ? .footer : .unreadQuestion, cell.row)
      }
    }
    layout.columns =
      asked.columns(from: 0, answer: question.index)
      + layout.columns.filter { $0.meaning == .unknown || $0.meaning == .personal }.enumerated().map { place, column in
        .init(
          index: asked.read.count + place, header: column.header, meaning: column.meaning, fileColumn: column.index)
      }
    return .found(
      SurveyScout(
        file: table.file, source: .counts(read), layout: layout, parts: [], surplus: surplus,
        vocabulary: entry.headers, instrument: entry.instrument))
  }

  private mutating func exclude(_ reason: SurveyExclusion, _ row: Int) {
    let before = excluded[reason] ?? (0, row)
    excluded[reason] = (before.count + 1, min(before.firstRow, row))
  }
}

extension SurveyMerge {
  /// Counts the distributions of a file, unit by unit; one whose unsur differ in their number of answers is refused whole.
  mutating func count(_ plan: SurveyPlan, _ frame: SurveyFrame) {
    guard case .counts(let table) = plan.source else { return }
    var file = WorkerFile(index: plan.index, questions: plan.questions.count)
    for (reason, rows) in table.excluded { file.exclude(reason, row: rows.firstRow, count: rows.count) }
    file.dropped = table.dropped
    var units: [UnitID: [CountRows.Row]] = [:]
    for row in table.rows {
      let unit = row.unit.isEmpty ? plan.fixedUnit : frame.units.unit(row.unit, on: frame.settings.asOf)
      guard let unit else {
        let code = Folded.quoted(row.unit, limit: frame.limits.quotedCharacters)
        file.unknownUnits[code, default: WorkerFile.UnknownCode(rows: 0, firstRow: row.number)].rows += 1
        file.exclude(.unknownUnit, row: row.number)
        continue
      }
      units[unit, default: []].append(row)
    }
    for (unit, rows) in units {
      var counts = Array(repeating: [0, 0, 0, 0], count: frame.questionnaire.unsur.count)
      for row in rows {
        guard let slot = plan.questions.first(where: { $0.column == row.question })?.slot else { continue }
        for score in 0..<4 { counts[slot][score] += row.counts[score] }
      }
      guard let distribution = AnswerDistribution(counts) else {
        for row in rows { file.exclude(.unequalCounts, row: row.number) }
        continue
      }
      add(distribution, to: unit, frame)
      file.used += rows.count
    }
    put(file)
  }
}
