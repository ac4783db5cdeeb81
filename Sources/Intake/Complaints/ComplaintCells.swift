import CivilTime
import Complaints
import Tabular
import Units

/// What the cells of complaint files mean, remembered by their bytes: states, classes, channels, categories and units are said again
/// and again, and each is understood once and not once a row.
struct ComplaintCells: Sendable {
  /// A cell of a closed list.
  enum Word<Meaning: Sendable>: Sendable { case blank, known(Meaning), unknown }

  /// A cell that names an office, by code or by name.
  enum Office: Sendable {
    case blank, unit(UnitID)
    /// No unit by itself: an alias with dates, or nothing that is known.
    case dependsOnDay
  }

  struct Classification: Sendable {
    let type: ComplaintType
    let supervision: SupervisionClass?
  }

  /// A register, with the days on which its words hold.
  struct System: Sendable {
    fileprivate let number: Int
    let id: String
    fileprivate let validFrom: CivilDate?
    fileprivate let validThrough: CivilDate?

    func holds(on day: CivilDate?) -> Bool {
      guard let day else { return true }
      return day >= validFrom ?? day && day <= validThrough ?? day
    }
  }

  private let words: ComplaintWords
  /// The source of rows that name none.
  private let ownSystem: String
  private var systems = CellMemory<System>()
  private var knownSystems = Numbered<String>()
  private var offices = CellMemory<Office>()
  private var names = CellMemory<Bool>()
  private var footers = CellMemory<Bool>()
  private var classes = CellMemory<Word<Classification>>()
  private var channels = CellMemory<Word<Channel>>()
  private var states = CellMemory<Word<StatusMeaning>>()
  private var closings = CellMemory<Word<CloseKind>>()
  private var categories = CellMemory<String?>()
  private var reopenings = CellMemory<Int?>()
  private var ratings = CellMemory<Int?>()
  private var ratingKinds = CellMemory<Bool?>()

  init(_ words: ComplaintWords, ownSystem: String) {
    self.words = words
    self.ownSystem = ownSystem
  }

  mutating func system(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> System {
    systems.value(bytes, cell) { [words, ownSystem] text in
      let isBlank = EmptyWords.isEmpty(text)
      let system = words.vocabulary.system(named: isBlank ? ownSystem : text)
      let id = isBlank ? ownSystem : system?.id ?? text
      return System(
        number: knownSystems.number(of: id), id: id, validFrom: system?.validFrom, validThrough: system?.validThrough)
    }
  }

  mutating func office(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Office {
    offices.value(bytes, cell) { [words] text in
      if EmptyWords.isEmpty(text) { return .blank }
      return words.lookup.unit(text, on: nil).map(Office.unit) ?? .dependsOnDay
    }
  }

  /// What a cell calls an office, the first time that it calls this one so.
  mutating func newName(_ bytes: Span<UInt8>, _ cell: Range<Int>, of unit: UnitID) -> String? {
    guard !EmptyWords.isEmpty(bytes, cell) else { return nil }
    let scope = Int(truncatingIfNeeded: ByteHash.hash(unit.rawValue) & 0x7FFF_FFFF)
    guard names.known(bytes, cell, scope: scope) == nil else { return nil }
    names.remember(true, bytes, cell, scope: scope)
    return Folded.quoted(String(copying: bytes, cell), limit: 200)
  }

  mutating func isFooter(_ bytes: Span<UInt8>, _ cell: Range<Int>, _ vocabulary: HeaderVocabulary) -> Bool {
    footers.value(bytes, cell) { vocabulary.isFooter($0) }
  }

  mutating func classification(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Word<Classification> {
    Self.word(&classes, bytes, cell) { [words] text in
      words.vocabulary.classification(text).map { Classification(type: $0.type, supervision: $0.supervision) }
    }
  }

  mutating func channel(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Word<Channel> {
    Self.word(&channels, bytes, cell) { [words] in words.vocabulary.channel($0) }
  }

  /// The same word may mean another state in another system (ADU-2).
  mutating func status(_ bytes: Span<UInt8>, _ cell: Range<Int>, in system: System) -> Word<StatusMeaning> {
    Self.word(&states, bytes, cell, scope: system.number) { [words] text in
      words.vocabulary.status(text, system: system.id)
    }
  }

  mutating func closeKind(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Word<CloseKind> {
    Self.word(&closings, bytes, cell) { [words] in words.vocabulary.closeKind($0) }
  }

  mutating func category(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> String? {
    categories.value(bytes, cell) { EmptyWords.isEmpty($0) ? nil : Folded.quoted($0, limit: 200) }
  }

  /// `3`, or a mere yes as one.
  mutating func reopenedCount(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Int? {
    reopenings.value(bytes, cell) { text in
      if let count = NumberForm.count(text, nil) { return count }
      return switch Folded.words(text) {
      case "ya", "true", "y": 1
      case "tidak", "false", "n": 0
      default: nil
      }
    }
  }

  mutating func rating(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Int? {
    ratings.value(bytes, cell) { NumberForm.count($0, nil) }
  }

  mutating func ratingIsAutomatic(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool? {
    ratingKinds.value(bytes, cell) { text in
      if EmptyWords.isEmpty(text) { return nil }
      let words = Folded.words(text)
      return words.contains("auto") || words.contains("oto") || words.contains("sistem")
    }
  }

  private static func word<Meaning>(
    _ memory: inout CellMemory<Word<Meaning>>, _ bytes: Span<UInt8>, _ cell: Range<Int>, scope: Int = 0,
    _ understand: (String) -> Meaning?
  ) -> Word<Meaning> {
    if cell.isEmpty { return .blank }
    return memory.value(bytes, cell, scope: scope) { text in
      EmptyWords.isEmpty(text) ? .blank : understand(text).map(Word.known) ?? .unknown
    }
  }
}
