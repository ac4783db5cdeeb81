/// A link inside the output folder: names are percent-encoded, so that nothing but a relative path can come of it.
struct RelativeURL: Hashable, Sendable {
  /// Ready for a quoted attribute: ASCII without any character that HTML gives a meaning.
  let bytes: [UInt8]

  /// - Parameters:
  ///   - path: Folder and file names, not encoded.
  ///   - base: Steps up to the output folder: 0 for `index.html`, 1 for `unit/x.html`.
  ///   - fragment: Id of an element on that page, not encoded.
  init(_ path: [String], from base: Int, fragment: String? = nil) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    for _ in 0..<base { bytes.append(contentsOf: "../".utf8) }
    for (offset, name) in path.enumerated() {
      if offset > 0 { bytes.append(UInt8(ascii: "/")) }
      Self.encode(name, to: &bytes)
    }
    if let fragment {
      bytes.append(UInt8(ascii: "#"))
      Self.encode(fragment, to: &bytes)
    }
    self.bytes = bytes
  }

  /// An element of the same page.
  init(fragment: String) { self.init([], from: 0, fragment: fragment) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private static func encode(_ name: String, to bytes: inout [UInt8]) {
    guard !name.isWithoutBytes({ !isPlain($0) }) else { return bytes.append(contentsOf: name.utf8) }
    for byte in name.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "="):
      true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
