import CXlsxWriter
import CivilTime
import Translation

/// What a cell of a form takes; blank cells are always taken.
enum EntryRule: Hashable, Sendable {
  case whole(ClosedRange<Int>)
  case date(from: CivilDate, through: CivilDate)
  /// Only what stands in a range of cells such as `='Daftar'!$A$2:$A$9`.
  case choice(formula: String)
  /// Offers what stands in a range of cells and takes other text after a question.
  case suggestion(formula: String)
}

extension WorkbookSheet {
  /// Checks what a person types into a range.
  ///
  /// - Parameters:
  ///   - range: The cells.
  ///   - entry: What they take.
  ///   - message: Shown when the entry is refused; cut to what Excel takes.
  /// - Throws: `WorkbookError` when the library refuses the rule.
  func validate(_ range: CellRange, _ entry: EntryRule, message: String) throws(WorkbookError) {
    var rule = unsafe lxw_data_validation()
    var formula = ""
    unsafe rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    switch entry {
    case .whole(let bounds):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe rule.minimum_number = Double(bounds.lowerBound)
      unsafe rule.maximum_number = Double(bounds.upperBound)
    case .date(let first, let last):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      unsafe rule.minimum_number = first.workbookSerial
      // The hours of the last day still belong to it.
      unsafe rule.maximum_number = last.advanced(byDays: 1).workbookSerial
    case .choice(let range), .suggestion(let range):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = range
    }
    if case .suggestion = entry { unsafe rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue) }
    let result = unsafe formula.withCString { formula in
      unsafe String(CellText.printable(file.translator(message)).prefix(Self.messageLimit)).withCString { message in
        unsafe rule.value_formula = UnsafeMutablePointer(mutating: formula)
        unsafe rule.error_message = UnsafeMutablePointer(mutating: message)
        return unsafe worksheet_data_validation_range(
          sheet, UInt32(range.firstRow), UInt16(range.firstColumn), UInt32(range.lastRow), UInt16(range.lastColumn),
          &rule)
      }
    }
    try file.check(result)
  }

  /// Excel takes 255 characters; some of them may count double.
  private static let messageLimit = 200

  /// A note that opens over a cell.
  func comment(_ text: String, row: Int, column: Int) throws(WorkbookError) {
    let text = file.translator(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + TextLines.count(String($1), width: 44) }
    let result = unsafe "EvalRunner".withCString { author in
      var options = unsafe lxw_comment_options()
      unsafe options.author = UnsafeMutablePointer(mutating: author)
      unsafe options.width = 300
      unsafe options.height = UInt16(min(20 + 16 * lines, 480))
      return unsafe worksheet_write_comment_opt(
        sheet, UInt32(row), UInt16(column), CellText.clean(CellText.printable(text)), &options)
    }
    try file.check(result)
  }

  /// Not the first sheet: Excel opens there.
  func hide() { unsafe worksheet_hide(sheet) }
}

extension CivilDate {
  /// Days of the 1900 system; right from March 1900 on.
  var workbookSerial: Double { Double(dayNumber + 25_569) }
}
