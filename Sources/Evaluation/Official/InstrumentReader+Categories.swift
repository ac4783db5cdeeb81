import IndexModel
import Statistics
import Yams

/// Own categories, and the tier that each leads to (IPP-2, TIER-1).
extension InstrumentReader {
  private struct OwnBand {
    let band: InstrumentDocument.Bands.Band
    let low: Fraction
    let high: Fraction
    let tier: Tier?
    /// Whether a tier stands there, be it one or not.
    let namesTier: Bool
    let node: Node
  }

  mutating func categories(_ node: Node?) {
    guard let node = nodes.optional(node) else { return }
    let bands = nodes.sequence(node).compactMap { ownBand($0) }.sorted { $0.low > $1.low }
    checkBounds(bands, node)
    checkTiers(bands, node)
    self.bands = .init(maximum: "5.00", bands: bands.map(\.band))
    tiers = Dictionary(
      bands.compactMap { band in band.tier.map { (band.band.code, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func ownBand(_ item: Node) -> OwnBand? {
    guard let fields = nodes.fields(item, "kategori", ["huruf", "predikat", "dari", "sampai", "kelompok"]) else {
      return nil
    }
    let code = nodes.required(fields, "huruf", item).map { nodes.text($0, "huruf") } ?? ""
    guard let low = nodes.required(fields, "dari", item).flatMap({ nodes.weight($0, "kategori \(code), dari") }),
      let high = nodes.required(fields, "sampai", item).flatMap({ nodes.weight($0, "kategori \(code), sampai") }),
      let lower = Fraction(decimal: low), let upper = Fraction(decimal: high)
    else { return nil }
    if lower > upper { nodes.note(item, "kategori \(code): dari \(low) melebihi sampai \(high)") }
    let predicate = nodes.required(fields, "predikat", item).map { nodes.text($0, "predikat") } ?? ""
    let tierNode = nodes.optional(fields["kelompok"])
    return OwnBand(
      band: .init(lower: low, upper: high, code: code, predicate: predicate), low: lower, high: upper,
      tier: tierNode.flatMap { tier($0, code) }, namesTier: tierNode != nil, node: item)
  }

  private static let tierNames = Tier.allCases.filter { $0 != .perluData }.map(\.rawValue).joined(separator: ", ")

  private mutating func tier(_ node: Node, _ code: String) -> Tier? {
    let name = nodes.text(node, "kategori \(code), kelompok")
    if let tier = Tier(rawValue: name), tier != .perluData { return tier }
    if !name.isEmpty {
      nodes.note(node, "kategori \(code): kelompok `\(name)` tidak dikenal; seharusnya \(Self.tierNames)")
    }
    return nil
  }

  /// From 0.00 to 5.00 without a hole.
  private mutating func checkBounds(_ bands: [OwnBand], _ node: Node) {
    nodes.unique(bands.map { ($0.band.code, $0.node) }, "huruf kategori")
    for (higher, lower) in zip(bands, bands.dropFirst()) where lower.high + Fraction(1, 100) != higher.low {
      nodes.note(
        lower.node,
        "kategori \(lower.band.code) berakhir di \(lower.band.upper) sedangkan \(higher.band.code) mulai di \(higher.band.lower); seharusnya berselisih tepat 0,01"
      )
    }
    if let worst = bands.last, worst.low != .zero { nodes.note(worst.node, "kategori terendah harus mulai di 0") }
    if let best = bands.first, best.high != Fraction(5) {
      nodes.note(best.node, "kategori tertinggi harus berakhir di 5,00")
    }
    if bands.isEmpty { nodes.note(node, "`kategori` kosong; hapus kunci itu untuk memakai kategori IPP-2") }
  }

  /// Either the letters of IPP-2, which the tier policies share out, or a tier beside every letter.
  private mutating func checkTiers(_ bands: [OwnBand], _ node: Node) {
    guard let known = try? CategoryTable().bands.map(\.code) else { return }
    let letters = known.joined(separator: ", ")
    if bands.contains(where: \.namesTier) {
      for band in bands where !band.namesTier {
        nodes.note(
          band.node, "kategori \(band.band.code): `kelompok` tidak ada, sedangkan kategori lain menyebutnya")
      }
    } else {
      let strange = bands.filter { !known.contains($0.band.code) }
      for band in strange {
        nodes.note(
          band.node,
          "kategori \(band.band.code): huruf itu tidak ada dalam kebijakan_tier (\(letters)); tambahkan `kelompok` (\(Self.tierNames)) pada setiap kategori"
        )
      }
      let missing = known.filter { letter in !bands.contains { $0.band.code == letter } }
      if strange.isEmpty, !bands.isEmpty, !missing.isEmpty {
        nodes.note(
          node,
          "kategori \(missing.joined(separator: ", ")) tidak ada, padahal kebijakan_tier memerlukannya; tambahkan, atau tambahkan `kelompok` pada setiap kategori"
        )
      }
    }
    for (higher, lower) in zip(bands, bands.dropFirst()) {
      guard let better = higher.tier, let worse = lower.tier, better.isMoreUrgent(than: worse) else { continue }
      nodes.note(
        lower.node,
        "kategori \(lower.band.code): kelompok \(worse.rawValue) kurang mendesak daripada \(better.rawValue) milik kategori \(higher.band.code) yang lebih tinggi"
      )
    }
  }
}
