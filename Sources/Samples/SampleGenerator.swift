import Units

/// An invented evaluation of any size: same units, responses and seed, same bytes, whatever the order of the chunks.
///
/// Every row is a pure function of the seed and its index. Nothing in it is real but the codes and names of provinces, kabupaten
/// and kota; there are no persons. Units differ in level, the answers of a respondent hang together, biaya is high, about one
/// answer in a hundred is blank, and months and weekdays have their season.
public struct SampleGenerator: Sendable {
  public static let year = 2025

  public let unitCount: Int
  public let responseCount: Int
  public let seed: UInt64
  let vocabulary: SampleVocabulary
  let units: [SampleUnit]

  public struct SizeError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Lays out the units; rows are made when their chunk is asked for.
  ///
  /// - Parameters:
  ///   - units: 1...50,000.
  ///   - responses: 0...99,999,999 rows of `skm/respons.csv`.
  ///   - seed: another seed, other data.
  /// - Throws: `SizeError` outside these ranges; `DecodingError` if a table of the package is broken.
  public init(units: Int, responses: Int, seed: UInt64) throws {
    guard (1...50_000).contains(units) else {
      throw SizeError(description: "jumlah unit 1 sampai 50000, bukan \(units)")
    }
    guard (0...99_999_999).contains(responses) else {
      throw SizeError(description: "jumlah respons 0 sampai 99999999, bukan \(responses)")
    }
    unitCount = units
    responseCount = responses
    self.seed = seed
    vocabulary = try SampleVocabulary.read()
    self.units = SampleUnit.all(count: units, seed: seed, vocabulary: vocabulary, territory: try Territory())
  }

  /// The files of the folder, in the order of their paths.
  public var files: [SampleFile] {
    [settingsFile, complaintFile, blockFile, componentFile, responseFile, registerFile].sorted { $0.path < $1.path }
  }
}
