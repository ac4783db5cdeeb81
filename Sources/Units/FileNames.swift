/// Safe, unique file names for ids, whatever an id holds.
///
/// A name consists of `a`–`z`, `0`–`9`, `-` and `_`, is 1 to 60 characters long, and is never a reserved name. It depends on its
/// own id alone, except where two ids would share it: then every one of them bears its hash. The order of the ids is irrelevant.
public struct FileNames: Sendable {
  /// Longest name, without extension.
  public static let maximumLength = 60
  private let nameByID: [String: String]

  public init(for ids: some Sequence<String>) {
    let distinct = Set(ids).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    var names = Dictionary(distinct.map { ($0, Self.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    // A hash can collide too; a further round with another seed settles that, and ends since each round changes the names.
    var round: UInt64 = 1
    while true {
      let groups = Dictionary(grouping: distinct, by: { names[$0] ?? "" }).values.filter { $0.count > 1 }
      guard !groups.isEmpty, round <= 8 else { break }
      for id in groups.joined() { names[id] = Self.hashed(Self.slug(of: id), id: id, round: round) }
      round += 1
    }
    nameByID = names
  }

  /// The name of an id; for an id that was not given at the start the one that it would have alone.
  public subscript(id: String) -> String { nameByID[id] ?? Self.name(of: id) }

  /// The id in lower case where that is a safe name already, else its slug with a hash.
  private static func name(of id: String) -> String {
    let slug = slug(of: id)
    return slug == id.lowercased() && !slug.isEmpty && slug.count <= maximumLength && !isReserved(slug)
      ? slug : hashed(slug, id: id, round: 0)
  }

  private static func hashed(_ slug: String, id: String, round: UInt64) -> String {
    let digits = String(shortHash(id, round: round), radix: 36)
    let stem = slug.isEmpty || isReserved(slug) ? "unit" : String(slug.prefix(maximumLength - 1 - digits.count))
    return stem + "-" + digits
  }

  /// Lower-case ASCII letters and digits; everything between them becomes one `-`.
  private static func slug(of id: String) -> String {
    var slug = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.unicodeScalars.append(Unicode.Scalar(byte + 32))
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }

  /// Names that a file system or the output folder keeps for itself.
  private static func isReserved(_ slug: String) -> Bool {
    if ["con", "prn", "aux", "nul", "index"].contains(slug) { return true }
    let device = slug.prefix(3)
    return slug.count == 4 && (device == "com" || device == "lpt") && slug.last.map(\.isNumber) == true
  }

  /// FNV-1a (Fowler, Noll & Vo) over the bytes of the id, folded to 32 bits: the same on every machine.
  private static func shortHash(_ id: String, round: UInt64) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ round
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
