/// What is wrong with the codes of a unit's place (IN-5).
public enum TerritoryFault: Hashable, Sendable {
  case unknownProvince(String)
  case unknownRegency(String)
  /// The regency lies in another province than the one that the register names.
  case regencyOfOtherProvince(regency: String, province: String)
}

extension Territory {
  /// Faults of the codes of a unit, in a fixed order; none for codes that are not given.
  public func faults(provinceCode: String?, regencyCode: String?) -> [TerritoryFault] {
    var faults: [TerritoryFault] = []
    if let provinceCode, province(provinceCode) == nil { faults.append(.unknownProvince(provinceCode)) }
    guard let regencyCode else { return faults }
    guard let regency = regency(regencyCode) else { return faults + [.unknownRegency(regencyCode)] }
    if let provinceCode, regency.provinceCode != provinceCode {
      faults.append(.regencyOfOtherProvince(regency: regencyCode, province: provinceCode))
    }
    return faults
  }

  /// The province of a unit: as given, else that of its regency when the regency is known.
  public func provinceCode(given provinceCode: String?, regencyCode: String?) -> String? {
    provinceCode ?? regency(regencyCode)?.provinceCode
  }
}
