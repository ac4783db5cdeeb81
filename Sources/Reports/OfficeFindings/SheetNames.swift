/// Sheet names for offices: allowed, at most 31 UTF-16 units, different also where case is ignored.
enum SheetNames {
  /// One name for each text, in the order given; `taken` are names that stand already.
  static func make(for texts: [String], taken: [String]) -> [String] {
    // Excel keeps this name for itself.
    var used = Set((taken + ["History"]).map { $0.lowercased() })
    return texts.map { text in
      let stem = stem(text)
      var name = cut(stem, suffix: "")
      var round = 2
      while !used.insert(name.lowercased()).inserted {
        name = cut(stem, suffix: " (\(round))")
        round += 1
      }
      return name
    }
  }

  private static func stem(_ text: String) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    let stem = PlainLine.squeezed(String(text.map { forbidden.contains($0) ? " " : $0 }))
    return stem.isEmpty ? "Kantor" : stem
  }

  private static func cut(_ stem: String, suffix: String) -> String {
    var name = ""
    var room = 31 - suffix.utf16.count
    for character in stem {
      room -= character.utf16.count
      guard room >= 0 else { break }
      name.append(character)
    }
    let inner = trimmed(name + suffix)
    return inner.isEmpty ? "Kantor" + suffix : inner
  }

  /// Without blanks and apostrophes at either end.
  private static func trimmed(_ name: String) -> String {
    let isEdge = { (character: Character) in character == "'" || character == " " }
    var rest = name[...].drop(while: isEdge)
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }
}
