import CivilTime
import IKM

/// What the cells of one file were found to mean, remembered by their bytes so that a text is understood once and not per row.
struct SurveyCells: Sendable {
  private let frame: SurveyFrame
  private var answers: ByteTable
  private var profile: ByteTable
  private var dates: ByteTable
  private var readings: [DateReading] = []
  /// What the labels seen so far say about the order of bare headers.
  private(set) var evidence = SurveyEvidence()

  init(_ frame: SurveyFrame) {
    self.frame = frame
    answers = ByteTable(capacity: frame.limits.cachedValues)
    profile = ByteTable(capacity: frame.limits.cachedValues)
    dates = ByteTable(capacity: frame.limits.cachedValues)
  }

  // MARK: Answers

  static let blank: Int32 = 0
  static let invalid: Int32 = -1

  /// 1 to 4, `blank` for a cell with nothing but blanks, `invalid` for anything that is no answer (IKM-2).
  mutating func answer(_ bytes: Span<UInt8>, _ range: Range<Int>, _ number: Int, _ plan: SurveyPlan) -> Int32 {
    let scope = Int32(truncatingIfNeeded: number)
    if let known = answers.value(bytes, range, scope: scope) { return known }
    let question = plan.questions[number]
    let text = String(copying: bytes, range)
    let score: Int32 =
      EmptyWords.isEmpty(text)
      ? Self.blank : frame.answers.score(text, for: question.unsur).map { Int32($0) } ?? Self.invalid
    if question.restsOnOrder { weigh(text, for: question.unsur) }
    answers.insert(score, for: bytes, range, scope: scope)
    return score
  }

  /// A label that belongs to one of pengaduan and sarana only tells which of them the column is (IKM-1).
  private mutating func weigh(_ text: String, for unsur: Unsur) {
    let fitting = frame.answers.candidates(for: text).intersection([.pengaduan, .sarana])
    guard fitting.count == 1, let only = fitting.first else { return }
    if only == unsur { evidence.fitsOrder = true } else { evidence.fitsOtherOrder = true }
  }

  // MARK: Dates

  mutating func date(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ form: DateForm, evidence: inout DateOrderEvidence
  ) -> DateReading {
    if let known = dates.value(bytes, range) { return readings[Int(known)] }
    let reading = DateParser(form).read(String(copying: bytes, range), evidence: &evidence)
    if readings.count < frame.limits.cachedValues {
      dates.insert(Int32(readings.count), for: bytes, range)
      readings.append(reading)
    }
    return reading
  }

  /// Seconds since midnight of a time of its own column; of a session such as `08.00 - 12.00`, its beginning.
  mutating func second(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    profileCode(bytes, range, .time) { text in
      let start = text.split { $0 == "-" || $0 == "–" }.first.map(String.init) ?? text
      return DateParser(DateForm()).timeOfDay(start)
    }
  }

  // MARK: Profile

  /// `nil` for a blank or unknown cell; `isUnknown` tells the two apart.
  mutating func profileCode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ field: Field, _ understand: (String) -> Int?
  ) -> Int32? {
    let scope = field.scope
    if let known = profile.value(bytes, range, scope: scope) { return known < 0 ? nil : known }
    let text = String(copying: bytes, range)
    let code = understand(text).map { Int32($0) }
    let missing: Int32 = EmptyWords.isEmpty(text) || Folded.words(text).isEmpty ? -1 : -2
    profile.insert(code ?? missing, for: bytes, range, scope: scope)
    return code
  }

  /// The code of a cell that was looked up before, negative for one that states nothing; `nil` for any other.
  @inline(__always)
  func knownProfileCode(_ bytes: Span<UInt8>, _ range: Range<Int>, _ scope: Int32) -> Int32? {
    guard let known = profile.value(bytes, range, scope: scope), known != -2 else { return nil }
    return known
  }

  func isUnknown(_ bytes: Span<UInt8>, _ range: Range<Int>, _ field: Field) -> Bool {
    profile.value(bytes, range, scope: field.scope) == -2
  }
}

extension Field {
  /// A number of its own for each field, for caches that several columns share.
  var scope: Int32 {
    switch self {
    case .sex: 1
    case .age: 2
    case .education: 3
    case .occupation: 4
    case .disability: 5
    case .time: 6
    default: 0
    }
  }
}
