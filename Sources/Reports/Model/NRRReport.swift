/// The means of every unit, and nothing else: what `evalrunner nrr` prints, rounded as in the reports.
public struct NRRReport: Hashable, Sendable {
  public struct Unit: Hashable, Sendable {
    public let id: String
    public let name: String
    /// Questionnaires that name the unit and can be placed in the period; `used` of them count under the rule for blanks (IKM-4).
    public let received: Int
    public let used: Int
    /// Rows of the unit that are not used, such as those outside the period.
    public let excluded: Int
    /// NRR in the order of `unsur`, three decimals.
    public let nrr: [Measure]
    public let ikm: Measure
    public let mutu: String?

    public init(
      id: String, name: String, received: Int, used: Int, excluded: Int, nrr: [Measure], ikm: Measure, mutu: String?
    ) {
      self.id = id
      self.name = name
      self.received = received
      self.used = used
      self.excluded = excluded
      self.nrr = nrr
      self.ikm = ikm
      self.mutu = mutu
    }
  }

  /// Keys of the unsur in the order of the questionnaire.
  public let unsur: [String]
  /// By unit id.
  public let units: [Unit]
  /// Rows of all survey files: read = used + excluded (IN-1).
  public let rowsRead: Int
  public let rowsUsed: Int
  /// A survey file that could not be read at all.
  public let hasUnreadableFile: Bool

  public init(unsur: [String], units: [Unit], rowsRead: Int, rowsUsed: Int, hasUnreadableFile: Bool) {
    self.unsur = unsur
    self.units = units
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.hasUnreadableFile = hasUnreadableFile
  }
}
