import CivilTime
import Statistics

extension TierPolicy {
  /// The policies of the package, oldest first; `tiers` by letter stand in for their own where the letters are other ones.
  public static func builtIn(
    categories: CategoryTable, tiers: [String: Tier] = [:]
  ) throws(InstrumentError) -> [TierPolicy] {
    try policies(json: PackageResources.tier_policies_json, categories: categories, tiers: tiers)
  }

  /// Reads and validates policies; their bounds are those of the categories, so that none is typed twice.
  public static func policies(
    json: [UInt8], categories: CategoryTable, tiers: [String: Tier] = [:]
  ) throws(InstrumentError) -> [TierPolicy] {
    var policies: [TierPolicy] = []
    for var entry in try decoded(TierPolicyFile.self, from: json).policies {
      if !tiers.isEmpty { entry.share(tiers) }
      policies.append(try TierPolicy(entry, categories: categories))
    }
    return policies.sorted { ($0.validFrom, $0.key) < ($1.validFrom, $1.key) }
  }

  fileprivate init(_ entry: TierPolicyFile.Entry, categories: CategoryTable) throws(InstrumentError) {
    key = entry.key
    name = entry.name
    validFrom = try day(entry.validFrom, of: entry.key)
    if let text = entry.validThrough { validThrough = try day(text, of: entry.key) } else { validThrough = nil }
    minimumRespondents = entry.minimumRespondents
    bands = try TierPolicy.bands(entry, categories: categories)
    limiters = Limiters(
      worstMutu: entry.limiters.worstMutu, overdueTier: entry.limiters.overdue.tier,
      overdueAbove: try share(entry.limiters.overdue.above, of: entry.key),
      minimumMatured: entry.limiters.overdue.minimumMatured, sippTier: entry.limiters.sipp.tier,
      sippBelow: try share(entry.limiters.sipp.below, of: entry.key))
  }

  /// Bands from worst to best; every category must belong to exactly one and each band must be one run of categories.
  private static func bands(
    _ entry: TierPolicyFile.Entry, categories: CategoryTable
  ) throws(InstrumentError) -> [Band] {
    var tierByCategory: [String: Tier] = [:]
    for band in entry.bands {
      for code in band.categories {
        guard categories.category(code: code) != nil else { throw .unknown(place: entry.key, key: "kategori \(code)") }
        guard tierByCategory.updateValue(band.tier, forKey: code) == nil else {
          throw .duplicate(place: entry.key, key: "kategori \(code)")
        }
      }
    }
    var bands: [Band] = []
    for category in categories.bands.reversed() {
      guard let tier = tierByCategory[category.code] else {
        throw .missing(place: entry.key, what: "tier untuk kategori \(category.code)")
      }
      if let last = bands.last, last.tier == tier {
        bands[bands.count - 1] = Band(tier: tier, lower: last.lower, upper: category.upper)
      } else {
        bands.append(Band(tier: tier, lower: category.lower, upper: category.upper))
      }
    }
    for (worse, better) in zip(bands, bands.dropFirst()) where !worse.tier.isMoreUrgent(than: better.tier) {
      throw .brokenBands("\(entry.key): \(better.tier.label) tidak boleh di atas \(worse.tier.label)")
    }
    return bands
  }
}

private func day(_ text: String, of policy: String) throws(InstrumentError) -> CivilDate {
  guard let date = CivilDate(iso: text) else { throw .badNumber(place: policy, text: text) }
  return date
}

private func share(_ text: String, of policy: String) throws(InstrumentError) -> Fraction {
  guard let value = Fraction(decimal: text) else { throw .badNumber(place: policy, text: text) }
  return value
}

private struct TierPolicyFile: Decodable {
  struct Entry: Decodable {
    var key: String
    var name: String
    var validFrom: String
    var validThrough: String?
    var minimumRespondents: Int
    var bands: [BandEntry]
    var limiters: LimiterEntries

    mutating func share(_ tiers: [String: Tier]) {
      bands = Dictionary(grouping: tiers.keys) { tiers[$0] ?? .p1 }.map { tier, codes in
        BandEntry(tier: tier, categories: codes)
      }
    }
  }

  struct BandEntry: Decodable {
    var tier: Tier
    var categories: [String]
  }

  struct LimiterEntries: Decodable {
    struct Overdue: Decodable {
      var tier: Tier
      var above: String
      var minimumMatured: Int
    }
    struct SIPP: Decodable {
      var tier: Tier
      var below: String
    }
    var worstMutu: Tier
    var overdue: Overdue
    var sipp: SIPP
  }

  var policies: [Entry]
}
