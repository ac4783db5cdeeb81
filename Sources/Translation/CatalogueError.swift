/// Why a catalogue of texts cannot be used; `text` is the Indonesian side of the faulty entry.
public struct CatalogueError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case unreadable(String)
    /// A brace that begins no placeholder.
    case unknownPlaceholder
    /// Two placeholders without a word between them cannot be told apart.
    case adjacentPlaceholders
    /// The English side names a placeholder that the Indonesian one has not, or leaves one out.
    case placeholdersDiffer
    case empty
  }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

extension CatalogueError: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .unreadable(let reason): "katalog bahasa tidak terbaca: \(reason)"
    case .unknownPlaceholder: "katalog bahasa: kurung kurawal bukan {n}, {d}, {w}, {l}, atau {x} dalam “\(text)”"
    case .adjacentPlaceholders: "katalog bahasa: dua isian tanpa kata di antaranya dalam “\(text)”"
    case .placeholdersDiffer: "katalog bahasa: isian kedua bahasa berbeda dalam “\(text)”"
    case .empty: "katalog bahasa: teks kosong di “\(text)”"
    }
  }
}
