public import CivilTime
import FoundationEssentials

/// What a status word of a source means (ADU-2).
public struct StatusMeaning: Hashable, Sendable {
  public let stage: ComplaintStage
  /// `nil` for an open case and where the word does not say who closed.
  public let closeKind: CloseKind?
}

/// The words of sources for status, class and channel, dated and by source system (ADU-2).
///
/// Words are compared after folding case and blanks. An unknown word gives `nil`, which the reader of the file reports;
/// nothing is guessed from a similar word.
public struct ComplaintVocabulary: Sendable {
  /// One source system's status words, with when and where they were seen.
  public struct System: Hashable, Sendable {
    public let id: String
    public let name: String
    public let source: String
    /// Whether it is a register of SP4N-LAPOR! itself, and not a channel beside it.
    public let isNational: Bool
    public let validFrom: CivilDate
    public let validThrough: CivilDate?
    fileprivate let aliases: Set<FoldedWord>
    fileprivate let meanings: [FoldedWord: StatusMeaning]
  }

  /// In the order of the data file; `umum` is the last.
  public let systems: [System]
  private let closeKinds: [FoldedWord: CloseKind]
  private let classes: [FoldedWord: (ComplaintType, SupervisionClass?)]
  private let channels: [FoldedWord: Channel]

  /// The vocabulary that serves sources which declare no system of their own.
  public static let commonSystem = "umum"

  /// Reads the words of the package.
  ///
  /// - Throws: an error only if the data file of the package is broken.
  public static func builtIn() throws -> ComplaintVocabulary {
    try ComplaintVocabulary(
      JSONDecoder().decode(WordTable.self, from: Data(PackageResources.complaint_words_json)))
  }

  private init(_ table: WordTable) throws {
    systems = try table.systems.map { entry in
      System(
        id: entry.id, name: entry.name, source: entry.source, isNational: entry.national ?? false,
        validFrom: try read(entry.validFrom) { CivilDate(iso: $0) },
        validThrough: try entry.validThrough.map { try read($0) { CivilDate(iso: $0) } },
        aliases: Set((entry.aliases + [entry.id]).map { FoldedWord($0) }),
        meanings: try byWord(entry.status) { status in
          StatusMeaning(
            stage: try read(status.stage) { ComplaintStage(rawValue: $0) },
            closeKind: try status.close.map { try read($0) { CloseKind(rawValue: $0) } })
        })
    }
    closeKinds = try byWord(table.closeKinds) { try read($0.close) { CloseKind(rawValue: $0) } }
    classes = try byWord(table.classes) { entry in
      (
        try read(entry.type) { ComplaintType(rawValue: $0) },
        try entry.class.map { try read($0) { SupervisionClass(rawValue: $0) } }
      )
    }
    channels = try byWord(table.channels) { try read($0.channel) { Channel(rawValue: $0) } }
  }

  /// The system that a source names by id or alias; the common one for any other name.
  public func system(named name: String?) -> System? {
    let folded = FoldedWord(name ?? "")
    return systems.first { $0.aliases.contains(folded) } ?? systems.first { $0.id == Self.commonSystem }
  }

  /// The meaning of a status word in that system on the day of the report.
  ///
  /// A vocabulary knows no word outside its validity; without a date that is not tested.
  public func status(_ word: some StringProtocol, system name: String? = nil, on date: CivilDate? = nil)
    -> StatusMeaning?
  {
    guard let system = system(named: name) else { return nil }
    if let date, date < system.validFrom || date > system.validThrough ?? date { return nil }
    return system.meanings[FoldedWord(word)]
  }

  public func closeKind(_ word: some StringProtocol) -> CloseKind? { closeKinds[FoldedWord(word)] }

  /// Type and class, which exports keep in one column; the class is `nil` where the word leaves it open.
  public func classification(_ word: some StringProtocol) -> (type: ComplaintType, supervision: SupervisionClass?)? {
    classes[FoldedWord(word)].map { ($0.0, $0.1) }
  }

  /// The channel; an agency's slug after ` - ` or ` – ` does not belong to it (`Website - pemerintah-kota-samarinda`).
  public func channel(_ word: some StringProtocol) -> Channel? {
    let folded = FoldedWord(word)
    if let channel = channels[folded] { return channel }
    for dash in [" - ", " – ", " — "] {
      let parts = folded.text.split(separator: dash, maxSplits: 1)
      if parts.count == 2, let channel = channels[FoldedWord(parts[0])] { return channel }
    }
    return nil
  }
}

private struct WordTable: Decodable {
  struct System: Decodable {
    let id, name, source, validFrom: String
    let validThrough: String?
    let national: Bool?
    let aliases: [String]
    let status: [Status]
  }
  struct Status: Decodable, WordEntry {
    let word, stage: String
    let close: String?
  }
  struct Close: Decodable, WordEntry { let word, close: String }
  struct Class: Decodable, WordEntry {
    let word, type: String
    let `class`: String?
  }
  struct ChannelWord: Decodable, WordEntry { let word, channel: String }

  let systems: [System]
  let closeKinds: [Close]
  let classes: [Class]
  let channels: [ChannelWord]
}

private protocol WordEntry { var word: String { get } }

private func read<Value>(_ text: String, _ make: (String) -> Value?) throws -> Value {
  guard let value = make(text) else { throw ComplaintDataError(file: "complaint-words.json", entry: text) }
  return value
}

/// A word that stands twice is a mistake of the data file.
private func byWord<Entry: WordEntry, Value>(
  _ entries: [Entry], _ value: (Entry) throws -> Value
) throws -> [FoldedWord: Value] {
  var table: [FoldedWord: Value] = [:]
  for entry in entries {
    guard table.updateValue(try value(entry), forKey: FoldedWord(entry.word)) == nil else {
      throw ComplaintDataError(file: "complaint-words.json", entry: entry.word)
    }
  }
  return table
}
