import Tabular

extension ComplaintWorker {
  /// One record of a batch; its cells are asked for with the batch and its bytes.
  struct Row {
    let record: Int
    /// 1-based line of the file or row of the sheet.
    let number: Int

    init(_ record: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) {
      self.record = record
      number = batch.row(record)
    }

    /// Without the blanks around it; empty beyond the last field.
    @inline(__always)
    func cell(_ column: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> Range<Int> {
      bytes.trimmed(batch.cell(record, column))
    }

    /// `nil` where the cell says nothing.
    func text(_ column: Int, of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> String? {
      let cell = cell(column, of: batch, bytes)
      return EmptyWords.isEmpty(bytes, cell) ? nil : String(copying: bytes, cell)
    }

    /// Everything in it, for the question whether two rows are the same.
    func content(of batch: borrowing RecordBatch, _ bytes: Span<UInt8>) -> [UInt8] {
      let count = batch.fieldCount(record)
      guard count > 0 else { return [] }
      var content: [UInt8] = []
      content.reserveCapacity(batch.cell(record, count - 1).upperBound - batch.cell(record, 0).lowerBound)
      for column in 0..<count {
        if column > 0 { content.append(0x1F) }
        for index in cell(column, of: batch, bytes) { content.append(bytes[index]) }
      }
      return content
    }
  }

  /// Where the columns stand; one that the file lacks lies beyond its last, where every cell is empty.
  struct Columns {
    static let none = Int.max >> 1

    let id, parentID, sourceSystem, unit, unitName, classification, supervision, category, channelOrigin: Int
    let channelEntry, receivedDate, receivedTime, closedDate, status, closeKind, reopened, rating, ratingKind: Int
    let reporterID: Int

    init(_ layout: TableLayout) {
      let place = { (field: Field) in layout.column(field)?.index ?? Self.none }
      id = place(.id)
      parentID = place(.parentID)
      sourceSystem = place(.sourceSystem)
      unit = place(.unit)
      unitName = place(.unitName)
      classification = place(.classification)
      supervision = place(.supervision)
      category = place(.category)
      channelOrigin = place(.channelOrigin)
      channelEntry = place(.channelEntry)
      receivedDate = place(.receivedDate)
      receivedTime = place(.receivedTime)
      closedDate = place(.closedDate)
      status = place(.status)
      closeKind = place(.closeKind)
      reopened = place(.reopened)
      rating = place(.rating)
      ratingKind = place(.ratingKind)
      reporterID = place(.reporterID)
    }
  }
}
