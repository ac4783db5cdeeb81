public import Findings
public import Units

/// What a form says a locus mainly provides (IPP-4).
public struct StatedLocusKind: Hashable, Sendable {
  public let kind: LocusKind
  public let place: Location
}

extension FormFile {
  /// The kind of locus in a row; users do not decide it, and a word that is none is a finding.
  func locusKind(_ row: PlainTable.Row, _ unit: UnitID, _ kind: FormKind, _ account: inout FileAccount)
    -> StatedLocusKind?
  {
    guard kind != .user, let text = row.text(.locusKind) else { return nil }
    let place = table.location(row.number, .locusKind)
    if let kind = LocusKind(word: text) { return StatedLocusKind(kind: kind, place: place) }
    account.note(
      Finding(
        rule: "IPP-4", kind: "jenis-lokus-tidak-dikenal", severity: .warning, location: place, unit: unit.rawValue,
        found: Quote.word(text), expected: LocusKind.words, action: "Nilai ini dianggap tidak diisi."))
    return nil
  }
}
