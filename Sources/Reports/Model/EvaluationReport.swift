/// Everything that is printed, in one value: rounded, labelled, sorted. Writers lay it out and compute nothing.
///
/// Texts are Indonesian. Lists are in the order in which they are printed.
public struct EvaluationReport: Hashable, Sendable {
  public var about: About
  public var national: GroupReport
  /// All cases together, also those that were never disposed to a unit.
  public var complaints: ComplaintReport
  /// By unit id.
  public var units: [UnitReport]
  /// By id of the instansi.
  public var instansi: [GroupReport]
  /// By code of the province.
  public var provinces: [GroupReport]
  /// Wilayah I, II, III and, last, units whose province is not known.
  public var wilayah: [WilayahReport]
  /// Files in the order of their names.
  public var inputs: [InputReport]
  public var findings: [FindingLine]
  public var method: [MethodNote]
  /// IKM against standard error: of all units first, then of every type with at least five units (MET-6).
  public var funnels: [FunnelReport]
  /// Earlier years; `nil` where the history holds none.
  public var trend: NationalTrend?
  /// Instansi by kind with the whole last: registered, connected, with entries, complete; empty without SIPP data.
  public var connectedness: [ConnectednessLine]

  public init(
    about: About, national: GroupReport, complaints: ComplaintReport, units: [UnitReport], instansi: [GroupReport],
    provinces: [GroupReport],
    wilayah: [WilayahReport], inputs: [InputReport], findings: [FindingLine], method: [MethodNote],
    funnels: [FunnelReport] = [], trend: NationalTrend? = nil, connectedness: [ConnectednessLine] = []
  ) {
    self.about = about
    self.national = national
    self.complaints = complaints
    self.units = units
    self.instansi = instansi
    self.provinces = provinces
    self.wilayah = wilayah
    self.inputs = inputs
    self.findings = findings
    self.method = method
    self.funnels = funnels
    self.trend = trend
    self.connectedness = connectedness
  }
}

/// What was evaluated, when, how and by which program.
public struct About: Hashable, Sendable {
  public var title: String
  public var year: Int
  /// ISO dates.
  public var periodStart: String
  public var periodEnd: String
  /// As-of date of the data: the nominal time of the run.
  public var asOf: String
  public var instrument: String
  /// `IPP` or `IPP indikatif`: the only name under which the index may be printed.
  public var indexName: String
  public var programVersion: String
  public var seed: UInt64
  public var settings: [Setting]
  /// Letters of the IKM and categories of the index with their lower bounds, best first; empty draws no bounds.
  public var mutuBands: [Band]
  public var categoryBands: [Band]

  /// One step of a scale: from its lower bound, which belongs to it, up to the next better step.
  public struct Band: Hashable, Sendable {
    /// `A`, `A-`, …
    public var label: String
    /// `Sangat baik`, …
    public var word: String
    public var lowerBound: Figure

    public init(label: String, word: String, lowerBound: Figure) {
      self.label = label
      self.word = word
      self.lowerBound = lowerBound
    }
  }

  public struct Setting: Hashable, Sendable {
    public var key: String
    public var value: String
    /// `bawaan`, `evaluasi.yaml` or `data`.
    public var origin: String

    public init(key: String, value: String, origin: String) {
      self.key = key
      self.value = value
      self.origin = origin
    }
  }

  public init(
    title: String, year: Int, periodStart: String, periodEnd: String, asOf: String, instrument: String,
    indexName: String, programVersion: String, seed: UInt64, settings: [Setting],
    mutuBands: [Band] = [], categoryBands: [Band] = []
  ) {
    self.title = title
    self.year = year
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.asOf = asOf
    self.instrument = instrument
    self.indexName = indexName
    self.programVersion = programVersion
    self.seed = seed
    self.settings = settings
    self.mutuBands = mutuBands
    self.categoryBands = categoryBands
  }
}

/// One file that was read: rows read = used + excluded (IN-1).
public struct InputReport: Hashable, Sendable {
  public var file: String
  /// `register`, `skm`, `pengaduan`, `sipp`, `alias`, `pengaturan`.
  public var role: String
  public var sheet: String?
  public var sha256: String
  public var byteCount: Int
  public var rowsRead: Int
  public var rowsUsed: Int
  public var excluded: [Count]
  /// Names of personal or unknown columns that were not read (IN-7).
  public var droppedColumns: [String]
  /// How the file was understood: separator, header row, mapping, in words.
  public var notes: [String]

  public init(
    file: String, role: String, sheet: String? = nil, sha256: String, byteCount: Int, rowsRead: Int, rowsUsed: Int,
    excluded: [Count], droppedColumns: [String], notes: [String]
  ) {
    self.file = file
    self.role = role
    self.sheet = sheet
    self.sha256 = sha256
    self.byteCount = byteCount
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.excluded = excluded
    self.droppedColumns = droppedColumns
    self.notes = notes
  }
}

/// A label with how often it occurs.
public struct Count: Hashable, Sendable {
  public var label: String
  public var count: Int

  public init(_ label: String, _ count: Int) {
    self.label = label
    self.count = count
  }
}

/// One finding, flat and ready to print.
public struct FindingLine: Hashable, Sendable {
  /// `tolak`, `peringatan`, `info`.
  public var severity: String
  public var rule: String
  public var kind: String
  public var file: String
  public var sheet: String?
  public var row: Int?
  public var column: Int?
  public var header: String?
  public var unitID: String?
  public var found: String
  public var expected: String
  public var action: String

  public init(
    severity: String, rule: String, kind: String, file: String, sheet: String?, row: Int?, column: Int?,
    header: String?, unitID: String?, found: String, expected: String, action: String
  ) {
    self.severity = severity
    self.rule = rule
    self.kind = kind
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
    self.unitID = unitID
    self.found = found
    self.expected = expected
    self.action = action
  }
}

/// One rule as it was applied, in words, with its source.
public struct MethodNote: Hashable, Sendable {
  /// `IKM-3`, `TIER-1`, `MET-1`, …
  public var rule: String
  public var title: String
  public var text: String
  public var source: String

  public init(rule: String, title: String, text: String, source: String) {
    self.rule = rule
    self.title = title
    self.text = text
    self.source = source
  }
}
