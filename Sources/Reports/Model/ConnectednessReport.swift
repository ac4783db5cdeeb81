/// How far the units of a group, or the instansi of a kind, have come with their public information.
///
/// Each number includes those behind it: registered ≥ connected ≥ filled ≥ complete.
public struct ConnectednessLine: Hashable, Sendable {
  /// What is counted: `unit`, or a kind of instansi.
  public var label: String
  public var registered: Int
  /// Named by the SIPP data.
  public var connected: Int
  /// With at least one filled item.
  public var filled: Int
  /// Without an empty item.
  public var complete: Int

  public init(label: String, registered: Int, connected: Int, filled: Int, complete: Int) {
    self.label = label
    self.registered = registered
    self.connected = connected
    self.filled = filled
    self.complete = complete
  }
}

/// The public information of a group: how far its units are, and what their published texts are worth.
public struct GroupSIPPReport: Hashable, Sendable {
  public var units: ConnectednessLine
  /// Over all published texts of all units together.
  public var checks: [SIPPReport.Check]

  public init(units: ConnectednessLine, checks: [SIPPReport.Check]) {
    self.units = units
    self.checks = checks
  }
}
