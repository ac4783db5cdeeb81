import Reports

/// A small invented evaluation with every state that a writer has to print.
///
/// Nine units are ranked, three are not; among them are a unit without any data, one with too few respondents, one with an
/// incomplete index, one whose complaints cannot be rated, one whose complaints cannot be computed, one moved by a limiter,
/// and one whose other blank rule gives another letter. IKM, NRR and counts of answers agree with each other exactly.
struct ReportFixture {
  /// Appended to every free text, so that a test can follow hostile input into every place of every page.
  var mark = ""

  /// The report without marks.
  static var report: EvaluationReport { ReportFixture().make() }

  func make() -> EvaluationReport {
    let units = UnitSeed.all.map(unit)
    return EvaluationReport(
      about: about, national: group("nasional", "Nasional", units), complaints: units[0].complaints, units: units,
      instansi: groups(units, by: { ($0.instansiID, $0.instansi) }),
      provinces: groups(units.filter { $0.provinceCode != nil }, by: { ($0.provinceCode ?? "", $0.province ?? "") }),
      wilayah: ["I", "II", "III", nil].map { name in wilayah(name, units.filter { $0.wilayah == name }) },
      inputs: inputs, findings: findings, method: method, funnels: funnels(units),
      trend: NationalTrend(
        years: [
          TrendReport.YearLine(
            year: 2023, runID: "00c0ffee0000", ikm: Self.two(7_912), mutu: nil, indexName: "IPP indikatif",
            index: Self.two(351), category: nil)
        ], fromYear: 2023,
        verdicts: [Count("naik nyata", 1), Count("turun nyata", 1), Count("tidak dibandingkan", 10)],
        moves: moves(units))
    )
  }

  func text(_ text: String) -> String { text + mark }

  static func two(_ scaled: Int) -> Measure { .value(Figure(scaled: scaled, decimals: 2)) }

  /// Half up, of positive numbers.
  static func divide(_ numerator: Int, _ denominator: Int) -> Int { (2 * numerator + denominator) / (2 * denominator) }
}
