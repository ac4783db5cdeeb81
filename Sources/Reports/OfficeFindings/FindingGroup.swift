/// Findings of one kind, as a letter tells them: how many, what to do, where the first ones are.
struct FindingGroup: Hashable, Sendable {
  /// The kind in words.
  let title: String
  let rule: String
  let findings: [FindingLine]

  private static let placesShown = 5

  /// The most frequent kind first.
  static func groups(of findings: [FindingLine]) -> [FindingGroup] {
    Dictionary(grouping: findings, by: \.kind).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { kind, findings in
        FindingGroup(
          title: Words.capitalised(PlainLine.cut(kind.split(separator: "-").joined(separator: " "))),
          rule: Set(findings.map(\.rule)).sorted().joined(separator: ", "), findings: findings)
      }
  }

  func lines(number: Int) -> [String] {
    let actions = Set(findings.map(\.action))
    var lines = ["   \(number)) \(title): \(Figure(findings.count).indonesian) temuan (aturan \(rule))"]
    if actions.count == 1, let action = actions.first { lines.append("      Tindakan: \(PlainLine.cut(action))") }
    for finding in findings.prefix(Self.placesShown) {
      lines.append(
        "      - \(Self.place(finding)): ditemukan \(PlainLine.cut(finding.found)); "
          + "seharusnya \(PlainLine.cut(finding.expected))"
          + (actions.count > 1 ? ". \(PlainLine.cut(finding.action))" : ""))
    }
    let rest = findings.count - Self.placesShown
    if rest > 0 { lines.append("      - dan \(Figure(rest).indonesian) tempat lain, semuanya di daftar temuan") }
    return lines
  }

  private static func place(_ finding: FindingLine) -> String {
    var parts = [PlainLine.cut(finding.file)]
    if let sheet = finding.sheet { parts.append("lembar \(PlainLine.cut(sheet))") }
    if let row = finding.row { parts.append("baris \(row)") }
    if let column = finding.columnInWords { parts.append("kolom \(PlainLine.cut(column))") }
    return parts.joined(separator: ", ")
  }
}
