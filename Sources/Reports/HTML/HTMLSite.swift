public import Translation

/// All pages of one evaluation, each a pure function of the report: no file is read or written, nothing is computed.
///
/// A class, since every page refers to it: a report is too large to be copied with each.
///
/// ```swift
/// let site = HTMLSite(report)
/// for page in site.pages() { try write(page.render(), to: page.path) }  // in any order, on any thread
/// ```
public final class HTMLSite: Sendable {
  let report: EvaluationReport
  let lookup: Lookup
  /// Every page goes through it before it leaves.
  let translator: Translator
  private let memory = PageMemory()
  let written: WrittenFiles

  /// Indexes the report once; afterwards every page costs only its own text.
  public init(_ report: EvaluationReport, translator: Translator = .indonesian, written: WrittenFiles = .all) {
    self.report = report
    self.translator = translator
    self.written = written
    lookup = Lookup(report)
  }

  /// One file of the site.
  public struct Output: Sendable {
    /// Relative to the output folder, with `/`: `unit/3515-01.html`.
    public let path: String
    /// UTF-8 bytes of the page.
    public let render: @Sendable () -> [UInt8]
  }

  /// Every page with its path; nothing is rendered before `render` is called.
  ///
  /// A page that waits knows its place in the report and shares the site: a copy of either in each of thousands would outweigh
  /// the pages.
  public func pages() -> [Output] {
    var pages = [Output(path: "index.html") { self.index() }, Output(path: "metode.html") { self.method() }]
    for place in report.wilayah.indices {
      pages.append(
        Output(path: "wilayah/\(report.wilayah[place].group.fileName).html") {
          self.wilayah(self.report.wilayah[place])
        })
    }
    for place in report.instansi.indices {
      pages.append(
        Output(path: "instansi/\(report.instansi[place].fileName).html") {
          self.instansi(self.report.instansi[place])
        })
    }
    for place in report.units.indices { pages += self.pages(ofUnit: place) }
    return pages
  }

  private func pages(ofUnit place: Int) -> [Output] {
    let unit = report.units[place]
    let page = Output(path: "unit/\(unit.fileName).html") { self.unit(self.report.units[place]) }
    guard hasDocuments(unit) else { return [page] }
    return [
      page,
      Output(path: "unit/\(unit.fileName)-publikasi.html") { self.publication(self.report.units[place]) },
      Output(path: "unit/\(unit.fileName)-laporan-skm.html") { self.surveyReport(self.report.units[place]) },
    ]
  }

  /// `index.html`, for evaluators: the state of the nation, the ranking, the quality of the data.
  public func index() -> [UInt8] { translated(IndexPage(site: self).render()) }

  /// `metode.html`: every rule and setting in words.
  public func method() -> [UInt8] { translated(MethodPage(site: self).render()) }

  /// `unit/<fileName>.html`, for the head of the unit; holds nothing of any other unit.
  public func unit(_ unit: UnitReport) -> [UInt8] { translated(UnitPage(site: self, unit: unit).render()) }

  /// `unit/<fileName>-publikasi.html`, one A4 sheet for the public; only of units with an IKM.
  public func publication(_ unit: UnitReport) -> [UInt8] {
    translated(PublicationPage(site: self, unit: unit).render())
  }

  /// `unit/<fileName>-laporan-skm.html`, the chapters of the yearly survey report; only of units with an IKM.
  public func surveyReport(_ unit: UnitReport) -> [UInt8] {
    translated(SurveyReportPage(site: self, unit: unit).render())
  }

  /// `wilayah/<fileName>.html`, for coaches.
  public func wilayah(_ wilayah: WilayahReport) -> [UInt8] {
    translated(WilayahPage(site: self, wilayah: wilayah).render())
  }

  /// `instansi/<fileName>.html`.
  public func instansi(_ instansi: GroupReport) -> [UInt8] {
    translated(InstansiPage(site: self, instansi: instansi).render())
  }

  private func translated(_ page: [UInt8]) -> [UInt8] { TranslatedPage.bytes(of: page, by: translator, memory: memory) }
}

/// Places of things in the report by their keys.
struct Lookup: Sendable {
  /// Index in `units` by id.
  let units: [String: Int]
  /// File names of all units.
  let fileNames: Set<String>
  /// Index in `instansi` by id.
  let instansi: [String: Int]
  /// Index in `wilayah` by id of a unit in it.
  let wilayah: [String: Int]
  /// Indices in `findings` by unit id, in the order of the report.
  let findings: [String: [Int]]
  /// Funnels of the peer groups, by group.
  let funnels: [String: FunnelGround]
  /// Findings by kind, most frequent first.
  let findingKinds: [FindingKind]
  /// What the pages of all units have in common.
  let common: UnitPage.Common

  struct FindingKind: Hashable, Sendable {
    var severity: String
    var rule: String
    var kind: String
    var count: Int
    /// What to do, as the first finding of the kind says it.
    var action: String
  }

  init(_ report: EvaluationReport) {
    let first: (Int, Int) -> Int = { first, _ in first }
    units = Dictionary(report.units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: first)
    fileNames = Set(report.units.map(\.fileName))
    instansi = Dictionary(report.instansi.enumerated().map { ($1.id, $0) }, uniquingKeysWith: first)
    wilayah = Dictionary(
      report.wilayah.enumerated().flatMap { place, wilayah in wilayah.group.unitIDs.map { ($0, place) } },
      uniquingKeysWith: first)
    common = UnitPage.Common(report)
    var byUnit: [String: [Int]] = [:]
    var byKind: [String: FindingKind] = [:]
    for (place, finding) in report.findings.enumerated() {
      if let unit = finding.unitID { byUnit[unit, default: []].append(place) }
      let key = "\(finding.severity)\u{1F}\(finding.rule)\u{1F}\(finding.kind)"
      byKind[key, default: FindingKind(finding)].count += 1
    }
    findings = byUnit
    funnels = Dictionary(report.funnels.map { ($0.group, FunnelGround($0)) }, uniquingKeysWith: { first, _ in first })
    findingKinds = byKind.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
  }
}

extension Lookup.FindingKind {
  fileprivate init(_ finding: FindingLine) {
    self.init(
      severity: finding.severity, rule: finding.rule, kind: finding.kind, count: 0, action: finding.action)
  }
}
