/// What one office sent and what it has to correct.
public struct OfficeFindings: Hashable, Sendable {
  /// Name of the office: an instansi, or the place of a file whose office nobody knows.
  public let office: String
  /// Whether the office is an instansi of the register, and not merely the place of a file.
  public let isInstansi: Bool
  /// Files of the office, and files of others that its findings name; in the order of their names.
  public let inputs: [OfficeInput]
  /// In the order of the report.
  public let findings: [FindingLine]

  /// How many findings have this severity (`tolak`, `peringatan`, `info`).
  public func count(_ severity: String) -> Int { findings.count { $0.severity == severity } }
}

/// A file as one office sees it.
public struct OfficeInput: Hashable, Sendable {
  public let input: InputReport
  /// Whether the file belongs to somebody else, so that its counts are those of several offices.
  public let isShared: Bool
}

/// Findings and files of an evaluation, sorted by the office that can correct them.
///
/// A finding that names a unit goes to the unit's instansi, any other to the office of its file. Every finding is in exactly one
/// office, every file in at least one.
public struct FindingsByOffice: Hashable, Sendable {
  /// In the order of their names.
  public let offices: [OfficeFindings]

  /// - Parameters:
  ///   - inputs: The files that were read.
  ///   - findings: In the order in which they are to be printed.
  ///   - instansiOfUnit: Name of the instansi by unit id; units without one go by their file.
  ///   - officeOfFile: The office that sent a file, by its path relative to the evaluation folder.
  public init(
    inputs: [InputReport], findings: [FindingLine], instansiOfUnit: [String: String],
    officeOfFile: (String) -> String = Self.placeName
  ) {
    let senders = Dictionary(
      Set(inputs.map(\.file) + findings.map(\.file)).map { ($0, Self.name(officeOfFile($0))) },
      uniquingKeysWith: { first, _ in first })
    let byOffice = Dictionary(grouping: findings) { finding in
      finding.unitID.flatMap { instansiOfUnit[$0] }.map(Self.name) ?? senders[finding.file] ?? Self.unknown
    }
    let instansi = Set(instansiOfUnit.values.map(Self.name))
    let names = Set(byOffice.keys).union(inputs.compactMap { senders[$0.file] })
    offices = names.sorted().map { office in
      let own = byOffice[office] ?? []
      let named = Set(own.map(\.file))
      let inputs = inputs.filter { senders[$0.file] == office || named.contains($0.file) }
        .map { OfficeInput(input: $0, isShared: senders[$0.file] != office) }
        .sorted { ($0.input.file, $0.input.sheet ?? "") < ($1.input.file, $1.input.sheet ?? "") }
      return OfficeFindings(
        office: office, isInstansi: instansi.contains(office), inputs: inputs, findings: own)
    }
  }

  /// Units by the instansi of the report, files by their place.
  public init(_ report: EvaluationReport, officeOfFile: (String) -> String = Self.placeName) {
    let units = report.units.filter { !$0.instansi.isEmpty }.map { ($0.id, $0.instansi) }
    self.init(
      inputs: report.inputs, findings: report.findings,
      instansiOfUnit: Dictionary(units, uniquingKeysWith: { first, _ in first }), officeOfFile: officeOfFile)
  }

  /// The folder below the role's folder where there is one, else the file's name: `skm/Dinas X/a.csv` is of `Dinas X`,
  /// `skm/puskesmas.csv` of `puskesmas`.
  public static func placeName(_ file: String) -> String {
    let parts = file.split(separator: "/").map(String.init)
    if parts.count > 2 { return parts[1] }
    guard let name = parts.last else { return "" }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static let unknown = "Tanpa nama kantor"

  private static func name(_ text: String) -> String {
    let name = PlainLine.squeezed(text)
    return name.isEmpty ? unknown : name
  }
}
