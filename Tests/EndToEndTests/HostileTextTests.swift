import Foundation
import Testing

@Suite struct HostileTextTests {
  private static let ids = [
    "a/b", "..", "../../etc/passwd", "dengan spasi", "=1+1", "<b>", "\"kutip\"", "CON",
    String(repeating: "x", count: 400),
  ]
  private static let names = [
    "=1+1", "<script>alert(1)</script>", "Loket \"satu\" & 'dua'", "</script><script>alert(2)</script>", "+62 kantor",
    "@SUM(A1)",
    "-2+3", "<img src=x onerror=alert(3)>", "]]>&lt;",
  ]

  private static func folder() throws -> SmallFolder {
    let folder = try SmallFolder()
    let register = zip(ids, names).map { [$0, $1, "https://contoh.test/\($1)"] }
    try folder.scratch.write(
      CSVTable(rows: [["unit_id", "nama", "instansi"]] + register).text, to: "evaluasi-2025/unit.csv")
    let header = SmallFolder.surveyHeader.split(separator: ",").map(String.init)
    let responses = ids.flatMap { id in
      (0..<31).map { [id, "\(id)-\($0)", "2025-03-01", "<i>=2+2</i>"] + Array(repeating: "3", count: 9) }
    }
    try folder.scratch.write(CSVTable(rows: [header] + responses).text, to: "evaluasi-2025/skm/survei.csv")
    return folder
  }

  @Test func `hostile ids and names are text in every page, workbook and table`() throws {
    let folder = try Self.folder()
    let outcome = try Command.evalrunner("run", folder.path, "--out", folder.out)
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let results = try folder.results()
    #expect(Set(results.unit.map(\.id)) == Set(Self.ids))
    #expect(results.unit.allSatisfy { $0.ikm.nilai?.hundredths == 7500 })

    let files = try contents(of: folder.out)
    let safe = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyz0123456789-_./")
    for name in files.keys {
      #expect(name.unicodeScalars.allSatisfy(safe.contains) && !name.contains("..") && name.utf8.count < 200, "\(name)")
    }
    // A page, a workbook, the sheet to publish and the survey report of each unit.
    #expect(files.keys.count { $0.hasPrefix("unit/") } == 4 * Self.ids.count)
    for (name, bytes) in files where name.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      for forbidden in ["<script>alert", "<img src=x", "<i>=2", "<b>\"", "</script><script>"] {
        #expect(!page.contains(forbidden), "\(name): \(forbidden)")
      }
      Self.expectNoLoads(page, name)
    }
    for name in files.keys where name.hasSuffix(".xlsx") {
      let parts = try SheetReader.everything(in: folder.out + "/" + name)
      for formula in ["<f>1+1", "<f>=1+1", "<f>SUM(A1)", "<f>2+2", "<f>-2+3"] {
        #expect(!parts.contains(formula), "\(name)")
      }
    }
    for name in ["hasil.csv", "temuan.csv"] {
      let table = CSVTable(try folder.scratch.text("hasil/" + name))
      for cell in table.rows.joined() where Double(cell) == nil {
        #expect(cell.first.map { !"=+-@\t\r".contains($0) } ?? true, "\(name): \(cell)")
      }
    }
  }

  @Test func `no page of the sample loads anything from a network`() throws {
    for (name, bytes) in try contents(of: SampleRun.shared.get().out) where name.hasSuffix(".html") {
      Self.expectNoLoads(String(decoding: bytes, as: UTF8.self), name)
    }
  }

  private static func expectNoLoads(_ page: String, _ name: String) {
    for load in [
      "src=\"http", "href=\"http", "src=\"//", "href=\"//", "url(http", "url(\"http", "@import", "javascript:",
    ] {
      #expect(!page.contains(load), "\(name): \(load)")
    }
  }
}
