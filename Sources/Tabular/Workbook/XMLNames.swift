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
  private let start: UnsafePointer<CChar>
  private let local: UnsafePointer<CChar>
  private let count: Int
  /// The bytes of a name of up to eight, so that comparing it is comparing a number; of a longer one the last eight.
  private let word: UInt64

  @inline(__always)
  init(_ name: UnsafePointer<CChar>) {
    var local = unsafe name
    var count = 0
    var word: UInt64 = 0
    var position = unsafe name
    // The name ends with a zero, behind which nothing is looked at.
    while unsafe position.pointee != 0 {
      if unsafe position.pointee == CChar(UInt8(ascii: ":")) {
        unsafe local = unsafe position + 1
        count = 0
        word = 0
      } else {
        count &+= 1
        word = unsafe word &<< 8 | UInt64(UInt8(bitPattern: position.pointee))
      }
      unsafe position += 1
    }
    unsafe start = unsafe name
    unsafe self.local = unsafe local
    self.count = count
    self.word = word
  }

  /// The name with its prefix.
  var written: String { unsafe String(cString: start) }

  @inline(__always)
  static func == (name: XMLName, text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard name.count == count, name.word == word(of: text) else { return false }
    return unsafe count <= 8 || memcmp(name.local, text.utf8Start, count) == 0
  }

  @inline(__always)
  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }

  @inline(__always)
  private static func word(of text: StaticString) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<text.utf8CodeUnitCount { word = unsafe word &<< 8 | UInt64(text.utf8Start[index]) }
    return word
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
