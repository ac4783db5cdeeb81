import Reports

extension CheckOutcome {
  /// What `check` prints: files with their ledgers, then findings by kind with their first places.
  public var text: String {
    [Self.files(inputs), Self.grouped(findings), totals].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The findings as JSON with the schema version; the same lines as `temuan.csv`.
  public var json: [UInt8] { MachineOutput.checkJSON(inputs: inputs, findings: findings) }

  private static func files(_ inputs: [InputReport]) -> String {
    guard !inputs.isEmpty else { return "" }
    return TextTable(
      header: ["berkas", "dibaca", "dipakai", "tidak dipakai"],
      rows: inputs.map { input in
        let excluded = input.excluded.map { "\($0.count) \($0.label)" }.joined(separator: ", ")
        return [input.file, String(input.rowsRead), String(input.rowsUsed), excluded.isEmpty ? "0" : excluded]
      }
    ).text
  }

  private static func grouped(_ findings: [FindingLine]) -> String {
    var order: [String] = []
    var groups: [String: [FindingLine]] = [:]
    for finding in findings {
      let key = "\(finding.severity)\u{0}\(finding.kind)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return order.compactMap { groups[$0] }.map(group).joined(separator: "\n\n")
  }

  private static func group(_ findings: [FindingLine]) -> String {
    guard let first = findings.first else { return "" }
    var lines = ["[\(first.severity)] \(first.kind) (\(first.rule)): \(findings.count) tempat"]
    for finding in findings.prefix(3) {
      lines.append("  \(finding.place): ditemukan \(finding.found); seharusnya \(finding.expected).")
    }
    if findings.count > 3 { lines.append("  … dan \(findings.count - 3) tempat lain.") }
    lines.append("  \(first.action)")
    return lines.joined(separator: "\n")
  }

  private var totals: String {
    let counts = ["tolak", "peringatan", "info"].map { severity in
      "\(findings.count { $0.severity == severity }) \(severity)"
    }
    return "Temuan: \(counts.joined(separator: ", "))."
  }
}

extension FindingLine {
  /// `skm/a.csv, lembar Data, baris 12, kolom 4 (U3)`.
  var place: String {
    var parts = [file]
    if let sheet { parts.append("lembar \(sheet)") }
    if let row { parts.append("baris \(row)") }
    if let column { parts.append("kolom \(column)" + (header.map { " (\($0))" } ?? "")) }
    return parts.joined(separator: ", ")
  }
}
