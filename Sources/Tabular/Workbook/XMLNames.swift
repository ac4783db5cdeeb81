// Views of the strings that expat hands over, valid during one callback.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The name of an element without its namespace prefix.
@safe struct XMLName {
  private let local: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) { unsafe local = Self.localPart(name) }

  static func == (name: XMLName, text: StaticString) -> Bool {
    unsafe strcmp(name.local, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }

  fileprivate static func localPart(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    guard let colon = unsafe strchr(name, Int32(UInt8(ascii: ":"))) else { return unsafe name }
    return unsafe UnsafePointer(colon) + 1
  }
}

/// The attributes of an element.
@safe struct XMLAttributes {
  /// Names and values in turn, ended by nil.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { unsafe self.pairs = pairs }

  /// The value of the attribute of exactly that name.
  subscript(_ wanted: StaticString) -> String? {
    let wanted = unsafe UnsafeRawPointer(wanted.utf8Start).assumingMemoryBound(to: CChar.self)
    return unsafe value { unsafe strcmp($0, wanted) == 0 }
  }

  /// The value of the attribute of that name with any prefix, such as `r:id`.
  subscript(prefixed wanted: StaticString) -> String? {
    unsafe value { unsafe strchr($0, Int32(UInt8(ascii: ":"))) != nil && XMLName($0) == wanted }
  }

  private func value(where isWanted: (UnsafePointer<CChar>) -> Bool) -> String? {
    var index = 0
    while let name = unsafe pairs[index], let value = unsafe pairs[index + 1] {
      if unsafe isWanted(name) { return unsafe String(cString: value) }
      index += 2
    }
    return nil
  }
}

extension String {
  /// The truth values of XML Schema.
  var isXMLTrue: Bool { self == "1" || self == "true" }
}
