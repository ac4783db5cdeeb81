import FoundationEssentials
import Testing

@testable import Evaluation

@Suite struct OutputFolderTests {
  @Test func `a result replaces an earlier one whole, and a discarded one leaves it untouched`() throws {
    let parent = try TemporaryFolder()
    let target = parent.path + "/hasil"
    let first = try OutputFolder(target: target)
    try first.write(Array("1".utf8), to: "manifes.json")
    try first.write(Array("lama".utf8), to: "unit/a.html")
    try first.publish()

    let abandoned = try OutputFolder(target: target)
    try abandoned.write(Array("2".utf8), to: "manifes.json")
    abandoned.discard()
    #expect(parent.read("hasil/manifes.json") == "1")

    let second = try OutputFolder(target: target + "/")
    try second.write(Array("3".utf8), to: "manifes.json")
    try second.publish()
    #expect(parent.read("hasil/manifes.json") == "3")
    #expect(parent.read("hasil/unit/a.html") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["hasil"])
  }

  @Test func `a folder that holds somebody's own files is not replaced`() throws {
    let parent = try TemporaryFolder()
    try parent.write("penting", to: "hasil/catatan.txt")
    #expect(throws: EvaluationError.self) { try OutputFolder(target: parent.path + "/hasil") }
    #expect(parent.read("hasil/catatan.txt") == "penting")
  }
}
