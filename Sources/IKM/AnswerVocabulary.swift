/// Which score an answer's text stands for, unsur by unsur; the label carries the score, never its place in a list (IKM-2, M27).
public struct AnswerVocabulary: Sendable {
  private let scores: [Unsur: [FoldedText: Int]]
  private let unsur: [FoldedText: Set<Unsur>]
  private let official: [Unsur: [String]]

  /// - Throws: `IKMRulesError.ambiguous` if one label of an unsur has two scores.
  init(_ file: AnswerFile, instruments: [Instrument]) throws {
    var scores: [Unsur: [FoldedText: Int]] = [:]
    var unsur: [FoldedText: Set<Unsur>] = [:]
    func learn(_ labels: [[String]], for key: String) throws {
      guard labels.count == 4 else { throw IKMRulesError.badTable(key) }
      for (index, synonyms) in labels.enumerated() {
        for label in synonyms.map(FoldedText.init) {
          let known = scores[Unsur(key: key), default: [:]].updateValue(index + 1, forKey: label)
          if let known, known != index + 1 { throw IKMRulesError.ambiguous(label.text) }
        }
      }
    }
    var official: [Unsur: [String]] = [:]
    for scale in file.scales {
      for key in scale.unsur {
        if official[Unsur(key: key)] == nil {
          official[Unsur(key: key)] = scale.labels.compactMap(\.first).map {
            $0.prefix(1).uppercased() + $0.dropFirst()
          }
        }
        try learn(scale.labels, for: key)
        for label in scale.labels.joined() { unsur[FoldedText(label), default: []].insert(Unsur(key: key)) }
      }
    }
    let keys = Set(instruments.flatMap(\.elements).map(\.key))
    for scale in file.anyUnsur {
      for key in keys.sorted() { try learn(scale.labels, for: key) }
    }
    self.scores = scores
    self.unsur = unsur
    self.official = official
  }

  /// 1 to 4, or `nil` for anything that is not an answer: 0, 5, free text, a label of another unsur.
  ///
  /// Accepted are `1`…`4` (also written `4,0` or `4.00`), `a`…`d`, the labels of the unsur, and a label behind a marker such as `a.`, `1)` or `4 -`; where marker
  /// and label disagree, the text is no answer.
  public func score(_ answer: String, for unsur: Unsur) -> Int? {
    let folded = FoldedText(answer)
    if let score = Self.marker(Self.withoutZeros(folded.text)) { return score }
    let labels = scores[unsur] ?? [:]
    if let score = labels[folded] { return score }
    guard let (marker, label) = Self.markedLabel(folded), let score = labels[label], marker == score else { return nil }
    return score
  }

  /// The four official answers to an unsur, lowest first, as the questionnaire words them; empty for an unsur without a scale (IKM-2).
  public func officialLabels(of unsur: Unsur) -> [String] { official[unsur] ?? [] }

  /// Every label of an unsur with its score, folded and sorted, for a caller that builds a faster table.
  public func labels(of unsur: Unsur) -> [(label: String, score: Int)] {
    (scores[unsur] ?? [:]).map { (label: $0.key.text, score: $0.value) }.sorted { $0.label < $1.label }
  }

  /// The unsur whose official scale has this label: one for `Sangat sopan dan ramah`, two for `Sesuai`, none for `Puas` or `4`.
  public func candidates(for answer: String) -> Set<Unsur> {
    let folded = FoldedText(answer)
    return unsur[folded] ?? Self.markedLabel(folded).flatMap { unsur[$0.label] } ?? []
  }

  /// `4,0` as 4: a spreadsheet's way of writing a whole number.
  private static func withoutZeros(_ text: String) -> String {
    let digits = text.utf8
    guard digits.count > 2, let mark = digits.dropFirst().first, mark == UInt8(ascii: ",") || mark == UInt8(ascii: "."),
      digits.first.map({ (48...57).contains($0) }) == true, digits.dropFirst(2).allSatisfy({ $0 == 48 })
    else { return text }
    return String(text.prefix(1))
  }

  private static func marker(_ text: String) -> Int? {
    switch text {
    case "1", "a": 1
    case "2", "b": 2
    case "3", "c": 3
    case "4", "d": 4
    default: nil
    }
  }

  /// `a. tidak sesuai` as 1 and `tidak sesuai`.
  private static func markedLabel(_ folded: FoldedText) -> (marker: Int, label: FoldedText)? {
    let bytes = Array(folded.text.utf8)
    guard let first = bytes.first, let score = marker(String(decoding: [first], as: UTF8.self)) else { return nil }
    var rest = bytes.dropFirst()
    let separators = Set(" .)-=:".utf8)
    let separated = rest.prefix { separators.contains($0) }
    guard separated.contains(where: { $0 != UInt8(ascii: " ") }) else { return nil }
    rest = rest.dropFirst(separated.count)
    return (score, FoldedText(String(decoding: rest, as: UTF8.self)))
  }
}

struct AnswerFile: Decodable {
  struct Scale: Decodable {
    let unsur: [String]
    let labels: [[String]]
  }
  struct CommonScale: Decodable { let labels: [[String]] }

  let scales: [Scale]
  let anyUnsur: [CommonScale]
}
