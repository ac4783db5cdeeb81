/// A run of records of one table, as bytes with field borders: the one form in which every reader hands on rows.
///
/// Fields are UTF-8, unquoted and unescaped. CSV readers fill it from a chunk of the file, workbook readers from the cells of
/// some rows (numbers in their shortest decimal form, dates as `2025-03-31` or `2025-03-31 13:45:10`, absent cells empty).
/// The buffers are reused from batch to batch; nothing in it may be kept.
public struct RecordBatch: Sendable {
  /// Storage that `fieldStarts` and `fieldEnds` point into; all three may be longer than what the records use.
  public var bytes: [UInt8]
  public var fieldStarts: [UInt32]
  public var fieldEnds: [UInt32]
  /// Index of the first field of each record, with the count of fields as the last entry.
  public var recordStarts: [UInt32]
  /// Line of the file (row of the sheet) of each record, counted from `firstRow` = 0.
  public var relativeRows: [UInt32]
  /// 1-based line or row of relative row 0; known once every part before this one has been counted.
  public var firstRow: Int

  public init() {
    bytes = []
    fieldStarts = []
    fieldEnds = []
    recordStarts = [0]
    relativeRows = []
    firstRow = 1
  }

  @inlinable public var count: Int { relativeRows.count }

  @inlinable public func fieldCount(_ record: Int) -> Int {
    Int(recordStarts[record + 1] &- recordStarts[record])
  }

  /// Where in `bytes` a field stands; empty beyond the last field of a short record.
  ///
  /// With `bytes.span`, borrowed once per batch, this is the fast way to look at many fields: `field` counts references.
  @inlinable public func range(_ record: Int, _ column: Int) -> Range<Int> {
    let index = Int(recordStarts[record]) &+ column
    guard index < Int(recordStarts[record + 1]) else { return 0..<0 }
    return Int(fieldStarts[index])..<Int(fieldEnds[index])
  }

  /// The bytes of a field; empty beyond the last field of a short record.
  @inlinable public func field(_ record: Int, _ column: Int) -> ArraySlice<UInt8> {
    bytes[range(record, column)]
  }

  /// The text of a field, with ill-formed UTF-8 replaced.
  @inlinable public func text(_ record: Int, _ column: Int) -> String {
    String(decoding: field(record, column), as: UTF8.self)
  }
}
