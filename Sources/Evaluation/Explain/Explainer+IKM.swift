import IKM
import Intake
import Reports
import Statistics
import Units

extension Explainer {
  private var survey: MeasuredSurvey { unit.measured.survey }

  /// IKM = 25/k · Σ NRR (IKM-3) over the questionnaires of the rule for blanks (IKM-4).
  var ikm: Section {
    guard let score = survey.result.score else {
      return Section(
        metric: "ikm", title: "IKM", result: missing(survey.result), steps: received + answers,
        exclusions: exclusions(.survey), rules: rules(["IKM-3", "IKM-4"]))
    }
    return Section(
      metric: "ikm", title: "IKM", result: "\(Figure(score.rounded).indonesian) (mutu \(score.mutu.rawValue))",
      steps: [.words("Rumus: IKM = 25/k · jumlah NRR, k = banyaknya unsur = \(score.unsur.count)")] + received
        + score.unsur.compactMap { nrrEquation($0) } + [ikmEquation(score)] + statistics,
      exclusions: exclusions(.survey), rules: rules(["IKM-3", "IKM-4", "IKM-5", "MET-1"]))
  }

  /// Answers 1 to 4, their sum, and the mean of one unsur.
  func nrr(_ unsur: Unsur) -> Section {
    let means = survey.tally.unsurMeans(survey.rule)
    let title = "NRR " + (folder.rules.ikm.instrument(survey.tally.questionnaire.name)?.label(of: unsur) ?? unsur.key)
    guard let slot = means.firstIndex(where: { $0.unsur == unsur }), let nrr = means[slot].nrr else {
      return Section(
        metric: "nrr.\(unsur.key)", title: title, result: Absence.noData.rawValue, steps: received,
        exclusions: exclusions(.survey), rules: rules(["IKM-3"]))
    }
    let mean = means[slot]
    var steps: [Step] = [.words("Rumus: NRR = jumlah nilai / banyaknya jawaban; nilai konversi = 25 · NRR")]
    if let counts = survey.tally.answerCounts(slot, survey.rule) {
      let terms = counts.enumerated().map { Expression.product([.number($0.offset + 1), .number($0.element)]) }
      steps.append(.equation("banyaknya jawaban", .sum(counts.map { .number($0) }), decimals: 0))
      steps.append(.equation("jumlah nilai", .sum(terms), decimals: 0))
    }
    steps += [nrrEquation(mean)].compactMap(\.self)
    steps.append(.equation("nilai konversi", .product([.number(25), .number(nrr)]), decimals: 2))
    if let median = PeerMedians(folder.units).medians(ofType: unit.unit.type)[unsur.key] {
      steps.append(.words("Median unit \(unit.unit.type): \(Figure(median, decimals: 3).indonesian)"))
    }
    let letter = mean.mutu(folder.rules.ikm.mutu).map { " (mutu \($0.rawValue))" } ?? ""
    return Section(
      metric: "nrr.\(unsur.key)", title: title, result: Figure(nrr, decimals: 3).indonesian + letter, steps: steps,
      exclusions: exclusions(.survey), rules: rules(["IKM-1", "IKM-2", "IKM-3"]))
  }

  /// The bands from best to worst until one holds (IKM-5), and what is missing to the next letter (MET-15).
  var mutu: Section {
    let table = folder.rules.ikm.mutu
    guard let score = survey.result.score else {
      return Section(
        metric: "mutu", title: "Mutu", result: missing(survey.result), steps: [], exclusions: [],
        rules: rules(["IKM-5"]))
    }
    var steps: [Step] = [
      .words("IKM dibulatkan satu kali ke dua desimal, lalu dibandingkan dengan batas bawah tiap mutu")
    ]
    for band in table.bands where band.mutu >= score.mutu {
      guard let bound = band.from else { continue }
      steps.append(
        .comparison(
          "mutu \(band.mutu.rawValue)", .decimal(score.rounded), with: .decimal(bound), below: "tidak tercapai",
          otherwise: "tercapai"))
    }
    if let distance = DistanceToNextLetter(score, table: table), let bound = table.lowerBound(of: distance.next) {
      let least = Expression.difference(.decimal(bound), .number(Fraction(1, 200)))
      steps.append(
        .equation("jarak ke \(distance.next.rawValue)", .difference(least, .number(score.exact)), decimals: 4))
    }
    return Section(
      metric: "mutu", title: "Mutu", result: "\(score.mutu.rawValue) (\(table.label(for: score.mutu)))", steps: steps,
      exclusions: [], rules: rules(["IKM-5"]))
  }

  // MARK: - Parts

  private func nrrEquation(_ mean: UnsurMean) -> Step? {
    guard mean.answers > 0 else { return nil }
    return .equation(
      "NRR \(mean.unsur.key)", .quotient(.number(mean.sum), .number(mean.answers)), decimals: 3)
  }

  private func ikmEquation(_ score: IKMScore) -> Step {
    let factor = Expression.quotient(.number(25), .number(score.unsur.count))
    let divisors = Set(score.unsur.map(\.answers))
    guard divisors.count == 1, let divisor = divisors.first else {
      let means = score.unsur.map { Expression.quotient(.number($0.sum), .number($0.answers)) }
      return .equation("IKM", .product([factor, .sum(means)]), decimals: 2)
    }
    let sum = Expression.sum(score.unsur.map { .number($0.sum) })
    return .equation("IKM", .product([factor, .quotient(sum, .number(divisor))]), decimals: 2)
  }

  /// Where the unit's rows went: used, incomplete, excluded by reason.
  private var received: [Step] {
    let tally = survey.tally
    let excluded = survey.excluded.sorted { $0.key < $1.key }
    var steps: [Step] = []
    if !excluded.isEmpty {
      let parts = [tally.received] + excluded.map(\.value)
      let words = excluded.map { "\(Figure($0.value).indonesian) \(ExclusionWords.of($0.key))" }
      steps.append(.equation("baris yang menyebut unit ini", .sum(parts.map { .number($0) }), decimals: 0))
      steps.append(.words("yaitu \(Figure(tally.received).indonesian) kuesioner, " + words.joined(separator: ", ")))
    }
    steps.append(
      .equation(
        "kuesioner diterima (lengkap dan tidak lengkap)", .sum([.number(tally.complete), .number(tally.incomplete)]),
        decimals: 0))
    steps.append(.words("aturan kosong: \(survey.rule.rawValue)"))
    return steps
  }

  /// Valid answers to each unsur, complete questionnaire or not: shows which unsur nobody was asked.
  private var answers: [Step] {
    guard survey.tally.received > 0 else { return [] }
    let counts = survey.tally.unsurMeans(.tersedia).map { "\($0.unsur.key) \(Figure($0.answers).indonesian)" }
    return [.words("jawaban sah tiap unsur: \(counts.joined(separator: ", "))")]
  }

  /// Statistics that decide nothing, and the other rule for blanks.
  private var statistics: [Step] {
    var steps: [Step] = []
    if let other = survey.other.score {
      steps.append(
        .words(
          "Menurut aturan \(other.rule.rawValue): \(Figure(other.rounded).indonesian) (mutu \(other.mutu.rawValue))"))
    }
    if let interval = SurveyStatistics.interval(unit.measured.samplingError) {
      steps.append(.words(interval.text))
    }
    return steps
  }

  private func missing(_ result: IKMResult) -> String {
    switch result {
    case .score: ""
    case .missing(.noResponses): Absence.noData.rawValue
    case .missing(.noUsableResponses(let received)):
      "belum lengkap: tidak satu pun dari \(received) kuesioner dapat dipakai"
    case .missing(.unanswered(let unsur)):
      "tidak dapat dihitung: tanpa jawaban untuk \(unsur.map(\.key).joined(separator: ", "))"
    }
  }
}
