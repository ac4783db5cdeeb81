public import Statistics
public import Units

/// The index of an instansi: the mean of the unrounded indices of its loci (IPP-4).
public struct InstansiIndex: Hashable, Sendable {
  /// Mean over the loci that have an index; `nil` when none has.
  public let aggregate: Aggregate?
  /// Loci without an index, by id; while there is one, the index of the instansi is incomplete and not ranked.
  public let missing: [UnitID]
  /// The required loci of the year; `nil` where none are known, or nobody marked which units are loci.
  public let required: LocusCheck?

  public var isComplete: Bool { aggregate != nil && missing.isEmpty && (required?.certainlyMissing ?? 0) == 0 }

  /// Takes every locus with its exact index, `nil` where it has none.
  public init(loci: [(unit: UnitID, index: Fraction?)], required: LocusCheck? = nil, categories: CategoryTable) {
    aggregate = Aggregate(of: loci.compactMap(\.index), categories: categories)
    missing = loci.filter { $0.index == nil }.map(\.unit).sorted()
    self.required = required
  }
}

extension Instrument {
  /// Why indices of this instrument and another must not be put into one trend; `nil` when they may (IPP-6).
  public func refusalToCompare(with other: Instrument) -> String? {
    guard key != other.key else { return nil }
    return "\(label) menurut \(key) dan \(other.label) menurut \(other.key) memakai bobot dan indikator yang berbeda; "
      + "hitung ulang tahun lama dengan instrumen yang sama sebelum membandingkannya."
  }
}
