public struct Interval: Hashable, Sendable {
  public var low: Figure
  public var high: Figure
  public var text: String
  public init(low: Figure, high: Figure, text: String) {
    self.low = low
    self.high = high
    self.text = text
  }
}
