/// `QuoteTracker` byte by byte, for the few places where speed does not matter.
struct PlainQuoteTracker {
  private let delimiter: UInt8
  private(set) var isInside = false
  private var mayOpen = true

  init(delimiter: UInt8) { self.delimiter = delimiter }

  mutating func take(_ byte: UInt8) {
    if byte == QuoteTracker.quote, isInside || mayOpen {
      isInside.toggle()
      mayOpen = true
    } else if !isInside {
      mayOpen = byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }
}
