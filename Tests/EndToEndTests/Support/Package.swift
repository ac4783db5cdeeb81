import Foundation

/// Places of the package that is being tested.
enum Package {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let sample = root + "/samples/kabupaten-contoh"

  /// Files of real offices beside the package; where they are absent the tests say so and are skipped.
  static let officeData = URL(fileURLWithPath: root).deletingLastPathComponent().path + "/shared/data"

  static var hasOfficeData: Bool { FileManager.default.fileExists(atPath: officeData) }
}
