/// How much a finding weighs.
public enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// The row, file or value was not used.
  case reject = "tolak"
  /// Used, but somebody should look.
  case warning = "peringatan"
  /// Said so that nobody is surprised.
  case info

  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .reject: 0
    case .warning: 1
    case .info: 2
    }
  }
}

/// One thing that a reader of the input has to know: where, what was found, what was expected, what to do.
///
/// Texts are Indonesian and never hold personal data (IN-7).
public struct Finding: Hashable, Sendable {
  /// Id of the rule in RULES, such as `IKM-2` or `IN-4`.
  public var rule: String
  /// Stable short name of the kind of finding, such as `jawaban-di-luar-skala`; thresholds and grouping use it.
  public var kind: String
  public var severity: Severity
  public var location: Location
  /// Id of the unit concerned, where it is known.
  public var unit: String?
  public var found: String
  public var expected: String
  public var action: String

  public init(
    rule: String, kind: String, severity: Severity, location: Location, unit: String? = nil,
    found: String, expected: String, action: String
  ) {
    self.rule = rule
    self.kind = kind
    self.severity = severity
    self.location = location
    self.unit = unit
    self.found = found
    self.expected = expected
    self.action = action
  }
}

extension Finding: CustomStringConvertible {
  public var description: String {
    "\(location): [\(severity.rawValue) \(rule)] ditemukan \(found); seharusnya \(expected). \(action)"
  }
}

extension Finding: Comparable {
  /// By severity, place, kind and text: one order whatever thread found it first.
  public static func < (a: Self, b: Self) -> Bool {
    if a.severity != b.severity { return a.severity < b.severity }
    if a.location != b.location { return a.location < b.location }
    if a.kind != b.kind { return a.kind < b.kind }
    return (a.found, a.expected, a.unit ?? "") < (b.found, b.expected, b.unit ?? "")
  }
}
