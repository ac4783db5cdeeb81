import IndexModel
import Statistics
import Testing
import Units

extension Tag {
  /// The expected number is printed in a rule or in a published sheet.
  @Tag static var regulation: Self
  @Tag static var property: Self
}

/// A repeatable source of test data (SplitMix64, Steele, Lea & Flood 2014).
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func id(_ text: String) throws -> UnitID { try #require(UnitID(text)) }

func decimal(_ text: String) throws -> Fraction { try #require(Fraction(decimal: text)) }

/// Nine NRR, and the three shares of the other feeds.
func values(nrr: [Fraction], standard: Fraction?, sipp: Fraction?, complaints: Fraction?) -> [ComponentID:
  ComponentValue]
{
  let survey: [ComponentID] = [
    .persyaratan, .prosedur, .waktu, .biaya, .produk, .kompetensi, .perilaku, .pengaduan, .sarana,
  ]
  var values: [ComponentID: ComponentValue] = [:]
  for (component, value) in zip(survey, nrr) { values[component] = .value(value) }
  values[.sippStandard] = standard.map { .value($0) } ?? .absent(.noData)
  values[.sippScore] = sipp.map { .value($0) } ?? .absent(.noData)
  values[.complaintScore] = complaints.map { .value($0) } ?? .absent(.notRateable)
  return values
}

/// A unit with random components, each absent with the given chance out of ten.
func randomValues(_ generator: inout TestGenerator, absentTenths: Int) -> [ComponentID: ComponentValue] {
  var values: [ComponentID: ComponentValue] = [:]
  for component in ComponentID.allCases {
    guard Int.random(in: 0..<10, using: &generator) >= absentTenths else { continue }
    switch component {
    case .sippStandard, .sippScore, .complaintScore:
      values[component] = .value(Fraction(Int.random(in: 0...20, using: &generator), 20))
    case .persyaratan, .prosedur, .waktu, .biaya, .produk, .kompetensi, .perilaku, .pengaduan, .sarana:
      values[component] = .value(Fraction(Int.random(in: 30...120, using: &generator), 30))
    }
  }
  return values
}
