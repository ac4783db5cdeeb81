import Testing

@testable import Reports

@Suite struct OutputBytesTests {
  @Test("pieces follow one another however often the place for them grows", arguments: [0, 1, 7, 4096])
  func growth(capacity: Int) {
    var buffer = OutputBytes(capacity: capacity)
    var expected = ""
    for number in 0..<300 {
      let text = String(repeating: "é\"x", count: number % 40)
      buffer.append(UInt8(ascii: "<"))
      buffer.append(unescaped: text)
      buffer.append("\":" as StaticString)
      buffer.appendPlain(Figure(scaled: -number, decimals: 2))
      expected += "<\(text)\":" + Figure(scaled: -number, decimals: 2).plain
      #expect(buffer.count == expected.utf8.count)
    }
    #expect(buffer.bytes == Array(expected.utf8))
  }

  @Test func `what is removed does not come back`() {
    var buffer = OutputBytes()
    buffer.append("lama" as StaticString)
    buffer.removeAll()
    #expect(buffer.bytes == [])
    buffer.append("b" as StaticString)
    #expect(buffer.bytes == Array("b".utf8))
  }

  @Test func `a copy never sees what is appended or removed afterwards`() {
    var buffer = OutputBytes(capacity: 64)
    buffer.append("satu" as StaticString)
    let copy = buffer
    buffer.append("dua" as StaticString)
    let longer = buffer
    buffer.removeAll()
    buffer.append("tiga" as StaticString)
    #expect([copy, longer, buffer].map { String(decoding: $0.bytes, as: UTF8.self) } == ["satu", "satudua", "tiga"])
  }
}
