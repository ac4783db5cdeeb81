import Foundation

/// A folder of its own for one test, gone with it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/evalrunner-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func place(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ lines: [String], to name: String) throws {
    try write(lines.joined(separator: "\n") + "\n", to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let file = URL(fileURLWithPath: place(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func copy(_ source: String, to name: String) throws {
    try write(Data(contentsOf: URL(fileURLWithPath: source)), to: name)
  }

  func create(_ name: String) throws -> FileHandle {
    try write(Data(), to: name)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: place(name)))
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: place(name))) }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
}

/// A folder as names and bytes, to see whether anything in it changed.
func contents(of folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
    guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
    files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }
  return files
}
