import Complaints
import Findings

/// Categories that look like a slip of the pen in one that is far more common: said, and never joined (ADU-2).
struct SimilarCategories {
  struct Slip: Hashable {
    let category: String
    let common: String
    /// Index of the first case that has it.
    let firstCase: Int
  }

  /// Beyond so many different categories they are free text and no list.
  private static let most = 200
  private static let letters = 6
  /// How many times as often the right one has to be written.
  private static let majority = 10

  /// By category.
  let slips: [Slip]

  init(_ cases: [ComplaintCase]) {
    var seen: [String: (name: String, rows: SeenRows)] = [:]
    for (index, entry) in cases.enumerated() {
      guard let category = entry.category else { continue }
      seen[Folded.label(category), default: (category, SeenRows())].rows.see(index)
      if seen.count > Self.most { break }
    }
    guard seen.count <= Self.most else {
      slips = []
      return
    }
    let words = seen.filter { $0.key.count >= Self.letters && !$0.key.contains(where: \.isNumber) }
    slips = words.sorted { $0.key < $1.key }.compactMap { folded, entry in
      let common = words.filter { $0.value.rows.count >= entry.rows.count * Self.majority }.keys
      let near = common.compactMap { other in
        EditDistance.between(folded, other, atMost: 2).map { (distance: $0, name: other) }
      }
      return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }.flatMap { words[$0.name] }.map {
        Slip(category: entry.name, common: $0.name, firstCase: entry.rows.first)
      }
    }
  }
}
