public import Statistics

/// One measured value that the index can use.
///
/// The raw value of a survey component is the key of its unsur.
public enum ComponentID: String, CaseIterable, Hashable, Sendable, Codable {
  case persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, pengaduan, sarana
  /// Share of the standard components that are filled in SIPP.
  case sippStandard = "standar-sipp"
  /// The SIPP completeness score (SIPP-4).
  case sippScore = "kelengkapan-sipp"
  /// The complaint score (ADU-11).
  case complaintScore = "skor-pengaduan"
}

extension ComponentID: Comparable {
  /// In the order of `allCases`: survey, SIPP, complaints.
  public static func < (a: Self, b: Self) -> Bool { a.position < b.position }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A component in its place in an instrument.
public struct Component: Hashable, Sendable {
  public let id: ComponentID
  public let label: String
  public let source: Source
  public let scale: Scale

  /// The feed that a component comes from.
  public enum Source: String, CaseIterable, Hashable, Sendable, Codable {
    case survey = "SKM"
    case complaints = "Pengaduan"
    case sipp = "SIPP"
  }

  /// The scale on which a component is measured.
  public enum Scale: String, CaseIterable, Hashable, Sendable, Codable {
    /// Mean of an unsur, 1…4.
    case nrr
    /// A share, 0…1.
    case share

    /// The value on 0…5: NRR x → (x − 1)/3·5, share p → 5p (IPP-1).
    ///
    /// - Precondition: the value lies on the scale.
    public func points(_ value: Fraction) -> Fraction {
      let points =
        switch self {
        case .nrr: (value - .one) * Fraction(5, 3)
        case .share: value * Fraction(5)
        }
      precondition(points >= .zero && points <= Fraction(5), "a component value outside its scale")
      return points
    }
  }
}

/// The value of a component on its own scale, or why there is none; missing is never zero (IPP-3).
public enum ComponentValue: Hashable, Sendable {
  case value(Fraction)
  case absent(Absence)

  /// Three results that are not a low value (ADU-8).
  public enum Absence: String, CaseIterable, Hashable, Sendable {
    case noData = "belum ada data"
    case notComputable = "tidak dapat dihitung"
    case notRateable = "tidak dapat dinilai"
  }

  public var fraction: Fraction? {
    switch self {
    case .value(let value): value
    case .absent: nil
    }
  }
}
