/// The words by which marks are found in texts; the lists are data (`sipp-words.json`).
struct MarkWords: Sendable {
  let decree: Set<String>
  let telephone: Set<String>
  let applications: Set<String>
  let domains: Set<String>
  /// Phrases as their words.
  let ikm: [[Substring]]
  let lakip: [[Substring]]
  let integrity: [[Substring]]

  init(_ lists: MarkWordLists) {
    decree = Set(lists.decree)
    telephone = Set(lists.telephone)
    applications = Set(lists.applications)
    domains = Set(lists.domains)
    ikm = lists.ikm.map { $0.split(separator: " ") }
    lakip = lists.lakip.map { $0.split(separator: " ") }
    integrity = lists.integrity.map { $0.split(separator: " ") }
  }

  /// The marks of a text that is content and not a tick.
  func marks(_ text: some StringProtocol, about subject: ContentSubject?) -> ContentMarks {
    switch subject {
    case nil: [.readable]
    case .duration: duration(DurationPromise(text))
    case .cost: CostPromise(text) == nil ? [.readable] : [.readable, .quantified]
    case .decree: namesDecree(text) ? [.readable, .decree] : [.readable]
    case .contact: contacts(in: text).union(.readable)
    case .performance: performance(PlainText(text).folded).union(.readable)
    }
  }

  private func duration(_ promise: DurationPromise?) -> ContentMarks {
    guard let promise else { return [.readable] }
    let isHalf = promise.parts.contains { $0.unit == .hari }
    return isHalf ? [.readable, .quantified, .daysOfUnknownKind] : [.readable, .quantified]
  }

  /// Runs of letters of which a text needs one to hold a mark of the subject; contacts can do with signs and digits alone.
  func needed(for subject: ContentSubject) -> [String] {
    switch subject {
    case .duration: DurationPromise.words
    case .cost: CostPromise.words
    case .decree: Array(decree)
    case .contact:
      Array(telephone) + Array(domains) + applications.map { $0.filter(\.isLetter) } + ["sp", "www", "http", "https"]
    case .performance: (ikm + lakip + integrity).compactMap { $0.first.map(String.init) }
    }
  }

  /// Documents of performance that a folded text, or the name of a block, speaks of.
  func performance(_ folded: String) -> ContentMarks {
    let words = folded.split(separator: " ")
    func speaks(of phrases: [[Substring]]) -> Bool {
      phrases.contains { phrase in words.indices.contains { words[$0...].starts(with: phrase) } }
    }
    var marks: ContentMarks = []
    if speaks(of: ikm) { marks.insert(.ikm) }
    if speaks(of: lakip) { marks.insert(.lakip) }
    if speaks(of: integrity) { marks.insert(.integrity) }
    return marks
  }

  /// A decree can be looked up by its number and its year: `Keputusan Kepala Dinas No : 63/2020`, `SK Nomor 5 Tahun 2021`.
  ///
  /// After the word for a decree two numbers are needed, one of them a year; the day of a date is no number of a decree.
  private func namesDecree(_ text: some StringProtocol) -> Bool {
    let words = PlainText(text).folded.split(separator: " ")
    guard let start = words.firstIndex(where: { decree.contains(String($0)) }) else { return false }
    var numbers = 0
    var hasYear = false
    for index in words.index(after: start)..<words.endIndex where words[index].utf8.contains(where: Self.isDigit) {
      if words[index - 1] == "tanggal" || words[index - 1] == "tgl" { continue }
      numbers += 1
      if let year = Int(words[index]), words[index].utf8.count == 4, 1945...2099 ~= year { hasYear = true }
    }
    return hasYear && numbers > 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

struct MarkWordLists: Decodable {
  let decree, telephone, applications, domains, ikm, lakip, integrity: [String]
}
