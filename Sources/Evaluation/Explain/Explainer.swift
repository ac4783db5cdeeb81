import CivilTime
import Findings
import IKM
import IndexModel
import Intake
import Reports
import Units

/// Explains one unit of a decided folder.
struct Explainer {
  typealias Section = Explanation.Section
  typealias Step = Explanation.Step

  let folder: DecidedFolder
  let unit: DecidedUnit

  /// The metrics asked for in full; without any, all of them in short.
  func explanation(of metrics: [ExplainableMetric]?) -> Explanation {
    Explanation(
      unitID: unit.unit.id.rawValue, unitName: unit.unit.name, asOf: folder.input.settings.asOf.value.description,
      sections: metrics.map { $0.map(section) } ?? overview,
      metrics: ExplainableMetric.all(of: unit).map(\.name))
  }

  func section(_ metric: ExplainableMetric) -> Section {
    switch metric {
    case .ikm: ikm
    case .nrr(let unsur): nrr(unsur)
    case .mutu: mutu
    case .complaints: complaints
    case .rate(let rate): self.rate(rate)
    case .complaintFlow: complaintFlow
    case .complaintTimes: complaintTimes
    case .complaintRatings: complaintRatings
    case .complaintOutcomes: complaintOutcomes
    case .complaintChannels: complaintChannels
    case .sipp: sipp
    case .sippPart(let part): sippPart(part)
    case .sippCheck(let check): sippCheck(check)
    case .index: index
    case .aspect(let code): aspect(code)
    case .indicator(let number): indicator(number)
    case .userForm: userForm
    case .instansi: instansi
    case .ranking: place
    case .tier: tier
    }
  }

  /// The main metrics with their key equations, no exclusions and no sources.
  private var overview: [Section] {
    [ExplainableMetric.ikm, .mutu, .complaints, .sipp, .index, .ranking, .tier].map { metric in
      var short = section(metric)
      let key = short.steps.last { step in keyEquation(metric).map { step.text.hasPrefix($0 + " = ") } ?? false }
      short.steps = [key ?? short.steps.last].compactMap(\.self)
      short.exclusions = []
      short.rules = []
      return short
    }
  }

  /// Name of the equation that gives the metric itself; `nil` where its last step does.
  private func keyEquation(_ metric: ExplainableMetric) -> String? {
    switch metric {
    case .ikm: "IKM"
    case .complaints: "skor pengaduan"
    case .sipp: "skor SIPP"
    case .index: folder.rules.instrument.label
    case .ranking: "nilai peringkat"
    case .nrr, .mutu, .rate, .complaintFlow, .complaintTimes, .complaintRatings, .complaintOutcomes,
      .complaintChannels, .sippPart, .sippCheck, .aspect,
      .indicator,
      .userForm, .instansi, .tier:
      nil
    }
  }

  // MARK: - What was left out

  /// What the ledgers of the files of a role and the findings of the unit say (IN-1).
  func exclusions(_ role: InputRole) -> [String] {
    let files = folder.input.readings.filter { $0.file.role == role }
    let ledgers = files.filter { !$0.ledger.exclusions.isEmpty }.map { reading in
      let excluded = reading.ledger.exclusions.map { "\(Figure($0.count).indonesian) \(ExclusionWords.of($0.reason))" }
      return "\(reading.file.name), semua unit: \(Figure(reading.ledger.read).indonesian) baris dibaca, "
        + "\(Figure(reading.ledger.used).indonesian) dipakai; tidak dipakai: \(excluded.joined(separator: ", "))"
    }
    let names = Set(files.map(\.file.name)).union([role.rawValue])
    let findings = folder.findings.filter {
      $0.unit == unit.unit.id.rawValue && names.contains($0.location.file)
    }
    return ledgers
      + findings.map { "\($0.location): [\($0.severity.rawValue) \($0.rule)] \($0.found); seharusnya \($0.expected)" }
  }

  /// The notes of the rules; those of the official index where the run computes it.
  func rules(_ ids: [String]) -> [Explanation.Rule] {
    let official = folder.rules.official.map { OfficialNotes.of($0) } ?? []
    return ids.map { Explanation.Rule($0, in: official + MethodNotes.all) }
  }
}
