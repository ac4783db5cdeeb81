import Findings
import Testing

@testable import Evaluation

@Suite struct EvaluationFolderTests {
  @Test func `the place of a file gives its role, whatever the order on disk`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "unit.csv", "alias.csv", "evaluasi.yaml", "skm/2025/a.csv", "skm/b.xlsx", "pengaduan/x.csv", "sipp/y.csv",
      "formulir/f02.csv", "README.md", "skm/~$b.xlsx", ".git/config", "foto/a.csv",
    ] { try folder.write("x", to: name) }
    let found = try EvaluationFolder(folder.path)
    #expect(found.files(.survey).map(\.name) == ["skm/2025/a.csv", "skm/b.xlsx"])
    #expect(found.files(.register).map(\.name) == ["unit.csv"])
    #expect(found.files(.settings).map(\.name) == ["evaluasi.yaml"])
    #expect(found.files(.forms).map(\.name) == ["formulir/f02.csv"])
    #expect(found.ignored == ["foto/a.csv"])
  }

  @Test func `a link in place of a folder or a file is followed`() throws {
    let elsewhere = try TemporaryFolder()
    for name in ["skm-2025/b/x.csv", "skm-2025/a.csv", "daftar.csv"] { try elsewhere.write("x", to: name) }
    let folder = try TemporaryFolder()
    try folder.link("skm", to: elsewhere.path + "/skm-2025")
    try folder.link("unit.csv", to: elsewhere.path + "/daftar.csv")
    let found = try EvaluationFolder(folder.path)
    #expect(found.files(.survey).map(\.name) == ["skm/a.csv", "skm/b/x.csv"])
    #expect(found.files(.register).map(\.name) == ["unit.csv"])
    #expect(found.faults == [])
    // The folder itself may be a link as well.
    let shortcut = try TemporaryFolder()
    try shortcut.link("2025", to: folder.path)
    #expect(try EvaluationFolder(shortcut.path + "/2025").files(.survey).map(\.name) == ["skm/a.csv", "skm/b/x.csv"])
  }

  @Test func `links in a circle and links to nothing are findings, and the rest is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "skm/a.csv")
    try folder.link("skm/semua", to: folder.path)
    try folder.link("skm/lagi", to: "../skm")
    try folder.link("pengaduan", to: folder.path + "/tidak-ada")
    let found = try EvaluationFolder(folder.path)
    #expect(found.files.map(\.name) == ["skm/a.csv"])
    #expect(
      found.faults == [
        .init(kind: .broken, name: "pengaduan"), .init(kind: .loop, name: "skm/lagi"),
        .init(kind: .loop, name: "skm/semua"),
      ])
    #expect(found.faults.map(\.finding.severity) == [.reject, .warning, .warning])
    #expect(found.faults.map(\.finding.location.file) == ["pengaduan", "skm/lagi", "skm/semua"])
  }

  @Test func `a folder with nothing to evaluate, and one that is not there, are input that is missing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("judul: A", to: "evaluasi.yaml")
    #expect(throws: EvaluationError.self) { try EvaluationFolder(folder.path) }
    do {
      _ = try EvaluationFolder(folder.path + "/tidak-ada")
      Issue.record("a missing folder was accepted")
    } catch {
      #expect(error.kind == .inputMissing)
      #expect(error.message.hasSuffix("folder tidak ada. Periksa ejaan atau tempatnya."))
    }
  }
}
