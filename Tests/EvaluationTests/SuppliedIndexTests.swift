import Reports
import Testing

@testable import Evaluation

/// IPP-2: what was published already is compared and never used.
@Suite struct SuppliedIndexTests {
  @Test func `a published letter that is not the letter of its index is a finding`() async throws {
    let report = try await OfficialFolder { files in
      files["formulir/f02-diumumkan.csv"] = [
        // KA is computed as 3.92. 3.09 is B-, not B (the case of Dinas Sosial, Bengkulu Selatan 2023).
        "unit_id,evaluator,1,ipp,kategori_ipp", "KA,,,\"3,92\",B", "KC,,,3.09,B", "KD,,,,B-", "KE,,,2.00,Buruk",
        "KB,,,5,A",
      ]
    }.run()
    let letters = report.findings.filter { $0.kind == "huruf-ipp-berbeda" }
    #expect(
      letters.map { "\($0.unitID ?? "") \($0.row ?? 0) \($0.found): \($0.expected)" } == [
        "KC 3 huruf B untuk IPP 3,09: B- (Baik dengan catatan)",
        // KD has 3 everywhere: 3.00 is C.
        "KD 4 huruf B-: C (Cukup)",
      ])
    let indices = report.findings.filter { $0.kind == "ipp-diumumkan-berbeda" }
    #expect(
      indices.map { "\($0.unitID ?? "") \($0.found): \($0.expected)" } == [
        "KC IPP 3,09 diumumkan: 4,00 menurut formulir"
      ])
    #expect(report.unit("KC")?.index.score.figure?.plain == "4.00")
    let file = try #require(report.inputs.first { $0.file == "formulir/f02-diumumkan.csv" })
    #expect((file.rowsRead, file.rowsUsed) == (5, 5))
  }
}
