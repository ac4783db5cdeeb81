public import Findings
public import Statistics

/// An index that a form or a list says was published already; compared, and never used (IPP-2).
public struct SuppliedIndex: Hashable, Sendable {
  /// `nil` where only a letter is given, or what stands there is no number.
  public let index: Fraction?
  /// As it stands there; empty where only a number is given.
  public let letter: String
  public let place: Location
}

extension SuppliedIndex {
  /// `nil` for a row that says neither.
  init?(_ row: PlainTable.Row, in table: PlainTable) {
    let number = row.text(.suppliedIndex)
    let letter = row.text(.suppliedLetter)
    guard number != nil || letter != nil else { return nil }
    index = number.flatMap { Fraction(decimal: $0) }
    self.letter = Folded.quoted(letter ?? "", limit: IntakeLimits.standard.quotedCharacters)
    place = table.location(row.number, letter == nil ? .suppliedIndex : .suppliedLetter)
  }
}
