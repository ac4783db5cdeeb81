import FoundationEssentials
import IndexModel

/// An instrument with what may stand beside it in its file (IPP-1).
struct OwnInstrument: Hashable, Sendable {
  let instrument: Instrument
  /// `nil` where the categories of IPP-2 hold.
  let categories: CategoryTable?
  /// By letter of `categories`; empty where the letters are those that the tier policies know (TIER-1).
  let tiers: [String: Tier]
  /// By key of another instrument: which of its indicators measures the same as which of this one (IPP-6).
  let equivalents: [String: [Int: Int]]
  /// `nil` for an instrument of the package.
  let source: Source?

  /// The file it came from.
  struct Source: Hashable, Sendable {
    /// Relative to the evaluation folder.
    let file: String
    let sha256: String
  }

  /// Whether a name is that of a file and not of an instrument of the package.
  static func isFile(_ name: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Reads and validates a file; messages call it by `name`.
  ///
  /// - Throws: `EvaluationError` for a file that is not there, and with every fault and its line for one that is wrong.
  static func load(_ path: String, name: String) throws(EvaluationError) -> OwnInstrument {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EvaluationError(.inputMissing, "\(name): berkas instrumen tidak ada atau tidak terbaca.")
    }
    guard data.count <= sizeLimit else {
      throw EvaluationError(.inputRejected, "\(name): berkas instrumen melebihi \(sizeLimit) bita.")
    }
    return try InstrumentReader.read(
      String(decoding: data, as: UTF8.self), file: name, digest: Digest.sha256(of: Array(data)))
  }

  private static let sizeLimit = 4 << 20
}

extension OwnInstrument {
  /// An instrument by name, or from a file with that path.
  ///
  /// - Throws: `EvaluationError` for an unknown name or a faulty file.
  static func named(_ name: String) throws(EvaluationError) -> OwnInstrument {
    if isFile(name) { return try load(name, name: name.split(separator: "/").last.map(String.init) ?? name) }
    return OwnInstrument(
      instrument: try Instrument.named(name), categories: nil, tiers: [:],
      equivalents: Equivalents.builtIn[name] ?? [:],
      source: nil)
  }

  /// The instrument of an evaluation folder: its file must stand inside, so that the folder holds all that decides.
  static func named(_ name: String, inFolder folder: String) throws(EvaluationError) -> OwnInstrument {
    guard isFile(name) else { return try named(name) }
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw EvaluationError(
        .inputRejected,
        "instrumen `\(name)`: berkasnya harus di dalam folder evaluasi; tulis tempatnya dari folder itu.")
    }
    return try load(folder + "/" + name, name: name)
  }
}

/// Indicators of two instruments of the package that ask the same question; house readings of their names (IPP-6).
enum Equivalents {
  /// By key of the newer instrument, then of the older one: number there to number here.
  static let builtIn: [String: [String: [Int: Int]]] = [
    Instrument.BuiltIn.pekppp.rawValue: [
      Instrument.BuiltIn.permenpanrb172017.rawValue: [
        6: 1, 4: 2, 13: 9, 12: 8, 11: 7, 17: 11, 18: 13, 20: 14, 21: 15, 22: 16, 23: 17, 24: 18, 25: 19, 26: 20, 28: 21,
        29: 22, 31: 24, 37: 29,
      ]
    ]
  ]
}
