import Complaints
import Completeness
import IKM
import IndexModel
import Statistics
import Units

/// From measured units to index, ranks and tiers: the only step that looks at units beside each other (IPP-1…5, TIER-1…4).
enum DecideUnits {
  /// Units in the order of their ids, whatever the order in which they came.
  static func decide(_ measured: [MeasuredUnit], by rules: Rulebook) -> (units: [DecidedUnit], ranking: Ranking) {
    let sorted = measured.sorted { $0.unit.id < $1.unit.id }
    let members = sorted.map { unit in
      PeerPattern.Member(
        unit: unit.unit.id, type: unit.unit.type, score: rules.index.score(ComponentValues.of(unit)))
    }
    let peers = PeerPattern(members)
    let candidates = zip(sorted, members).map { unit, member in
      Candidate(
        measured: unit, score: member.score, official: rules.official.map { OfficialUnit(unit, by: $0) },
        value: isRankable(unit, by: rules) ? rules.index.rankingValue(of: member, in: peers) : nil)
    }
    let ranking = Ranking(
      candidates.compactMap { candidate in
        candidate.rankedValue.map { value in
          let unit = candidate.measured.unit
          return Ranking.Entry(
            unit: unit.id, value: value, kind: unit.instansiKind, type: unit.type,
            wilayah: rules.territory.wilayah(ofProvince: unit.provinceCode))
        }
      })
    let decided = candidates.map { candidate in
      let unit = candidate.measured.unit
      return DecidedUnit(
        measured: candidate.measured, index: candidate.score, official: candidate.official, ranking: candidate.value,
        places: ranking.places(of: unit.id),
        decision: rules.tierPolicy.decide(evidence(candidate, by: rules)),
        weaknesses: candidate.score.weaknesses(efforts: rules.efforts, peers: peers, type: unit.type),
        strengths: candidate.score.strengths())
    }
    return (decided, ranking)
  }

  private struct Candidate {
    let measured: MeasuredUnit
    let score: IndexScore
    let official: OfficialUnit?
    let value: RankingValue?

    var rankedValue: Fraction? { official.map(\.score.exact) ?? value?.value }
  }

  /// A unit with too few respondents has an index to look at and no rank: it is on the "perlu data" list (TIER-3).
  private static func isRankable(_ unit: MeasuredUnit, by rules: Rulebook) -> Bool {
    rules.official == nil
      && (unit.survey.result.score?.used ?? 0) >= rules.tierPolicy.minimumRespondents
  }

  /// By the official index where it is complete, else by the indicative one (TIER-1); the label says which.
  ///
  /// An official index does not rest on respondents of the survey, so their number holds back only the letter of the IKM.
  private static func evidence(_ candidate: Candidate, by rules: Rulebook) -> TierEvidence {
    let unit = candidate.measured
    let overdue = unit.complaints.metrics[.overdue]
    let official = candidate.official?.rounded
    let respondents = unit.survey.result.score?.used ?? 0
    let minimum = rules.tierPolicy.minimumRespondents
    return TierEvidence(
      indexLabel: official == nil ? rules.index.instrument.label : rules.instrument.label,
      index: official ?? candidate.score.rounded,
      respondents: official == nil ? respondents : max(respondents, minimum),
      hasWorstMutu: unit.survey.result.score?.mutu == .d && (official == nil || respondents >= minimum),
      maturedComplaints: overdue.result.value == nil ? 0 : overdue.denominator,
      overdueComplaints: overdue.result.value == nil ? 0 : overdue.numerator,
      sippCompleteness: unit.completeness.score)
  }
}
