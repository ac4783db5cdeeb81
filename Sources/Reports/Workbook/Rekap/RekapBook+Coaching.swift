extension RekapBook {
  func writePriority(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading(
      "Prioritas pembinaan",
      [
        "Paling mendesak dahulu, di dalam kelompok dari \(report.about.indexName) terendah. Kebijakan: \(policies).",
        "Unit yang perlu data tidak ada di sini; lihat lembar Perlu data.",
      ])
    let columns =
      [TableColumn("Kelompok", 18)] + Self.identityColumns + [
        TableColumn("Wilayah", 10), TableColumn("Provinsi", 20), TableColumn(report.about.indexName, 11),
        TableColumn("Alasan", 60), TableColumn("Tanpa pembatas", 18), TableColumn("Kepastian", 19),
        TableColumn("Tugas pertama", 34), TableColumn("Bukti", 34), TableColumn("Upaya", 30),
        TableColumn("Kenaikan indeks", 11), TableColumn("Tindakan", 60), TableColumn("Belajar dari", 44),
      ]
    let exemplars = exemplarNames
    // Places, since the units themselves are large.
    let listed = units.indices.filter { units[$0].tier.key != Self.needsDataKey }
      .sorted { Self.isMoreUrgent(units[$0], units[$1]) }
    let rows = try sheet.table(
      columns, frozenColumns: 3, rows: listed.lazy.map { priorityRow(units[$0], exemplars[units[$0].id]) })
    guard let rows else { return }
    try sheet.paint(CellRange(rows: rows, columns: 0...0), where: Looks.tierPaint)
  }

  private static let needsDataKey = "perlu-data"

  private var policies: String { distinct(units.lazy.map(\.tier.policy)).sorted().joined(separator: ", ") }

  /// Tier, then index from low to high, then id.
  private static func isMoreUrgent(_ a: UnitReport, _ b: UnitReport) -> Bool {
    let (tierA, tierB) = (Looks.tierOrder(a.tier.key), Looks.tierOrder(b.tier.key))
    if tierA != tierB { return tierA < tierB }
    let (scoreA, scoreB) = (a.urgencyScore, b.urgencyScore)
    if scoreA != scoreB { return scoreA < scoreB }
    return a.id.unicodeScalars.lexicographicallyPrecedes(b.id.unicodeScalars)
  }

  private func priorityRow(_ unit: UnitReport, _ exemplars: String?) -> [Cell] {
    let task = unit.tasks.first
    return [.text(unit.tier.label)] + identity(unit) + [
      .text(unit.wilayah), .text(unit.province), .measure(unit.index.score), .text(unit.tier.reason),
      .text(unit.tier.withoutLimiters), .text(unit.uncertainty?.word), .text(task?.weakness), .text(task?.evidence),
      .text(task.map { "\($0.effortNumber) \($0.effort)" }), task.map { .figure($0.gain) } ?? .blank,
      .text(task?.action), .text(exemplars),
    ]
  }

  /// Units of the same type to learn from, nearest first, by the unit that is to learn.
  private var exemplarNames: [String: String] {
    var names: [String: String] = [:]
    for unit in units { names[unit.id] = unit.name }
    var exemplars: [String: String] = [:]
    for learning in report.wilayah.lazy.flatMap(\.learning) where !learning.exemplars.isEmpty {
      exemplars[learning.unitID] = learning.exemplars.compactMap { names[$0.unitID] }.joined(separator: "; ")
    }
    return exemplars
  }

  func writeNeedsData(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading(
      "Perlu data", ["Belum terukur bukan berarti buruk: unit-unit ini berdiri terpisah dari daftar pembinaan."])
    let columns =
      Self.identityColumns + [
        TableColumn("Instansi", 30), TableColumn("Wilayah", 10), TableColumn("Provinsi", 20),
        TableColumn("Alasan", 60), TableColumn("Responden", 11), TableColumn("IKM", 16),
        TableColumn("Skor pengaduan", 20), TableColumn("Skor SIPP", 20), TableColumn(report.about.indexName, 20),
        TableColumn("Status", 40),
      ]
    let listed = units.lazy.filter { $0.tier.key == Self.needsDataKey }
    try sheet.table(
      columns, frozenColumns: 2,
      rows: listed.map { unit in
        identity(unit) + [
          .text(unit.instansi), .text(unit.wilayah), .text(unit.province), .text(unit.tier.reason),
          .count(unit.ikm.n), .measure(unit.ikm.score), .measure(unit.complaints.score), .measure(unit.sipp.score),
          .measure(unit.index.score), .text(unit.index.status),
        ]
      })
  }
}

extension UnitReport {
  /// The index as finely as the model tells it; units without one come last.
  fileprivate var urgencyScore: Double {
    (index.exactScore ?? index.score.figure)?.double ?? .greatestFiniteMagnitude
  }
}
