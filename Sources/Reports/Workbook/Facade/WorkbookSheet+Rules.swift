import CXlsxWriter
import Translation

/// A rectangle of cells, 0-based, both ends included.
struct CellRange {
  var firstRow: Int
  var firstColumn: Int
  var lastRow: Int
  var lastColumn: Int

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    firstRow = rows.lowerBound
    lastRow = rows.upperBound
    firstColumn = columns.lowerBound
    lastColumn = columns.upperBound
  }
}

extension WorkbookSheet {
  /// Paints cells whose text is exactly one of those given.
  func paint(_ range: CellRange, where rules: [(text: String, style: CellStyle)]) throws(WorkbookError) {
    for rule in rules {
      let format = unsafe try file.format(rule.style)
      let literal = "\"" + file.translator(rule.text) + "\""
      let result = unsafe literal.withCString { literal in
        var condition = unsafe lxw_conditional_format()
        unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
        unsafe condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
        unsafe condition.value_string = UnsafeMutablePointer(mutating: literal)
        unsafe condition.format = format
        return unsafe worksheet_conditional_format_range(
          sheet, UInt32(range.firstRow), UInt16(range.firstColumn), UInt32(range.lastRow), UInt16(range.lastColumn),
          &condition)
      }
      try file.check(result)
    }
  }

  /// A bar in each cell, from `least` to `greatest`.
  func drawBars(_ range: CellRange, from least: Double, to greatest: Double) throws(WorkbookError) {
    var condition = unsafe lxw_conditional_format()
    unsafe condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    unsafe condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe condition.min_value = least
    unsafe condition.max_value = greatest
    unsafe condition.bar_color = 0x9DB8DC
    unsafe condition.bar_solid = 1
    unsafe condition.data_bar_2010 = 1
    try file.check(
      unsafe worksheet_conditional_format_range(
        sheet, UInt32(range.firstRow), UInt16(range.firstColumn), UInt32(range.lastRow), UInt16(range.lastColumn),
        &condition))
  }

  /// Takes only numbers between the bounds.
  func validateNumber(_ range: CellRange, from least: Double, to greatest: Double) throws(WorkbookError) {
    var rule = unsafe lxw_data_validation()
    unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
    unsafe rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    unsafe rule.minimum_number = least
    unsafe rule.maximum_number = greatest
    try unsafe apply(&rule, to: range)
  }

  /// The library copies the list into a buffer sized in characters: more bytes than this end the process.
  private static let listByteLimit = 255

  /// Takes only one of the choices; for longer lists name a range of cells.
  func validateList(_ range: CellRange, _ choices: [String]) throws(WorkbookError) {
    let choices = choices.map { file.translator($0) }
    let bytes = choices.reduce(0) { $0 + $1.utf8.count + 1 }
    guard bytes <= Self.listByteLimit else {
      throw WorkbookError(.listTooLong(bytes: bytes, limit: Self.listByteLimit), path: file.path)
    }
    try validateList(range, formula: "\"" + choices.joined(separator: ",") + "\"")
  }

  /// Takes only what stands in a range of cells such as `='Pilihan'!$A$2:$A$9`.
  func validateList(_ range: CellRange, formula: String) throws(WorkbookError) {
    var rule = unsafe lxw_data_validation()
    unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    let result = unsafe formula.withCString { formula in
      unsafe rule.value_formula = UnsafeMutablePointer(mutating: formula)
      return unsafe validation(&rule, range)
    }
    try file.check(result)
  }

  private func apply(_ rule: inout lxw_data_validation, to range: CellRange) throws(WorkbookError) {
    try file.check(unsafe validation(&rule, range))
  }

  private func validation(_ rule: inout lxw_data_validation, _ range: CellRange) -> lxw_error {
    unsafe worksheet_data_validation_range(
      sheet, UInt32(range.firstRow), UInt16(range.firstColumn), UInt32(range.lastRow), UInt16(range.lastColumn), &rule)
  }
}
