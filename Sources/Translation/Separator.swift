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

  /// A sentence keeps its full stop.
  func parts(of text: String) -> [String] {
    let parts = text.split(separator: indonesian, omittingEmptySubsequences: true).map(String.init)
    guard indonesian == ". ", parts.count > 1 else { return parts }
    return parts.dropLast().map { $0 + "." } + [parts[parts.count - 1]]
  }
}
