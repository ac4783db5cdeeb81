/// One step of a scale: the least rounded score that earns its letter, and the words for it.
///
/// Reports hold no bounds of their own; whoever fills the model copies them from the rule's data file, so that a worksheet can
/// grade by formula with the bounds that the program used (IKM-5, IPP-2).
public struct ScaleBound: Hashable, Sendable {
  public var letter: String
  public var label: String
  public var lower: Figure

  public init(letter: String, label: String, lower: Figure) {
    self.letter = letter
    self.label = label
    self.lower = lower
  }
}
