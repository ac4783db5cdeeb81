/// What stands between texts that each have an entry of their own.
struct Separator: Sendable {
  var indonesian: String
  var english: String
  /// Whether the known parts are translated although another is not.
  var mayBePartial = false
  /// Stands before the last item of a list whose others have commas.
  var joinsLast = false

  static let comma = Separator(indonesian: ", ", english: ", ")

  static let lists = [
    Separator(indonesian: "; ", english: "; "), comma,
    Separator(indonesian: ", dan ", english: ", and ", joinsLast: true),
    Separator(indonesian: " dan ", english: " and "), Separator(indonesian: " atau ", english: " or "),
  ]

  static let all =
    [
      Separator(indonesian: " · ", english: " · ", mayBePartial: true),
      Separator(indonesian: ". ", english: " ", mayBePartial: true),
      Separator(indonesian: "; ", english: "; ", mayBePartial: true),
      Separator(indonesian: " – ", english: " – "), Separator(indonesian: " — ", english: " — "),
    ] + lists + [Separator(indonesian: ": ", english: ": ")]

  /// The texts between the separators; a sentence keeps its full stop. Empty where there is no separator.
  func parts(of text: [UInt8]) -> [String] {
    let mark = Array(indonesian.utf8)
    let kept = indonesian == ". " ? 1 : 0
    var parts: [String] = []
    var start = 0
    var at = 0
    while at + mark.count <= text.count {
      guard text[at] == mark[0], text[at..<(at + mark.count)].elementsEqual(mark) else {
        at += 1
        continue
      }
      if at > start { parts.append(String(decoding: text[start..<(at + kept)], as: UTF8.self)) }
      at += mark.count
      start = at
    }
    guard start > 0 else { return [] }
    if start < text.count { parts.append(String(decoding: text[start...], as: UTF8.self)) }
    return parts
  }
}
