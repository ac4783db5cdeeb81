extension MachineOutput {
  static let checkSchema = "evalrunner-pemeriksaan/1"

  /// What `check --json` prints: files with their ledgers, and every finding.
  public static func checkJSON(inputs: [InputReport], findings: [FindingLine]) -> [UInt8] {
    var json = JSONBytes()
    json.object { json in
      json.field("skema", checkSchema)
      json.objects("masukan", inputs, breakingLines: true) { $0.input($1) }
      json.objects("temuan", findings, breakingLines: true) { $0.finding($1) }
    }
    json.end()
    return json.bytes
  }
}

extension JSONBytes {
  fileprivate mutating func finding(_ finding: FindingLine) {
    field("tingkat", finding.severity)
    field("aturan", finding.rule)
    field("jenis", finding.kind)
    field("berkas", finding.file)
    field("lembar", finding.sheet)
    field("baris", finding.row)
    field("kolom", finding.column)
    field("judul_kolom", finding.header)
    field("unit_id", finding.unitID)
    field("ditemukan", finding.found)
    field("seharusnya", finding.expected)
    field("tindakan", finding.action)
  }
}
