import Complaints
import Completeness
import Intake
import Reports
import Statistics
import Units

extension Explainer {
  // MARK: - Complaints

  var measuredComplaints: MeasuredComplaints { unit.measured.complaints }

  /// The complaint score: mean of the shares that can be rated (ADU-11).
  var complaints: Section {
    let score = measuredComplaints.score
    let shares = score.components.filter { $0.result.value != nil }
    var steps: [Step] = [.words("Rumus: rata-rata bagian yang dapat dinilai")]
    steps.append(
      .words("laporan diterima dalam periode \(score.received), yang sudah jatuh tempo \(score.matured)"))
    for rate in score.components {
      steps += [shareEquation(rate) ?? .words("\(rate.metric.rawValue): \(rate.result.why ?? "")")]
    }
    if !shares.isEmpty, measuredComplaints.hasSource {
      steps.append(
        .equation("skor pengaduan", .mean(shares.map { .share($0.numerator, of: $0.denominator) }), decimals: 3))
    }
    if score.isLimited {
      steps.append(.words("Data terbatas: kurang dari \(ComplaintScore.leastMatured) laporan jatuh tempo"))
    }
    return Section(
      metric: "pengaduan", title: "Skor pengaduan", result: result(score.result, decimals: 3), steps: steps,
      exclusions: exclusions(.complaints), rules: rules(["ADU-6", "ADU-7", "ADU-8", "ADU-11"]))
  }

  /// One share with its cases in and out (ADU-5).
  func rate(_ key: ComplaintRate) -> Section {
    let rate = measuredComplaints.metrics[key]
    var steps: [Step] = [.words("Rumus: laporan yang memenuhi / laporan yang dapat dinilai, per \(rate.asOf)")]
    steps += [shareEquation(rate)].compactMap(\.self)
    if measuredComplaints.hasSource {
      let parts = [rate.denominator] + rate.excluded.map(\.count)
      steps.append(.equation("laporan diterima", .sum(parts.map { .number($0) }), decimals: 0))
      steps += leftOutSteps(rate)
    }
    if let interval = shareEquation(rate) == nil ? nil : Reports.Interval(wilson: rate.numerator, of: rate.denominator)
    {
      steps.append(.words(interval.text))
    }
    return Section(
      metric: "pengaduan.\(key.key)", title: key.rawValue, result: result(rate.result, decimals: 3), steps: steps,
      exclusions: exclusions(.complaints), rules: rules([key.rule, "MET-9"]))
  }

  private func shareEquation(_ rate: Complaints.Rate) -> Step? {
    guard rate.result.value != nil, measuredComplaints.hasSource else { return nil }
    return .equation(rate.metric.rawValue, .share(rate.numerator, of: rate.denominator), decimals: 3)
  }

  func result(_ result: MetricResult<Fraction>, decimals: Int) -> String {
    guard measuredComplaints.hasSource else { return Absence.noData.rawValue }
    return result.value.map { Figure($0, decimals: decimals).indonesian } ?? result.why ?? ""
  }

  // MARK: - SIPP

  private var completeness: CompletenessScore { unit.measured.completeness }

  /// The completeness of published information: mean of the parts that can be computed (SIPP-4).
  var sipp: Section {
    let formulas = CompletenessPart.allCases.compactMap { sippFormula($0) }
    var steps: [Step] = [.words("Rumus: rata-rata bagian yang dapat dihitung")]
    steps += CompletenessPart.allCases.map { sippStep($0) }
    if !formulas.isEmpty { steps.append(.equation("skor SIPP", .mean(formulas), decimals: 3)) }
    return Section(
      metric: "sipp", title: "Kelengkapan SIPP",
      result: completeness.score.map { Figure($0, decimals: 3).indonesian } ?? Absence.noData.rawValue, steps: steps,
      exclusions: exclusions(.sipp), rules: rules(["SIPP-3", "SIPP-4"]))
  }

  func sippPart(_ part: CompletenessPart) -> Section {
    let value = sippFormula(part)?.value
    return Section(
      metric: "sipp.\(part.key)", title: part.rawValue,
      result: value.map { Figure($0, decimals: 3).indonesian } ?? sippStep(part).text,
      steps: [sippStep(part)] + sippDetails(part), exclusions: exclusions(.sipp), rules: rules(["SIPP-3", "SIPP-4"]))
  }

  /// Published texts that can be used, of those that can be read; beside the score, never in it.
  func sippCheck(_ check: InformationCheck) -> Section {
    let tally = completeness.tally(of: check)
    let line = SIPPReport.Check.all(of: [completeness]).first { $0.key == check.key }
    var steps: [Step] = [.words("Rumus: isian yang memenuhi / isian yang isinya dapat dibaca")]
    if tally.readable > 0 {
      steps.append(.equation(check.rawValue, .share(tally.met, of: tally.readable), decimals: 3))
    }
    if let line { steps.append(.words(line.text)) }
    return Section(
      metric: "sipp.\(check.key)", title: check.rawValue,
      result: tally.share.map { Figure($0, decimals: 3).indonesian } ?? line?.percent.indonesian
        ?? Absence.noData.rawValue,
      steps: steps, exclusions: exclusions(.sipp), rules: rules(["SIPP-2", "SIPP-3"]))
  }

  private func sippStep(_ part: CompletenessPart) -> Step {
    guard completeness.hasData else { return .words("\(part.rawValue): \(Absence.noData.rawValue)") }
    switch completeness.result(part) {
    case .tidakDapatDihitung(let gap): return .words("\(part.rawValue): tidak dapat dihitung, \(gap.rawValue)")
    case .value(let value):
      return .equation(part.rawValue, sippFormula(part) ?? .number(value), decimals: 3)
    }
  }

  /// The part as it was counted, not reduced; `nil` where it cannot be computed.
  private func sippFormula(_ part: CompletenessPart) -> Expression? {
    guard completeness.hasData, let value = completeness.result(part).value else { return nil }
    let counted: (part: Int, whole: Int)
    switch part {
    case .blok:
      counted = (SIPPBlock.rated.count { completeness.filling(of: $0) == true }, completeness.source.blocks.count)
    case .komponen:
      let fillings = StandardComponent.allCases.compactMap { completeness.filling(of: $0) }
      counted = (fillings.reduce(0) { $0 + $1.filled }, fillings.reduce(0) { $0 + $1.services })
    case .katalog:
      let decreed = completeness.decreedServices ?? 0
      counted = (min(completeness.publishedServices, decreed), decreed)
    case .kebaruan:
      // Fresh items are counted inside the score; the share times the dated items gives their number back.
      counted = ((value * Fraction(completeness.datedItems)).floor, completeness.datedItems)
    }
    guard counted.whole > 0 else { return .number(value) }
    let share = Expression.share(counted.part, of: counted.whole)
    return share.value == value ? share : .number(value)
  }

  private func sippDetails(_ part: CompletenessPart) -> [Step] {
    guard completeness.hasData else { return [] }
    switch part {
    case .blok:
      return SIPPBlock.rated.compactMap { block in
        completeness.filling(of: block).map { .words("\(block.rawValue): \($0 ? "terisi" : "kosong")") }
      }
    case .komponen:
      return StandardComponent.allCases.compactMap { component in
        completeness.filling(of: component).map {
          .words("\(component.rawValue): terisi pada \($0.filled) dari \($0.services) layanan")
        }
      }
    case .katalog:
      return [
        .words(
          "layanan tercantum \(completeness.publishedServices), menurut SK "
            + (completeness.decreedServices.map(String.init) ?? "tidak diketahui")
            + "; dihitung paling banyak sejumlah SK")
      ]
    case .kebaruan:
      return [
        .words(
          "mutakhir: diperbarui dalam \(CompletenessScore.freshMonths) bulan sebelum \(completeness.asOf); "
            + "\(completeness.undatedItems) isian tanpa tanggal tidak dihitung")
      ]
    }
  }
}
