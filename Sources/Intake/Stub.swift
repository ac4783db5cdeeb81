public import Complaints
public import Completeness
public import Findings
public import Units

public struct ComplaintIntake: Sendable {
  public let cases: [ComplaintCase] = []
  public let derivedUnits: [Unit] = []
  public let readings: [FileReading] = []
  public let findings: [Finding] = []
  public let declaredFields: [String: Set<ComplaintField>] = [:]
  public func location(of source: Int) -> Location { Location(file: "?") }
}
public struct SIPPIntake: Sendable {
  public let entries: [SIPPEntry] = []
  public let derivedUnits: [Unit] = []
  public let readings: [FileReading] = []
  public let findings: [Finding] = []
}
public func readRegister(_ files: [InputFile], settings: IntakeSettings) -> (UnitRegister, [FileReading], [Finding]) { (UnitRegister(units: [], aliases: []), [], []) }
public func readComplaints(_ files: [InputFile], register: UnitRegister, settings: IntakeSettings) -> ComplaintIntake { ComplaintIntake() }
public func readSIPP(_ files: [InputFile], register: UnitRegister, settings: IntakeSettings) -> SIPPIntake { SIPPIntake() }
