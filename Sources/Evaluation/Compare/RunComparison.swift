/// Two stored runs side by side: levels, changes, and what the changes are made of (MET-4, MET-5).
public struct RunComparison: Hashable, Sendable, Encodable {
  public var before: Run
  public var after: Run
  /// Settings that differ, and comparisons that are refused with their reasons (IPP-6, IKM-11).
  public var remarks: [String]
  /// Units of either run, by id.
  public var units: [Unit]

  public struct Run: Hashable, Sendable, Encodable {
    public var id: String
    public var title: String
    public var year: Int
    public var asOf: String
    public var instrument: String
  }

  /// One unit in both runs; a unit of one run only has a remark and the levels of that run.
  public struct Unit: Hashable, Sendable, Encodable {
    public var id: String
    public var name: String
    public var index: Change
    public var ikm: Change
    /// National rank; `nil` where the unit is not ranked.
    public var rankBefore: Int?
    public var rankAfter: Int?
    /// Key of the tier, such as `p1`.
    public var tierBefore: String?
    public var tierAfter: String?
    /// `naik nyata`, `turun nyata`, `tidak cukup bukti`, or why nothing was tested (MET-4).
    public var verdict: String
    /// p-value adjusted over all units tested, three decimals; `nil` where nothing was tested.
    public var adjustedP: String?
    public var remarks: [String]
  }

  /// A printed number with its letter, or why there is none.
  public struct Level: Hashable, Sendable, Encodable {
    public var value: String?
    public var letter: String?
    public var absence: String?
  }

  public struct Change: Hashable, Sendable, Encodable {
    public var before: Level
    public var after: Level
    /// Exact difference, rounded once; `nil` where it is refused or a side is missing.
    public var difference: String?
    public var exactNumerator: String?
    public var exactDenominator: String?
    /// Rounded by largest remainder: they sum to `difference` exactly. Parts that are exactly zero are left out.
    public var parts: [Part]
  }

  public struct Part: Hashable, Sendable, Encodable {
    public var label: String
    public var value: String
  }
}

extension RunComparison {
  enum CodingKeys: String, CodingKey {
    case before = "sebelum"
    case after = "sesudah"
    case remarks = "catatan"
    case units = "unit"
  }
}

extension RunComparison.Run {
  enum CodingKeys: String, CodingKey {
    case id
    case title = "judul"
    case year = "tahun"
    case asOf = "tanggal_data"
    case instrument = "instrumen"
  }
}

extension RunComparison.Unit {
  enum CodingKeys: String, CodingKey {
    case id
    case name = "nama"
    case index = "indeks"
    case ikm
    case rankBefore = "peringkat_sebelum"
    case rankAfter = "peringkat_sesudah"
    case tierBefore = "tingkat_sebelum"
    case tierAfter = "tingkat_sesudah"
    case verdict = "putusan"
    case adjustedP = "p_disesuaikan"
    case remarks = "catatan"
  }
}

extension RunComparison.Level {
  enum CodingKeys: String, CodingKey {
    case value = "nilai"
    case letter = "huruf"
    case absence = "alasan"
  }
}

extension RunComparison.Change {
  enum CodingKeys: String, CodingKey {
    case before = "sebelum"
    case after = "sesudah"
    case difference = "selisih"
    case exactNumerator = "selisih_pembilang"
    case exactDenominator = "selisih_penyebut"
    case parts = "bagian"
  }
}

extension RunComparison.Part {
  enum CodingKeys: String, CodingKey {
    case label
    case value = "nilai"
  }
}
