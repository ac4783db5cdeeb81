public import Statistics
public import Units

/// Units that do well, as near as possible to a unit of the same type that is to be coached, and what it can learn there (TIER-4).
///
/// Units are grouped by type and place once, so that choosing for one unit looks at few others. The nearest come first: the same
/// kabupaten/kota, province, wilayah, then anywhere; within a distance those that rank best. Only a unit that is strong where the
/// learner is weak is an exemplar for it.
public struct NearbyExemplars: Sendable {
  /// Exemplars named to one unit.
  public static let most = 3
  /// Parts named at one exemplar.
  public static let mostLessons = 2

  /// A part of the index at which one unit can learn from another.
  public enum Part: Hashable, Comparable, Sendable {
    /// Measured by the data feeds.
    case component(ComponentID)
    /// Level of F-02, by its number in the form.
    case indicator(Int)
  }

  /// What a unit is and where it lies.
  public struct Place: Hashable, Sendable {
    public let unit: UnitID
    /// Type of unit in its short form; empty if not known.
    public let type: String
    /// Code of the kabupaten/kota, code of the province; `nil` if not known, which is near to nothing.
    public let regency: String?
    public let province: String?
    public let wilayah: Wilayah?

    public init(unit: UnitID, type: String, regency: String?, province: String?, wilayah: Wilayah?) {
      self.unit = unit
      self.type = type
      self.regency = regency
      self.province = province
      self.wilayah = wilayah
    }
  }

  /// A unit that does well.
  public struct Model: Sendable {
    public let place: Place
    /// On 0…5; parts that are not measured are left out.
    public let points: [Part: Fraction]

    public init(place: Place, points: [Part: Fraction]) {
      self.place = place
      self.points = points
    }
  }

  /// A part at which a unit is weak.
  public struct WeakPart: Sendable {
    public let part: Part
    /// On 0…5.
    public let points: Fraction
    /// Of the index, 0…1.
    public let share: Fraction

    public init(part: Part, points: Fraction, share: Fraction) {
      self.part = part
      self.points = points
      self.share = share
    }
  }

  /// How near two units are to each other, nearest first.
  public enum Nearness: Int, CaseIterable, Hashable, Sendable {
    case regency, province, wilayah, elsewhere
  }

  /// A part at which the exemplar is strong and the learner weak.
  public struct Lesson: Hashable, Sendable {
    public let part: Part
    /// Exact gain in the learner's index if it reached the level of the exemplar.
    public let gain: Fraction
  }

  public struct Exemplar: Hashable, Sendable {
    public let unit: UnitID
    public let nearness: Nearness
    /// Largest gain first; at least one.
    public let lessons: [Lesson]
  }

  /// Whom a unit can learn from, or why from nobody.
  public enum Choice: Hashable, Sendable {
    /// At least one, nearest first.
    case found([Exemplar])
    case unknownType
    /// No other unit of the type does well.
    case noneDoesWell
    /// Some do, but none is strong where this unit is weak.
    case noneIsStronger
  }

  fileprivate struct Group: Hashable {
    let type: String
    /// Written with its kind, since a regency and a province could bear the same code.
    let place: String
  }

  private let models: [Model]
  /// Places in `models`, best first.
  private let byGroup: [Group: [Int]]
  private let strongFrom: Fraction

  /// - Parameters:
  ///   - models: Units that do well, best first: the order decides among equally near ones.
  ///   - strongFrom: Points from which a part counts as strong, included.
  public init(_ models: [Model], strongFrom: Fraction) {
    self.models = models
    self.strongFrom = strongFrom
    var groups: [Group: [Int]] = [:]
    for (index, model) in models.enumerated() where !model.place.type.isEmpty {
      for nearness in Nearness.allCases {
        guard let group = Group(nearness, of: model.place) else { continue }
        groups[group, default: []].append(index)
      }
    }
    byGroup = groups
  }

  /// Whom a unit can learn from; it need not be among the models.
  ///
  /// - Parameters:
  ///   - learner: What the unit is and where it lies.
  ///   - weak: Where it is weak; every part once, with points that are measured.
  /// - Returns: At most three exemplars, or why there is none.
  public func choice(for learner: Place, weak: [WeakPart]) -> Choice {
    guard !learner.type.isEmpty else { return .unknownType }
    var found: [Exemplar] = []
    var doesAnyWell = false
    for nearness in Nearness.allCases {
      guard let group = Group(nearness, of: learner) else { continue }
      for index in byGroup[group] ?? [] {
        let model = models[index]
        guard model.place.unit != learner.unit, model.place.nearness(to: learner) == nearness else { continue }
        doesAnyWell = true
        let lessons = lessons(of: model, for: weak)
        guard !lessons.isEmpty else { continue }
        found.append(Exemplar(unit: model.place.unit, nearness: nearness, lessons: lessons))
        if found.count == Self.most { return .found(found) }
      }
    }
    guard found.isEmpty else { return .found(found) }
    return doesAnyWell ? .noneIsStronger : .noneDoesWell
  }

  private func lessons(of model: Model, for weak: [WeakPart]) -> [Lesson] {
    let lessons = weak.compactMap { weak -> Lesson? in
      guard let there = model.points[weak.part], there >= strongFrom, there > weak.points else { return nil }
      return Lesson(part: weak.part, gain: weak.share * (there - weak.points))
    }
    let ordered = lessons.sorted { a, b in a.gain != b.gain ? a.gain > b.gain : a.part < b.part }
    return Array(ordered.prefix(Self.mostLessons))
  }
}

extension NearbyExemplars.Place {
  fileprivate func nearness(to other: Self) -> NearbyExemplars.Nearness {
    if let regency, regency == other.regency { return .regency }
    if let province, province == other.province { return .province }
    if let wilayah, wilayah == other.wilayah { return .wilayah }
    return .elsewhere
  }
}

extension NearbyExemplars.Group {
  /// The units of its type around a unit; `nil` where the place is not known.
  fileprivate init?(_ nearness: NearbyExemplars.Nearness, of unit: NearbyExemplars.Place) {
    let place =
      switch nearness {
      case .regency: unit.regency.map { "kabkota \($0)" }
      case .province: unit.province.map { "provinsi \($0)" }
      case .wilayah: unit.wilayah.map { "wilayah \($0.rawValue)" }
      case .elsewhere: String?.some("")
      }
    guard let place else { return nil }
    self.init(type: unit.type, place: place)
  }
}
