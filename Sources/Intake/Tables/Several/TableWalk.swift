import Tabular

/// Follows, row by row, whether rows belong to the table that is read or to another one below its header (IN-4).
///
/// Within a part the headers that are met decide; what a part begins with is known once every part before it was read, so that a file
/// whose other table goes on into further parts is read again with that knowledge.
struct TableWalk: Sendable {
  private var signs: HeaderSigns
  private var known = OtherTables()
  /// Row of the header of the other table; `nil` in the table that is read.
  private var table: Int?
  private var lastHeader: HeaderLog.Entry?

  init(_ signs: HeaderSigns) { self.signs = signs }

  var isInOtherTable: Bool { table != nil }

  /// - Parameters:
  ///   - part: a part of the file, before its first row is looked at.
  ///   - tables: other tables of the file, as far as an earlier reading found them.
  mutating func begin(_ part: TablePart, _ tables: OtherTables) {
    known = tables
    table = tables.header(before: part.firstRow)
    lastHeader = nil
  }

  /// What a row that is no plain data is.
  mutating func sign(_ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> HeaderSigns.Sign? {
    signs.sign(record, of: batch, bytes)
  }

  /// Why a row is not data of the table that is read, if it is not; rows have to come in order.
  mutating func exclusion(
    _ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>, _ log: inout HeaderLog
  ) -> SurveyExclusion? {
    switch signs.sign(record, of: batch, bytes) {
    case nil: break
    case .again:
      table = nil
      see(HeaderLog.Entry(row: batch.row(record), isOther: false), &log)
      return .repeatedHeader
    case .other(let isData):
      let row = batch.row(record)
      let goesOn = lastHeader == HeaderLog.Entry(row: row - 1, isOther: true)
      if table == nil || !goesOn { table = known.header(of: row) ?? row }
      see(HeaderLog.Entry(row: row, isOther: true), &log)
      log.count(table ?? row, isData: isData)
      return .otherTable
    }
    guard let table else { return nil }
    log.count(table)
    return .otherTable
  }

  /// Headers that repeat the state they find change nothing, and there may be very many.
  private mutating func see(_ header: HeaderLog.Entry, _ log: inout HeaderLog) {
    if header.isOther || lastHeader?.isOther != false { log.see(header) }
    lastHeader = header
  }
}
