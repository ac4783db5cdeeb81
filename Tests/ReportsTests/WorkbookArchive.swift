import Foundation

/// A written workbook taken apart by `unzip`, a reader that shares no code with the writer.
struct WorkbookArchive {
  let path: String

  /// The sheet with this 1-based number as XML.
  func sheet(_ number: Int) throws -> String { try part("xl/worksheets/sheet\(number).xml") }

  func part(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = ["-p", path, name]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Every `<c …>…</c>` of a sheet that holds a formula.
  func formulaCells(_ number: Int) throws -> [Substring] {
    try sheet(number).split(separator: "<c ").filter { $0.contains("<f>") }
  }

  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }
}

/// A folder that is gone after the test.
final class ScratchFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("evalrunner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}
