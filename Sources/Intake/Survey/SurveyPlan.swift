import Findings
import IKM
import Tabular
import Units

/// How the rows of one survey file are to be read.
struct SurveyPlan: Sendable {
  /// A question: its column and the slot of its unsur.
  struct Question: Hashable, Sendable {
    let column: Int
    let header: String
    let unsur: Unsur
    let slot: Int
    /// Whether the header is a bare `U8` or `U9`, whose unsur rests on an order.
    let restsOnOrder: Bool
  }

  /// Place of the file among the survey files in the order of their names.
  let index: Int
  let file: InputFile
  let source: SurveyRows
  let layout: TableLayout
  /// `nil` where they are still to be cut.
  let parts: [TablePart]?
  /// Why an earlier pass broke off; then nothing of the file counts.
  let failure: Finding?
  let assumption: SurveyAssumption
  /// Below the header, as far as an earlier pass found them.
  let otherTables: OtherTables
  let vocabulary: HeaderVocabulary
  /// Columns with a meaning that another column serves already.
  let surplus: Set<Int>
  let dateOrderIsDeclared: Bool
  let unsurOrderIsDeclared: Bool
  let questions: [Question]
  /// Columns and slots of the questions again, without anything that is counted by reference.
  let questionColumns: [Int]
  let questionSlots: [Int]
  let hasSeveralQuestions: Bool

  /// Where a record says for how many rows it stands, and behind it why they are not used; `nil` for rows as the file has them.
  let tallyColumn: Int?
  /// Every column that makes a row a response or not.
  let readColumns: [Int]
  let unitColumn: Int?
  /// Whether `unitColumn` holds names rather than codes.
  let unitIsName: Bool
  /// The unit of rows that do not name one.
  let fixedUnit: UnitID?
  let idColumn: Int?
  /// Whether `kolom` declares the id, so that even small numbers are ids.
  let idIsDeclared: Bool
  let dateColumn: Int?
  let dateForm: DateForm
  let timeColumn: Int?
  let serviceColumn: Int?
  let sexColumn: Int?
  let ageColumn: Int?
  let educationColumn: Int?
  let occupationColumn: Int?
  let disabilityColumn: Int?
  /// Free words of the respondent: counted by topic, not held against the row in any other way.
  let suggestionColumn: Int?

  init(
    index: Int, _ scout: SurveyScout, parts: [TablePart]?, assumption: SurveyAssumption, otherTables: OtherTables,
    failure: Finding?, frame: SurveyFrame
  ) {
    self.index = index
    file = scout.file
    source = scout.source
    tallyColumn = scout.source.tallyColumn
    layout = scout.layout
    self.parts = failure == nil ? scout.parts ?? parts : []
    self.failure = failure
    surplus = scout.surplus
    dateOrderIsDeclared = frame.settings.dateOrder != nil
    unsurOrderIsDeclared = frame.settings.unsurOrder != nil
    self.assumption = assumption
    self.otherTables = otherTables
    vocabulary = scout.vocabulary
    let order = UnsurOrder(frame.order, declared: frame.settings.unsurOrder, swapped: assumption.swapsLastTwo)
    let slots = Dictionary(
      frame.questionnaire.unsur.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    questions = layout.columns.compactMap { column in
      let unsur: Unsur
      var restsOnOrder = false
      switch column.meaning {
      case .unsur(let known): unsur = known
      case .position(let position):
        guard let known = order.unsur(at: position) else { return nil }
        unsur = known
        restsOnOrder = known == .pengaduan || known == .sarana
      case .field, .timeOrUnsur, .ambiguous, .personal, .unknown, .blank: return nil
      }
      guard let slot = slots[unsur] else { return nil }
      return Question(
        column: column.index, header: column.header, unsur: unsur, slot: slot, restsOnOrder: restsOnOrder)
    }
    questionColumns = questions.map(\.column)
    questionSlots = questions.map(\.slot)
    hasSeveralQuestions = Set(questions.map(\.slot)).count < questions.count || frame.questionnaire.scale > 1
    readColumns =
      layout.columns.compactMap { column in
        if case .field(let field) = column.meaning, field != .suggestion { column.index } else { nil }
      } + questions.map(\.column)
    let code = layout.column(.unit)
    let name = layout.column(.unitName)
    unitColumn = (code ?? name)?.index
    unitIsName = code == nil
    fixedUnit = frame.units.unit(ofFile: file.name)
    idColumn = layout.column(.id)?.index
    idIsDeclared = layout.column(.id).map { scout.vocabulary.isDeclared($0.header) } ?? false
    let date = layout.column(.date)
    dateColumn = assumption.ignoresDates ? nil : date?.index
    dateForm = DateForm(
      order: assumption.dateOrder, allowsSerials: date.map { scout.vocabulary.isDeclared($0.header) } ?? false,
      countsFrom1904: scout.source.countsDaysFrom1904)
    let described = frame.settings.meansOnly ? nil : layout
    timeColumn = layout.column(.time)?.index
    serviceColumn = described?.column(.service)?.index
    sexColumn = described?.column(.sex)?.index
    ageColumn = described?.column(.age)?.index
    educationColumn = described?.column(.education)?.index
    occupationColumn = described?.column(.occupation)?.index
    disabilityColumn = described?.column(.disability)?.index
    suggestionColumn = described?.column(.suggestion)?.index
  }

  func location(row: Int, column: Int? = nil) -> Location {
    let known = column.flatMap { index in layout.columns.first { $0.index == index } }
    return Location(
      file: file.name, sheet: layout.sheetName, row: row, column: (known?.place ?? column).map { $0 + 1 },
      header: known?.header)
  }
}

/// Which unsur bare headers stand for (IKM-1).
struct UnsurOrder: Sendable {
  private let order: [Unsur]

  /// A declared order wins over everything; otherwise the order of all unsur of the questionnaire, asked or not, with its pengaduan and sarana exchanged
  /// where `swapped`.
  init(_ full: [Unsur], declared: [Unsur]?, swapped: Bool) {
    var order = declared ?? full
    if declared == nil, swapped, let a = order.firstIndex(of: .pengaduan), let b = order.firstIndex(of: .sarana) {
      order.swapAt(a, b)
    }
    self.order = order
  }

  /// The unsur of a place, counted from 1.
  func unsur(at position: Int) -> Unsur? { order.indices.contains(position - 1) ? order[position - 1] : nil }
}
