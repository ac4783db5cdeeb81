extension Template {
  /// What stands in a place of the template.
  struct Place {
    var slot: Slot
    var text: ArraySlice<UInt8>
  }

  /// Data never reach from one clause into the next.
  private static let clauseEnd = Array("; ".utf8)

  /// Whether a text can fit at all: what is said of it is true of every text that fits, and is soon looked up.
  func mayFit(_ text: [UInt8], holding bytes: ByteSet) -> Bool {
    guard text.count > literalCount, bytes.holds(literalBytes), let first = text.first, let last = text.last else {
      return false
    }
    switch parts.first {
    case .slot(let slot): if !slot.kind.mayBegin(with: first) { return false }
    case .words(let words): if !text.starts(with: words) { return false }
    case nil: return false
    }
    switch parts.last {
    case .slot(let slot): return slot.kind.mayEnd(with: last)
    case .words(let words): return text.suffix(words.count).elementsEqual(words)
    case nil: return false
    }
  }

  /// What stands in each place of a text that this template fits; `nil` where it does not fit.
  ///
  /// A place takes as little as the rest of the template allows; a number takes all its digits.
  func match(_ text: [UInt8]) -> [Place]? {
    var found: [Place] = []
    return match(parts[...], text[...], &found) ? found : nil
  }

  private func match(
    _ parts: ArraySlice<Part>, _ text: ArraySlice<UInt8>, _ found: inout [Place]
  ) -> Bool {
    guard let part = parts.first else { return text.isEmpty }
    let others = parts.dropFirst()
    switch part {
    case .words(let words):
      return text.starts(with: words) && match(others, text.dropFirst(words.count), &found)
    case .slot(let slot):
      for end in ends(of: slot.kind, in: text, before: others.first) {
        guard match(others, text[end...], &found) else { continue }
        found.append(Place(slot: slot, text: text[..<end]))
        return true
      }
      return false
    }
  }

  /// Where a place of the kind may end, the nearest first.
  private func ends(of kind: Slot.Kind, in text: ArraySlice<UInt8>, before next: Part?) -> [Int] {
    switch kind {
    case .number: return NumberForm.end(in: text).map { [$0] } ?? []
    case .code: return codeEnds(in: text)
    case .date, .phrase, .list, .data: break
    }
    guard case .words(let words)? = next else {
      return text.isEmpty || !fits(kind, text) ? [] : [text.endIndex]
    }
    guard let first = words.first, text.count > words.count else { return [] }
    var ends: [Int] = []
    var at = text.startIndex + 1
    while let place = text[at...].firstIndex(of: first) {
      if text[place...].starts(with: words), fits(kind, text[..<place]) { ends.append(place) }
      at = place + 1
    }
    return ends
  }

  /// A code ends where its capitals, digits, dots and hyphens end; a dot at the end may belong to the sentence.
  private func codeEnds(in text: ArraySlice<UInt8>) -> [Int] {
    let code = text.prefix { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."): true
      default: NumberForm.isDigit(byte)
      }
    }
    guard let last = code.last, code.first != UInt8(ascii: "-"), code.first != UInt8(ascii: ".") else { return [] }
    return last == UInt8(ascii: ".") ? [code.endIndex, code.endIndex - 1] : [code.endIndex]
  }

  private func fits(_ kind: Slot.Kind, _ text: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case .date: DateForm.english(String(decoding: text, as: UTF8.self)) != nil
    case .data: !text.holds(Self.clauseEnd)
    case .number, .code, .phrase, .list: true
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    var rest = self
    while let place = rest.firstIndex(of: bytes[0]) {
      rest = rest[place...]
      if rest.starts(with: bytes) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension Slot.Kind {
  /// Numbers begin with a digit or a sign, codes and dates with a digit or a capital.
  fileprivate func mayBegin(with byte: UInt8) -> Bool {
    switch self {
    case .number: NumberForm.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == 0xE2
    case .code, .date: NumberForm.isDigit(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    case .phrase, .list, .data: true
    }
  }

  /// Numbers and dates end with a digit.
  fileprivate func mayEnd(with byte: UInt8) -> Bool {
    switch self {
    case .number, .date: NumberForm.isDigit(byte)
    case .code, .phrase, .list, .data: true
    }
  }
}
