/// A unit as the register of that run described it; registers change from year to year, so every run keeps its own.
public struct UnitRecord: Hashable, Sendable {
  public var id: String
  public var name: String
  public var instansiID: String
  public var instansi: String
  /// `kabupaten`, …; `nil` if not given.
  public var instansiKind: String?
  /// `RSUD`, …; empty if not given.
  public var type: String
  /// Codes are text (IN-5).
  public var provinceCode: String?
  public var regencyCode: String?
  /// `WIB`, `WITA`, `WIT`.
  public var zone: String
  /// Users in the period and services of the decree; `nil` if not known.
  public var population: Int?
  public var decreedServices: Int?
  public var isLocus: Bool?
  /// `barang`, `jasa`, `administratif`; `nil` if not given.
  public var locusKind: String?

  public init(
    id: String, name: String, instansiID: String = "", instansi: String = "", instansiKind: String? = nil,
    type: String = "", provinceCode: String? = nil, regencyCode: String? = nil, zone: String = "WIB",
    population: Int? = nil, decreedServices: Int? = nil, isLocus: Bool? = nil, locusKind: String? = nil
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
