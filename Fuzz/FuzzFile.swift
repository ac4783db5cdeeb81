import Foundation

/// The file that holds the bytes under test; in memory where the system has a place for that.
enum FuzzFile {
  private static let folder = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
  private static let path = "\(folder)/evalrunner-fuzz-\(ProcessInfo.processInfo.processIdentifier)"

  static func write(_ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }
}
