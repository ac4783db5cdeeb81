import CivilTime
import Findings
import IKM
import IndexModel
import Intake
import Reports
import Statistics
import Units

/// Rounds, labels and sorts everything that is printed; the only maker of `EvaluationReport`.
struct ReportBuilder {
  let files: ReadFiles
  let rules: Rulebook
  let complaints: ComplaintsOfGroups
  let units: [DecidedUnit]
  let ranking: Ranking
  let findings: [Finding]
  let uncertainties: [UnitID: RankUncertainty]
  private let fileNames: FileNames
  private let peers: PeerMedians
  private let funnels: ExpectationFunnels
  private let suggestions: SuggestionReportBuilder
  private let breakdowns: SurveyBreakdowns

  init(
    files: ReadFiles, rules: Rulebook, complaints: ComplaintsOfGroups, units: [DecidedUnit], ranking: Ranking,
    findings: [Finding], uncertainties: [UnitID: RankUncertainty]
  ) {
    self.files = files
    self.rules = rules
    self.complaints = complaints
    self.units = units
    self.ranking = ranking
    self.findings = findings
    self.uncertainties = uncertainties
    breakdowns = SurveyBreakdowns(rules: rules.ikm, period: files.settings.period.value)
    fileNames = FileNames(for: units.map(\.unit.id.rawValue))
    peers = PeerMedians(units)
    funnels = ExpectationFunnels(units)
    suggestions = SuggestionReportBuilder(
      quotes: files.settings.declared.quotesSuggestions.value,
      mask: SuggestionMask(names: Array(Set(units.flatMap { [$0.unit.name, $0.unit.instansi] })).sorted()),
      suppressBelow: rules.ikm.suppressBelow)
  }

  func report(threads: Int) -> EvaluationReport {
    // Whatever looks at all units at once is made beside the units.
    let groups = Later(threads: threads) { (provinces: provinces, wilayah: wilayah) }
    let unitReports = units.parallelMap(threads: threads) { unitReport($0) }
    return EvaluationReport(
      about: about, national: group(id: "nasional", name: "Semua unit", fileName: "nasional", units),
      complaints: complaints.nation, units: unitReports, instansi: instansi(threads: threads),
      provinces: groups.value.provinces, wilayah: groups.value.wilayah,
      inputs: InputReport.all(of: files), findings: findings.map { FindingLine($0) },
      method: MethodNotes.all + (rules.official.map { OfficialNotes.of($0) } ?? []), funnels: funnels.reports,
      connectedness: ConnectednessLine.byKind(units))
  }

  // MARK: - Units

  private func unitReport(_ unit: DecidedUnit) -> UnitReport {
    let entry = unit.unit
    let builder = IKMReportBuilder(
      rules: rules.ikm, breakdowns: breakdowns, peers: peers.medians(ofType: entry.type))
    let survey = unit.measured.survey
    let indicative = IndexReport(unit, label: rules.index.instrument.label)
    let official = rules.official.flatMap { official in
      unit.official.map { IndexReport($0, by: official, crossCheck: indicative) }
    }
    return UnitReport(
      id: entry.id.rawValue, name: entry.name, instansiID: entry.instansiID, instansi: entry.instansi,
      instansiKind: entry.instansiKind?.rawValue ?? "", type: entry.type, provinceCode: entry.provinceCode,
      province: rules.territory.province(entry.provinceCode)?.name,
      regency: rules.territory.regency(entry.regencyCode).map {
        "\($0.kind == "kota" ? "Kota" : "Kabupaten") \($0.name)"
      },
      wilayah: rules.territory.wilayah(ofProvince: entry.provinceCode)?.rawValue,
      fileName: fileNames[entry.id.rawValue],
      ikm: builder.report(survey, unit.measured.samplingError, population: entry.population),
      complaints: ComplaintReport(unit.measured.complaints), sipp: SIPPReport(unit.measured.completeness),
      index: official ?? indicative, ranks: unit.places.map { RankLine($0) },
      tier: TierReport(unit.decision, policy: rules.tierPolicy), tasks: tasks(of: unit),
      strengths: unit.strengths.map(\.component.label), rowsUsed: survey.tally.received,
      rowsExcluded: survey.excluded.sorted { $0.key < $1.key }.map { Count(ExclusionWords.of($0.key), $0.value) },
      uncertainty: UncertaintyReport(
        uncertainties[entry.id], tier: unit.decision.withoutLimiters,
        of: unit.places.first?.count ?? uncertainties.count),
      indicative: official == nil ? nil : indicative,
      expectation: funnels.peers(of: unit)?.expectation(of: entry.id),
      suggestions: suggestions.report(survey.suggestions) { unsur in
        rules.ikm.instrument(survey.tally.questionnaire.name)?.label(of: unsur) ?? unsur.key
      })
  }

  /// Weaknesses of the index that is printed; those of the indicative one say so where the official one has no level yet.
  private func tasks(of unit: DecidedUnit) -> [TaskLine] {
    let indicative = unit.weaknesses.map { TaskLine($0) }
    guard let rules = rules.official, let official = unit.official else { return indicative }
    let tasks = OfficialTasks.of(official, by: rules, efforts: self.rules.efforts)
    guard tasks.isEmpty, official.evaluatorCount == 0 else { return tasks }
    return indicative.map { task in
      var task = task
      task.evidence += "; kenaikan pada \(self.rules.index.instrument.label)"
      return task
    }
  }

  // MARK: - Groups

  private func group(id: String, name: String, fileName: String, _ members: [DecidedUnit]) -> GroupReport {
    var report = GroupReport(id: id, name: name, fileName: fileName, units: members, ranking: ranking, rules: rules)
    if hasSIPP { report.sipp = GroupSIPPReport(members) }
    return report
  }

  /// Without any SIPP data nothing is known about anybody, which is not "not connected".
  private var hasSIPP: Bool { files.readings.contains { $0.file.role == .sipp && $0.fileError == nil } }

  private func instansi(threads: Int) -> [GroupReport] {
    let groups = units.byInstansi
    let names = FileNames(for: groups.map(\.key))
    return groups.parallelMap(threads: threads) { id, members in
      let name = members.map(\.unit.instansi).filter { !$0.isEmpty }.min() ?? id
      var report = group(id: id, name: name, fileName: names[id], members)
      report.complaints = complaints[instansi: id]
      guard let official = rules.official else { return report }
      return report.with(
        OfficialInstansi(members, by: official, categories: rules.categories, year: files.settings.year.value))
    }
  }

  private var provinces: [GroupReport] {
    let groups = Dictionary(grouping: units) { $0.unit.provinceCode ?? "" }
    return rules.territory.provinces.compactMap { province in
      groups[province.code].map { group(id: province.code, name: province.name, fileName: province.code, $0) }
    }
  }

  private var wilayah: [WilayahReport] {
    let learning = LearningReportBuilder(units, ranking: ranking, rules: rules)
    let groups = Dictionary(grouping: units) { rules.territory.wilayah(ofProvince: $0.unit.provinceCode) }
    let named = Wilayah.allCases.compactMap { wilayah in
      groups[wilayah].map { members in
        WilayahReport(
          name: "Wilayah \(wilayah.rawValue)", fileName: "wilayah-\(wilayah.rawValue.lowercased())",
          id: wilayah.rawValue, units: members, ranking: ranking, rules: rules, learning: learning)
      }
    }
    let unknown = groups[nil].map { members in
      WilayahReport(
        name: "Wilayah belum diketahui", fileName: "wilayah-belum-diketahui", id: "-", units: members, ranking: ranking,
        rules: rules, learning: learning)
    }
    return named + [unknown].compactMap(\.self)
  }

  // MARK: - About

  /// All answers 1.
  private var leastIKM: Figure { Figure(scaled: 2500, decimals: 2) }

  private var about: About {
    let settings = files.settings
    return About(
      title: settings.title.value, year: settings.year.value, periodStart: settings.period.value.start.description,
      periodEnd: settings.period.value.end.description, asOf: settings.asOf.value.description,
      instrument: rules.instrument.key, indexName: rules.instrument.label,
      programVersion: Program.version, seed: settings.declared.seed.value,
      settings: SettingLines.of(settings, policy: rules.tierPolicy, calendar: rules.complaints),
      mutuBands: rules.ikm.mutu.bands.map { band in
        About.Band(label: band.mutu.rawValue, word: band.label, lowerBound: band.from.map { Figure($0) } ?? leastIKM)
      },
      categoryBands: rules.categories.bands.map { band in
        About.Band(label: band.code, word: band.predicate, lowerBound: Figure(band.lower))
      })
  }
}
