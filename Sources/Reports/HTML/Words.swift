/// Fixed Indonesian words of the pages: dates, months and the names behind keys.
enum Words {
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  /// `2025-12-31` → `31 Desember 2025`, `2025-03` → `Maret 2025`; any other text as it is.
  static func date(_ iso: String) -> String {
    // Most labels are no dates, and are known at a glance by what stands where a year would end.
    let bytes = iso.utf8
    guard bytes.count > 5, bytes[bytes.index(bytes.startIndex, offsetBy: 4)] == UInt8(ascii: "-") else { return iso }
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), months.indices.contains(month - 1)
    else { return iso }
    let name = "\(months[month - 1]) \(year)"
    guard parts.count == 3 else { return name }
    return Int(parts[2]).map { "\($0) \(name)" } ?? iso
  }

  /// `2025-03` → `Mar`; any other text as it is.
  static func shortMonth(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[1]), months.indices.contains(month - 1) else { return iso }
    return String(months[month - 1].prefix(3))
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
