/// The first twelve letters of a word, five bits each: longer words differ by then.
struct PackedWord {
  private(set) var letters: UInt64 = 0
  private(set) var count = 0

  static let capacity = 12

  init() {}

  init(_ letters: [UInt8]) {
    for letter in letters { append(letter) }
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ letter: UInt8) {
    guard count < Self.capacity else { return }
    letters |= UInt64(letter & 31) << UInt64(5 * count)
    count += 1
  }

  /// The first letters alone; letters count from 1, so that no word is the beginning of nothing.
  @inline(__always)
  func beginning(_ length: Int) -> UInt64 { letters & ((1 << UInt64(5 * length)) - 1) }

  func dropping(_ length: Int) -> PackedWord {
    var rest = PackedWord()
    rest.letters = letters >> UInt64(5 * length)
    rest.count = count - length
    return rest
  }
}

/// Stems with the topics they stand for, looked up by their packed letters.
///
/// For whoever changes this file: each word of each suggestion asks it several times. It is open addressing with linear probing in a
/// table that is at least half empty, since a dictionary with a keyed hash took most of the time of reading suggestions.
struct StemTable: Sendable {
  /// A word of so many letters must be the stem itself.
  private static let wholeWord = 3
  private static let size = 1024

  /// 0 is no word.
  private var keys = [UInt64](repeating: 0, count: size)
  private var topics = [UInt16](repeating: 0, count: size)
  private var used = 0
  private var longest = 0
  /// Bit of each letter that some stem begins with.
  private var initials: UInt32 = 0

  mutating func insert(_ stem: [UInt8], bit: UInt16) {
    let word = PackedWord(stem)
    let place = place(of: word.letters)
    if keys[place] == 0 { used += 1 }
    precondition(used <= Self.size / 2 && !word.isEmpty, "a vocabulary of at most \(Self.size / 2) stems")
    keys[place] = word.letters
    topics[place] |= bit
    longest = max(longest, word.count)
    initials |= 1 << UInt32(word.letters & 31)
  }

  /// Topics of exactly these letters, 0 for an unknown stem.
  subscript(letters: UInt64) -> UInt16 { topics[place(of: letters)] }

  /// Where the letters stand or would stand.
  private func place(of letters: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 54)
    while keys[place] != 0 && keys[place] != letters { place = (place + 1) & (Self.size - 1) }
    return place
  }

  func mayBegin(_ word: PackedWord) -> Bool { initials & (1 << UInt32(word.letters & 31)) != 0 }

  func topics(of word: PackedWord) -> UInt16 {
    guard mayBegin(word) else { return 0 }
    if word.count <= Self.wholeWord { return self[word.letters] }
    var found: UInt16 = 0
    var length = Self.wholeWord + 1
    while length <= min(longest, word.count) {
      found |= self[word.beginning(length)]
      length += 1
    }
    return found
  }
}
