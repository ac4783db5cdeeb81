import IKM

/// Recognises columns by the words of their headers, from `Data/headers.json`, or as declared under `kolom`.
struct HeaderVocabulary: Sendable {
  private let role: InputRole
  private let declared: [String: ColumnMeaning]
  private let exact: [String: Field]
  private let phrases: [(phrase: String, field: Field)]
  /// Place of a header in its field's list: of two columns with one meaning the earlier-listed header is used.
  private let priority: [String: Int]
  private let personal: File.Personal
  private let timeOrUnsur: Set<String>
  private let unsur: UnsurVocabulary?
  let footers: [String]

  /// `declared` leads from a canonical name to the text of a header; `unsur` is `nil` for files that hold no answers.
  init(role: InputRole, declared: [String: String], unsur: UnsurVocabulary?) {
    let file = Self.file
    self.role = role
    self.unsur = unsur
    personal = file.personal
    footers = file.footers
    timeOrUnsur = unsur == nil ? [] : Set(file.timeOrUnsur)
    let fields = file.fields[role.vocabularyName] ?? [:]
    var exact: [String: Field] = [:]
    var phrases: [(String, Field)] = []
    var priority: [String: Int] = [:]
    for field in Field.allCases {
      guard let words = fields[field] else { continue }
      for (index, word) in words.exact.enumerated() where exact[word] == nil {
        exact[word] = field
        priority[word] = index
      }
      phrases += (words.phrases ?? []).map { ($0, field) }
    }
    self.exact = exact
    self.phrases = phrases
    self.priority = priority
    self.declared = Dictionary(
      declared.map { name, header in
        (Folded.words(header), Field(rawValue: name).map(ColumnMeaning.field) ?? .unsur(Unsur(key: name)))
      }, uniquingKeysWith: { first, _ in first })
  }

  func meaning(of header: String) -> ColumnMeaning {
    let words = Folded.words(header)
    if let meaning = declared[words] { return meaning }
    guard !words.isEmpty else { return .blank }
    if let field = exact[words] { return .field(field) }
    if timeOrUnsur.contains(words) { return .timeOrUnsur }
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

  /// Smaller is better; declared headers come first, those known by a phrase only last.
  func rank(of header: String) -> Int {
    isDeclared(header) ? -1 : priority[Folded.words(header)] ?? Int.max
  }

  /// Whether a row whose first text this is sums up others (`Jumlah`, `Rata-rata`, `NRR`).
  func isFooter(_ text: some StringProtocol) -> Bool {
    let words = Folded.words(text)
    return footers.contains { words.startsWithWords($0) }
  }

  private static let file = DataFile.decode(File.self, PackageResources.headers_json)

  private struct File: Decodable {
    struct Words: Decodable {
      let exact: [String]
      let phrases: [String]?
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
