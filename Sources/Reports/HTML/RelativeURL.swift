/// A link inside the output folder: names are percent-encoded, so that nothing but a relative path can come of it.
struct RelativeURL: Hashable, Sendable {
  /// Ready for a quoted attribute.
  let encoded: String

  /// - Parameters:
  ///   - path: Folder and file names, not encoded.
  ///   - base: Steps up to the output folder: 0 for `index.html`, 1 for `unit/x.html`.
  ///   - fragment: Id of an element on that page, not encoded.
  init(_ path: [String], from base: Int, fragment: String? = nil) {
    var text = String(repeating: "../", count: base)
    text += path.map(Self.encode).joined(separator: "/")
    if let fragment { text += "#" + Self.encode(fragment) }
    encoded = text
  }

  /// An element of the same page.
  init(fragment: String) { self.init([], from: 0, fragment: fragment) }

  private static func encode(_ name: String) -> String {
    var text = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "="):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += byte < 16 ? "%0" : "%"
        text += String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
