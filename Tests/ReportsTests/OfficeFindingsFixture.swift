import Reports

/// Three offices: an instansi with two units, a folder, and a file that nobody else claims.
enum OfficeFindingsFixture {
  static let about = About(
    title: "Evaluasi contoh 2025", year: 2025, periodStart: "2025-01-01", periodEnd: "2025-12-31", asOf: "2026-01-31",
    instrument: "ipp-indikatif", indexName: "IPP indikatif", programVersion: "1", seed: 1, settings: [])

  static func input(_ file: String, read: Int, used: Int, _ excluded: [Count] = []) -> InputReport {
    InputReport(
      file: file, role: "skm", sha256: "", byteCount: 0, rowsRead: read, rowsUsed: used, excluded: excluded,
      droppedColumns: [], notes: [])
  }

  static func finding(
    _ severity: String, _ kind: String, _ file: String, row: Int? = nil, unit: String? = nil, found: String = "5",
    expected: String = "1 sampai 4", action: String = "Perbaiki di sumber."
  ) -> FindingLine {
    FindingLine(
      severity: severity, rule: "IKM-2", kind: kind, file: file, sheet: nil, row: row, column: row.map { _ in 7 },
      header: row.map { _ in "U3" }, unitID: unit, found: found, expected: expected, action: action)
  }

  static let inputs = [
    input("skm/Dinas Sosial/a.csv", read: 12, used: 10, [Count("di luar periode", 2)]),
    input("skm/gabungan.csv", read: 1_500, used: 1_499, [Count("kode unit tidak dikenal", 1)]),
  ]

  static let findings =
    [
      finding("tolak", "jawaban-di-luar-skala", "skm/gabungan.csv", row: 3, unit: "K-1"),
      finding("tolak", "unit-tidak-dikenal", "skm/gabungan.csv", row: 9, unit: "K-9", found: "K-9"),
      finding("peringatan", "baris-pendek", "skm/gabungan.csv", row: 4, unit: "K-2"),
      finding("info", "kolom-pribadi", "skm/Dinas Sosial/a.csv"),
    ]

  static func make(
    inputs: [InputReport] = inputs, findings: [FindingLine] = findings, kabupaten: String = "Pemerintah Kabupaten X"
  ) -> FindingsByOffice {
    FindingsByOffice(inputs: inputs, findings: findings, instansiOfUnit: ["K-1": kabupaten, "K-2": kabupaten])
  }
}
