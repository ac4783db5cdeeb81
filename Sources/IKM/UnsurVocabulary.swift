/// What a column's header says about its unsur.
public enum UnsurHeader: Hashable, Sendable {
  case unsur(Unsur)
  /// A bare `U8`, `Q8`, `Unsur 8` or `8`: a place that only a declared order turns into an unsur (IKM-1).
  case position(Int)
  /// The words of several unsur, in the order of the vocabulary: to be asked, not guessed.
  case ambiguous([Unsur])
}

/// Recognises unsur by the words of a header (IKM-1, M15).
public struct UnsurVocabulary: Sendable {
  fileprivate struct Entry: Sendable {
    let unsur: Unsur
    let all: [[String]]
    let none: [String]
  }

  private let names: [String: Unsur]
  private let entries: [Entry]
  private let positionPrefixes: Set<String>

  /// - Throws: `IKMRulesError.ambiguous` if one name stands for two unsur.
  init(_ file: [HeaderFile.Entry], positionPrefixes: [String]) throws {
    var names: [String: Unsur] = [:]
    for entry in file {
      for name in entry.names where names.updateValue(Unsur(key: entry.key), forKey: name) != nil {
        throw IKMRulesError.ambiguous(name)
      }
    }
    self.names = names
    entries = file.map { Entry(unsur: Unsur(key: $0.key), all: $0.all, none: $0.none) }
    self.positionPrefixes = Set(positionPrefixes)
  }

  /// Every unsur that it can recognise.
  public var unsur: Set<Unsur> { Set(entries.map(\.unsur)) }

  /// Names that a header may bear as they stand, folded, with their unsur, sorted by name.
  public var knownNames: [(name: String, unsur: Unsur)] {
    names.sorted { $0.key < $1.key }.map { (name: $0.key, unsur: $0.value) }
  }

  /// The unsur, or the place, that a header names; `nil` for another kind of column.
  ///
  /// A leading number or code is dropped where words follow it: `U8. Sarana dan prasarana` is sarana, whatever its number.
  public func header(_ text: String) -> UnsurHeader? {
    let words = FoldedText(text).words.map(String.init)
    if let position = position(words) { return .position(position) }
    let named = Self.startsWithNumber(words) ? Array(words.dropFirst()) : words
    if let unsur = names[named.joined(separator: " ")] { return .unsur(unsur) }
    let fitting = entries.filter { $0.fits(named) }.map(\.unsur)
    return switch fitting.count {
    case 0: nil
    case 1: .unsur(fitting[0])
    default: .ambiguous(fitting)
    }
  }

  /// `U8`, `u 8`, `unsur 8`, `8`; 1 to `Response.maximumUnsur`.
  private func position(_ words: [String]) -> Int? {
    let joined = words.joined(separator: " ")
    let digits = String(joined.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let number = Int(digits), (1...Response.maximumUnsur).contains(number) else { return nil }
    var prefix = joined.dropLast(digits.count)
    if prefix.last == " " { prefix = prefix.dropLast() }
    return positionPrefixes.contains(String(prefix)) ? number : nil
  }

  private static func startsWithNumber(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first else { return false }
    let digits = first.first.map { "uqp".contains($0) } == true ? first.dropFirst() : first[...]
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension UnsurVocabulary.Entry {
  fileprivate func fits(_ words: [String]) -> Bool {
    guard !none.contains(where: { Self.has($0, words) }) else { return false }
    return all.contains { $0.allSatisfy { Self.has($0, words) } }
  }

  private static func has(_ pattern: String, _ words: [String]) -> Bool {
    pattern.hasSuffix("*") ? words.contains { $0.hasPrefix(pattern.dropLast()) } : words.contains(pattern)
  }
}

struct HeaderFile: Decodable {
  struct Entry: Decodable {
    let key: String
    let names: [String]
    let all: [[String]]
    let none: [String]
  }

  struct Own: Decodable {
    let id: String
    let unsur: [Entry]
  }

  let positionPrefixes: [String]
  let unsur: [Entry]
  /// Of instruments in which the same words name other unsur.
  let instruments: [Own]
}
