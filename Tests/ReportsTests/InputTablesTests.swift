import Testing

@testable import Reports

/// What the evaluator reads about the files of an evaluation.
@Suite struct InputTablesTests {
  @Test func `how a file was read stands beside its figures, in a table of its own`() throws {
    var report = ReportFixture.report
    report.inputs[0].notes = ["Judul tabel pada baris 5.", "Kolom u1: persyaratan."]
    report.inputs[0].droppedColumns = ["Nama", "NIK"]
    let text = HTMLScanner(HTMLSite(report).index()).text
    #expect(
      text.contains("Judul tabel pada baris 5. Kolom u1: persyaratan. Kolom tidak dibaca: Nama, NIK."))
    #expect(text.contains("Cara setiap berkas dibaca"))
  }

  @Test func `without a word about the reading there is no such table`() {
    var report = ReportFixture.report
    for place in report.inputs.indices { (report.inputs[place].notes, report.inputs[place].droppedColumns) = ([], []) }
    #expect(!HTMLScanner(HTMLSite(report).index()).text.contains("Cara setiap berkas dibaca"))
  }
}
