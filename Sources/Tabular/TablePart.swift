/// A run of whole records of one sheet that can be read on its own, on any thread, in any order.
public struct TablePart: Hashable, Sendable {
  /// Index of the sheet; 0 for text files.
  public var sheet: Int
  /// 0-based place among the parts of that sheet.
  public var index: Int
  /// Bytes of the file, which begin and end at record borders; `nil` for sheets of a workbook.
  public var byteRange: Range<Int>?
  /// 1-based line or row of the first record or blank line in it.
  public var firstRow: Int
  /// Fields that each record should have; `nil` where ragged records are no issue.
  public var expectedFields: Int?
}
