import IKM
import IndexModel
import Reports
import Statistics
import Units

extension GroupReport {
  /// Aggregates units: plain mean of IKM with the pooled mean beside it (IKM-10), mean of the unrounded index (IPP-4).
  init(id: String, name: String, fileName: String, units: [DecidedUnit], ranking: Ranking, rules: Rulebook) {
    let scores = units.compactMap(\.measured.survey.result.score)
    let ikm = AggregateIKM(scores, table: rules.ikm.mutu)
    // A unit can have its value and yet no rank: none is given in a nation of fewer than five (IPP-5).
    let rated = units.filter(\.isRanked)
    let index = Aggregate(of: rated.compactMap(\.exactIndex), categories: rules.categories)
    let ordered = units.map { (unit: $0.unit.id, position: ranking.position(of: $0.unit.id) ?? .max) }.sorted { a, b in
      a.position != b.position ? a.position < b.position : a.unit < b.unit
    }
    self.init(
      id: id, name: name, fileName: fileName, unitCount: units.count, measuredIKM: scores.count,
      ranked: units.count { !$0.places.isEmpty },
      ikm: Measure(ikm?.rounded, or: .noData), mutu: ikm?.mutu.rawValue,
      pooledIKM: Measure(ikm?.pooled, decimals: 2, or: .noData), respondents: ikm?.respondents ?? 0,
      index: Measure(index?.rounded, or: .noData), category: index?.category.code,
      mutuCounts: Mutu.allCases.map { mutu in Count(mutu.rawValue, scores.count { $0.mutu == mutu }) },
      categoryCounts: rules.categories.bands.map { band in
        Count(band.code, rated.count { $0.category?.code == band.code })
      },
      tierCounts: Tier.allCases.map { tier in Count(tier.rawValue, units.count { $0.decision.tier == tier }) },
      unitIDs: ordered.map(\.unit.rawValue))
  }
}

extension WilayahReport {
  /// What a coach needs: the urgent ones first, the unknown ones apart, problems that several units share (TIER-3, TIER-4).
  init(
    name: String, fileName: String, id: String, units: [DecidedUnit], ranking: Ranking, rules: Rulebook,
    learning: LearningReportBuilder
  ) {
    let urgent = units.filter { [.p1, .p2, .p3].contains($0.decision.tier) }.sorted { a, b in
      if a.decision.tier != b.decision.tier { return a.decision.tier.isMoreUrgent(than: b.decision.tier) }
      let (first, second) = (a.exactIndex ?? a.index.exact ?? .zero, b.exactIndex ?? b.index.exact ?? .zero)
      return first != second ? first < second : a.unit.id < b.unit.id
    }
    let group = GroupReport(id: id, name: name, fileName: fileName, units: units, ranking: ranking, rules: rules)
    let exemplars = Set(
      units.filter { $0.isRanked && [.percontohan, .rutin].contains($0.decision.tier) }.map(\.unit.id.rawValue))
    self.init(
      group: group, priority: urgent.map(\.unit.id.rawValue),
      needsData: units.filter { $0.decision.tier == .perluData }.map(\.unit.id.rawValue).sorted(),
      sharedProblems: SharedProblems.of(urgent, by: rules),
      exemplars: Array(group.unitIDs.filter { exemplars.contains($0) }.prefix(5)),
      learning: urgent.map(learning.report))
  }
}
