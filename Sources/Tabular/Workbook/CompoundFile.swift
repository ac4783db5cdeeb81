/// Microsoft's compound file, in which old workbooks and encrypted new ones come.
enum CompoundFile {
  /// Tells the two apart by the name of the stream that holds an encrypted package, in UTF-16.
  static func kind(_ sample: [UInt8]) -> TableError.Kind {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    var index = 0
    while index + name.count <= sample.count {
      if sample[index] == name[0], sample[index..<index + name.count].elementsEqual(name) { return .encrypted }
      index += 1
    }
    return .oldWorkbook
  }
}
