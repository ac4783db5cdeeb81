/// The bytes of a text file from one offset to another, piece by piece and as UTF-8.
struct TextChunks {
  /// Zeroed bytes kept behind the text, so that the last block is whole and a look ahead finds no stale line end.
  static let padding = 2 * ByteBlock.width
  /// The least that one call reads; room for a surrogate pair and more.
  private static let leastRead = 8

  let encoding: Dialect.Encoding
  let end: Int
  /// Offset in the file of the next byte to be read.
  private(set) var position: Int
  private let file: InputFile
  private let text: PartText
  private var undecoded: [UInt8] = []

  /// What `text` holds is not read again.
  init(_ file: InputFile, range: Range<Int>, encoding: Dialect.Encoding, text: PartText = PartText()) {
    self.file = file
    self.text = text
    self.encoding = encoding
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position >= end }

  /// Appends the text of about `count` bytes of the file behind `bytes[..<used]` and moves `used` on.
  mutating func read(_ count: Int, into bytes: inout [UInt8], used: inout Int) throws(TableError) {
    var count = min(max(count, Self.leastRead), end - position)
    let room = used + encoding.mostBytes(for: count) + Self.padding
    if bytes.count < room { bytes.append(contentsOf: repeatElement(0, count: room - bytes.count)) }
    if encoding == .utf8 {
      if !text.copy(count, at: position, into: &bytes, from: used) {
        try file.read(count, at: position, into: &bytes, from: used)
      }
      used += count
    } else {
      if undecoded.count < count { undecoded.append(contentsOf: repeatElement(0, count: count - undecoded.count)) }
      try file.read(count, at: position, into: &undecoded, from: 0)
      count = encoding.decode(undecoded, count: count, isLast: position + count == end, into: &bytes, used: &used)
    }
    position += count
    for index in used..<used + Self.padding { bytes[index] = 0 }
  }

  /// Gives back a last CR of `bytes[..<used]` that an LF may follow, to be read again with it.
  mutating func giveBackTrailingCR(_ bytes: [UInt8], used: inout Int) {
    guard !isAtEnd, used > 1, bytes[used - 1] == UInt8(ascii: "\r") else { return }
    used -= 1
    position -= encoding.bytesPerUnit
  }
}
