import Tabular

/// The first rows of every sheet of a file, read once for all who look for a table in them.
struct TableHeads: Sendable {
  struct Head: Sendable {
    let sheet: Int
    let name: String?
    let isHidden: Bool
    let rows: RecordBatch
  }

  let heads: [Head]

  /// A sheet that cannot be read is passed over, unless it is the only one.
  init(_ source: TableSource) throws(TableError) {
    var heads: [Head] = []
    for (index, sheet) in source.sheets.enumerated() {
      do throws(TableError) {
        let rows = try source.head(sheet: index, rows: IntakeLimits.standard.headerRows)
        heads.append(Head(sheet: index, name: sheet.name, isHidden: sheet.isHidden, rows: rows))
      } catch {
        if source.sheets.count == 1 { throw error }
      }
    }
    self.heads = heads
  }
}
