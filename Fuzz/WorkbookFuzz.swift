import Foundation

/// libFuzzer harness: a workbook of any bytes ends in records or in a `TableError`, the same in one parser and in pieces.
///
/// The first byte chooses what the rest is: the whole file, a sheet, the shared strings or the styles of a well-formed container.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  guard let choice = input.first else { return 0 }
  let text = Array(input.dropFirst())
  var builder = WorkbookBuilder(
    rows: "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45747.5</v></c><c t=\"s\"><v>1</v></c></row>")
  builder.sharedStrings = "<si><t>a</t></si><si><r><t>b</t></r></si>"
  builder.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
  switch choice % 4 {
  case 0: break
  case 1: builder.sheets[0].xml = text
  case 2: builder.sharedStrings = String(decoding: text, as: UTF8.self)
  default: builder.styles = String(decoding: text, as: UTF8.self)
  }
  do {
    var limits = ReadLimits.standard
    limits.threads = 2
    let source = try TableSource(path: FuzzFile.write(choice % 4 == 0 ? text : builder.bytes), limits: limits)
    for sheet in source.sheets.indices {
      _ = try source.head(sheet: sheet, rows: 2)
      _ = try source.mergedRanges(sheet: sheet)
      guard case .workbook(let book) = source.content else { continue }
      let part = TablePart(sheet: sheet, index: 0, byteRange: nil, firstRow: 1, expectedFields: 3)
      let one = try Outcome(book, part, pieceBytes: nil)
      let pieces = try Outcome(book, part, pieceBytes: 1 + Int(choice))
      precondition(pieces == one)
    }
  } catch is TableError {
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

/// All that comes out of a sheet, also before an error.
private struct Outcome: Equatable {
  var rows: [Int] = []
  var fields: [[[UInt8]]] = []
  var issues: [RecordIssue] = []
  var error: TableError?

  init(_ book: Workbook, _ part: TablePart, pieceBytes: Int?) throws {
    var book = book
    book.pieceBytes = pieceBytes
    do {
      issues = try book.read(part) { batch in
        for record in 0..<batch.count {
          rows.append(batch.firstRow + Int(batch.relativeRows[record]))
          fields.append((0..<batch.fieldCount(record)).map { Array(batch.field(record, $0)) })
        }
      }
    } catch let error as TableError {
      self.error = error
    }
  }
}
