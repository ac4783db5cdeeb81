import IndexModel
import Reports
import Statistics

/// What is said about an official index, in Indonesian.
enum OfficialWords {
  /// `lengkap`, or what is missing with the bounds inside which the index must lie (IPP-3).
  static func status(_ unit: OfficialUnit, by rules: OfficialRules) -> String {
    switch unit.score.outcome {
    case .scored: return "lengkap"
    case .provisional(_, let rounded):
      return "sementara: F-02 \(Figure(rounded).indonesian), F-03 belum ada; tidak diperingkat"
    case .incomplete(let blanks, let low, let high):
      guard unit.evaluatorCount > 0 else { return "belum dinilai evaluator (F-02 belum ada)" }
      let isWhole = unit.score.f03 != nil || rules.index.rules.userShare == .zero
      return
        "belum lengkap: \(blanks.count) indikator kosong, \(isWhole ? "IPP" : "F-02") antara \(Figure(low, decimals: 2).indonesian) dan \(Figure(high, decimals: 2).indonesian)"
    }
  }

  static func remarks(_ unit: OfficialUnit, by rules: OfficialRules) -> [String] {
    var remarks: [String] = []
    if case .incomplete(let blanks, _, _) = unit.score.outcome, unit.evaluatorCount > 0 {
      remarks.append("Indikator yang belum dinilai: \(blanks.map(String.init).joined(separator: ", ")).")
    }
    if unit.evaluatorCount > 1 { remarks.append(agreement(unit, rules)) }
    for flag in unit.score.flags { remarks.append(words(flag, rules)) }
    let checks = unit.witnessed.filter(\.needsCheck)
    if !checks.isEmpty {
      remarks.append(
        "Periksa indikator \(checks.map { String($0.indicator.number) }.joined(separator: ", ")): data menunjukkan tingkat yang jauh berbeda."
      )
    }
    remarks += informational(unit, rules)
    if rules.index.maximum != Fraction(5) {
      remarks.append(
        "Dengan bobot tercetak nilai tertinggi yang mungkin \(Figure(rules.index.maximum, decimals: 5).indonesian).")
    }
    return remarks
  }

  static func crossCheck(_ report: IndexReport) -> String {
    "Pembanding dari data, tidak ikut diperingkat: \(report.name) \(report.score.indonesian)\(report.category.map { " (\($0))" } ?? "")."
  }

  private static func agreement(_ unit: OfficialUnit, _ rules: OfficialRules) -> String {
    let head = "\(unit.evaluatorCount) evaluator, dipakai \(rules.combination.words); "
    guard
      let widest = unit.disagreements.max(by: {
        ($0.high - $0.low, $1.indicator.number) < ($1.high - $1.low, $0.indicator.number)
      })
    else { return head + "semua tingkat sama." }
    return head
      + "berbeda pada \(unit.disagreements.count) indikator, paling jauh indikator \(widest.indicator.number) (\(widest.low) sampai \(widest.high))."
  }

  private static func words(_ flag: OfficialScore.Flag, _ rules: OfficialRules) -> String {
    switch flag {
    case .fewUsers(let users, let minimum): return "F-03 baru diisi \(users) pengguna, kurang dari \(minimum)."
    case .selfGap(let gap):
      let limit = rules.limit.map { " (batas \(Figure($0.selfGap, decimals: 2).indonesian))" } ?? ""
      let size = Figure(max(gap, .zero - gap), decimals: 2).indonesian
      return
        "Penilaian mandiri F-01 \(size) lebih \(gap > .zero ? "tinggi" : "rendah") daripada F-02\(limit); F-01 tidak dipakai."
    }
  }

  /// One indicator with the levels of the evaluators and, where the data speak, theirs (IPP-7).
  static func line(
    _ score: IndicatorScore, _ unit: OfficialUnit, by rules: OfficialRules
  ) -> IndexReport.ComponentLine {
    let indicator = score.indicator
    var words = score.count == 0 ? "belum dinilai" : "bobot \(Figure(indicator.weight, decimals: 1).indonesian) %"
    if let range = unit.disagreements.first(where: { $0.indicator == indicator }) {
      words += "; evaluator \(range.low) sampai \(range.high)"
    }
    if let own = unit.own[indicator.number] { words += "; F-01 menyebut \(own.points)" }
    words += "; " + evidence(of: indicator, unit, by: rules)
    return IndexReport.ComponentLine(
      label: "\(indicator.number) \(indicator.name)", source: "F-02", measured: words,
      score: Measure(score.level, decimals: 2, or: .noData))
  }

  /// What the data show about an indicator, or that they show nothing and why (IPP-7).
  static func evidence(of indicator: Indicator, _ unit: OfficialUnit, by rules: OfficialRules) -> String {
    if let witness = unit.witnesses[indicator.number] {
      let needsCheck = unit.witnessed.contains { $0.indicator == indicator && $0.needsCheck }
      return witness.words + (needsCheck ? ", periksa" : "")
    }
    let entry = rules.evidence.entry(indicator.number, of: rules.instrument)
    guard let entry else { return "tidak ada data pembanding" }
    let reason = entry.feed.map { "data \($0) unit ini tidak menunjukkan \(entry.words)" } ?? entry.words
    return "tidak ada data pembanding (\(reason))"
  }

  /// Questions that are asked and weigh nothing.
  private static func informational(_ unit: OfficialUnit, _ rules: OfficialRules) -> [String] {
    unit.informational.map { indicator, level in
      "Informasi tambahan tanpa bobot, \(indicator.number) \(indicator.name): tingkat \(Figure(level, decimals: 2).indonesian); \(evidence(of: indicator, unit, by: rules))."
    }
  }
}
