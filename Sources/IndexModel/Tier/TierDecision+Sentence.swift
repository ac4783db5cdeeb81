import Statistics

extension TierDecision.Clause {
  /// The clause as a sentence with its numbers; `label` names the index, `limitedFrom` is the tier by index alone when a
  /// limiter decided.
  func sentence(label: String, limitedFrom: Tier?, to tier: Tier) -> String {
    let consequence =
      limitedFrom.map { "; karena itu sekurang-kurangnya \(tier.label) (menurut indeks saja: \($0.label))." } ?? "."
    return switch self {
    case .noIndex: "Indeks belum dapat dihitung karena datanya belum ada atau belum lengkap."
    case .fewRespondents(let n, let minimum): "Responden SKM \(n), kurang dari \(minimum)."
    case .index(let score, let band):
      "\(label) \(score.indonesian) berada di antara \(band.lower.indonesian) dan \(band.upper.indonesian)."
    case .worstMutu: "Mutu IKM D\(consequence)"
    case .overdue(let overdue, let matured, let above):
      "\(overdue) dari \(matured) pengaduan yang sudah jatuh tempo melewati batas "
        + "(\(Fraction(overdue, matured).percentComma) %, lebih dari \(above.percentComma) %)\(consequence)"
    case .sipp(let share, let below):
      "Kelengkapan SIPP \(share.percentComma) %, kurang dari \(below.percentComma) %\(consequence)"
    }
  }
}
