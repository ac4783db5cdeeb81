import Foundation

/// libFuzzer harness: a workbook of any bytes ends in records or in a `TableError`.
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
    let source = try TableSource(path: FuzzFile.write(choice % 4 == 0 ? text : builder.bytes))
    for sheet in source.sheets.indices {
      _ = try source.head(sheet: sheet, rows: 2)
      _ = try source.mergedRanges(sheet: sheet)
      for part in try source.parts(sheet: sheet, fromRow: 1, targetBytes: 100) { _ = try source.read(part) { _ in } }
    }
  } catch is TableError {
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}
