import CXlsxWriter
import CivilTime
import Translation

// To whoever changes the facade: these files alone import the C library (1.1.4), and each guard answers to a trap that was seen.
// - Every return code is looked at; a bad sheet name gives NULL and the library would still write a file.
// - NaN and infinity are accepted without a word and give a file that no reader opens.
// - `created` = 0 means "now"; the as-of date keeps the bytes the same from run to run.
// - With `streaming`, rows must come in order and each row is flushed when the next begins.
// - Nobody may call `setlocale`: under a decimal comma the library writes `0,5`.

/// One XLSX file being written; closed once, or thrown away with everything in it.
///
/// A class because it owns the library's memory. Not shared between threads; different files on different threads are fine.
@safe final class WorkbookFile {
  let path: String
  /// Every word that is written goes through it.
  let translator: Translator
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [UnsafeMutablePointer<lxw_format>?]

  /// - Parameters:
  ///   - path: Where to write; the caller gives a temporary name and renames.
  ///   - streaming: For big sheets: memory stays constant, rows come in order.
  ///   - title: The title among the document's properties.
  ///   - asOf: ISO date that stands as the document's date.
  ///   - translator: To the language of the reader.
  /// - Throws: `WorkbookError` for a date that is none and when the library cannot begin a file.
  init(
    path: String, streaming: Bool, title: String, asOf: String, translator: Translator = .indonesian
  ) throws(WorkbookError) {
    self.path = path
    self.translator = translator
    unsafe formats = unsafe Array(repeating: nil, count: CellStyle.allCases.count)
    guard let date = CivilDate(iso: asOf) else { throw WorkbookError(.invalidDate(asOf), path: path) }
    var options = unsafe lxw_workbook_options(constant_memory: streaming ? 1 : 0, tmpdir: nil, use_zip64: 0)
    unsafe workbook = workbook_new_opt(path, &options)
    guard let workbook = unsafe workbook else { throw WorkbookError(.outOfMemory, path: path) }
    let result = unsafe translator(title).withCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = UnsafeMutablePointer(mutating: title)
      unsafe properties.created = max(1, date.dayNumber * 86_400)
      return unsafe workbook_set_properties(workbook, &properties)
    }
    try check(result)
  }

  deinit {
    if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
  }

  func sheet(_ indonesianName: String) throws(WorkbookError) -> WorkbookSheet {
    let name = translator(indonesianName)
    guard let sheetName = SheetName(name) else { throw WorkbookError(.invalidSheetName(name), path: path) }
    guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
      throw WorkbookError(.invalidSheetName(name), path: path)
    }
    return unsafe WorkbookSheet(name: sheetName, file: self, sheet: sheet)
  }

  /// Writes the file; nothing may be added afterwards.
  func close() throws(WorkbookError) {
    guard let open = unsafe workbook else { return }
    unsafe workbook = nil
    try check(unsafe workbook_close(open))
  }

  func check(_ result: lxw_error) throws(WorkbookError) {
    guard result != LXW_NO_ERROR else { return }
    let text = unsafe lxw_strerror(result).map { unsafe String(cString: $0) } ?? ""
    throw WorkbookError(.library(code: Int(result.rawValue), text: text), path: path)
  }

  func chart(_ type: lxw_chart_type) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = unsafe workbook_add_chart(workbook, UInt8(type.rawValue)) else {
      throw WorkbookError(.outOfMemory, path: path)
    }
    return unsafe chart
  }

  /// Made on first use, once for each style.
  func format(_ style: CellStyle) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    if let made = unsafe formats[style.rawValue] { return unsafe made }
    guard let made = unsafe workbook_add_format(workbook) else { throw WorkbookError(.outOfMemory, path: path) }
    unsafe style.format.apply(to: made)
    unsafe formats[style.rawValue] = made
    return unsafe made
  }
}

extension CellFormat {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let numberFormat { unsafe format_set_num_format(format, numberFormat) }
    if bold { unsafe format_set_bold(format) }
    if italic { unsafe format_set_italic(format) }
    if let size { unsafe format_set_font_size(format, size) }
    if let color { unsafe format_set_font_color(format, color) }
    if let fill { unsafe format_set_bg_color(format, fill) }
    if wraps { unsafe format_set_text_wrap(format) }
    if underlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if unlocked { unsafe format_set_unlocked(format) }
    if bordered {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0xBFBFBF)
    }
    switch alignment {
    case .indented:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      unsafe format_set_indent(format, 1)
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case nil: break
    }
  }
}
