public import CivilTime

/// One service unit (UPP) of the register.
public struct Unit: Hashable, Sendable {
  public var id: UnitID
  public var name: String
  public var instansiID: String
  public var instansi: String
  public var instansiKind: InstansiKind?
  /// Type of unit in its usual short form: `DPMPTSP`, `Disdukcapil`, `RSUD`, `Samsat`, `Polres`, …; empty if not given.
  public var type: String
  /// Two digits; text (IN-5).
  public var provinceCode: String?
  /// `35.15`; text (IN-5).
  public var regencyCode: String?
  public var zone: IndonesianZone
  /// Users of the unit in the period, for the sample size (IKM-7); `nil` if not known.
  public var population: Int?
  /// Services that the unit's decree names, for catalogue coverage (SIPP-4); `nil` if not known.
  public var decreedServices: Int?
  /// Whether the unit is a locus of the official evaluation; `nil` if the register does not say.
  public var isLocus: Bool?
  /// What the unit mainly provides as a locus; `nil` if neither register nor forms say (IPP-4).
  public var locusKind: LocusKind?

  public init(
    id: UnitID, name: String, instansiID: String = "", instansi: String = "", instansiKind: InstansiKind? = nil,
    type: String = "", provinceCode: String? = nil, regencyCode: String? = nil, zone: IndonesianZone = .wib,
    population: Int? = nil, decreedServices: Int? = nil, isLocus: Bool? = nil, locusKind: LocusKind? = nil
  ) {
    self.id = id
    self.name = name
    self.instansiID = instansiID
    self.instansi = instansi
    self.instansiKind = instansiKind
    self.type = type
    self.provinceCode = provinceCode
    self.regencyCode = regencyCode
    self.zone = zone
    self.population = population
    self.decreedServices = decreedServices
    self.isLocus = isLocus
    self.locusKind = locusKind
  }
}

extension Unit {
  /// Whether the register or a form marks the unit as a locus of the official evaluation; a stated kind is a mark too.
  public var isMarkedAsLocus: Bool { isLocus ?? (locusKind != nil) }
}

/// Kinds of instansi, in the order in which results are published (IPP-5).
public enum InstansiKind: String, CaseIterable, Hashable, Sendable {
  case kementerian, lembaga, provinsi, kabupaten, kota
  case bumnd = "BUMN/D"
}
