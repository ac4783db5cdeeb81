import CByteSigns

/// What a block of delimited text consists of; bit i speaks of byte i.
struct BlockStructure {
  /// Delimiters outside quotes.
  var delimiters: UInt64
  /// Line ends outside quotes: the LF of a CRLF, or a lone LF or CR.
  var recordEnds: UInt64
  /// Line ends anywhere, so that rows are physical lines.
  var lineEnds: UInt64
  /// All quote signs.
  var quotes: UInt64
  /// Whether there is a byte above ASCII or a NUL.
  var hasOddBytes: Bool
}

/// Follows quotes from block to block, so that delimiters and line ends inside them do not count (RFC 4180).
///
/// A quote opens only at the start of a field; elsewhere in an unquoted field it is an ordinary character. Inside, a quote
/// closes, and one right after a closing quote opens again, which is what a doubled quote amounts to.
struct QuoteTracker {
  static let quote = UInt8(ascii: "\"")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  let delimiter: UInt8
  private(set) var isInside = false
  /// Whether a quote as the next byte would open: at the start of a field or right after a closing quote.
  private var mayOpen = true

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Takes the block of `length` valid bytes at `start`; `bytes` reaches a byte beyond the block, zero at the end of the text.
  @inline(__always)
  mutating func take(_ bytes: Span<UInt8>, at start: Int, length: Int) -> BlockStructure {
    // Most blocks hold none of what needs a closer look; behind the text stand zeros.
    let signs = ByteBlock.signs(bytes, at: start, delimiter: delimiter)
    if signs.special == 0 { return takePlain(signs) }
    let isWhole = length == ByteBlock.width
    let valid: UInt64 = isWhole ? ~0 : (1 &<< UInt64(length)) &- 1
    let last: UInt64 = 1 &<< UInt64(length &- 1)
    let lf = signs.line_feeds & valid
    let delimiters = signs.delimiters & valid
    var lineEnds = lf
    var opensField = delimiters | lf
    let cr = ByteBlock.mask(bytes, at: start, of: Self.cr) & valid
    if cr != 0 {
      let next: UInt64 = cr &>> 63 == 1 && bytes[start &+ ByteBlock.width] == Self.lf ? 1 &<< 63 : 0
      lineEnds |= cr & ~(lf &>> 1 | next)
      opensField |= cr
    }
    let quotes = ByteBlock.mask(bytes, at: start, of: Self.quote) & valid
    var inside: UInt64 = isInside ? ~0 : 0
    if quotes != 0 {
      inside ^= Self.prefixParity(quotes)
      opensField |= quotes
      let allowed = opensField &<< 1 | (mayOpen ? 1 : 0)
      if quotes & inside & ~allowed == 0 {
        isInside = inside & last != 0
        mayOpen = opensField & last != 0
      } else {
        inside = takeStrayQuotes(quotes: quotes, opensField: opensField & ~quotes, length: length)
      }
    } else {
      mayOpen = opensField & last != 0
    }
    let hasNUL = ByteBlock.mask(bytes, at: start, of: 0) & valid != 0
    return BlockStructure(
      delimiters: delimiters & ~inside, recordEnds: lineEnds & ~inside, lineEnds: lineEnds, quotes: quotes,
      hasOddBytes: ByteBlock.hasNonASCII(bytes, at: start) || hasNUL)
  }

  /// Takes note of a run of blocks without quotes that lay outside quotes and ended with `last`.
  @inline(__always)
  mutating func passOver(last: UInt8) { mayOpen = last == delimiter || last == Self.lf }

  /// The same for a whole block of ASCII without quotes, CR and NUL.
  @inline(__always)
  private mutating func takePlain(_ signs: block_signs) -> BlockStructure {
    let (lf, delimiters) = (signs.line_feeds, signs.delimiters)
    let outside: UInt64 = isInside ? 0 : ~0
    mayOpen = (lf | delimiters) &>> 63 == 1
    return BlockStructure(
      delimiters: delimiters & outside, recordEnds: lf & outside, lineEnds: lf, quotes: 0, hasOddBytes: false)
  }

  /// The same byte by byte, for blocks with a quote in the middle of an unquoted field.
  private mutating func takeStrayQuotes(quotes: UInt64, opensField: UInt64, length: Int) -> UInt64 {
    var inside: UInt64 = 0
    for index in 0..<UInt64(length) {
      if quotes &>> index & 1 == 1, isInside || mayOpen {
        isInside.toggle()
        mayOpen = true
      } else if !isInside {
        mayOpen = opensField &>> index & 1 == 1
      }
      if isInside { inside |= 1 &<< index }
    }
    return inside
  }

  /// Bit i is set where the count of set bits up to and including i is odd.
  @inline(__always)
  private static func prefixParity(_ bits: UInt64) -> UInt64 {
    var parity = bits
    parity ^= parity &<< 1
    parity ^= parity &<< 2
    parity ^= parity &<< 4
    parity ^= parity &<< 8
    parity ^= parity &<< 16
    parity ^= parity &<< 32
    return parity
  }
}
