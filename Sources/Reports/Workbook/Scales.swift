/// How letters and tiers look in a workbook; the words always stand beside the colour.
enum Looks {
  static let mutu: [(text: String, style: CellStyle)] = [("A", .good), ("B", .fair), ("C", .poor), ("D", .bad)]

  static let category: [(text: String, style: CellStyle)] = [
    ("A", .good), ("A-", .good), ("B", .fair), ("B-", .fair), ("C", .poor), ("C-", .poor), ("D", .bad), ("E", .bad),
    ("F", .bad),
  ]

  /// Tiers from the most urgent on, by the stable keys of `TierReport`.
  static let tiers: [(key: String, label: String, style: CellStyle)] = [
    ("p1", "Prioritas 1", .bad), ("p2", "Prioritas 2", .poor), ("p3", "Prioritas 3", .poor),
    ("rutin", "Pembinaan rutin", .fair), ("percontohan", "Percontohan", .good), ("perlu-data", "Perlu data", .neutral),
  ]

  static func tierLabel(_ key: String) -> String { tiers.first { $0.key == key }?.label ?? key }

  static func tierOrder(_ key: String) -> Int { tiers.firstIndex { $0.key == key } ?? tiers.count }

  static var tierPaint: [(text: String, style: CellStyle)] { tiers.map { ($0.label, $0.style) } }
}

extension [Count] {
  /// `duplikat: 3; di luar periode: 84`.
  var inOneLine: String { map { "\($0.label): \($0.count)" }.joined(separator: "; ") }
}
