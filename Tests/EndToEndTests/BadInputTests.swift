import Foundation
import Testing

@Suite struct BadInputTests {
  @Test func `a missing folder and an empty one are told apart from bad data by code 66`() throws {
    let scratch = try Scratch()
    let missing = try Command.evaluate(scratch.place("tidak-ada"), into: scratch.place("hasil"))
    #expect(missing.exitCode == 66)
    #expect(missing.messages.contains("folder tidak ada"))
    try FileManager.default.createDirectory(atPath: scratch.place("kosong"), withIntermediateDirectories: true)
    let empty = try Command.evaluate(scratch.place("kosong"), into: scratch.place("hasil"))
    #expect(empty.exitCode == 66)
    #expect(empty.messages.contains("tidak ada berkas yang dapat dievaluasi"))
    #expect(empty.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["kosong"])
  }

  @Test func `M19, M20: a register without responses is a finished run without numbers and ranks`() throws {
    let folder = try SmallFolder()
    try folder.register(["A", "B"])
    let outcome = try folder.run()
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let results = try folder.results()
    #expect(results.unit.map(\.id) == ["A", "B"])
    for unit in results.unit {
      #expect(unit.ikm.nilai == nil && unit.ikm.mutu == nil && unit.indeks.nilai == nil)
      #expect(unit.ikm.nilaiAlasan == "belum ada data")
      #expect(unit.peringkat.isEmpty)
      #expect(unit.prioritas.kunci == "perlu-data")
    }
    #expect(results.nasional.unitBerperingkat == 0)
  }

  @Test func `responses for a unit that the register does not know are a finding and count for nobody`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.plainSurvey(["A", "X"])
    #expect(try folder.run().exitCode == 0)
    #expect(try folder.results().unit.map(\.ikm.n) == [31])
    let survey = try #require(try Ledger(in: folder.out).masukan.first { $0.berkas == "skm/survei.csv" })
    #expect(survey.barisDibaca == 62 && survey.barisDipakai == 31 && survey.isBalanced)
    #expect(try folder.scratch.text("hasil/temuan.csv").contains("unit-tidak-dikenal"))
  }

  @Test func `IKM-4: a unit with only incomplete questionnaires has no number but the other rule beside it`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    let rows = (0..<31).map { SmallFolder.response("A", "A-\($0)", $0 % 2 == 0 ? "333-33333" : "3333-3333") }
    try folder.write([SmallFolder.surveyHeader] + rows, to: "skm/survei.csv")
    #expect(try folder.run().exitCode == 0)
    let ikm = try folder.results().unit("A").ikm
    #expect(ikm.n == 0 && ikm.nilai == nil && ikm.mutu == nil)
    // Every unsur was answered by somebody, always 3: 25 × 3 = 75.
    #expect(ikm.aturanLain?.nilai?.hundredths == 7500)
  }

  @Test(arguments: ["random.xlsx", "folder.csv", "terkunci.csv"])
  func `a file that cannot be read is named, and the others are read`(name: String) throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.plainSurvey(["A"])
    var generator = SeededGenerator(state: 3)
    let noise = Data((0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) })
    switch name {
    case "random.xlsx": try folder.scratch.write(noise, to: "evaluasi-2025/skm/random.xlsx")
    case "folder.csv": try folder.write(["1"], to: "skm/folder.csv/catatan.txt")
    default:
      try folder.write(["1"], to: "skm/terkunci.csv")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/skm/terkunci.csv")
      // Root reads everything.
      if FileManager.default.isReadableFile(atPath: folder.path + "/skm/terkunci.csv") { return }
    }
    let outcome = try folder.run()
    // A folder is no file: it is passed by; an unreadable file is told by the exit code.
    #expect(outcome.exitCode == (name == "folder.csv" ? 0 : 65))
    #expect(try folder.results().unit("A").ikm.n == 31)
    if name != "folder.csv" { #expect(try folder.scratch.text("hasil/temuan.csv").contains("skm/" + name)) }
  }

  @Test func `an unknown key in the settings is told with its line and the nearest key`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.write(["judul: Coba", "tahum: 2025"], to: "evaluasi.yaml")
    let outcome = try folder.run()
    #expect(outcome.exitCode == 65)
    #expect(outcome.messages.contains("evaluasi.yaml, baris 2: kunci `tahum` tidak dikenal"))
    #expect(outcome.messages.contains("terdekat `tahun`"))
  }

  @Test func `strict turns warnings into code 65 and writes the same result`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.plainSurvey(["A", "X"])
    try folder.run()
    let result = try folder.scratch.data("hasil/hasil.json")
    #expect(try Command.evaluate(folder.path, into: folder.out, "--strict").exitCode == 65)
    #expect(try folder.scratch.data("hasil/hasil.json") == result)
    #expect(try Command.evalrunner("check", folder.path, "--strict").exitCode == 65)
    #expect(try Command.evalrunner("check", folder.path).exitCode == 0)
  }

  @Test(arguments: [
    ["run"], ["run", "x"], ["run", "x", "--out", "y", "--tahun", "dua"], ["lari"], ["check", "x", "--threads", "0"],
  ])
  func `wrong usage is code 64`(arguments: [String]) throws {
    let outcome = try Command.run(Command.binary.path, arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.messages.isEmpty)
  }
}
