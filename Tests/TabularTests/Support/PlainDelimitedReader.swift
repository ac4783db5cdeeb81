/// The slow, obvious reader of RFC 4180: one byte at a time, one array per field. The oracle of the fast one.
struct PlainDelimitedReader {
  struct Record: Equatable {
    var row: Int
    var fields: [[UInt8]]
  }

  private(set) var records: [Record] = []
  /// Row of a quote that is never closed.
  private(set) var openQuoteRow: Int?

  init(_ bytes: [UInt8], delimiter: UInt8, firstRow: Int = 1) {
    enum State { case fieldStart, unquoted, quoted, quoteInQuoted, tail }
    var state = State.fieldStart
    var row = firstRow
    var record = Record(row: row, fields: [])
    var field: [UInt8] = []
    var isBlank = true
    var quoteRow = row
    var index = 0

    func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
    func endRecord() {
      record.fields.append(field)
      if !isBlank { records.append(record) }
    }

    while index < bytes.count {
      let byte = bytes[index]
      let isCRLF = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if isLineEnd(byte) { row += 1 }
      index += 1

      if state == .quoted {
        if byte == UInt8(ascii: "\"") {
          state = .quoteInQuoted
        } else {
          field.append(byte)
          if isCRLF {
            field.append(10)
            index += 1
          }
        }
        continue
      }
      if isLineEnd(byte) {
        if isCRLF { index += 1 }
        endRecord()
        record = Record(row: row, fields: [])
        field = []
        isBlank = true
        state = .fieldStart
        continue
      }
      isBlank = false
      if byte == delimiter {
        record.fields.append(field)
        field = []
        state = .fieldStart
      } else if byte == UInt8(ascii: "\""), state == .fieldStart {
        state = .quoted
        quoteRow = row
      } else if byte == UInt8(ascii: "\""), state == .quoteInQuoted {
        field.append(byte)
        state = .quoted
      } else {
        field.append(byte)
        state = state == .quoteInQuoted || state == .tail ? .tail : .unquoted
      }
    }
    if !isBlank { endRecord() }
    if state == .quoted { openQuoteRow = quoteRow }
  }
}
