/// One finding with its place, flat; texts hold no personal data (IN-7).
public struct FindingRecord: Hashable, Sendable {
  /// `tolak`, `peringatan`, `info`.
  public var severity: String
  public var rule: String
  public var kind: String
  public var file: String
  public var sheet: String?
  public var row: Int?
  public var column: Int?
  public var header: String?
  /// As found: it may name a unit that the register does not have.
  public var unit: String?
  public var found: String
  public var expected: String
  public var action: String

  public init(
    severity: String, rule: String, kind: String, file: String, sheet: String? = nil, row: Int? = nil,
    column: Int? = nil, header: String? = nil, unit: String? = nil, found: String, expected: String, action: String
  ) {
    self.severity = severity
    self.rule = rule
    self.kind = kind
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
    self.unit = unit
    self.found = found
    self.expected = expected
    self.action = action
  }
}
