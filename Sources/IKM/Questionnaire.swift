/// Which unsur a survey asks, in which slots, and how many questions each has (IKM-3, IKM-11).
public struct Questionnaire: Hashable, Sendable {
  /// `skm-2017`, `skm-2014`, `skm-2004`, or a name of one's own.
  public let name: String
  /// At most `Response.maximumUnsur`; the slot of an unsur is its index here.
  public let unsur: [Unsur]
  /// Least common multiple of 1...(most questions in one unsur): an unsur's mean times this is a whole number.
  public let scale: Int

  /// `nil` for no unsur, too many, or one named twice.
  public init?(name: String, unsur: [Unsur], mostQuestionsInOneUnsur: Int = 1) {
    guard !unsur.isEmpty, unsur.count <= Response.maximumUnsur, Set(unsur).count == unsur.count,
      (1...10).contains(mostQuestionsInOneUnsur)
    else { return nil }
    self.name = name
    self.unsur = unsur
    scale = (1...mostQuestionsInOneUnsur).reduce(1) { Self.leastCommonMultiple($0, $1) }
  }

  private static func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
  }
}
