/// One file of the template folder.
public struct TemplateFile: Sendable {
  public enum Content: Sendable {
    case text(String)
    case workbook(TemplateWorkbook)
  }

  /// Relative to the folder, parts joined by `/`.
  public let path: String
  public let content: Content
}

/// An evaluation folder to be filled in (`evalrunner template`): commented settings and blank input workbooks.
///
/// The same vocabulary and year give the same bytes.
public struct InputTemplates: Sendable {
  /// A row whose unit id begins so is an example and is not read.
  public static let examplePrefix = "CONTOH"
  /// The unit id of every example row.
  public static let exampleUnitID = "CONTOH-HAPUS"

  let vocabulary: TemplateVocabulary
  let year: Int

  /// - Parameters:
  ///   - vocabulary: The words that the lists offer.
  ///   - year: Year of the evaluation, four digits; it stands in the settings and in the examples.
  public init(vocabulary: TemplateVocabulary, year: Int) {
    self.vocabulary = vocabulary
    self.year = year
  }

  /// In the order of their paths.
  public var files: [TemplateFile] {
    [
      TemplateFile(path: "BACA-DULU.txt", content: .text(readme)),
      TemplateFile(path: "evaluasi.yaml", content: .text(settings)),
      workbook("formulir/f02.xlsx", "Formulir F-02: penilaian evaluator", evaluatorNotes, evaluatorColumns),
      workbook("formulir/f03.xlsx", "Formulir F-03: penilaian pengguna", userNotes, userColumns),
      workbook("pengaduan/kasus.xlsx", "Kasus pengaduan", complaintNotes, complaintColumns),
      workbook("sipp/blok.xlsx", "SIPP: blok informasi setiap unit", blockNotes, blockColumns),
      workbook("sipp/komponen.xlsx", "SIPP: komponen standar setiap layanan", componentNotes, componentColumns),
      workbook("skm/jawaban.xlsx", "Jawaban survei kepuasan masyarakat", surveyNotes, surveyColumns),
      workbook("unit.xlsx", "Daftar unit penyelenggara pelayanan", registerNotes, registerColumns),
    ]
  }

  private func workbook(
    _ path: String, _ title: String, _ notes: [String], _ columns: [TemplateColumn]
  ) -> TemplateFile {
    TemplateFile(
      path: path,
      content: .workbook(TemplateWorkbook(title: title, notes: notes, columns: columns, asOf: "\(year)-12-31")))
  }

  /// The column that every table begins with.
  func unitColumn(_ meaning: String = "Kode unit, sama dengan unit_id di unit.xlsx. Kode, bukan nama.")
    -> TemplateColumn
  {
    TemplateColumn("unit_id", 18, .code(), .required, meaning, example: Self.exampleUnitID, rule: "IN-5")
  }
}
