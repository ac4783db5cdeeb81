extension [UInt8] {
  /// Appends `scaled / 10^decimals` with exactly so many decimals and a point: the digits of `Figure.plain`.
  mutating func append(decimal scaled: Int, decimals: Int) {
    if scaled < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = scaled.magnitude
    var written = 0
    repeat {
      if written == decimals, decimals > 0 { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= decimals
    var (low, high) = (start, count - 1)
    while low < high {
      swapAt(low, high)
      low += 1
      high -= 1
    }
  }
}
