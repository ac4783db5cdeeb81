import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct PublishingTests {
  @Test func `a folder with files of somebody else is not replaced`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.scratch.write("penting", to: "hasil/catatan.txt")
    let outcome = try folder.run()
    #expect(outcome.exitCode == 73)
    #expect(outcome.messages.contains("tidak akan ditimpa"))
    #expect(try contents(of: folder.out) == ["catatan.txt": Data("penting".utf8)])
  }

  @Test func `a failed run leaves the earlier result as it was`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.plainSurvey(["A"])
    try folder.run()
    let before = try contents(of: folder.out)
    try folder.write(["instrumen: tidak-ada"], to: "evaluasi.yaml")
    #expect(try folder.run().exitCode == 65)
    #expect(try contents(of: folder.out) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.scratch.path).sorted() == ["evaluasi-2025", "hasil"])
  }

  @Test func `a killed run leaves the earlier result as it was, and the next run works`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.plainSurvey(["A"])
    try folder.run()
    let before = try contents(of: folder.out)

    let process = Process()
    process.executableURL = Command.binary
    process.arguments = ["run", Package.sample, "--out", folder.out]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let staging = "\(folder.out).sementara-\(process.processIdentifier)"
    while process.isRunning, !FileManager.default.fileExists(atPath: staging + "/hasil.json") { usleep(200) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(FileManager.default.fileExists(atPath: staging), "the run was killed before it had written anything")
    #expect(try contents(of: folder.out) == before)
    #expect(try folder.run().exitCode == 0)
    #expect(try folder.scratch.data("hasil/hasil.json") == before["hasil.json"])
  }

  @Test func `a full disk is code 73 and leaves the earlier result as it was`() throws {
    let folder = try SmallFolder()
    try folder.register(["A"])
    try folder.plainSurvey(["A"])
    let disk = folder.scratch.place("cakram")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let size = "size=700k"
    guard try Command.run("mount", ["-t", "tmpfs", "-o", size, "tmpfs", disk]).exitCode == 0 else {
      print("Uji cakram penuh dilewati: tidak boleh memasang tmpfs.")
      return
    }
    defer { _ = try? Command.run("umount", [disk]) }
    let first = try Command.evaluate(folder.path, into: disk + "/hasil")
    #expect(first.exitCode == 0, "\(first.messages)")
    let before = try contents(of: disk + "/hasil")
    let units = (1...40).map { "U\($0)" }
    try folder.register(units)
    try folder.plainSurvey(units)
    let outcome = try Command.evaluate(folder.path, into: disk + "/hasil")
    #expect(outcome.exitCode == 73)
    #expect(outcome.output.isEmpty)
    #expect(try contents(of: disk + "/hasil") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["hasil"])
  }
}
