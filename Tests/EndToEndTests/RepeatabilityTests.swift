import Foundation
import Testing

@Suite struct RepeatabilityTests {
  /// The bytes of every output; of the store its content, since a database file may keep traces of what it replaced.
  private static func outputs(in out: String) throws -> [String: Data] {
    var files = try contents(of: out)
    files["evaluasi.sqlite"] = Data(try storeDump(out).utf8)
    return files
  }

  @Test func `a rerun into the same folder on one thread gives the same bytes in every file`() throws {
    let scratch = try Scratch()
    let first = try SampleRun.shared.get()
    let out = scratch.place("hasil")
    try FileManager.default.copyItem(atPath: first.out, toPath: out)
    #expect(try Command.evaluate(Package.sample, into: out, "--threads", "1").exitCode == 0)
    let before = try Self.outputs(in: first.out)
    let after = try Self.outputs(in: out)
    #expect(before.keys.sorted() == after.keys.sorted())
    for (name, bytes) in before { #expect(after[name] == bytes, "\(name)") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["hasil"])
  }

  /// Files with ids and one separator; the others of the sample stay as they are.
  private static let shuffled = [
    "skm/01_dpmptsp_disdukcapil.csv", "skm/05_kecamatan.csv", "skm/06_instansi_lain.csv", "skm/07_dinas_pendidikan.csv",
    "pengaduan/kasus.csv", "sipp/blok.csv", "sipp/komponen.csv",
  ]

  @Test func `M15: columns and rows in another order and files in pieces give the same hasil.json`() throws {
    let scratch = try Scratch()
    let folder = scratch.place("kabupaten-contoh")
    try FileManager.default.copyItem(atPath: Package.sample, toPath: folder)
    var generator = SeededGenerator(state: 15)
    for name in Self.shuffled {
      let text = try scratch.text("kabupaten-contoh/" + name)
      let parts = CSVTable(text).shuffled(using: &generator).split(into: 4)
      try FileManager.default.removeItem(atPath: folder + "/" + name)
      for (number, part) in parts.enumerated() {
        try scratch.write(part.text, to: "kabupaten-contoh/\(name.dropLast(4))-\(number).csv")
      }
    }
    let out = scratch.place("hasil")
    #expect(try Command.evaluate(folder, into: out, "--threads", "2").exitCode == 0)
    let expected = try contents(of: SampleRun.shared.get().out)["hasil.json"]
    #expect(try scratch.data("hasil/hasil.json") == expected)
  }

  @Test func `M31: a rerun adds no run to the history and no respondent to the result`() throws {
    let folder = try SmallFolder()
    try folder.register(["A", "B"])
    try folder.plainSurvey(["A", "B"])
    for _ in 0..<2 { try folder.run() }
    let results = try folder.results()
    #expect(results.nasional.responden == 62)
    #expect(results.unit.map(\.baris.dipakai) == [31, 31])
    let history = try Command.evalrunner("history", folder.out).output
    #expect(history.split(separator: "\n").count == 2)
    #expect(history.contains("62"))
  }

  @Test func `M35: inputs are hashed and stay as they were`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.plainSurvey(["A"])
    let before = try contents(of: folder.path)
    try folder.run()
    #expect(try contents(of: folder.path) == before)
    for file in try Ledger(in: folder.out).masukan {
      let sum = try Command.run("sha256sum", [folder.path + "/" + file.berkas]).output
      #expect(sum.hasPrefix(file.sha256))
    }
  }
}

/// All tables of the store as SQL statements, by a program that is not ours.
func storeDump(_ out: String) throws -> String {
  let script = "import sqlite3, sys; print('\\n'.join(sqlite3.connect(sys.argv[1]).iterdump()))"
  return try Command.run("python3", ["-c", script, out + "/evaluasi.sqlite"]).output
}
