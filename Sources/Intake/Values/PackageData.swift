import Complaints
import Completeness
import IKM
import Units

/// The data files of the package that reading needs, decoded once.
enum PackageData {
  static let rules = read { try IKMRules() }
  static let complaints = read { try ComplaintVocabulary.builtIn() }
  static let sipp = read { try SIPPVocabulary.builtIn() }
  static let units = read { try UnitVocabulary() }
  static let territory = read { try Territory() }

  private static func read<Value>(_ make: () throws -> Value) -> Value {
    do {
      return try make()
    } catch {
      preconditionFailure("the data of the package is as its reader expects: \(error)")
    }
  }
}
