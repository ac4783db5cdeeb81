public import Translation

/// `unit/<fileName>.xlsx`: the worksheet of one unit, in the official layout and with live formulas, and its score card.
///
/// Cheap and self-contained, so that many can be written on several threads at once. Holds nothing of any other unit.
public struct UnitWorkbook: Sendable {
  private let unit: UnitReport
  private let about: About
  private let method: [MethodNote]
  private let findings: [FindingLine]
  private let translator: Translator
  private let hasPage: Bool

  /// Without a page of the unit beside it, none is linked. `findings` are those about this unit, in the order of the report.
  public init(
    _ unit: UnitReport, about: About, method: [MethodNote] = [], findings: [FindingLine] = [],
    translator: Translator = .indonesian, hasPage: Bool = true
  ) {
    self.unit = unit
    self.hasPage = hasPage
    self.translator = translator
    self.about = about
    self.method = method
    self.findings = findings
  }

  /// Writes the whole workbook to a path, which the caller chooses temporary and renames afterwards.
  ///
  /// - Throws: `WorkbookError` when the file cannot be made, or when a date or number of the report is invalid.
  public func write(to path: String) throws(WorkbookError) {
    let file = try WorkbookFile(
      path: path, streaming: false, title: unit.name, asOf: about.asOf, translator: translator)
    let card = ScoreCardSheet(unit: unit, about: about, hasPage: hasPage)
    try card.write(file.sheet("Kartu skor"))
    try SurveySheet(unit: unit, about: about).write(file.sheet("Pengolahan SKM"))
    let details = UnitDetails(unit: unit, about: about)
    try details.writeBreakdowns(file.sheet("Rincian"))
    if let suggestions = unit.suggestions { try SuggestionSheet(suggestions: suggestions).write(file.sheet("Saran")) }
    try details.writeVariants(file.sheet("Varian"))
    if let trend = unit.trend { try TrendSheet(unit: unit, trend: trend, about: about).write(file.sheet("Tahun")) }
    try details.writeComplaints(file.sheet("Pengaduan"))
    try details.writeSIPP(file.sheet("SIPP"))
    try details.writeRows(file.sheet("Baris"), findings: findings)
    try MethodSheet(about: about, notes: method).write(file.sheet("Metode"))
    try file.close()
  }
}
