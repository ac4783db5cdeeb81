/// What the codes of reporters in one column prove about rounding by a spreadsheet; proofs of parts add up.
struct ReporterCodes: Sendable {
  private var surely = SeenRows()
  private var perhaps = SeenRows()
  private var hasExact = false

  mutating func see(_ number: RoundedNumber, row: Int) {
    switch number {
    case .surely: surely.see(row)
    case .perhaps: perhaps.see(row)
    case .exact: hasExact = true
    }
  }

  mutating func merge(_ other: ReporterCodes) {
    surely.merge(other.surely)
    perhaps.merge(other.perhaps)
    hasExact = hasExact || other.hasExact
  }

  /// Whether all long numbers of the column end as rounded ones do.
  var areRounded: Bool { perhaps.count > 0 && !hasExact }

  /// Rows whose code tells nobody apart; `nil` for none.
  var damaged: SeenRows? {
    var rows = surely
    if areRounded { rows.merge(perhaps) }
    return rows.count > 0 ? rows : nil
  }
}
