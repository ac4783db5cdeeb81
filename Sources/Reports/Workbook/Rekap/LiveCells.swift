/// The formulas of one row of Indeks per aspek.
struct LiveCells {
  var aspectCount: Int
  /// 0-based row in which the weights stand.
  var weightRow: Int
  /// Rows of the ranked units.
  var rankedRows: Range<Int>
  var categoryCount: Int
  var hasAdjustment: Bool

  private var firstColumn: Int { IndexPlaces.firstAspectColumn }
  private var adjustmentColumn: Int { firstColumn + aspectCount }
  private var exactColumn: Int { adjustmentColumn + (hasAdjustment ? 1 : 0) }
  var categoryColumn: Int { exactColumn + 2 }
  private var rankColumn: Int { exactColumn + 3 }

  /// Blank where the unit cannot be recalculated.
  func cells(_ live: LiveIndex.Row?, row: Int, officialRank: Int?) -> [Cell] {
    guard let live else { return Array(repeating: .blank, count: hasAdjustment ? 6 : 5) }
    let adjustment: [Cell] = hasAdjustment ? [Cell(value: .number(live.adjustment), style: .decimal6)] : []
    let exact = CellName.cell(row, exactColumn)
    return adjustment + [
      .formula(exactFormula(row), .number(live.exact), .decimal10),
      .formula("=IF(ISNUMBER(\(exact)),ROUND(\(exact),2),\"–\")", .number(live.rounded), .decimal2Bold),
      category(live, row), rank(live, row), change(live, row, officialRank),
    ]
  }

  private func exactFormula(_ row: Int) -> String {
    let last = firstColumn + aspectCount - 1
    let weights = CellName.fixedRange((weightRow, firstColumn), (weightRow, last))
    let scores = CellName.cell(row, firstColumn) + ":" + CellName.cell(row, last)
    let total = "SUMPRODUCT(\(weights)*ISNUMBER(\(scores)))"
    let adjustment = hasAdjustment ? "+\(CellName.cell(row, adjustmentColumn))" : ""
    return "=IF(\(total)=0,\"tidak dapat dihitung\",ROUND(SUMPRODUCT(\(weights),\(scores))/\(total)\(adjustment),10))"
  }

  private func category(_ live: LiveIndex.Row, _ row: Int) -> Cell {
    guard let letter = live.category else { return .blank }
    let sheet = SheetName.quoted(RekapSheet.weights.rawValue)
    let first = IndexPlaces.firstCategoryRow(aspects: aspectCount)
    let last = first + categoryCount - 1
    let bounds = CellName.fixedRange((first, 0), (last, 0))
    let letters = CellName.fixedRange((first, 2), (last, 2))
    let index = CellName.cell(row, exactColumn + 1)
    return .formula(
      "=IF(ISNUMBER(\(index)),LOOKUP(\(index),\(sheet)!\(bounds),\(sheet)!\(letters)),\"–\")", .text(letter), .letter)
  }

  private func rank(_ live: LiveIndex.Row, _ row: Int) -> Cell {
    guard let rank = live.rank else { return .text("–", .muted) }
    let exact = CellName.cell(row, exactColumn)
    let range = CellName.fixedRange((rankedRows.lowerBound, exactColumn), (rankedRows.upperBound - 1, exactColumn))
    return .formula(
      "=IF(ISNUMBER(\(exact)),RANK(\(exact),\(range)),\"–\")", .number(Double(rank)), .wholeBold)
  }

  private func change(_ live: LiveIndex.Row, _ row: Int, _ officialRank: Int?) -> Cell {
    guard let rank = live.rank, let officialRank else { return .blank }
    let (official, trial) = (CellName.cell(row, 0), CellName.cell(row, rankColumn))
    return .formula(
      "=IF(ISNUMBER(\(trial)),\(official)-\(trial),\"–\")", .number(Double(officialRank - rank)), .whole)
  }
}
