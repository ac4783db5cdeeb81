/// Marks that stand before and behind a text where markup cuts a sentence into pieces.
enum Marks {
  private static let marks = [",", ".", ";", ":", "(", ")", " ", "·", "–", "—", "“", "”", "→"].map { Array($0.utf8) }

  /// How many bytes at the beginning of a text are marks.
  static func leading(_ text: [UInt8]) -> Int {
    var end = 0
    while end < text.count, !isPlain(text[end]), let mark = marks.first(where: { text[end...].starts(with: $0) }) {
      end += mark.count
    }
    return end
  }

  /// Where the marks at the end of a text begin.
  static func trailing(_ text: [UInt8]) -> Int {
    var start = text.count
    while start > 0, !isPlain(text[start - 1]),
      let mark = marks.first(where: { $0.count <= start && text[(start - $0.count)..<start].elementsEqual($0) })
    {
      start -= mark.count
    }
    return start
  }

  /// Letters and digits are no marks, and most texts begin and end with one.
  private static func isPlain(_ byte: UInt8) -> Bool {
    NumberForm.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
