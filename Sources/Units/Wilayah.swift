import FoundationEssentials

/// The three working regions of the evaluation, a dated table and not code (TIER-5).
public enum Wilayah: String, CaseIterable, Hashable, Sendable, Codable {
  case i = "I"
  case ii = "II"
  case iii = "III"
}

/// A province with its code, its region and the evidence for that region.
public struct Province: Hashable, Sendable, Codable {
  public let code: String
  public let name: String
  public let alias: String?
  public let wilayah: Wilayah
  public let evidence: String
}

/// A kabupaten or kota of the reference list.
public struct Regency: Hashable, Sendable, Codable {
  public let code: String
  public let kind: String
  public let name: String

  public var provinceCode: String { String(code.prefix(2)) }
}

/// Codes of provinces, kabupaten and kota; joined on code, never on a name in a text (IN-5).
public struct Territory: Sendable {
  /// In the order of their codes.
  public let provinces: [Province]
  public let regencies: [Regency]
  private let provinceByCode: [String: Province]
  private let regencyByCode: [String: Regency]

  /// Reads the tables of the package.
  ///
  /// - Throws: `DecodingError` if a table does not have its form.
  public init() throws {
    struct Provinces: Codable { let provinces: [Province] }
    struct Regencies: Codable { let regencies: [Regency] }
    let decoder = JSONDecoder()
    provinces = try decoder.decode(Provinces.self, from: Data(PackageResources.provinces_json)).provinces
      .sorted { $0.code < $1.code }
    regencies = try decoder.decode(Regencies.self, from: Data(PackageResources.regencies_json)).regencies
      .sorted { $0.code < $1.code }
    provinceByCode = Dictionary(provinces.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    regencyByCode = Dictionary(regencies.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func province(_ code: String?) -> Province? { code.flatMap { provinceByCode[$0] } }
  public func regency(_ code: String?) -> Regency? { code.flatMap { regencyByCode[$0] } }
  public func wilayah(ofProvince code: String?) -> Wilayah? { province(code)?.wilayah }
}
