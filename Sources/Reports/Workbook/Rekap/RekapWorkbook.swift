public import Translation

/// `rekap.xlsx`: the ranking workbook of a whole evaluation.
///
/// Every number is the model's; what recalculates (the index under other weights) starts from unrounded values of the model and
/// gives the printed index and rank as long as the weights are the official ones.
public struct RekapWorkbook: Sendable {
  private let report: EvaluationReport

  private let translator: Translator
  private let written: WrittenFiles

  public init(_ report: EvaluationReport, translator: Translator = .indonesian, written: WrittenFiles = .all) {
    self.report = report
    self.translator = translator
    self.written = written
  }

  /// Writes the whole workbook to a path, which the caller chooses temporary and renames afterwards.
  ///
  /// - Throws: `WorkbookError` when the file cannot be made, or when a date or number of the report is invalid.
  public func write(to path: String) throws(WorkbookError) {
    let file = try WorkbookFile(
      path: path, streaming: true, title: report.about.title, asOf: report.about.asOf, translator: translator)
    let book = RekapBook(report, written: written)
    for sheet in RekapSheet.allCases { try book.write(sheet, to: file.sheet(sheet.rawValue)) }
    try file.close()
  }
}

/// The sheets in the order in which they stand.
enum RekapSheet: String, CaseIterable {
  case summary = "Ringkasan"
  case ranking = "Peringkat"
  case instansi = "Instansi"
  case survey = "IKM per unsur"
  case complaints = "Pengaduan"
  case channels = "Kanal pengaduan"
  case sipp = "SIPP"
  case index = "Indeks per aspek"
  case weights = "Bobot"
  case priority = "Prioritas"
  case needsData = "Perlu data"
  case findings = "Temuan"
  case inputs = "Berkas"
  case method = "Metode"

  /// What a reader finds there.
  var purpose: String {
    switch self {
    case .summary: "angka pokok dan sebaran"
    case .ranking: "semua unit menurut peringkat, lalu yang tidak diperingkat"
    case .instansi: "indeks dan IKM setiap instansi, serta lokusnya"
    case .survey: "NRR setiap unsur, IKM, dan mutu"
    case .complaints: "hasil akhir kasus dan rasio dengan pembilang dan penyebutnya"
    case .channels: "tempat warga bicara dan yang sampai di SP4N-LAPOR!"
    case .sipp: "kelengkapan informasi pelayanan"
    case .index: "nilai setiap aspek; indeks dan peringkat yang menghitung ulang"
    case .weights: "bobot yang dapat diubah untuk mencoba"
    case .priority: "kelompok pembinaan, alasan, dan tugas pertama"
    case .needsData: "unit yang belum dapat dinilai dan mengapa"
    case .findings: "apa yang ditemukan dalam data masukan"
    case .inputs: "berkas masukan: dibaca = dipakai + dikecualikan"
    case .method: "pengaturan dan aturan yang dipakai"
    }
  }
}

/// The report in the order in which the sheets print it.
struct RekapBook {
  let report: EvaluationReport
  /// Ranked units first, best first; then the others by id.
  let units: [UnitReport]
  let liveIndex: LiveIndex
  let written: WrittenFiles
  /// Beyond so many findings a workbook opens slowly; `temuan.csv` holds them all.
  var findingLimit = 100_000

  init(_ report: EvaluationReport, written: WrittenFiles = .all) {
    self.report = report
    self.written = written
    let all = report.units
    let places = Dictionary(all.indices.map { (all[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let listed = report.national.unitIDs.compactMap { places[$0] }
    let known = Set(listed)
    let order = listed + all.indices.filter { !known.contains($0) }
    let ranked = order.filter { all[$0].nationalRank != nil }
    units = (ranked + order.filter { all[$0].nationalRank == nil }).map { all[$0] }
    liveIndex = LiveIndex(units, categories: report.about.categoryBands)
  }

  func write(_ kind: RekapSheet, to sheet: WorkbookSheet) throws(WorkbookError) {
    switch kind {
    case .summary: try writeSummary(sheet)
    case .ranking: try writeRanking(sheet)
    case .instansi: try writeInstansi(sheet)
    case .survey: try writeSurvey(sheet)
    case .complaints: try writeComplaints(sheet)
    case .channels: try writeChannels(sheet)
    case .sipp: try writeSIPP(sheet)
    case .index: try writeIndex(sheet)
    case .weights: try writeWeights(sheet)
    case .priority: try writePriority(sheet)
    case .needsData: try writeNeedsData(sheet)
    case .findings: try writeFindings(sheet)
    case .inputs: try writeInputs(sheet)
    case .method: try MethodSheet(about: report.about, notes: report.method).write(sheet)
    }
  }

  /// Id and name, the name leading to the unit's page, or to its workbook where there are no pages.
  func identity(_ unit: UnitReport) -> [Cell] {
    guard written.pages || written.unitWorkbooks else { return [.text(unit.id), .text(unit.name)] }
    return [.text(unit.id), .link(unit.name, toFile: "unit/\(unit.fileName).\(written.pages ? "html" : "xlsx")")]
  }

  static let identityColumns = [TableColumn("ID unit", 12), TableColumn("Unit", 38)]
}
