import Foundation
import Testing

@Suite struct SampleTests {
  /// A row of the table in the sample's README, whose numbers its maker computed apart from this program.
  private struct Expected {
    let id: String
    let n: Int
    let hundredths: Int?
    let mutu: String?
  }

  private static func expectations() throws -> [Expected] {
    let text = try String(contentsOfFile: Package.sample + "/README.md", encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 10, cells[1].hasPrefix("KC-"), let n = Int(cells[6]) else { return nil }
      let score = Int(cells[7].filter(\.isNumber))
      return Expected(id: cells[1], n: n, hundredths: score, mutu: cells[8].isEmpty ? nil : cells[8])
    }
  }

  @Test func `every unit of the sample has the n, the IKM and the letter that its maker computed`() throws {
    let run = try SampleRun.shared.get()
    #expect(run.outcome.exitCode == 0)
    let results = try Results(in: run.out)
    let expected = try Self.expectations()
    #expect(expected.count == 24)
    #expect(results.unit.map(\.id) == expected.map(\.id))
    for row in expected {
      let ikm = try results.unit(row.id).ikm
      #expect(ikm.n == row.n, "\(row.id)")
      #expect(ikm.nilai?.hundredths == row.hundredths, "\(row.id)")
      #expect(ikm.mutu == row.mutu, "\(row.id)")
      #expect((ikm.nilai == nil) == (ikm.nilaiAlasan == "belum ada data"), "\(row.id)")
    }
  }

  /// A row of the README's table of channels.
  private struct Spoken: Hashable {
    var channel: String
    var cases: Int
    var reached: Int
  }

  @Test func `ADU-1: where citizens speak, and what reaches SP4N, is what its maker counted`() throws {
    let text = try String(contentsOfFile: Package.sample + "/README.md", encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## Tempat warga bicara").dropFirst().first)
      .components(separatedBy: "\n## ")[0]
    let expected = section.split(separator: "\n").compactMap { line -> Spoken? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let cases = Int(cells[1]), let reached = Int(cells[2]) else { return nil }
      return Spoken(channel: cells[0], cases: cases, reached: reached)
    }
    let results = try Results(in: try SampleRun.shared.get().out)
    let lines = try #require(results.pengaduan.rincian?.kanal).filter { !$0.label.hasPrefix("Semua") }
    #expect(
      Set(lines.map { Spoken(channel: $0.label, cases: $0.kasus, reached: $0.sampaiSp4N.jumlah) }) == Set(expected))
    // Some channels stop short of SP4N-LAPOR!, some do not.
    #expect(expected.count == 7)
    #expect(expected.contains { $0.reached < $0.cases } && expected.contains { $0.reached == $0.cases })
  }

  @Test func `IN-1: rows read are rows used and rows excluded in every file of the sample`() throws {
    let files = try Ledger(in: try SampleRun.shared.get().out).masukan
    #expect(files.count == 14)
    for file in files {
      #expect(file.isBalanced, "\(file.berkas)")
      #expect(file.barisDibaca > 0, "\(file.berkas)")
    }
  }

  @Test func `the committed sample is what its maker writes`() throws {
    let scratch = try Scratch()
    try scratch.copy(Package.root + "/samples/make_kabupaten_contoh.py", to: "make.py")
    let outcome = try Command.run("python3", ["make.py"], in: scratch.path)
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    #expect(try contents(of: scratch.place("kabupaten-contoh")) == contents(of: Package.sample))
  }

  @Test func `the run in the README prints what the program prints`() throws {
    let run = try SampleRun.shared.get()
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    let command = "$ evalrunner run samples/kabupaten-contoh --out hasil/kabupaten-contoh\n"
    let block = try #require(
      readme.components(separatedBy: command).dropFirst().first?.components(separatedBy: "```").first)
    let printed = run.outcome.output.components(separatedBy: run.out).joined(separator: "hasil/kabupaten-contoh")
    #expect(block == printed)
    #expect(run.outcome.messages.isEmpty)
  }

  @Test func `the README describes every column that the readers know`() throws {
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    let data = try Data(contentsOf: URL(fileURLWithPath: Package.root + "/Sources/Intake/Data/headers.json"))
    let vocabulary = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let fields = try #require(vocabulary["fields"] as? [String: [String: Any]])
    for (role, columns) in fields {
      for column in columns.keys { #expect(readme.contains("\n| `\(column)` | "), "\(role): \(column)") }
    }
  }
}
