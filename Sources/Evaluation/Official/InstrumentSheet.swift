import IndexModel
import Reports
import Statistics

/// An instrument as people and programs read it: aspects, weights, indicators or components, and levels (IPP-1).
public enum InstrumentSheet {
  public static var names: [String] { Instrument.BuiltIn.allCases.map(\.rawValue) }

  /// The instrument as tables to read.
  ///
  /// - Returns: Lines without a break at the end.
  /// - Throws: `EvaluationError` for a name that is not in `names`, and with every fault of a file that is wrong.
  public static func text(_ name: String) throws(EvaluationError) -> String {
    let own = try OwnInstrument.named(name)
    let instrument = own.instrument
    let years = instrument.lastYear.map { "\(instrument.firstYear)–\($0)" } ?? "sejak \(instrument.firstYear)"
    var parts = ["\(instrument.label), instrumen \(instrument.key), tahun \(years)", instrument.legalBasis + "."]
    if !instrument.note.isEmpty { parts.append(instrument.note) }
    switch instrument.method {
    case .components: break
    case .refused(let reason): parts.append("Tidak dapat dinilai: \(reason).")
    case .forms(let rules): parts.append(combination(rules))
    }
    parts += instrument.aspects.map { aspect in
      "\(aspect.code) \(aspect.name), bobot \(percent(aspect.weight)) %\n" + table(of: aspect)
    }
    if case .forms(let rules) = instrument.method, !rules.userItems.isEmpty {
      let rows = rules.userItems.map { [String($0.number), $0.code, $0.aspect, $0.name] }
      parts.append("F-03, tingkat 0–5\n" + TextTable(header: ["no", "kode", "aspek", "butir"], rows: rows).text)
    }
    if !instrument.unweighted.isEmpty {
      let rows = instrument.unweighted.map { [String($0.number), $0.code, $0.aspect, $0.name] }
      parts.append(
        "Indikator tanpa bobot; tabel bobotnya dapat diberikan dalam berkas instrumen dengan `dari: \(instrument.key)`\n"
          + TextTable(header: ["no", "kode", "aspek", "indikator"], rows: rows).text)
    }
    if let categories = own.categories {
      let rows = categories.bands.map { [$0.code, $0.predicate, $0.lower.indonesian, $0.upper.indonesian] }
      parts.append("Kategori\n" + TextTable(header: ["huruf", "predikat", "dari", "sampai"], rows: rows).text)
    }
    return parts.joined(separator: "\n\n")
  }

  private static func combination(_ rules: FormRules) -> String {
    let shares =
      rules.userShare == .zero
      ? "IPP = F-02."
      : "IPP = \(Figure(rules.evaluatorShare, decimals: 2).indonesian) × F-02 + \(Figure(rules.userShare, decimals: 2).indonesian) × F-03."
    return shares
      + (rules.informational.isEmpty
        ? "" : " Tanpa bobot: " + rules.informational.map { "\($0.number) \($0.name)" }.joined(separator: ", ") + ".")
  }

  private static func table(of aspect: Aspect) -> String {
    guard aspect.indicators.isEmpty else {
      var lines = aspect.indicators.map { [String($0.number), $0.code, percent($0.weight), $0.name] }
      for indicator in aspect.indicators.reversed() where !indicator.levels.isEmpty {
        guard let place = aspect.indicators.firstIndex(of: indicator) else { continue }
        lines.insert(
          contentsOf: indicator.levels.enumerated().map { ["", "", "", "  \($0) = \($1)"] }, at: place + 1)
      }
      return TextTable(header: ["no", "kode", "bobot %", "indikator"], rows: lines).text
    }
    guard !aspect.components.isEmpty else { return "(tidak ada yang dihitung)" }
    return TextTable(
      header: ["komponen", "sumber", "skala"],
      rows: aspect.components.map { [$0.label, $0.source.rawValue, $0.scale == .nrr ? "NRR 1–4" : "bagian 0–1"] }
    ).text
  }

  /// Exact: no printed weight has more than two decimals.
  private static func percent(_ weight: Fraction) -> String {
    let whole = Figure(weight, decimals: 0)
    return Fraction(whole.scaled) == weight ? whole.indonesian : Figure(weight, decimals: 1).indonesian
  }
}
