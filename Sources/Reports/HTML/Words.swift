/// Fixed Indonesian words of the pages: dates, months and the names behind keys.
enum Words {
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  private static let shortMonths = months.map { String($0.prefix(3)) }

  /// `2025-12-31` → `31 Desember 2025`, `2025-03` → `Maret 2025`; any other text as it is.
  static func date(_ iso: String) -> String {
    guard let date = parts(iso) else { return iso }
    let month = months[date.month - 1] + " " + String(date.year)
    return date.day.map { String($0) + " " + month } ?? month
  }

  /// `2025-03` → `Mar`; any other text as it is.
  static func shortMonth(_ iso: String) -> String {
    guard let date = parts(iso), date.day == nil else { return iso }
    return shortMonths[date.month - 1]
  }

  /// Numbers of `2025-12-31` or `2025-03`; nothing of any other text.
  private static func parts(_ iso: String) -> (year: Int, month: Int, day: Int?)? {
    let bytes = iso.utf8Span.span
    let hasDay = bytes.count == 10
    guard hasDay || bytes.count == 7, bytes[4] == UInt8(ascii: "-"), !hasDay || bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes.extracting(0..<4)), let month = number(bytes.extracting(5..<7)),
      months.indices.contains(month - 1)
    else { return nil }
    guard hasDay else { return (year, month, nil) }
    return number(bytes.extracting(8..<10)).map { (year, month, $0) }
  }

  /// Of digits alone.
  private static func number(_ digits: Span<UInt8>) -> Int? {
    var number = 0
    for place in digits.indices {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digits[place] else { return nil }
      number = 10 * number + Int(digits[place] - UInt8(ascii: "0"))
    }
    return number
  }

  /// Label of a tier for places where no unit bears it.
  static func tier(_ key: String) -> String {
    switch key {
    case "p1": "Prioritas 1"
    case "p2": "Prioritas 2"
    case "p3": "Prioritas 3"
    case "rutin": "Pembinaan rutin"
    case "percontohan": "Percontohan"
    case "perlu-data": "Perlu data"
    default: key
    }
  }

  /// A sentence may follow: `jenis` → `Jenis`.
  static func capitalised(_ text: String) -> String {
    // A capital of ASCII stays, unless a mark on it may follow.
    var bytes = text.utf8.makeIterator()
    if let first = bytes.next(), UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first, bytes.next() ?? 0 < 0x80 {
      return text
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `a`, `a dan b`, `a, b, dan c`.
  static func list(_ items: [HTML]) -> HTML {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    if items.count == 2 { return "\(items[0]) dan \(last)" }
    return "\(HTML.joined(items.dropLast(), by: ", ")), dan \(last)"
  }

  /// The same for text.
  static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    switch items.count {
    case 1: return last
    case 2: return "\(items[0]) dan \(last)"
    default: return items.dropLast().joined(separator: ", ") + ", dan " + last
    }
  }
}
