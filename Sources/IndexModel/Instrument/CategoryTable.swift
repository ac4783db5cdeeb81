import FoundationEssentials
public import Statistics

/// One band of the index: its letter, its predicate and its bounds at two decimals, both included.
public struct IndexCategory: Hashable, Sendable {
  /// `A`, `A-`, … `F`.
  public let code: String
  /// `Pelayanan Prima`, … `Gagal`.
  public let predicate: String
  public let lower: RoundedScore
  public let upper: RoundedScore
}

/// The categories of an index from 0 to 5, best first (IPP-2).
///
/// Bounds are printed with two decimals and are read from a score that was rounded once to two decimals, so that every index has
/// exactly one category (M38). A table with a hole or an overlap cannot be made.
public struct CategoryTable: Hashable, Sendable {
  public let bands: [IndexCategory]
  private let worst: IndexCategory

  /// The table of the package.
  public init() throws(InstrumentError) { try self.init(json: PackageResources.categories_json) }

  /// Reads and validates a table.
  public init(json: [UInt8]) throws(InstrumentError) {
    let file = try decoded(CategoryFile.self, from: json)
    let maximum = try Self.bound(file.maximum ?? "5.00", of: "tertinggi")
    var bands: [IndexCategory] = []
    for band in file.bands {
      bands.append(
        IndexCategory(
          code: band.code, predicate: band.predicate, lower: try Self.bound(band.lower, of: band.code),
          upper: try Self.bound(band.upper, of: band.code)))
    }
    bands.sort { $0.lower.scaled > $1.lower.scaled }
    guard let best = bands.first, let worst = bands.last, worst.lower.scaled == 0, best.upper == maximum else {
      throw .brokenBands("pita harus mencakup 0,00 sampai \(maximum.indonesian)")
    }
    for (higher, lower) in zip(bands, bands.dropFirst()) where lower.upper.scaled + 1 != higher.lower.scaled {
      throw .brokenBands("\(lower.code) berakhir di \(lower.upper), \(higher.code) mulai di \(higher.lower)")
    }
    for band in bands where band.lower.scaled > band.upper.scaled {
      throw .brokenBands("\(band.code) mulai di \(band.lower) dan berakhir di \(band.upper)")
    }
    guard Set(bands.map(\.code)).count == bands.count else { throw .brokenBands("satu huruf untuk dua pita") }
    self.bands = bands
    self.worst = worst
  }

  /// The category of an index that was rounded once.
  ///
  /// - Precondition: the score has two decimals.
  public func category(of score: RoundedScore) -> IndexCategory {
    precondition(score.decimals == 2, "categories are read at two decimals")
    return bands.first { score.scaled >= $0.lower.scaled } ?? worst
  }

  public func category(code: String) -> IndexCategory? { bands.first { $0.code == code } }

  private static func bound(_ text: String, of code: String) throws(InstrumentError) -> RoundedScore {
    guard let value = Fraction(decimal: text) else { throw .badNumber(place: "kategori \(code)", text: text) }
    let rounded = RoundedScore(value)
    guard rounded.fraction == value else { throw .brokenBands("batas \(text) punya lebih dari dua desimal") }
    return rounded
  }
}

private struct CategoryFile: Decodable {
  struct Band: Decodable {
    var lower: String
    var upper: String
    var code: String
    var predicate: String
  }
  /// End of the scale; 5.00 for an IPP.
  var maximum: String?
  var bands: [Band]
}

/// Decodes a table of this module.
func decoded<T: Decodable>(_ type: T.Type, from json: [UInt8]) throws(InstrumentError) -> T {
  do {
    return try JSONDecoder().decode(type, from: Data(json))
  } catch {
    throw .unreadable(String(describing: error))
  }
}
