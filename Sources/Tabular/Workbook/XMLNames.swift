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

/// The value of an attribute, as bytes.
@safe struct XMLText: Sequence {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) { unsafe self.start = start }

  @safe struct Iterator: IteratorProtocol {
    fileprivate var position: UnsafePointer<CChar>

    mutating func next() -> UInt8? {
      let byte = unsafe UInt8(bitPattern: position.pointee)
      // The bytes end with a zero, behind which nothing is looked at.
      guard byte != 0 else { return nil }
      unsafe position += 1
      return byte
    }
  }

  func makeIterator() -> Iterator { unsafe Iterator(position: start) }

  var string: String { unsafe String(cString: start) }

  /// Digits as a number; `nil` for anything else and beyond ten digits.
  var number: Int? {
    var value = 0
    var digits = 0
    for byte in self {
      guard 0x30...0x39 ~= byte, digits < 10 else { return nil }
      value = value &* 10 &+ Int(byte &- 0x30)
      digits &+= 1
    }
    return digits > 0 ? value : nil
  }

  static func == (text: XMLText, other: StaticString) -> Bool {
    unsafe strcmp(text.start, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// The attributes of an element.
@safe struct XMLAttributes {
  /// Names and values in turn, ended by nil.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { unsafe self.pairs = pairs }

  /// The value of the attribute with a name of one letter, such as `r`, without a `String` made of it.
  subscript(letter letter: UInt8) -> XMLText? {
    var index = 0
    while let name = unsafe pairs[index], let value = unsafe pairs[index + 1] {
      if unsafe UInt8(bitPattern: name[0]) == letter && name[1] == 0 { return unsafe XMLText(value) }
      index += 2
    }
    return nil
  }

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
