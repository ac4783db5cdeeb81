/// Recognises how a text file is written, from its first bytes (IN-4).
struct DelimitedSniffer {
  /// Bytes looked at to tell UTF-8 from Windows-1252; later surprises are issues of their records.
  static let encodingSample = 8 << 20
  private static let dialectSample = 64 << 10
  private static let recordSample = 100

  private let sample: [UInt8]
  private let isWholeFile: Bool

  init(sample: [UInt8], isWholeFile: Bool) {
    self.sample = sample
    self.isWholeFile = isWholeFile
  }

  func content() -> DelimitedContent {
    let (encoding, markLength) = EncodingSniffer.encoding(of: sample, isWholeFile: isWholeFile)
    var dialect = Dialect(encoding: encoding, hasByteOrderMark: markLength > 0)
    var text = decodedStart(encoding, skipping: markLength)
    let isWhole = isWholeFile && sample.count <= Self.dialectSample
    var content = DelimitedContent(dialect: dialect, start: markLength, firstRow: 1)
    if let line = SeparatorLine(text) {
      dialect.hasSeparatorLine = true
      dialect.delimiter = line.delimiter
      content.start += encoding.sourceLength(of: text.span.extracting(..<line.length))
      content.firstRow = 2
      text.removeFirst(line.length)
    } else {
      dialect.delimiter = Self.likeliestDelimiter(text, isWhole: isWhole)
    }
    dialect.lineEnd = Self.lineEnd(text)
    dialect.usesQuotes = Self.usesQuotes(text, delimiter: dialect.delimiter.rawValue)
    content.dialect = dialect
    return content
  }

  private func decodedStart(_ encoding: Dialect.Encoding, skipping mark: Int) -> [UInt8] {
    let source = Array(sample[mark..<min(sample.count, mark + Self.dialectSample)])
    var text = [UInt8](repeating: 0, count: encoding.mostBytes(for: source.count))
    var used = 0
    _ = encoding.decode(source, count: source.count, isLast: false, into: &text, used: &used)
    text.removeLast(text.count - used)
    return text
  }

  /// The delimiter that gives the most records one and the same number of fields above one.
  ///
  /// Ties go to the larger number of fields, then to the rarer sign: a comma is also a decimal sign.
  private static func likeliestDelimiter(_ text: [UInt8], isWhole: Bool) -> Dialect.Delimiter {
    var best = (delimiter: Dialect.Delimiter.comma, records: 0, fields: 0)
    for delimiter in Dialect.Delimiter.allCases {
      var counts = fieldCounts(text, delimiter: delimiter.rawValue)
      if !isWhole, counts.count < recordSample { _ = counts.popLast() }
      let tally = Dictionary(counts.filter { $0 > 1 }.map { ($0, 1) }, uniquingKeysWith: +)
      for (fields, records) in tally.sorted(by: { $0.key > $1.key })
      where (records, fields) > (best.records, best.fields) {
        best = (delimiter, records, fields)
      }
    }
    return best.delimiter
  }

  /// Fields of each of the first records, read in the plainest way.
  private static func fieldCounts(_ text: [UInt8], delimiter: UInt8) -> [Int] {
    var counts: [Int] = []
    var fields = 1
    var isInside = false
    var mayOpen = true
    for byte in text {
      if byte == QuoteTracker.quote, isInside || mayOpen {
        isInside.toggle()
        mayOpen = true
      } else if !isInside {
        let endsRecord = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        mayOpen = endsRecord || byte == delimiter
        if byte == delimiter { fields += 1 }
        if endsRecord {
          counts.append(fields)
          fields = 1
          if counts.count >= 2 * recordSample { return counts }
        }
      }
    }
    if fields > 1 { counts.append(fields) }
    return counts
  }

  private static func lineEnd(_ text: [UInt8]) -> Dialect.LineEnd {
    var lf = 0
    var crlf = 0
    var cr = 0
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if index > 0, text[index - 1] == UInt8(ascii: "\r") { crlf += 1 } else { lf += 1 }
      } else if byte == UInt8(ascii: "\r"), index + 1 < text.count, text[index + 1] != UInt8(ascii: "\n") {
        cr += 1
      }
    }
    switch (lf > 0, crlf > 0, cr > 0) {
    case (false, false, false): return text.last == UInt8(ascii: "\r") ? .cr : .none
    case (true, false, false): return .lf
    case (false, true, false): return .crlf
    case (false, false, true): return .cr
    default: return .mixed
    }
  }

  private static func usesQuotes(_ text: [UInt8], delimiter: UInt8) -> Bool {
    var mayOpen = true
    for byte in text {
      if byte == QuoteTracker.quote, mayOpen { return true }
      mayOpen = byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    return false
  }
}

/// Excel's first line `sep=;`, which names the delimiter and is no record.
private struct SeparatorLine {
  let delimiter: Dialect.Delimiter
  /// Bytes of the line with its end.
  let length: Int

  init?(_ text: [UInt8]) {
    let lowered = text.prefix(4).map { $0 | 0x20 }
    guard text.count > 4, lowered == Array("sep".utf8) + [UInt8(ascii: "=") | 0x20],
      let delimiter = Dialect.Delimiter(rawValue: text[4])
    else { return nil }
    self.delimiter = delimiter
    switch text.dropFirst(5).prefix(2) {
    case [UInt8(ascii: "\r"), UInt8(ascii: "\n")]: length = 7
    case let end where end.first == UInt8(ascii: "\n") || end.first == UInt8(ascii: "\r"): length = 6
    case []: length = 5
    default: return nil
    }
  }
}
