/// What a file is, told from its first bytes.
enum FileKind: Hashable {
  case delimited
  case zip
  /// Compound file: an old .xls or an encrypted XLSX.
  case compoundFile
  /// Something else, by name.
  case other(String)

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"), ([0x1F, 0x8B], "gzip"), (Array("Rar!".utf8), "RAR"),
    ([0x37, 0x7A, 0xBC, 0xAF], "7z"), (Array("SQLite format 3".utf8), "SQLite"), (Array("{\\rtf".utf8), "RTF"),
  ]
  /// Web pages and XML that some programs save under the name .xls.
  private static let markup: [(text: String, name: String)] = [
    ("<html", "HTML"), ("<!doctype", "HTML"), ("<table", "HTML"), ("<?xml", "XML"),
  ]

  init(_ sample: [UInt8]) {
    let start = sample.prefix(64)
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compoundFile
    } else if let signature = Self.signatures.first(where: { start.starts(with: $0.bytes) }) {
      self = .other(signature.name)
    } else if let name = Self.markupName(start) {
      self = .other(name)
    } else {
      self = Self.isBinary(sample) ? .other("biner") : .delimited
    }
  }

  private static func markupName(_ start: ArraySlice<UInt8>) -> String? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = (start.starts(with: mark) ? start.dropFirst(mark.count) : start).drop { $0 <= 0x20 }
      .map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return markup.first { text.starts(with: $0.text.utf8) }?.name
  }

  /// Many NULs that are not those of UTF-16.
  private static func isBinary(_ sample: [UInt8]) -> Bool {
    let (encoding, _) = EncodingSniffer.encoding(of: Array(sample.prefix(4_096)), isWholeFile: false)
    guard encoding == .utf8 || encoding == .windows1252 else { return false }
    let nuls = EncodingSniffer.nulShares(sample)
    return nuls.even + nuls.odd > 0.2
  }
}
