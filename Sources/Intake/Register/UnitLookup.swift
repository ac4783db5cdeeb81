import CivilTime
import Units

/// How rows and files name units: by code, by declared alias, and by name only where that was declared (IN-5).
struct UnitLookup: Sendable {
  enum Match: Sendable {
    case unit(UnitID)
    /// No unit without a day; an alias may hold on some days.
    case dependsOnDay
    case unknown
  }

  /// Whether there is no register, so that units come from the data themselves.
  let isOpen: Bool
  private let register: UnitRegister

  init(_ register: UnitRegister) {
    self.register = register
    isOpen = register.units.isEmpty
  }

  /// Names and codes of the register, for codes that it does not know; made when it is asked for.
  var names: RegisterNames { RegisterNames(register) }

  /// What a code means as the cell has it; blanks around it do not count.
  func match(_ code: String) -> Match {
    guard !Folded.label(code).isEmpty else { return .unknown }
    if isOpen { return UnitID(code).map(Match.unit) ?? .unknown }
    return unit(code, on: nil).map(Match.unit) ?? .dependsOnDay
  }

  /// The unit that a code means on a day.
  func unit(_ code: String, on day: CivilDate?) -> UnitID? {
    if isOpen { return UnitID(code) }
    guard case .unit(let unit) = register.match(code, on: day) else { return nil }
    return unit
  }

  func zone(of unit: UnitID) -> IndonesianZone { register[unit]?.zone ?? .wib }

  /// The unit that a file is about when its rows do not say: by its own or a folder's name, else the register's only one.
  func unit(ofFile name: String) -> UnitID? {
    let parts = name.split(separator: "/").map(String.init)
    guard let last = parts.last else { return nil }
    let stem = last.split(separator: ".").dropLast().joined(separator: ".")
    if isOpen { return UnitID(stem) }
    for candidate in [stem] + parts.dropLast().reversed() {
      if let unit = unit(candidate, on: nil) { return unit }
    }
    return register.units.count == 1 ? register.units[0].id : nil
  }
}
