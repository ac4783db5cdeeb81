/// How numbers of one unit came about: formula with the numbers filled in, inputs, rules, and what was left out.
public struct Explanation: Hashable, Sendable, Encodable {
  public var unitID: String
  public var unitName: String
  /// Tanggal data, ISO 8601: the nominal time of every number.
  public var asOf: String
  public var sections: [Section]
  /// Names that can be asked for.
  public var metrics: [String]

  /// One metric.
  public struct Section: Hashable, Sendable, Encodable {
    public var metric: String
    public var title: String
    /// As every report prints it, or why there is no number.
    public var result: String
    public var steps: [Step]
    /// Rows that did not count and findings of the unit, with file and row.
    public var exclusions: [String]
    public var rules: [Rule]
  }

  /// One line: words, an equation that holds exactly, or a comparison that is true.
  public struct Step: Hashable, Sendable, Encodable {
    public var text: String
    /// Exact value of an equation in lowest terms; `nil` for words.
    public var numerator: String?
    public var denominator: String?
    /// The value as printed, with a decimal point.
    public var rounded: String?
  }

  /// A rule with its source.
  public struct Rule: Hashable, Sendable, Encodable {
    public var id: String
    public var title: String
    public var text: String
    public var source: String
  }
}

extension Explanation {
  enum CodingKeys: String, CodingKey {
    case unitID = "unit_id"
    case unitName = "nama"
    case asOf = "tanggal_data"
    case sections = "ukuran"
    case metrics = "ukuran_yang_dikenal"
  }
}

extension Explanation.Section {
  enum CodingKeys: String, CodingKey {
    case metric = "kunci"
    case title = "judul"
    case result = "hasil"
    case steps = "langkah"
    case exclusions = "tidak_dihitung"
    case rules = "aturan"
  }
}

extension Explanation.Step {
  enum CodingKeys: String, CodingKey {
    case text = "teks"
    case numerator = "pembilang"
    case denominator = "penyebut"
    case rounded = "dibulatkan"
  }
}

extension Explanation.Rule {
  enum CodingKeys: String, CodingKey {
    case id = "id"
    case title = "judul"
    case text = "isi"
    case source = "sumber"
  }
}
