import Units

/// Names and codes of a register, among which a person may find what an unknown code means (IN-5).
struct RegisterNames: Sendable {
  private let names: [(folded: String, name: String)]

  init(_ register: UnitRegister) {
    names = (register.units.map(\.name) + register.units.map(\.id.rawValue)).map { (Folded.words($0), $0) }
  }

  /// Those most like a code, the nearest first.
  func nearest(to code: String) -> [String] {
    let words = Folded.words(code)
    guard !words.isEmpty else { return [] }
    let distances = names.compactMap { entry -> (Int, String)? in
      let distance = EditDistance.between(words, entry.folded, atMost: max(2, words.count / 3))
      return distance.map { ($0, entry.name) }
    }
    return Array(distances.sorted { $0 < $1 }.prefix(IntakeLimits.standard.nearestNames).map(\.1))
  }
}
