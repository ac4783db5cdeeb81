/// The text of a sheet, cut into pieces that begin with a row.
///
/// Whether a `<row` is a tag and not part of a comment is for the parser of a piece to find out.
struct SheetText {
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// Whether nothing follows it.
    var isLast: Bool
  }

  /// A piece grows to at most so many times its size in search of a row.
  private static let mostSizes = 4

  private let entry: ZipEntry
  private let pieceBytes: Int
  /// Inflated and not yet given out.
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  private var hasFailed = false

  init(_ entry: ZipEntry, pieceBytes: Int) {
    self.entry = entry
    self.pieceBytes = pieceBytes
  }

  /// Whether all of it was given out.
  var isEmpty: Bool { isAtEnd && !hasFailed && buffer.isEmpty }

  /// What stands before the first row; `nil` where the text is too short to be cut, shows no row or cannot be inflated.
  mutating func opening() -> [UInt8]? {
    for sizes in 1...Self.mostSizes {
      let bytes = sizes * pieceBytes
      fill(to: bytes)
      guard !isAtEnd || buffer.count > bytes else { return nil }
      if let row = Self.firstRow(buffer.span, before: bytes) { return take(row) }
    }
    return nil
  }

  /// The next rows; `nil` at the end, where no row shows with which the next piece could begin, and where the text cannot be inflated.
  mutating func piece() -> Piece? {
    for sizes in 1...Self.mostSizes {
      let bytes = sizes * pieceBytes
      fill(to: bytes)
      guard !hasFailed, !buffer.isEmpty else { return nil }
      if isAtEnd, buffer.count <= bytes { return Piece(bytes: take(buffer.count), isLast: true) }
      if let row = Self.lastRow(buffer.span, before: bytes) { return Piece(bytes: take(row), isLast: false) }
    }
    return nil
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    let rest = Array(buffer[count...])
    var taken = exchange(&buffer, with: rest)
    taken.removeLast(taken.count - count)
    return taken
  }

  /// Inflates until there are so many bytes, or no more.
  private mutating func fill(to count: Int) {
    do throws(TableError) {
      while buffer.count < count, !isAtEnd { isAtEnd = try !entry.read(into: &buffer) }
    } catch {
      // Whoever reads the sheet from its start finds the error again.
      hasFailed = true
      isAtEnd = true
    }
  }

  /// Where the first tag of a row begins that is not at the start.
  private static func firstRow(_ text: Span<UInt8>, before end: Int) -> Int? {
    (1..<max(min(end, text.count), 1)).first { isRow(text, at: $0) }
  }

  /// Where the last one begins.
  private static func lastRow(_ text: Span<UInt8>, before end: Int) -> Int? {
    (1..<max(min(end, text.count), 1)).last { isRow(text, at: $0) }
  }

  /// Whether `<row` and a blank stand there: a row without attributes says no number, without which no piece can begin.
  private static func isRow(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard text[index] == UInt8(ascii: "<"), index + 4 < text.count else { return false }
    return text[index + 1] == UInt8(ascii: "r") && text[index + 2] == UInt8(ascii: "o")
      && text[index + 3] == UInt8(ascii: "w") && isBlank(text[index + 4])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
