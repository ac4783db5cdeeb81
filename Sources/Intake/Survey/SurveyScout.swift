import Findings
import IKM
import Tabular

/// A survey file that was opened and whose table was found, before any row is read.
struct SurveyScout: Sendable {
  let file: InputFile
  let source: SurveyRows
  var layout: TableLayout
  /// `nil` where they are cut while the file is read.
  let parts: [TablePart]?
  /// Columns with a meaning that another column serves already.
  let surplus: Set<Int>
  let vocabulary: HeaderVocabulary
  /// The questionnaire in whose own words the file asks; `nil` for the common ones.
  let instrument: Instrument?

  /// Files with the same headers are alike: what one proves about its columns holds for all (IN-2).
  var family: String { layout.columns.map { Folded.words($0.header) }.sorted().joined(separator: "\u{1F}") }

  /// Opens a file; a failure is the finding that says why.
  static func open(_ file: InputFile, _ vocabularies: SurveyVocabularies, _ settings: IntakeSettings) -> Outcome {
    do throws(TableError) {
      let source = try TableSource(path: file.path, limits: settings.limits)
      guard let (layout, entry) = vocabularies.table(in: try TableHeads(source)), let form = AnswerForm(layout) else {
        return .failed(Wording.noTable(file, expected: "kolom jawaban unsur"))
      }
      guard form != .respondents else {
        return .found(respondents(file, source, layout, entry, partBytes: settings.partBytes))
      }
      let parts = try source.parts(
        sheet: layout.sheet, fromRow: layout.firstDataRow, targetBytes: settings.partBytes,
        expectedFields: layout.expectedFields(in: source))
      let table = SurveyTable(
        file: file, source: source, layout: layout, parts: parts, headerSigns: HeaderSigns(layout, entry.headers))
      return form == .answers ? try AnswerRows.open(table, vocabularies) : try CountRows.open(table, vocabularies)
    } catch {
      return .failed(Wording.unreadable(file, error))
    }
  }

  private static func respondents(
    _ file: InputFile, _ source: TableSource, _ found: TableLayout, _ entry: SurveyVocabularies.Entry, partBytes: Int
  ) -> SurveyScout {
    var layout = found
    let surplus = layout.settleMeanings(entry.headers)
    return SurveyScout(
      file: file, source: .respondents(source, partBytes: partBytes), layout: layout, parts: nil, surplus: surplus,
      vocabulary: entry.headers, instrument: entry.instrument)
  }

  enum Outcome: Sendable {
    case found(SurveyScout)
    case failed(Finding)
  }
}

extension TableLayout {
  /// Fields that every record of a text file should have; a sheet of a workbook leaves empty cells out.
  func expectedFields(in source: TableSource) -> Int? {
    source.format == .workbook ? nil : columns.last.map { $0.index + 1 }
  }

  /// Gives every column one meaning and every single-use meaning one column, whatever the order of the columns (M15).
  ///
  /// - Returns: Indices of columns whose meaning another column serves.
  mutating func settleMeanings(_ vocabulary: HeaderVocabulary) -> Set<Int> {
    let asksTime = columns.contains { $0.meaning == .unsur(.waktu) || $0.meaning == .position(3) }
    for index in columns.indices where columns[index].meaning == .timeOrUnsur {
      columns[index].meaning = asksTime ? .field(.date) : .unsur(.waktu)
    }
    var surplus: Set<Int> = []
    let fields = Dictionary(grouping: columns.indices) { columns[$0].meaning }
    for (meaning, places) in fields {
      guard case .field = meaning, places.count > 1 else { continue }
      let order = places.sorted { a, b in
        let (left, right) = (columns[a], columns[b])
        return (vocabulary.rank(of: left.header), left.header, left.index)
          < (vocabulary.rank(of: right.header), right.header, right.index)
      }
      for place in order.dropFirst() {
        columns[place].meaning = .unknown
        surplus.insert(columns[place].index)
      }
    }
    return surplus
  }

  /// Columns whose cells are not read (IN-7).
  func dropped(surplus: Set<Int>) -> [FileReading.DroppedColumn] {
    columns.compactMap { column in
      switch column.meaning {
      case .personal: FileReading.DroppedColumn(header: column.header, reason: .personal)
      case .unknown, .ambiguous:
        FileReading.DroppedColumn(header: column.header, reason: surplus.contains(column.index) ? .surplus : .unknown)
      case .field, .unsur, .position, .timeOrUnsur, .blank: nil
      }
    }
    .sorted { ($0.header, $0.reason.rawValue) < ($1.header, $1.reason.rawValue) }
  }
}
