import FoundationEssentials

/// Bounds of intake that are not those of table reading (IN-8), from `Data/limits.json`.
struct IntakeLimits: Decodable, Sendable {
  /// Rows at the top of a sheet among which the header is looked for.
  let headerRows: Int
  /// Records looked at for the form of a column before reading starts.
  let sampleRows: Int
  /// Places of one kind of finding that one file lists; more are counted.
  let placesOfOneKind: Int
  /// Distinct texts that a column's cache remembers.
  let cachedValues: Int
  /// Size of the parts that one thread reads at a time, in bytes.
  let partBytes: Int
  /// Distinct unknown unit codes that are listed.
  let unknownUnits: Int
  /// Distinct services of one unit that are told apart.
  let servicesOfOneUnit: Int
  /// Characters of a header or code that a finding quotes.
  let quotedCharacters: Int
  /// Register names offered for an unknown code.
  let nearestNames: Int
  /// Distinct questions of a file that has a row for each answer.
  let distinctQuestions: Int
  /// Bytes of such a file whose respondents are put together at a time.
  let shareBytes: Int

  static let standard = DataFile.decode(Self.self, PackageResources.limits_json)
}

/// The data files of this module.
enum DataFile {
  /// - Precondition: The bytes are a file of this module, which its tests decode.
  static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      preconditionFailure("data file of \(type): \(error)")
    }
  }
}
