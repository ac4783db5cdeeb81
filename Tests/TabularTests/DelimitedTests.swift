import Testing

@testable import Tabular

@Suite struct DelimitedTests {
  private func reading(
    _ bytes: [UInt8], fromRow: Int = 1, expectedFields: Int? = nil, limits: ReadLimits = .standard
  ) throws -> Reading {
    let file = try TemporaryFile(bytes)
    return try Reading(
      TableSource(path: file.path, limits: limits), fromRow: fromRow, expectedFields: expectedFields)
  }

  private func reading(_ text: String, fromRow: Int = 1, expectedFields: Int? = nil) throws -> Reading {
    try reading(Array(text.utf8), fromRow: fromRow, expectedFields: expectedFields)
  }

  @Test(
    "every line end ends a record, alone and mixed",
    arguments: ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\r\n1,2", "a,b\n1,2\r", "\u{FEFF}a,b\n1,2\n"])
  func lineEnds(text: String) throws {
    let found = try reading(text)
    #expect(found.records == [["a", "b"], ["1", "2"]])
    #expect(found.rows == [1, 2])
    #expect(found.issues.isEmpty)
  }

  @Test func `rows are physical lines: blank lines and quoted line breaks count`() throws {
    let found = try reading("a,b\n\n\"x\ny\r\nz\",2\r\n\r\n3,4\r5,6\n")
    #expect(found.records == [["a", "b"], ["x\ny\r\nz", "2"], ["3", "4"], ["5", "6"]])
    #expect(found.rows == [1, 3, 7, 8])
  }

  @Test(
    "quotes follow RFC 4180, stray ones stay as they are",
    arguments: [
      ("\"a,b\",c", ["a,b", "c"]), ("\"a\"\"b\",\"\"", ["a\"b", ""]), ("5\" pipa,c", ["5\" pipa", "c"]),
      (" \"a\" , b ", [" \"a\" ", " b "]), ("\"a\"b\"c,d", ["ab\"c", "d"]), ("a\"\"b,\"\"\"\"", ["a\"\"b", "\""]),
      ("\"\"\"a\"\"\",\"\"\"\"\"\"", ["\"a\"", "\"\""]), (",", ["", ""]), ("\"\",", ["", ""]),
    ])
  func quotes(line: String, expected: [String]) throws {
    #expect(try reading("k1,k2\n\(line)\n9,9\n").records == [["k1", "k2"], expected, ["9", "9"]])
  }

  @Test func `short and long records are issues at their row, empty surplus is none`() throws {
    let found = try reading("a,b,c\n1,2\n1,2,3,4\n1,2,3,\n1,2,3\n", fromRow: 2, expectedFields: 3)
    #expect(found.rows == [2, 3, 4, 5])
    #expect(
      found.issues == [
        RecordIssue(.tooFewFields(found: 2, expected: 3), row: 2),
        RecordIssue(.tooManyFields(found: 4, expected: 3), row: 3, column: 4),
      ])
  }

  @Test func `an open quote names the row where it opened`() throws {
    let found = try reading("a,b\n\"x\ny\",\"1\n2\n3,4\n")
    #expect(found.records == [["a", "b"], ["x\ny", "1\n2\n3,4\n"]])
    #expect(found.issues == [RecordIssue(.openQuote, row: 3)])
  }

  @Test func `ill-formed bytes and NULs are issues of their cell`() throws {
    let lines = Array("a,é\nb,é\n".utf8) + [0x78, 0x2C, 0xFF, 10, 0x79, 0, 0x2C, 0x7A, 10] + Array("ñ,ü\n".utf8)
    let found = try reading(lines)
    #expect(found.records == [["a", "é"], ["b", "é"], ["x", "\u{FFFD}"], ["y\0", "z"], ["ñ", "ü"]])
    #expect(found.issues == [RecordIssue(.illFormedText, row: 3, column: 2), RecordIssue(.nulByte, row: 4, column: 1)])
  }

  @Test func `records, fields and counts beyond the limits are left out and said`() throws {
    var limits = ReadLimits.standard
    limits.lineBytes = 300_000
    limits.fieldBytes = 1_000
    limits.cellsPerRow = 4
    let long = String(repeating: "x", count: 2_000)
    let huge = String(repeating: "y\n", count: 400_000)
    let text = "a,b\n1,2\n1,\(long)\n1,2,3,4,5\n\"\(huge)\",2\n3,4\n"
    let found = try reading(Array(text.utf8), limits: limits)
    #expect(found.records == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(found.rows == [1, 2, 400_006])
    #expect(
      found.issues == [
        RecordIssue(.overlongField(allowed: 1_000), row: 3), RecordIssue(.fieldLimit(allowed: 4), row: 4),
        RecordIssue(.overlongRecord(allowed: 300_000), row: 5),
      ])
    let dropped = found.issues.filter(\.dropsRecord)
    #expect(dropped.count == 3)
  }

  @Test func `an open quote that swallows more than a record may hold is said twice`() throws {
    var limits = ReadLimits.standard
    limits.lineBytes = 1_000
    let found = try reading(Array(("a,b\n1,\"" + String(repeating: "2\n", count: 300_000)).utf8), limits: limits)
    #expect(found.records == [["a", "b"]])
    #expect(found.issues.map(\.kind.name) == ["baris-terlalu-panjang", "kutip-tidak-ditutup"])
    #expect(found.issues.map(\.row) == [2, 2])
  }

  @Test func `issues beyond the limit are counted, none is lost`() throws {
    var limits = ReadLimits.standard
    limits.issuesPerPart = 2
    let file = try TemporaryFile("a,b\n" + String(repeating: "1\n", count: 10))
    let found = try Reading(TableSource(path: file.path, limits: limits), fromRow: 2, expectedFields: 2)
    #expect(found.records.count == 10)
    #expect(
      found.issues.last == RecordIssue(.further(name: "kolom-kurang", count: 8), row: 4))
    #expect(found.issues.count == 3)
  }

  @Test func `a header alone gives a head and no parts`() throws {
    let file = try TemporaryFile("a,b,c\n")
    let source = try TableSource(path: file.path)
    var head = Reading()
    head.append(try source.head(sheet: 0, rows: 10))
    #expect(head.records == [["a", "b", "c"]])
    #expect(try source.parts(sheet: 0, fromRow: 2).isEmpty)
  }

  @Test func `the head copies records across batches with their rows`() throws {
    let file = try TemporaryFile("\n\na,\"b\"\"c\"\n" + (0..<40_000).map { "\($0),x\n" }.joined())
    var head = Reading()
    head.append(try TableSource(path: file.path).head(sheet: 0, rows: 39_000))
    #expect(head.rows == Array(3..<39_003))
    #expect(head.records.first == ["a", "b\"c"])
    #expect(head.records.last == ["38998", "x"])
  }

  @Test func `a separator line names the delimiter and is no record`() throws {
    let found = try reading("sep=;\r\na;b,c\r\n1;2\r\n")
    #expect(found.records == [["a", "b,c"], ["1", "2"]])
    #expect(found.rows == [2, 3])
  }

  @Test func `parts run through a file without gap, each with its first row`() throws {
    let lines = (1...5_000).map { $0 % 7 == 0 ? "\($0),\"a\nb\"\n" : "\($0),c\n" }
    let file = try TemporaryFile(lines.joined())
    let source = try TableSource(path: file.path)
    let parts = try source.parts(sheet: 0, fromRow: 1, targetBytes: 1_000)
    #expect(parts.count > 20)
    #expect(parts.map(\.index) == Array(0..<parts.count))
    for (part, next) in zip(parts, parts.dropFirst()) {
      #expect(part.byteRange?.upperBound == next.byteRange?.lowerBound)
    }
    let one = try Reading(source)
    let many = try Reading(source, targetBytes: 1_000)
    #expect(one == many)
  }

  @Test func `a part that no longer ends at a record border is noticed`() throws {
    let file = try TemporaryFile("a,b\n1,2\n3,4\n")
    let source = try TableSource(path: file.path)
    var part = try #require(try source.parts(sheet: 0, fromRow: 1).first)
    part.byteRange = 0..<6
    #expect(throws: TableError(.changedWhileReading, path: file.path)) { try source.read(part) { _ in } }
  }
}
