import IKM
import Reports
import Statistics

/// Statistics of one survey that decide nothing, rounded for print.
enum SurveyStatistics {
  /// 95 % interval of the IKM over complete questionnaires (MET-1).
  static func interval(_ error: SamplingError?) -> Reports.Interval? {
    guard let error, let low = Figure(error.interval.low, decimals: 2),
      let high = Figure(error.interval.high, decimals: 2)
    else { return nil }
    let correction =
      switch error.correction {
      case .applied(let users): "dengan koreksi populasi \(Figure(users).indonesian) pengguna"
      case .unknownUsers: "tanpa koreksi populasi karena jumlah pengguna tidak diketahui"
      case .fewerUsersThanRespondents(let users):
        "tanpa koreksi populasi karena pengguna yang tercatat (\(Figure(users).indonesian)) lebih sedikit dari responden"
      }
    return Reports.Interval(
      low: low, high: high,
      text:
        "Selang 95 %: \(low.indonesian) sampai \(high.indonesian), \(correction). Hanya mencakup kebetulan: responden bukan sampel acak."
    )
  }

  /// Cronbach's alpha (MET-3).
  static func reliability(_ tally: UnitTally) -> IKMReport.Reliability? {
    guard let reliability = Reliability(tally) else { return nil }
    guard let alpha = reliability.alpha, let figure = Figure(alpha, decimals: 3) else {
      return IKMReport.Reliability(
        alpha: .absent(.notComputable), text: "Semua responden memberi jumlah nilai yang sama.")
    }
    let weak = reliability.items.filter { $0.isValid == false }.count
    var text = alpha >= 0.6 ? "Jawaban antarunsur konsisten (≥ 0,6)." : "Jawaban antarunsur kurang konsisten (< 0,6)."
    if weak > 0 { text += " \(weak) unsur berkorelasi di bawah r tabel." }
    if tally.straightLines * 2 > tally.complete {
      text +=
        " Lebih dari separuh responden memberi nilai yang sama untuk semua unsur; alfa tinggi dapat berasal dari situ."
    }
    return IKMReport.Reliability(alpha: .value(figure), text: text)
  }

  /// What separates the unit from the next letter (MET-15).
  static func nextLetter(_ score: IKMScore, rules: IKMRules) -> IKMReport.NextLetter? {
    guard let distance = DistanceToNextLetter(score, table: rules.mutu) else { return nil }
    let points = Figure(distance.points, decimals: 2)
    return IKMReport.NextLetter(
      letter: distance.next.rawValue, points: points,
      text:
        "Kurang \(points.indonesian) poin menuju \(distance.next.rawValue): setara kenaikan NRR \(Figure(distance.nrrOfOneUnsur, decimals: 3).indonesian) pada satu unsur, atau \(Figure(distance.answers).indonesian) jawaban yang naik satu tingkat."
    )
  }
}
