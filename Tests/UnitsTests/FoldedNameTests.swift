import Testing

@testable import Units

@Suite struct FoldedNameTests {
  @Test("a name of ASCII is folded as the tables of Unicode would fold it", arguments: UInt8(0)..<128)
  func ascii(byte: UInt8) {
    let sign = String(UnicodeScalar(byte))
    for name in [sign, "a\(sign)B", "\(sign)\(sign)Unit", "Unit 12\(sign)", " \(sign) "] {
      // A letter beyond ASCII sends the whole name the other way.
      let expected = [FoldedName(name)?.text, "é"].compactMap(\.self).joined(separator: " ")
      #expect(FoldedName("\(name) É")?.text == expected)
    }
  }

  @Test func `nothing is left of signs alone`() {
    for name in ["", " ", "-/.,", "…"] { #expect(FoldedName(name) == nil) }
  }
}
