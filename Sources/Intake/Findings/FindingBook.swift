import Findings

/// The findings of one file: places of each kind up to a limit, and the exact number beyond it.
///
/// Places must come in the order of rows; then the first places kept do not depend on threads or parts.
struct FindingBook: Sendable {
  private struct Kind {
    var count = 0
    var places: [Finding] = []
  }

  private var kinds: [String: Kind] = [:]
  private let limit = IntakeLimits.standard.placesOfOneKind

  /// Counts a finding, which is made only while places are still kept.
  mutating func note(_ kind: String, _ finding: () -> Finding) {
    var entry = kinds.removeValue(forKey: kind) ?? Kind()
    entry.count += 1
    if entry.places.count < limit { entry.places.append(finding()) }
    kinds[kind] = entry
  }

  mutating func note(_ finding: Finding) { note(finding.kind) { finding } }

  /// Everything that was noted, kept or only counted.
  var total: Int { kinds.values.reduce(0) { $0 + $1.count } }

  func count(_ kind: String) -> Int { kinds[kind]?.count ?? 0 }

  mutating func merge(_ other: FindingBook) {
    for (name, kind) in other.kinds {
      var entry = kinds.removeValue(forKey: name) ?? Kind()
      entry.count += kind.count
      entry.places = Array((entry.places + kind.places).sorted().prefix(limit))
      kinds[name] = entry
    }
  }

  /// All that is kept, sorted, with one finding about the file for each kind that has more places.
  func findings() -> [Finding] {
    var all: [Finding] = []
    for kind in kinds.values {
      all += kind.places
      guard kind.count > kind.places.count, var more = kind.places.first else { continue }
      more.location = Location(file: more.location.file, sheet: more.location.sheet)
      more.unit = nil
      more.found = "\(kind.count - kind.places.count) tempat lain dari \(kind.count) seluruhnya"
      all.append(more)
    }
    return all.sorted()
  }
}
