/// What a locus of the official evaluation mainly provides; an evaluation may require one of each kind (IPP-4).
public enum LocusKind: String, CaseIterable, Hashable, Sendable {
  case barang, jasa, administratif

  /// By its name in any case, with or without `layanan` or `pelayanan` before it; `nil` for anything else.
  public init?(word: some StringProtocol) {
    var words = word.lowercased().split { !$0.isLetter }
    if let first = words.first, ["layanan", "pelayanan", "lokus"].contains(String(first)) { words.removeFirst() }
    switch words.joined(separator: " ") {
    case "barang", "publik barang": self = .barang
    case "jasa", "publik jasa": self = .jasa
    case "administratif", "administrasi": self = .administratif
    default: return nil
    }
  }
}

extension LocusKind {
  /// The names of all, for messages.
  public static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
