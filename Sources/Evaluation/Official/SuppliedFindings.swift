import Findings
import IndexModel
import Intake
import Reports
import Statistics
import Units

/// A published letter that is not the letter of its index, or an index that is not the one computed here (IPP-2).
enum SuppliedFindings {
  static func of(_ unit: DecidedUnit, by categories: CategoryTable) -> [Finding] {
    guard let official = unit.official else { return [] }
    return official.supplied.flatMap { supplied in
      [
        letter(supplied, of: unit, computed: official.category, by: categories),
        index(supplied, of: unit, computed: official.rounded),
      ].compactMap(\.self)
    }
  }

  /// By the supplied index, which the letter belongs to; by the computed one where only a letter is given.
  private static func letter(
    _ supplied: SuppliedIndex, of unit: DecidedUnit, computed: IndexCategory?, by categories: CategoryTable
  ) -> Finding? {
    guard !supplied.letter.isEmpty else { return nil }
    let own = supplied.index.flatMap { (.zero...Fraction(5)).contains($0) ? RoundedScore($0) : nil }
    guard let expected = own.map({ categories.category(of: $0) }) ?? computed,
      !expected.isCalled(supplied.letter)
    else { return nil }
    let index = own.map { " untuk IPP \(Figure($0).indonesian)" } ?? ""
    return Finding(
      rule: "IPP-2", kind: "huruf-ipp-berbeda", severity: .warning, location: supplied.place,
      unit: unit.unit.id.rawValue, found: "huruf \(supplied.letter)\(index)",
      expected: "\(expected.code) (\(expected.predicate))",
      action: "Periksa pengumumannya; huruf dan nilai itu tidak dipakai menilai.")
  }

  private static func index(
    _ supplied: SuppliedIndex, of unit: DecidedUnit, computed: RoundedScore?
  ) -> Finding? {
    guard let given = supplied.index, let computed, RoundedScore(given) != computed else { return nil }
    return Finding(
      rule: "IPP-1", kind: "ipp-diumumkan-berbeda", severity: .warning, location: supplied.place,
      unit: unit.unit.id.rawValue, found: "IPP \(Figure(RoundedScore(given)).indonesian) diumumkan",
      expected: "\(Figure(computed).indonesian) menurut formulir",
      action: "Periksa formulir dan instrumennya; nilai yang diumumkan tidak dipakai menilai.")
  }
}

extension IndexCategory {
  /// By its letter or its predicate, whatever the case; `A−` with any dash.
  fileprivate func isCalled(_ name: String) -> Bool {
    let plain = String(name.lowercased().filter { !$0.isWhitespace }.map { $0 == "–" || $0 == "−" ? "-" : $0 })
    return plain == code.lowercased() || plain == predicate.lowercased().filter { !$0.isWhitespace }
  }
}
