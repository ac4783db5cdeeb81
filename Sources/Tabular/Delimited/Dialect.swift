/// How a delimited text file is written, as recognised from its first lines.
public struct Dialect: Hashable, Sendable {
  /// The byte between two fields.
  public enum Delimiter: UInt8, CaseIterable, Sendable {
    case tab = 0x09
    case semicolon = 0x3B
    case pipe = 0x7C
    case comma = 0x2C
  }

  /// How the bytes of the file become text.
  public enum Encoding: CaseIterable, Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252
  }

  /// The line ends seen in the first lines.
  public enum LineEnd: CaseIterable, Sendable {
    case lf, crlf, cr, mixed, none
  }

  public var delimiter: Delimiter
  public var encoding: Encoding
  public var hasByteOrderMark: Bool
  public var lineEnd: LineEnd
  /// Whether the first lines hold quoted fields.
  public var usesQuotes: Bool
  /// Whether the file opens with Excel's `sep=;` line.
  public var hasSeparatorLine: Bool

  public init(
    delimiter: Delimiter = .comma, encoding: Encoding = .utf8, hasByteOrderMark: Bool = false,
    lineEnd: LineEnd = .lf, usesQuotes: Bool = false, hasSeparatorLine: Bool = false
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.lineEnd = lineEnd
    self.usesQuotes = usesQuotes
    self.hasSeparatorLine = hasSeparatorLine
  }
}

extension Dialect: CustomStringConvertible {
  /// In words, for the manifest: `koma; UTF-8 dengan BOM; akhir baris CRLF; dengan tanda kutip`.
  public var description: String {
    let bom = hasByteOrderMark ? " dengan BOM" : ""
    var parts = [delimiter.words, encoding.words + bom, lineEnd.words]
    if usesQuotes { parts.append("dengan tanda kutip") }
    if hasSeparatorLine { parts.append("dengan baris sep=") }
    return parts.joined(separator: "; ")
  }
}

extension Dialect.Delimiter {
  /// The sign's name in Indonesian.
  public var words: String {
    switch self {
    case .comma: "koma"
    case .semicolon: "titik koma"
    case .tab: "tab"
    case .pipe: "garis tegak"
    }
  }
}

extension Dialect.Encoding {
  fileprivate var words: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows1252: "Windows-1252"
    }
  }
}

extension Dialect.LineEnd {
  fileprivate var words: String {
    switch self {
    case .lf: "akhir baris LF"
    case .crlf: "akhir baris CRLF"
    case .cr: "akhir baris CR"
    case .mixed: "akhir baris campuran"
    case .none: "tanpa akhir baris"
    }
  }
}
