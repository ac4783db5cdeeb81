import Testing

@testable import Tabular

@Suite struct RecognitionTests {
  private func dialect(_ bytes: [UInt8]) throws -> Dialect {
    let file = try TemporaryFile(bytes)
    guard case .delimited(let dialect) = try TableSource(path: file.path).format else {
      throw TableError(.notAWorkbook, path: "")
    }
    return dialect
  }

  @Test(
    "the delimiter is the one that makes columns",
    arguments: [
      ("a,b,c\n1,2,3\n", Dialect.Delimiter.comma), ("a;b;c\n1;2;3\n", .semicolon), ("a\tb\n1\t2\n", .tab),
      ("a|b\n1|2\n", .pipe), ("nama;nilai;bobot\nx;1,5;2,5\ny;2,5;3,5\n", .semicolon),
      ("id,saran\n1,\"a;b;c\"\n2,\"d;e\"\n", .comma), ("satu kolom\nsaja\n", .comma),
      ("LAPORAN SURVEI, 2025\nUnit: A, B\n\nno;nama;u1\n1;x;4\n2;y;3\n3;z;3\n", .semicolon), ("a,b", .comma),
    ])
  func delimiter(text: String, expected: Dialect.Delimiter) throws {
    #expect(try dialect(Array(text.utf8)).delimiter == expected)
  }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  private static let encoded: [([UInt8], String)] = [
    (Array("a;é\n1;2\n".utf8), "titik koma; UTF-8; akhir baris LF"),
    ([0xEF, 0xBB, 0xBF] + Array("a;é\r\n1;2\r\n".utf8), "titik koma; UTF-8 dengan BOM; akhir baris CRLF"),
    (utf16("\u{FEFF}a;é\r1;2\r", isLittle: true), "titik koma; UTF-16 LE dengan BOM; akhir baris CR"),
    (utf16("\u{FEFF}a;é\n1;2\r\n", isLittle: false), "titik koma; UTF-16 BE dengan BOM; akhir baris campuran"),
    (utf16("a;\"é\"\n1;2\n", isLittle: true), "titik koma; UTF-16 LE; akhir baris LF; dengan tanda kutip"),
    (utf16("a;é\n1;2\n", isLittle: false), "titik koma; UTF-16 BE; akhir baris LF"),
    (Array("a;".utf8) + [0xE9, 10] + Array("1;2\n".utf8), "titik koma; Windows-1252; akhir baris LF"),
    (Array("sep=;\na;é".utf8), "titik koma; UTF-8; tanpa akhir baris; dengan baris sep="),
  ]

  @Test("the encoding is recognised with and without byte order mark", arguments: encoded)
  func encoding(bytes: [UInt8], words: String) throws {
    let found = try dialect(bytes)
    #expect(found.description == words)
    let file = try TemporaryFile(bytes)
    #expect(try Reading(TableSource(path: file.path)).records.first == ["a", "é"])
  }

  @Test func `Windows-1252 becomes UTF-8`() throws {
    let file = try TemporaryFile(Array("nama,".utf8) + [0x80, 0x93, 0xE9, 0x94, 10] + Array("x,y\n".utf8))
    let found = try Reading(TableSource(path: file.path))
    #expect(found.records == [["nama", "€“é”"], ["x", "y"]])
    #expect(found.issues.isEmpty)
  }

  @Test func `half a surrogate and a last odd byte of UTF-16 are issues`() throws {
    let bytes = Self.utf16("\u{FEFF}a,b\n1,", isLittle: true) + [0x00, 0xD8, 0x0A, 0x00, 0x78, 0x00, 0x2C, 0x00, 0x79]
    let file = try TemporaryFile(bytes)
    let found = try Reading(TableSource(path: file.path))
    #expect(found.records == [["a", "b"], ["1", "\u{FFFD}"], ["x", "\u{FFFD}"]])
    #expect(found.issues.map(\.row) == [2, 3])
  }

  private static let others: [([UInt8], String)] = [
    (Array("%PDF-1.7".utf8), "ditemukan berkas PDF"), (Array("<html><table>".utf8), "ditemukan berkas HTML"),
    (Array("\u{FEFF} <!DOCTYPE html>".utf8), "ditemukan berkas HTML"),
    ([0x89, 0x50, 0x4E, 0x47, 1], "ditemukan berkas PNG"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "ditemukan buku kerja Excel lama (.xls)"),
    (
      [0xD0, 0xCF, 0x11, 0xE0] + utf16("EncryptedPackage", isLittle: true),
      "ditemukan berkas dikunci dengan kata sandi"
    ),
    ([1, 2, 0, 0, 0, 3, 0, 0, 0, 0], "ditemukan berkas biner"), ([], "ditemukan berkas kosong"),
    ([0xEF, 0xBB, 0xBF], "ditemukan berkas kosong"),
  ]

  @Test("what is no table is refused with its name", arguments: others)
  func refused(bytes: [UInt8], words: String) throws {
    let file = try TemporaryFile(bytes)
    let error = try #require(throws: TableError.self) { try TableSource(path: file.path) }
    #expect(error.description.hasPrefix("\(file.path): \(words); seharusnya "))
  }

  @Test func `a path without a file and a folder are refused`() throws {
    #expect(throws: TableError(.unreadable(code: 2), path: "/tidak/ada.csv")) {
      try TableSource(path: "/tidak/ada.csv")
    }
    #expect(throws: TableError(.unreadable(code: 21), path: "/")) { try TableSource(path: "/") }
  }

  @Test func `a file over the limit is refused`() throws {
    var limits = ReadLimits.standard
    limits.fileBytes = 5
    let file = try TemporaryFile("a,b\n1,2\n")
    #expect(throws: TableError(.limitExceeded(limit: "fileBytes", allowed: 5), path: file.path)) {
      try TableSource(path: file.path, limits: limits)
    }
  }

  @Test func `messages are whole sentences`() {
    #expect(
      TableError(.oldWorkbook, path: "skm/a.xls").description
        == "skm/a.xls: ditemukan buku kerja Excel lama (.xls); seharusnya CSV atau XLSX. "
        + "Buka di Excel atau LibreOffice lalu simpan sebagai .xlsx atau CSV.")
    let issue = RecordIssue(.tooFewFields(found: 2, expected: 13), row: 7)
    #expect([issue.found, issue.expected] == ["2 kolom", "13 kolom"])
    #expect(issue.action == "Periksa pemisah dan tanda kutip pada baris ini.")
  }
}
