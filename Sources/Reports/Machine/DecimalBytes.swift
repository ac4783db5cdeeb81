extension [UInt8] {
  /// Appends `scaled / 10^decimals` with exactly so many decimals and a point: the digits of `Figure.plain`.
  mutating func append(decimal scaled: Int, decimals: Int) {
    Figure(scaled: scaled, decimals: decimals).appendPlain(to: &self)
  }
}
