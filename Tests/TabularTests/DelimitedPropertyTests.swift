import CByteSigns
import Testing

@testable import Tabular

extension Tag { @Tag static var property: Self }

@Suite(.tags(.property)) struct DelimitedPropertyTests {
  /// Any mixture of signs that matter, with runs long enough to cross blocks of 64 bytes and, at times, chunks.
  private static func text(_ generator: inout SplitMix64, delimiter: UInt8, quoteShare: Double) -> [UInt8] {
    let length = Int.random(in: 1...700, using: &generator)
    var bytes: [UInt8] = []
    while bytes.count < length {
      let draw = Double.random(in: 0..<1, using: &generator)
      switch draw {
      case ..<quoteShare: bytes.append(UInt8(ascii: "\""))
      case ..<(quoteShare + 0.12): bytes.append(delimiter)
      case ..<(quoteShare + 0.17): bytes.append(10)
      case ..<(quoteShare + 0.21): bytes += [13, 10]
      case ..<(quoteShare + 0.23): bytes.append(13)
      case ..<(quoteShare + 0.25): bytes += Array("é€😀".utf8)
      case ..<(quoteShare + 0.30): bytes += [UInt8](repeating: 97, count: Int.random(in: 1...90, using: &generator))
      default: bytes.append(UInt8.random(in: 0x61...0x7A, using: &generator))
      }
    }
    return bytes
  }

  private static func read(
    _ file: InputFile, _ content: DelimitedContent, targetBytes: Int, chunkBytes: Int, expectedFields: Int? = nil,
    handsOnText: Bool = true
  ) throws -> (rows: [Int], records: [[[UInt8]]], issues: [RecordIssue]) {
    var planner = PartPlanner(
      file, content: content, fromRow: 1, targetBytes: targetBytes, expectedFields: expectedFields,
      chunkBytes: chunkBytes)
    var parts: [(TablePart, PartText)] = []
    var text = PartText()
    while let part = try planner.next(into: &text) { parts.append((part, handsOnText ? text : PartText())) }
    var rows: [Int] = []
    var records: [[[UInt8]]] = []
    var issues: [RecordIssue] = []
    var end = content.start
    var batch = RecordBatch()
    for (part, text) in parts {
      let range = try #require(part.byteRange)
      #expect(range.lowerBound == end)
      end = range.upperBound
      var reader = DelimitedReader(
        file, dialect: content.dialect, range: range, firstRow: part.firstRow, expectedFields: expectedFields,
        limits: .standard, chunkBytes: chunkBytes, text: text)
      while try reader.next(into: &batch) {
        for record in 0..<batch.count {
          rows.append(batch.firstRow + Int(batch.relativeRows[record]))
          records.append((0..<batch.fieldCount(record)).map { Array(batch.field(record, $0)) })
        }
      }
      issues += reader.issues
    }
    #expect(end == file.size)
    return (rows, records, issues)
  }

  @Test("the fast reader gives what the plain one gives, for any part and chunk size", arguments: UInt64(0)..<150)
  func equalsOracle(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let delimiter = try #require(Dialect.Delimiter.allCases.randomElement(using: &generator))
    let share = try #require([0.0, 0.02, 0.1, 0.3].randomElement(using: &generator))
    let text = Self.text(&generator, delimiter: delimiter.rawValue, quoteShare: share)
    let temporary = try TemporaryFile(text)
    let file = try InputFile(path: temporary.path)
    let expected = PlainDelimitedReader(text, delimiter: delimiter.rawValue)
    let content = DelimitedContent(dialect: Dialect(delimiter: delimiter), start: 0, firstRow: 1)
    for targetBytes in [1, 64, 200, 100_000] {
      for chunkBytes in [8, 50, 4_096] {
        let found = try Self.read(file, content, targetBytes: targetBytes, chunkBytes: chunkBytes)
        #expect(found.rows == expected.records.map(\.row), "parts of \(targetBytes), chunks of \(chunkBytes)")
        #expect(found.records == expected.records.map(\.fields), "parts of \(targetBytes), chunks of \(chunkBytes)")
        let open = found.issues.filter { $0.kind == .openQuote }.map(\.row)
        #expect(open == expected.openQuoteRow.map { [$0] } ?? [], "parts of \(targetBytes), chunks of \(chunkBytes)")
      }
    }
  }

  /// Mostly plain records of as many fields; some are ragged, quoted, blank or end otherwise.
  private static func table(_ generator: inout SplitMix64, fields: Int, oddities: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let isOdd = Double.random(in: 0..<1, using: &generator) < oddities
      let kind = isOdd ? Int.random(in: 0..<6, using: &generator) : -1
      let count = kind == 0 ? Int.random(in: 1...fields + 2, using: &generator) : fields
      var record: [[UInt8]] = (0..<count).map { _ in
        let length = Int.random(in: 0...(Bool.random(using: &generator) ? 3 : 20), using: &generator)
        return (0..<length).map { _ in UInt8.random(in: 0x30...0x7A, using: &generator) }
      }
      let place = Int.random(in: 0..<count, using: &generator)
      if kind == 1 { record[place] = Array("\"a,\"\"b\n\"".utf8) }
      if kind == 2 { record[place] = Array("x\"é".utf8) }
      if kind == 3 { bytes.append(10) }
      if kind == 4 { record[place].append(0) }
      bytes += record.joined(separator: [UInt8(ascii: ",")])
      bytes += kind == 5 ? [13, 10] : [10]
    }
    if Bool.random(using: &generator) { bytes.removeLast() }
    return bytes
  }

  @Test("regular records give what the plain reader gives, with the odd ones between them", arguments: UInt64(0)..<150)
  func regularRecords(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let fields = Int.random(in: 2...20, using: &generator)
    let oddities = try #require([0.0, 0.05, 0.3].randomElement(using: &generator))
    let text = Self.table(&generator, fields: fields, oddities: oddities)
    let temporary = try TemporaryFile(text)
    let file = try InputFile(path: temporary.path)
    let expected = PlainDelimitedReader(text, delimiter: UInt8(ascii: ","))
    let content = DelimitedContent(dialect: Dialect(delimiter: .comma), start: 0, firstRow: 1)
    let short = expected.records.filter { $0.fields.count < fields }.map(\.row)
    for (targetBytes, chunkBytes) in [(1, 64), (300, 100), (1_000, 4_096), (100_000, 4_096)] {
      for handsOnText in [false, true] {
        let found = try Self.read(
          file, content, targetBytes: targetBytes, chunkBytes: chunkBytes, expectedFields: fields,
          handsOnText: handsOnText)
        #expect(found.rows == expected.records.map(\.row), "parts of \(targetBytes), chunks of \(chunkBytes)")
        let other = zip(found.records, expected.records).first { $0 != $1.fields }
        #expect(other == nil, "parts of \(targetBytes), chunks of \(chunkBytes)")
        let tooShort = found.issues.filter { if case .tooFewFields = $0.kind { true } else { false } }
        #expect(tooShort.compactMap(\.row) == short, "parts of \(targetBytes), chunks of \(chunkBytes)")
      }
    }
  }

  @Test(
    "runs of plain blocks are the same for any processor, one since 2013 and one since 2019",
    .enabled(if: is_since_2013() != 0), arguments: UInt64(0)..<60)
  func processors(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let fields = Int.random(in: 2...20, using: &generator)
    let text = Self.table(&generator, fields: fields, oddities: [0.0, 0.02].randomElement(using: &generator) ?? 0)
    let blocks = UInt32(text.count / 64)
    let open = UInt32(Int.random(in: 0..<fields, using: &generator))
    let comma = UInt8(ascii: ",")
    let anyFields = unsafe Self.run(text) { bytes, starts, ends in
      unsafe field_run_anywhere(bytes, 0, blocks, comma, open, UInt32(fields), starts, ends)
    }
    let anyLines = unsafe Self.run(text) { bytes, _, _ in unsafe line_run_anywhere(bytes, blocks) }
    let fields2013 = unsafe Self.run(text) { bytes, starts, ends in
      unsafe field_run_2013(bytes, 0, blocks, comma, open, UInt32(fields), starts, ends)
    }
    #expect(fields2013 == anyFields)
    #expect(unsafe Self.run(text) { bytes, _, _ in unsafe line_run_2013(bytes, blocks) } == anyLines)
    guard is_since_2019() != 0 else { return }
    let fields2019 = unsafe Self.run(text) { bytes, starts, ends in
      unsafe field_run_2019(bytes, 0, blocks, comma, open, UInt32(fields), starts, ends)
    }
    #expect(fields2019 == anyFields)
    #expect(unsafe Self.run(text) { bytes, _, _ in unsafe line_run_2019(bytes, blocks) } == anyLines)
  }

  /// What a run tells of itself, and the borders that it has entered.
  private static func run(
    _ text: [UInt8],
    _ look: (UnsafePointer<UInt8>, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>) -> plain_run
  ) -> [[UInt32]] {
    var starts = [UInt32](repeating: 0, count: text.count + 65)
    var ends = starts
    let run = unsafe look(text, &starts, &ends)
    let count = Int(run.fields)
    return [[run.blocks, run.fields, run.records], Array(starts[...count]), Array(ends[..<count])]
  }

  @Test("UTF-16 gives the same records in parts and in one go", arguments: UInt64(0)..<60)
  func transcoding(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let text = Self.text(&generator, delimiter: 0x3B, quoteShare: 0.05)
    let encoding: Dialect.Encoding = seed % 2 == 0 ? .utf16LittleEndian : .utf16BigEndian
    let units = Array(String(decoding: text, as: UTF8.self).utf16)
    let bytes = units.flatMap {
      seed % 2 == 0 ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    let temporary = try TemporaryFile(bytes)
    let file = try InputFile(path: temporary.path)
    let expected = PlainDelimitedReader(text, delimiter: 0x3B)
    let dialect = Dialect(delimiter: .semicolon, encoding: encoding)
    let content = DelimitedContent(dialect: dialect, start: 0, firstRow: 1)
    for (targetBytes, chunkBytes) in [(1, 8), (9, 11), (100, 64), (100_000, 4_096)] {
      let found = try Self.read(file, content, targetBytes: targetBytes, chunkBytes: chunkBytes)
      #expect(found.rows == expected.records.map(\.row))
      #expect(found.records == expected.records.map(\.fields))
    }
  }

  @Test("what is written with quotes is read back", arguments: UInt64(0)..<200)
  func roundTrip(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let alphabet = ["a", "b", ",", "\"", "\n", "\r", "\r\n", " ", "é", "1", ""]
    let columns = Int.random(in: 2...6, using: &generator)
    var table: [[String]] = [(0..<columns).map { "kolom\($0)" }]
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      table.append(
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...8, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "" }
            .joined()
        })
    }
    let lineEnd = try #require(["\n", "\r\n", "\r"].randomElement(using: &generator))
    let written = table.map { fields in
      fields.map { field in
        let quoted = field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"" + quoted + "\""
      }.joined(separator: ",")
    }.joined(separator: lineEnd)
    let temporary = try TemporaryFile(written)
    let source = try TableSource(path: temporary.path)
    let found = try Reading(source, targetBytes: 40, expectedFields: columns)
    #expect(found.records == table)
    #expect(found.issues.isEmpty)
  }
}
