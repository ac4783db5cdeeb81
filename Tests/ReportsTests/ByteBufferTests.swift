import Testing

@testable import Reports

@Suite struct ByteBufferTests {
  @Test("pieces follow one another however often the place for them grows", arguments: [0, 1, 7, 4096])
  func growth(capacity: Int) {
    var buffer = ByteBuffer(capacity: capacity)
    var expected = ""
    for number in 0..<300 {
      let text = String(repeating: "é\"x", count: number % 40)
      buffer.append(UInt8(ascii: "<"))
      buffer.append(text)
      buffer.append("\":" as StaticString)
      buffer.append(Figure(scaled: -number, decimals: 2))
      expected += "<\(text)\":" + Figure(scaled: -number, decimals: 2).plain
      #expect(buffer.count == expected.utf8.count)
    }
    #expect(buffer.bytes == Array(expected.utf8))
  }

  @Test func `what is removed does not come back`() {
    var buffer = ByteBuffer()
    buffer.append("lama" as StaticString)
    buffer.removeAll()
    #expect(buffer.bytes == [])
    buffer.append("b" as StaticString)
    #expect(buffer.bytes == Array("b".utf8))
  }
}
