import FoundationEssentials
import Statistics

/// Every constant of the survey rules, read from the package's data and checked once.
public struct IKMRules: Sendable {
  /// The bands in force, PermenPANRB 14/2017 (IKM-5).
  public let mutu: MutuTable
  /// All named tables of bands, for reconciliation.
  public let mutuTables: [MutuTable]
  /// Ways in which others compute an IKM, the exact one first (IKM-6).
  public let variants: [VariantDefinition]
  public let sampleSize: SampleSizeRule
  /// A published cell with fewer respondents is suppressed (IKM-9).
  public let suppressBelow: Int
  /// `skm-2017` first.
  public let instruments: [Instrument]
  public let answers: AnswerVocabulary
  /// Of the nine unsur and maklumat.
  public let headers: UnsurVocabulary
  private let ownHeaders: [String: UnsurVocabulary]

  /// Reads the tables of the package.
  ///
  /// - Throws: `DecodingError` or `IKMRulesError` if a table does not have its form.
  public init() throws {
    let decoder = JSONDecoder()
    let file = try decoder.decode(RulesFile.self, from: Data(PackageResources.rules_json))
    let tables = try file.mutu.map { try $0.table() }
    guard let inForce = tables.first else { throw IKMRulesError.badTable("mutu") }
    mutu = inForce
    mutuTables = tables
    variants = try file.variants.map { try $0.definition(tables: tables) }
    sampleSize = try file.sampleSize.rule()
    suppressBelow = file.suppressBelow.respondents
    instruments = try decoder.decode(InstrumentFile.self, from: Data(PackageResources.instruments_json)).instruments
    answers = try AnswerVocabulary(
      decoder.decode(AnswerFile.self, from: Data(PackageResources.answers_json)), instruments: instruments)
    let headerFile = try decoder.decode(HeaderFile.self, from: Data(PackageResources.headers_json))
    headers = try UnsurVocabulary(headerFile.unsur, positionPrefixes: headerFile.positionPrefixes)
    ownHeaders = try Dictionary(
      headerFile.instruments.map { own in
        (own.id, try UnsurVocabulary(own.unsur, positionPrefixes: headerFile.positionPrefixes))
      }, uniquingKeysWith: { first, _ in first })
    guard ownHeaders.allSatisfy({ id, headers in headers.unsur.isSubset(of: unsur(of: id)) }) else {
      throw IKMRulesError.badTable("headers")
    }
  }

  private func unsur(of instrument: String) -> Set<Unsur> {
    Set(self.instrument(instrument)?.elements.map(\.unsur) ?? [])
  }

  /// The words by which the columns of that instrument are known: its own where the same words name other unsur, such as the
  /// kecepatan pelayanan of 2004, else those of the nine.
  public func headers(of instrument: Instrument) -> UnsurVocabulary { ownHeaders[instrument.id] ?? headers }

  /// Ids of the instruments that have words of their own, in the order of `instruments`.
  public var instrumentsWithOwnHeaders: [Instrument] { instruments.filter { ownHeaders[$0.id] != nil } }

  /// The built-in instrument of that id.
  public func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
}

/// A table of the package that contradicts itself.
public enum IKMRulesError: Error, Hashable, Sendable {
  case badTable(String)
  case badNumber(String)
  /// A text that two scores of one unsur, or an unsur that no instrument, claims.
  case ambiguous(String)
}

struct RulesFile: Decodable {
  struct Mutus: Decodable {
    struct Band: Decodable {
      let mutu: Mutu
      let label: String
      let from: String?
    }
    let id: String
    let basis: String
    let decimals: Int
    let bands: [Band]

    func table() throws -> MutuTable {
      let read = try bands.map { band in
        MutuTable.Band(
          mutu: band.mutu, label: band.label,
          from: try band.from.map { RoundedScore(try Fraction(constant: $0), decimals: decimals) })
      }
      let bounds = read.compactMap { $0.from?.scaled }
      guard read.map(\.mutu) == Mutu.allCases, bounds.count == read.count - 1, bounds == bounds.sorted(by: >) else {
        throw IKMRulesError.badTable(id)
      }
      return MutuTable(id: id, basis: basis, bands: read)
    }
  }

  struct Suppression: Decodable { let respondents: Int }

  let mutu: [Mutus]
  let variants: [VariantFile]
  let sampleSize: SampleSizeFile
  let suppressBelow: Suppression
}

extension Fraction {
  /// A decimal constant of a data file.
  init(constant text: String) throws {
    guard let value = Fraction(decimal: text) else { throw IKMRulesError.badNumber(text) }
    self = value
  }
}
