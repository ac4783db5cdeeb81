/// Tells the encoding of a text by its byte order mark, its NULs or its well-formedness.
enum EncodingSniffer {
  /// The encoding and the length of its byte order mark.
  static func encoding(of sample: [UInt8], isWholeFile: Bool) -> (Dialect.Encoding, markLength: Int) {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if sample.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if sample.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let nuls = nulShares(sample)
    if nuls.odd > 0.4, nuls.even < 0.1 { return (.utf16LittleEndian, 0) }
    if nuls.even > 0.4, nuls.odd < 0.1 { return (.utf16BigEndian, 0) }
    return (isRatherWindows1252(sample, isWholeFile: isWholeFile) ? .windows1252 : .utf8, 0)
  }

  /// Share of NULs among the bytes at even and odd places of the first 4 KiB: UTF-16 without a mark has many on one side.
  static func nulShares(_ sample: [UInt8]) -> (even: Double, odd: Double) {
    let start = sample.prefix(4_096)
    guard start.count > 1 else { return (0, 0) }
    var even = 0
    var odd = 0
    for (index, byte) in start.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = Double(start.count / 2)
    return (Double(even) / half, Double(odd) / half)
  }

  /// More bytes above ASCII that are no UTF-8 than sequences that are; a lone fault in UTF-8 text stays an issue of its record.
  private static func isRatherWindows1252(_ sample: [UInt8], isWholeFile: Bool) -> Bool {
    var faults = 0
    var sequences = 0
    var index = 0
    while index < sample.count {
      if sample[index] < 0x80 {
        index += 1
      } else if let length = UTF8Check.sequenceLength(sample[...], at: index) {
        sequences += 1
        index += length
      } else if sample[index...].starts(with: UTF8Check.replacement) {
        sequences += 1
        index += UTF8Check.replacement.count
      } else {
        // The last bytes of a longer file may be the beginning of a sequence that the sample cuts.
        if isWholeFile || index < sample.count - 3 { faults += 1 }
        index += 1
      }
    }
    return faults > sequences
  }
}
