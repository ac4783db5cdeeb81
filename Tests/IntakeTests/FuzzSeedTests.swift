import FoundationEssentials
import Testing

@testable import Intake

/// What the fuzzer of the intake begins with, and every input on which it once broke something.
@Suite struct FuzzSeedTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Fuzz/seeds/Intake"

  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test func `there are seeds`() { #expect(Self.names.count >= 10) }

  @Test("IN-1: no input breaks the intake or loses a row", arguments: names)
  func seed(name: String) throws {
    let input = try Data(contentsOf: URL(filePath: Self.folder + "/" + name))
    var file = try #require(AnyBytes(Array(input)))
    let folder = try Folder()
    let written = try folder.file("berkas", .survey, bytes: file.bytes)
    try file.read(at: written.path)
    #expect(file.faults == [])
  }
}
