import IndexModel
import Statistics
import Testing
import Units

/// Whom of its type a unit can learn from (TIER-4): near, good, and strong where the unit is weak.
@Suite struct NearbyExemplarsTests {
  private typealias Part = NearbyExemplars.Part

  private static func place(
    _ name: String, type: String = "RSUD", regency: String? = nil, province: String? = nil, wilayah: Wilayah? = nil
  ) throws -> NearbyExemplars.Place {
    NearbyExemplars.Place(unit: try id(name), type: type, regency: regency, province: province, wilayah: wilayah)
  }

  /// Strong in waiting times, at 4 of 5, unless said otherwise.
  private static func model(
    _ place: NearbyExemplars.Place, _ points: [Part: Fraction] = [.component(.waktu): Fraction(4)]
  ) -> NearbyExemplars.Model {
    NearbyExemplars.Model(place: place, points: points)
  }

  /// Weak in waiting times, at 2 of 5 with a tenth of the index.
  private static let slow = [
    NearbyExemplars.WeakPart(part: .component(.waktu), points: Fraction(2), share: Fraction(1, 10))
  ]

  private static func exemplars(_ models: [NearbyExemplars.Model]) throws -> NearbyExemplars {
    NearbyExemplars(models, strongFrom: try decimal("3.51"))
  }

  private static func units(_ choice: NearbyExemplars.Choice) -> [String] {
    guard case .found(let exemplars) = choice else { return [] }
    return exemplars.map(\.unit.rawValue)
  }

  @Test func `the same regency comes before the province, the wilayah and the rest, whatever ranks better`() throws {
    let models = [
      Self.model(try Self.place("far", regency: "91.01", province: "91", wilayah: .iii)),
      Self.model(try Self.place("wilayah", regency: "31.71", province: "31", wilayah: .ii)),
      Self.model(try Self.place("province", regency: "33.02", province: "33", wilayah: .ii)),
      Self.model(try Self.place("regency", regency: "33.01", province: "33", wilayah: .ii)),
    ]
    let learner = try Self.place("x", regency: "33.01", province: "33", wilayah: .ii)
    let choice = try Self.exemplars(models).choice(for: learner, weak: Self.slow)
    guard case .found(let found) = choice else {
      Issue.record("\(choice)")
      return
    }
    // Three are named, so that the farthest is left out.
    #expect(found.map(\.unit.rawValue) == ["regency", "province", "wilayah"])
    #expect(found.map(\.nearness) == [.regency, .province, .wilayah])
    let farOnly = try Self.exemplars([models[0]]).choice(for: learner, weak: Self.slow)
    guard case .found(let far) = farOnly else {
      Issue.record("\(farOnly)")
      return
    }
    #expect(far.map(\.nearness) == [.elsewhere])
  }

  @Test func `equally near ones stand in the order of the ranking, each once`() throws {
    let names = ["b", "d", "a", "c"]
    let models = try names.map {
      Self.model(try Self.place($0, regency: "33.01", province: "33", wilayah: .ii))
    }
    let choice = try Self.exemplars(models).choice(
      for: try Self.place("x", regency: "33.01", province: "33", wilayah: .ii), weak: Self.slow)
    #expect(Self.units(choice) == ["b", "d", "a"])
  }

  @Test func `a unit is never its own exemplar, and nobody of another type is`() throws {
    let learner = try Self.place("x", regency: "33.01", province: "33", wilayah: .ii)
    let models = [
      Self.model(learner),
      Self.model(try Self.place("other", type: "Samsat", regency: "33.01", province: "33", wilayah: .ii)),
    ]
    #expect(try Self.exemplars(models).choice(for: learner, weak: Self.slow) == .noneDoesWell)
  }

  @Test func `without a type nobody is of the same type`() throws {
    let models = [Self.model(try Self.place("a", type: "", province: "33"))]
    let choice = try Self.exemplars(models).choice(
      for: try Self.place("x", type: "", province: "33"), weak: Self.slow)
    #expect(choice == .unknownType)
  }

  @Test func `places that nobody knows are not the same place`() throws {
    let choice = try Self.exemplars([Self.model(try Self.place("a"))]).choice(
      for: try Self.place("x"), weak: Self.slow)
    guard case .found(let found) = choice else {
      Issue.record("\(choice)")
      return
    }
    #expect(found.map(\.nearness) == [.elsewhere])
  }

  @Test(
    "an exemplar reaches the bound of a strong part and is better than the learner",
    arguments: [("3.50", "2", false), ("3.51", "2", true), ("3.51", "3.51", false), ("3.52", "3.51", true)])
  func strong(there: String, here: String, isExemplar: Bool) throws {
    let model = Self.model(try Self.place("a"), [.component(.waktu): try decimal(there)])
    let weak = NearbyExemplars.WeakPart(part: .component(.waktu), points: try decimal(here), share: .one)
    let choice = try Self.exemplars([model]).choice(for: try Self.place("x"), weak: [weak])
    #expect((choice != .noneIsStronger) == isExemplar)
    #expect(Self.units(choice) == (isExemplar ? ["a"] : []))
  }

  @Test func `a part that is not measured there teaches nothing`() throws {
    let model = Self.model(try Self.place("a"), [.component(.biaya): Fraction(5)])
    #expect(
      try Self.exemplars([model]).choice(for: try Self.place("x"), weak: Self.slow) == .noneIsStronger)
  }

  @Test func `two lessons by their gain, ties in the order of the parts`() throws {
    let model = Self.model(
      try Self.place("a"),
      [.component(.waktu): Fraction(4), .component(.sarana): Fraction(4), .component(.biaya): Fraction(5)])
    let weak = [
      // 2 · 1/10, 1 · 1/5 and 3 · 1/10 of the index.
      NearbyExemplars.WeakPart(part: .component(.sarana), points: Fraction(2), share: Fraction(1, 10)),
      NearbyExemplars.WeakPart(part: .component(.waktu), points: Fraction(3), share: Fraction(1, 5)),
      NearbyExemplars.WeakPart(part: .component(.biaya), points: Fraction(2), share: Fraction(1, 10)),
    ]
    let choice = try Self.exemplars([model]).choice(for: try Self.place("x"), weak: weak)
    guard case .found(let found) = choice, let lessons = found.first?.lessons else {
      Issue.record("\(choice)")
      return
    }
    #expect(lessons.map(\.part) == [.component(.biaya), .component(.waktu)])
    #expect(lessons.map(\.gain) == [Fraction(3, 10), Fraction(1, 5)])
  }

  /// The choice as its rule says it, by looking at every other unit.
  private static func slowly(
    _ models: [NearbyExemplars.Model], for learner: NearbyExemplars.Place, weak: [NearbyExemplars.WeakPart]
  ) -> [String] {
    func distance(_ place: NearbyExemplars.Place) -> Int {
      if place.regency != nil, place.regency == learner.regency { return 0 }
      if place.province != nil, place.province == learner.province { return 1 }
      return place.wilayah != nil && place.wilayah == learner.wilayah ? 2 : 3
    }
    let able = models.enumerated().filter { _, model in
      model.place.unit != learner.unit && model.place.type == learner.type && !learner.type.isEmpty
        && weak.contains { weak in
          model.points[weak.part].map { $0 >= Fraction(351, 100) && $0 > weak.points } ?? false
        }
    }
    return able.sorted { (distance($0.element.place), $0.offset) < (distance($1.element.place), $1.offset) }
      .prefix(3).map(\.element.place.unit.rawValue)
  }

  @Test(
    "grouping by type and place finds what looking at everybody finds", .tags(.property), arguments: UInt64(0)..<100)
  func grouping(seed: UInt64) throws {
    var random = TestGenerator(seed)
    let parts: [Part] = [.component(.waktu), .component(.biaya), .indicator(7)]
    let places = try (0..<40).map { number in
      let province = Int.random(in: 0...4, using: &random)
      let regency = Int.random(in: 0...3, using: &random)
      return try Self.place(
        "u\(number)", type: ["RSUD", "Samsat", ""].randomElement(using: &random) ?? "",
        regency: province == 0 || regency == 0 ? nil : "3\(province).0\(regency)",
        province: province == 0 ? nil : "3\(province)", wilayah: [nil, .i, .i, .ii, .iii][province])
    }
    var models: [NearbyExemplars.Model] = []
    for place in places.shuffled(using: &random) where Bool.random(using: &random) {
      let points = parts.map { ($0, Fraction(Int.random(in: 20...50, using: &random), 10)) }
      models.append(Self.model(place, Dictionary(uniqueKeysWithValues: points)))
    }
    let exemplars = try Self.exemplars(models)
    for place in places {
      let weak = parts.map {
        NearbyExemplars.WeakPart(
          part: $0, points: Fraction(Int.random(in: 10...48, using: &random), 10), share: Fraction(1, 9))
      }
      #expect(
        Self.units(exemplars.choice(for: place, weak: weak)) == Self.slowly(models, for: place, weak: weak))
    }
  }
}
