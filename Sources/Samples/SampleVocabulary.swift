import FoundationEssentials

/// Words and weights of the sample data, read from `Data/vocabulary.json`.
struct SampleVocabulary: Decodable, Sendable {
  struct Kind: Decodable, Sendable {
    let type: String
    let name: String
    let services: [String]
  }

  struct UnsurColumn: Decodable, Sendable {
    let header: String
    /// How far the mean answer lies from that of the unit, in hundredths.
    let offset: Int
  }

  /// A word with how often it comes up.
  struct Weighted: Decodable, Sendable {
    let word: String
    let weight: Int

    init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      word = try pair.decode(String.self)
      weight = try pair.decode(Int.self)
    }
  }

  /// Codes of the provinces whose clock is WITA or WIT; the others have WIB.
  let wita: [String]
  let wit: [String]
  let kinds: [Kind]
  let education: [Weighted]
  let occupation: [Weighted]
  /// January to December.
  let monthWeights: [Int]
  let unsur: [UnsurColumn]
  let comments: [String]
  let complaintCategories: [String]
  let channels: [Weighted]
  let blocks: [String]
  let components: [String]
  /// Contents that do not count as filled (SIPP-3).
  let emptyContents: [String]

  /// - Throws: `DecodingError` if the table does not have its form.
  static func read() throws -> SampleVocabulary {
    try JSONDecoder().decode(Self.self, from: Data(PackageResources.vocabulary_json))
  }

  func zone(ofProvince code: String) -> String {
    if wita.contains(code) { return "WITA" }
    return wit.contains(code) ? "WIT" : "WIB"
  }
}
