import IndexModel
import Reports

extension UncertaintyReport {
  /// Rank interval and tier probabilities in numbers and words (MET-7).
  init?(_ uncertainty: RankUncertainty?, tier: Tier, of count: Int) {
    guard let uncertainty else { return nil }
    let published = uncertainty.share(of: tier)
    let word = RankUncertainty.Certainty(published).rawValue
    var text =
      "Peringkat antara \(uncertainty.low) dan \(uncertainty.high) dari \(count) dalam 95 % pengambilan ulang; tingkat menurut indeks \(tier.label): \(word)."
    if let better = uncertainty.betterThanNext, let percent = Figure(better * 100, decimals: 0) {
      text += " Lebih baik daripada unit di bawahnya dalam \(percent.indonesian) % pengambilan ulang."
    }
    self.init(
      rankLow: uncertainty.low, rankMedian: uncertainty.median, rankHigh: uncertainty.high,
      tiers: uncertainty.tiers.compactMap { share in
        Figure(share.share * 100, decimals: 1).map { TierShare(key: share.tier.rawValue, percent: $0) }
      },
      word: word, text: text)
  }
}
