import CivilTime
import Units

/// How rows and files name units: by code, by declared alias, and by name only where that was declared (IN-5).
struct UnitLookup: Sendable {
  enum Match: Sendable {
    case unit(UnitID)
    /// Aliases that hold only on certain days.
    case dated([UnitAlias])
    case unknown
  }

  /// Whether there is no register, so that units come from the data themselves.
  let isOpen: Bool
  private let zones: [UnitID: IndonesianZone]
  private let byFolded: [String: UnitID]
  private let aliases: [String: [UnitAlias]]
  private let byName: [String: UnitID]
  private let names: [(folded: String, name: String)]
  let onlyUnit: UnitID?

  init(_ register: UnitRegister, joinByName: Bool) {
    isOpen = register.units.isEmpty
    onlyUnit = register.units.count == 1 ? register.units[0].id : nil
    zones = Dictionary(register.units.map { ($0.id, $0.zone) }, uniquingKeysWith: { first, _ in first })
    byFolded = Dictionary(
      register.units.map { (Folded.label($0.id.rawValue), $0.id) }, uniquingKeysWith: { first, _ in first })
    aliases = Dictionary(grouping: register.aliases) { Folded.label($0.alias) }
    let named = Dictionary(grouping: register.units) { Folded.label($0.name) }
    byName = joinByName ? named.compactMapValues { $0.count == 1 ? $0[0].id : nil } : [:]
    names =
      register.units.map { (Folded.words($0.name), $0.name) }
      + register.units.map { (Folded.words($0.id.rawValue), $0.id.rawValue) }
  }

  /// - Parameter code: As the cell has it; blanks around it do not count.
  func match(_ code: String) -> Match {
    let folded = Folded.label(code)
    guard !folded.isEmpty else { return .unknown }
    if let unit = byFolded[folded] { return .unit(unit) }
    if let known = aliases[folded] {
      return known.count == 1 && known[0].isUndated ? .unit(known[0].unit) : .dated(known)
    }
    if let unit = byName[folded] { return .unit(unit) }
    if isOpen, let unit = UnitID(code) { return .unit(unit) }
    return .unknown
  }

  func zone(of unit: UnitID) -> IndonesianZone { zones[unit] ?? .wib }

  /// The unit that a file is about when its rows do not say: by its own or a folder's name, else the register's only one.
  func unit(ofFile name: String) -> UnitID? {
    let parts = name.split(separator: "/").map(String.init)
    guard let last = parts.last else { return nil }
    let stem = last.split(separator: ".").dropLast().joined(separator: ".")
    for candidate in [stem] + parts.dropLast().reversed() {
      let folded = Folded.label(candidate)
      if let unit = byFolded[folded] { return unit }
      if let known = aliases[folded], Set(known.map(\.unit)).count == 1 { return known[0].unit }
    }
    return onlyUnit ?? (isOpen ? UnitID(stem) : nil)
  }

  /// Register names and codes most like an unknown code, for a person to choose from.
  func nearest(to code: String) -> [String] {
    let words = Folded.words(code)
    let distances = names.compactMap { entry -> (Int, String)? in
      let distance = EditDistance.between(words, entry.folded, atMost: max(2, words.count / 3))
      return distance.map { ($0, entry.name) }
    }
    return Array(distances.sorted { $0 < $1 }.prefix(IntakeLimits.standard.nearestNames).map(\.1))
  }
}

extension UnitAlias {
  var isUndated: Bool { validFrom == nil && validThrough == nil }

  func holds(on day: CivilDate) -> Bool { (validFrom ?? day) <= day && day <= (validThrough ?? day) }
}
