/// A level from 0 to 5 that somebody gave on a form; 0 is a level with a meaning, a blank is not a level (IPP-3).
public struct FormLevel: Hashable, Sendable {
  public let points: Int

  /// `nil` outside 0…5.
  public init?(_ points: Int) {
    guard (0...5).contains(points) else { return nil }
    self.points = points
  }
}

/// The levels that one person gave, by number of the indicator; what is not there is blank.
public struct FilledForm: Hashable, Sendable {
  public var levels: [Int: FormLevel]

  public init(levels: [Int: FormLevel]) { self.levels = levels }
}
