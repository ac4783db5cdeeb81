import IndexModel

/// A cell of a self form in which an office ticked what it has: `Petugas parkir, CCTV, Toiletries (tisu, sabun)`.
///
/// Offices keep F-01 as ticks where the official form has a level that counts them. A comma inside brackets parts nothing.
struct TickedList {
  /// Items that were ticked; none for a cell that says that there is nothing.
  let count: Int

  /// `nil` for a cell that is no list of words, such as `Ya` or a number.
  init?(_ text: String) {
    let words = Folded.label(text)
    guard !["ya", "y", "ada", "true"].contains(words), words.contains(where: \.isLetter) else { return nil }
    guard !["tidak", "tidak ada", "belum", "belum ada", "false"].contains(words) else {
      count = 0
      return
    }
    var depth = 0
    var count = 0
    var hasWord = false
    for character in words {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ",", ";":
        guard depth == 0 else { continue }
        if hasWord { count += 1 }
        hasWord = false
      default: hasWord = hasWord || character.isLetter
      }
    }
    self.count = hasWord ? count + 1 : count
  }
}

extension FormItems {
  /// The level of ticked items of F-01 where the levels of that question count them; evidence beside F-02, never in its place (IPP-3).
  func level(ofTicks text: String, item: Int) -> FormLevel? {
    guard kind == .own, let list = TickedList(text) else { return nil }
    return ticks[item]?.level(ofTicks: list.count)
  }
}
