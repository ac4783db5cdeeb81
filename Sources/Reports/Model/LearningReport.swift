/// Whom a unit that is to be coached can learn from: units of its type that do well, nearest first.
///
/// It belongs to the coach and is part of a wilayah: the report of a unit holds nothing of another unit.
public struct LearningReport: Hashable, Sendable {
  /// Weaknesses of a unit that its coach works on, largest gain first; the others are left to the page of the unit.
  public static let weaknesses = 6

  /// The unit that is to learn.
  public var unitID: String
  public var exemplars: [Exemplar]
  /// Why there is nobody, as a sentence; `nil` where there is somebody.
  public var reason: String?

  public init(unitID: String, exemplars: [Exemplar], reason: String?) {
    self.unitID = unitID
    self.exemplars = exemplars
    self.reason = reason
  }

  public struct Exemplar: Hashable, Sendable {
    public var unitID: String
    public var nearness: Nearness
    /// Largest gain first; at least one.
    public var lessons: [Lesson]

    public init(unitID: String, nearness: Nearness, lessons: [Lesson]) {
      self.unitID = unitID
      self.nearness = nearness
      self.lessons = lessons
    }
  }

  public enum Nearness: String, CaseIterable, Hashable, Sendable {
    case regency = "kabupaten/kota yang sama"
    case province = "provinsi yang sama"
    case wilayah = "wilayah yang sama"
    case elsewhere = "tempat lain"
  }

  /// A weakness of the learner at which the exemplar is strong.
  public struct Lesson: Hashable, Sendable {
    /// As the task of the learner names it.
    public var weakness: String
    /// As measured at the exemplar and at the learner, such as `NRR 3,412`.
    public var there: String
    public var here: String
    /// In the learner's index, two decimals, if it reached the level of the exemplar.
    public var gain: Figure

    public init(weakness: String, there: String, here: String, gain: Figure) {
      self.weakness = weakness
      self.there = there
      self.here = here
      self.gain = gain
    }
  }
}
