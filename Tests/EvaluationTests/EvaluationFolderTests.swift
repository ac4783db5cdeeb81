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
