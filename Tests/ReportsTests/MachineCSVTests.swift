import Testing

@testable import Reports

@Suite struct MachineCSVTests {
  private func written(_ write: (inout CSVBytes) -> Void) -> String {
    var csv = CSVBytes()
    write(&csv)
    return String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test(
    "text that a spreadsheet would calculate is guarded, other text is not",
    arguments: [
      ("=1+1", "'=1+1"), ("+62", "'+62"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), ("RSUD, kota", "\"RSUD, kota\""), ("a\"b", "\"a\"\"b\""),
      ("a\nb", "\"a\nb\""), ("", ""),
    ])
  func guarded(text: String, expected: String) {
    #expect(written { $0.text(text) } == expected)
  }

  @Test func `numbers keep their sign and their point`() {
    #expect(written { $0.figure(Figure(scaled: -125, decimals: 2)) } == "-1.25")
  }

  @Test func `an absent measure is an empty cell and its reason`() {
    #expect(written { $0.measure(.absent(.notRateable)) } == ",tidak dapat dinilai")
    #expect(written { $0.measure(.value(Figure(scaled: 7_775, decimals: 2))) } == "77.75,")
  }

  @Test func `every row of both tables has as many cells as the header`() {
    let report = WorkbookFixture.report()
    for bytes in [MachineOutput.hasilCSV(report), MachineOutput.temuanCSV(report)] {
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let rows = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\n")
      // Quoted cells of the fixture hold commas but neither quotes nor line breaks.
      let counts = rows.map { row in
        row.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .reduce(1) { $0 + ($1.offset % 2 == 0 ? $1.element.count { $0 == "," } : 0) }
      }
      #expect(Set(counts).count == 1)
    }
    #expect(String(decoding: MachineOutput.hasilCSV(report), as: UTF8.self).contains("\n3399-02,RSUD Tirta Jaya,3399,"))
  }
}
