/// The best choice of units for coaching, day by day, with its proof (MET-16).
public struct CoachingPlan: Hashable, Sendable, Encodable {
  public var wilayah: String?
  public var days: Int
  public var perDay: Int
  public var candidates: Int
  /// What a visit is worth, in words.
  public var valueMeaning: String
  /// Sum of the values of all visits, and what no choice can exceed.
  public var objective: Double
  public var bound: Double
  public var visits: [Visit]
  public var leftOut: [LeftOut]

  public struct Visit: Hashable, Sendable, Encodable {
    /// From 1.
    public var day: Int
    public var unitID: String
    public var name: String
    public var province: String?
    public var tier: String
    public var value: Double
    /// Why the unit needs coaching: its tier's clause.
    public var reason: String
  }

  /// A unit that stays, with what forcing it in would cost; `nil` when that breaks a limit.
  public struct LeftOut: Hashable, Sendable, Encodable {
    public var unitID: String
    public var name: String
    public var tier: String
    public var loss: Double?
  }
}

extension CoachingPlan {
  enum CodingKeys: String, CodingKey {
    case wilayah
    case days = "hari"
    case perDay = "per_hari"
    case candidates = "calon"
    case valueMeaning = "arti_nilai"
    case objective = "jumlah_nilai"
    case bound = "batas_atas"
    case visits = "kunjungan"
    case leftOut = "tidak_terpilih"
  }
}

extension CoachingPlan.Visit {
  enum CodingKeys: String, CodingKey {
    case day = "hari"
    case unitID = "unit_id"
    case name = "nama"
    case province = "provinsi"
    case tier = "tingkat"
    case value = "nilai"
    case reason = "alasan"
  }
}

extension CoachingPlan.LeftOut {
  enum CodingKeys: String, CodingKey {
    case unitID = "unit_id"
    case name = "nama"
    case tier = "tingkat"
    case loss = "kerugian"
  }
}
