import Foundation

/// libFuzzer harness: the fast CSV reader must give what the plain one gives, for any bytes, part and chunk size.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDelimited(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  guard input.count > 3 else { return 0 }
  let delimiter = Dialect.Delimiter.allCases[Int(input[0]) % Dialect.Delimiter.allCases.count]
  let text = Array(input[3...])
  do {
    let path = try FuzzFile.write(text)
    // Whatever the bytes are, recognition and reading end in records or in a refusal.
    if let source = try? TableSource(path: path), let parts = try? source.parts(sheet: 0, fromRow: 1, targetBytes: 100)
    {
      for part in parts { _ = try source.read(part) { _ in } }
    }
    let content = DelimitedContent(dialect: Dialect(delimiter: delimiter), start: 0, firstRow: 1)
    let found = try read(path, content, targetBytes: 1 + Int(input[1]), chunkBytes: 8 + Int(input[2]))
    precondition(found == PlainDelimitedReader(text, delimiter: delimiter.rawValue).records)
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

private func read(
  _ path: String, _ content: DelimitedContent, targetBytes: Int, chunkBytes: Int
) throws -> [PlainDelimitedReader.Record] {
  let file = try InputFile(path: path)
  var planner = PartPlanner(
    file, content: content, fromRow: 1, targetBytes: targetBytes, expectedFields: nil, chunkBytes: chunkBytes)
  var records: [PlainDelimitedReader.Record] = []
  var text = PartText()
  while let part = try planner.next(into: &text) {
    guard let range = part.byteRange else { continue }
    var reader = DelimitedReader(
      file, dialect: content.dialect, range: range, firstRow: part.firstRow, expectedFields: 3, limits: .standard,
      chunkBytes: chunkBytes, text: text)
    var batch = RecordBatch()
    while try reader.next(into: &batch) {
      for record in 0..<batch.count {
        records.append(
          .init(
            row: batch.firstRow + Int(batch.relativeRows[record]),
            fields: (0..<batch.fieldCount(record)).map { Array(batch.field(record, $0)) }))
      }
    }
  }
  return records
}
