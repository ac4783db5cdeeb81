public import CivilTime
public import Units

public struct UnitAlias: Hashable, Sendable {
  public var alias: String
  public var unit: UnitID
  public var validFrom: CivilDate?
  public var validThrough: CivilDate?
}
public struct UnitRegister: Sendable {
  public var units: [Unit]
  public var aliases: [UnitAlias]
}
