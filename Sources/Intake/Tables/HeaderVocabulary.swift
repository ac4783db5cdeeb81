import IKM

/// Recognises columns by the words of their headers, from `Data/headers.json`, or as declared under `kolom`.
struct HeaderVocabulary: Sendable {
  private let role: InputRole
  private let declared: [String: ColumnMeaning]
  private let exact: [String: Field]
  private let phrases: [(phrase: String, field: Field)]
  /// Words that a header begins with and that outweigh what makes it personal.
  private let beginnings: [(words: String, field: Field)]
  /// Place of a header in its field's list: of two columns with one meaning the earlier-listed header is used.
  private let priority: [String: Int]
  private let personal: File.Personal
  private let timeOrUnsur: Set<String>
  private let unsur: UnsurVocabulary?
  /// Numbered questions of a form by the words of their headers.
  private let items: [String: Int]
  let footers: [String]

  /// `declared` leads from a canonical name to the text of a header; `unsur` is `nil` for files that hold no answers.
  init(role: InputRole, declared: [String: String], unsur: UnsurVocabulary?, items: [String: Int] = [:]) {
    let file = Self.file
    self.role = role
    self.unsur = unsur
    self.items = items
    personal = file.personal
    footers = file.footers
    timeOrUnsur = unsur == nil ? [] : Set(file.timeOrUnsur)
    let fields = file.fields[role.vocabularyName] ?? [:]
    var exact: [String: Field] = [:]
    var phrases: [(String, Field)] = []
    var beginnings: [(String, Field)] = []
    var priority: [String: Int] = [:]
    for field in Field.allCases {
      guard let words = fields[field] else { continue }
      for (index, word) in words.exact.enumerated() where exact[word] == nil {
        exact[word] = field
        priority[word] = index
      }
      phrases += (words.phrases ?? []).map { ($0, field) }
      beginnings += (words.first ?? []).map { ($0, field) }
    }
    self.exact = exact
    self.phrases = phrases
    self.beginnings = beginnings
    self.priority = priority
    self.declared = Dictionary(
      declared.map { name, header in (Folded.words(header), Self.meaning(ofName: name, unsur)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a canonical name under `kolom` stands for; in surveys `waktu` is the unsur and `jam` the time of day.
  private static func meaning(ofName name: String, _ unsur: UnsurVocabulary?) -> ColumnMeaning {
    if let unsur {
      if name == Unsur.waktu.key { return .unsur(.waktu) }
      if name == "jam", unsur.unsur.contains(.waktu) { return .field(.time) }
    }
    return Field(rawValue: name).map(ColumnMeaning.field) ?? .unsur(Unsur(key: name))
  }

  func meaning(of header: String) -> ColumnMeaning {
    let words = Folded.words(header)
    if let meaning = declared[words] { return meaning }
    guard !words.isEmpty else { return .blank }
    if let item = items[words] { return .position(item) }
    if let field = exact[words] { return .field(field) }
    if timeOrUnsur.contains(words) { return .timeOrUnsur }
    if let field = beginnings.first(where: { words.startsWithWords($0.words) })?.field { return .field(field) }
    if personal.exact.contains(words) || personal.first.contains(where: { words.startsWithWords($0) }) {
      return .personal
    }
    switch unsur?.header(header) {
    case .unsur(let unsur): return .unsur(unsur)
    case .position(let position): return .position(position)
    case .ambiguous(let unsur): return .ambiguous(unsur)
    case nil: break
    }
    if let field = phrases.first(where: { words.containsWords($0.phrase) })?.field { return .field(field) }
    return personal.words.contains { words.containsWords($0) } ? .personal : .unknown
  }

  /// Whether `kolom` names this header.
  func isDeclared(_ header: String) -> Bool {
    !declared.isEmpty && declared[Folded.words(header)] != nil
  }

  /// What a row gains by headers that `kolom` names: they outweigh numbers in a data row that look like those of questions.
  ///
  /// Names of questions do not count: in a file of one answer a row they stand in every row.
  func weight(ofDeclaredIn cells: [String]) -> Int {
    guard !declared.isEmpty else { return 0 }
    return 100 * cells.count { if case .field = declared[Folded.words($0)] { true } else { false } }
  }

  /// A known header that differs from one in a slip of the pen.
  struct Lookalike: Hashable, Sendable {
    let known: String
    let meaning: ColumnMeaning
    /// 1 or 2 letters.
    let distance: Int
  }

  /// The known header nearest to an unknown one, both of six letters or more; `nil` beyond two letters, or where two headers of
  /// different meaning are as near.
  func lookalike(of header: String) -> Lookalike? {
    let words = Folded.words(header)
    guard words.count(where: \.isLetter) >= Self.lookalikeLetters else { return nil }
    let names =
      exact.map { ($0.key, ColumnMeaning.field($0.value)) }
      + (unsur?.knownNames.map { ($0.name, ColumnMeaning.unsur($0.unsur)) } ?? [])
    let near = names.compactMap { name, meaning -> Lookalike? in
      guard let distance = EditDistance.between(words, name, atMost: 2), Self.mayBeSlip(words, for: name) else {
        return nil
      }
      return Lookalike(known: name, meaning: meaning, distance: distance)
    }
    guard let best = near.min(by: { ($0.distance, $0.known) < ($1.distance, $1.known) }), best.distance > 0,
      near.allSatisfy({ $0.distance > best.distance || $0.meaning == best.meaning })
    else { return nil }
    return best
  }

  /// Words that differ have to be long: `respon id` is no slip for `respon m id`.
  private static func mayBeSlip(_ header: String, for known: String) -> Bool {
    let (given, meant) = (header.split(separator: " "), known.split(separator: " "))
    guard given.count == meant.count else { return given.joined() == meant.joined() }
    return zip(given, meant).allSatisfy { $0 == $1 || $1.count(where: \.isLetter) >= lookalikeLetters }
  }

  private static let lookalikeLetters = 6

  /// Smaller is better; declared headers come first, those known by a phrase only last.
  func rank(of header: String) -> Int {
    isDeclared(header) ? -1 : priority[Folded.words(header)] ?? Int.max
  }

  /// Whether a row whose first text this is sums up others (`Jumlah`, `Rata-rata`, `NRR`).
  func isFooter(_ text: some StringProtocol) -> Bool {
    let words = Folded.words(text)
    return footers.contains { words.startsWithWords($0) }
  }

  /// Folded words that stand for an empty cell.
  static var emptyWords: Set<String> { file.emptyWords }

  private static let file = DataFile.decode(File.self, PackageResources.headers_json)

  private struct File: Decodable {
    struct Words: Decodable {
      let exact: [String]
      let phrases: [String]?
      let first: [String]?
    }
    struct Personal: Decodable {
      let exact: Set<String>
      let first: [String]
      let words: [String]
    }
    let fields: [String: [Field: Words]]
    let timeOrUnsur: [String]
    let personal: Personal
    let footers: [String]
    let emptyWords: Set<String>
  }
}

extension InputRole {
  fileprivate var vocabularyName: String {
    switch self {
    case .register: "register"
    case .alias: "alias"
    case .survey: "survey"
    case .complaints: "complaints"
    case .sipp: "sipp"
    case .form: "form"
    }
  }
}
