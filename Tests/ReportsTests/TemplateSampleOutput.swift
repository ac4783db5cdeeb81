import Foundation
import Reports
import Testing

/// Writes templates, findings and letters into the folder named by EVALRUNNER_SAMPLE_OUTPUT, for other readers and for eyes.
@Suite struct TemplateSampleOutput {
  @Test(.enabled(if: WorkbookSampleOutput.folder != nil))
  func `templates and findings for other readers`() throws {
    let folder = try #require(WorkbookSampleOutput.folder)
    for file in TemplateFixture.files(mark: WorkbookSampleOutput.mark) {
      let path = folder + "/templat/" + file.path
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      switch file.content {
      case .text(let text): try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      case .workbook(let workbook): try workbook.write(to: path)
      }
    }
    let report = ReportFixture(mark: WorkbookSampleOutput.mark).make()
    let findings = FindingsByOffice(report)
    let workbook = OfficeFindingsWorkbook(findings, about: report.about)
    try workbook.write(to: folder + "/temuan.xlsx")
    for (number, office) in findings.offices.enumerated() {
      let letter = OfficeLetter(office, about: report.about, sheet: workbook.sheetByOffice[office.office])
      try Data(letter.text.utf8).write(to: URL(fileURLWithPath: folder + "/surat-\(number).txt"))
    }
  }
}
