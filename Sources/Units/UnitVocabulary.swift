public import CivilTime
import FoundationEssentials

/// The words of registers for types of units, kinds of instansi and zones, from the tables of the package.
public struct UnitVocabulary: Sendable {
  /// Short forms of the types in the order of the table.
  public let types: [String]
  private let typeByName: [FoldedName: String]
  private let kindByName: [FoldedName: InstansiKind]
  private let zoneByProvince: [String: IndonesianZone]

  /// - Throws: `DecodingError` if a table does not have its form.
  public init() throws {
    let decoder = JSONDecoder()
    let words = try decoder.decode(WordFile.self, from: Data(PackageResources.unit_types_json))
    let zones = try decoder.decode(ZoneFile.self, from: Data(PackageResources.zones_json))
    var typeByName: [FoldedName: String] = [:]
    for entry in words.unitTypes {
      for name in [entry.short] + entry.synonyms { FoldedName(name).map { typeByName[$0] = entry.short } }
    }
    var kindByName: [FoldedName: InstansiKind] = [:]
    for entry in words.instansiKinds {
      guard let kind = InstansiKind(rawValue: entry.kind) else { continue }
      for name in [entry.kind] + entry.synonyms { FoldedName(name).map { kindByName[$0] = kind } }
    }
    var zoneByProvince: [String: IndonesianZone] = [:]
    for entry in zones.zones {
      guard let zone = IndonesianZone(rawValue: entry.zone) else { continue }
      for province in entry.provinces { zoneByProvince[province] = zone }
    }
    types = words.unitTypes.map(\.short)
    self.typeByName = typeByName
    self.kindByName = kindByName
    self.zoneByProvince = zoneByProvince
  }

  /// The short form of a type: `Rumah Sakit Umum Daerah` is `RSUD`; a type that the table does not know stays as it is written,
  /// without blanks around it.
  public func type(_ text: some StringProtocol) -> String {
    if let name = FoldedName(text), let short = typeByName[name] { return short }
    return UnitID(text)?.rawValue ?? ""
  }

  /// The kind of instansi that a word names; `nil` for an unknown word, which is a finding and not a guess.
  public func kind(_ text: some StringProtocol) -> InstansiKind? { FoldedName(text).flatMap { kindByName[$0] } }

  /// The zone that a word names, `WIB`, `WITA` or `WIT` in any case.
  public func zone(_ text: some StringProtocol) -> IndonesianZone? {
    UnitID(text).flatMap { IndonesianZone(rawValue: $0.rawValue.uppercased()) }
  }

  /// The zone in which a province lies (IKM-8); `nil` for an unknown code.
  public func zone(ofProvince code: String?) -> IndonesianZone? { code.flatMap { zoneByProvince[$0] } }
}

private struct WordFile: Decodable {
  struct TypeEntry: Decodable {
    var short: String
    var synonyms: [String]
  }

  struct KindEntry: Decodable {
    var kind: String
    var synonyms: [String]
  }

  var unitTypes: [TypeEntry]
  var instansiKinds: [KindEntry]
}

private struct ZoneFile: Decodable {
  struct Entry: Decodable {
    var zone: String
    var provinces: [String]
  }

  var zones: [Entry]
}
