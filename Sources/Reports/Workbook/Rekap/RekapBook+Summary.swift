extension RekapBook {
  func writeSummary(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let about = report.about
    sheet.hideGridlines()
    try sheet.setWidths([34, 12, 12, 12, 10, 12, 13, 13, 13, 13])
    try sheet.heading(
      about.title,
      [
        "Periode \(about.periodStart) sampai \(about.periodEnd); data per \(about.asOf).",
        "Instrumen \(about.instrument); indeks disebut \(about.indexName).",
      ])
    try writeHeadline(sheet)
    try sheet.section("Sebaran")
    let mutu = try distribution(sheet, "Mutu IKM", report.national.mutuCounts)
    try distribution(sheet, "Kategori \(about.indexName)", report.national.categoryCounts)
    let tiers = report.national.tierCounts.map { Count(Looks.tierLabel($0.label), $0.count) }
    let tier = try distribution(sheet, "Kelompok pembinaan", tiers)
    if report.complaints.caseCount > 0 {
      try distribution(sheet, "Akhir pengaduan", report.complaints.outcomes, unit: "Kasus")
    }
    try writeWilayah(sheet)
    try writeConnectedness(sheet)
    try sheet.section("Isi buku kerja ini")
    for target in RekapSheet.allCases where target != .summary {
      try sheet.append(.link(target.rawValue, toSheet: target.rawValue), .text(target.purpose))
    }
    try sheet.setPage(landscape: false)
    try insertChart(sheet, "Unit menurut mutu IKM", report.national.mutuCounts, mutu, row: 3, color: 0x2F5D8C)
    try insertChart(sheet, "Unit menurut kelompok pembinaan", tiers, tier, row: 19, color: 0x9C4A1A)
  }

  private func writeHeadline(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let national = report.national
    let name = report.about.indexName
    try sheet.append(.text("Unit terdaftar"), .count(national.unitCount, .wholeBold))
    try sheet.append(.text("Unit ber-IKM"), .count(national.measuredIKM, .wholeBold))
    try sheet.append(.text("Unit berperingkat"), .count(national.ranked, .wholeBold))
    try sheet.append(.text("Responden"), .count(national.respondents, .wholeBold))
    try sheet.append(.text("IKM, rata-rata unit"), .measure(national.ikm, .decimal2Bold), .text(national.mutu, .letter))
    try sheet.append(.text("IKM, rata-rata responden gabungan"), .measure(national.pooledIKM))
    try sheet.append(
      .text("\(name), rata-rata unit berperingkat"), .measure(national.index, .decimal2Bold),
      .text(national.category, .letter))
    try sheet.append(.text("Temuan"), .count(report.findings.count))
  }

  /// A small table; gives the rows of its counts.
  @discardableResult
  private func distribution(
    _ sheet: WorkbookSheet, _ title: String, _ counts: [Count], unit: String = "Unit"
  ) throws(WorkbookError) -> ClosedRange<Int>? {
    try sheet.append(.text(title, .header), .text(unit, .header))
    let first = sheet.nextRow
    for count in counts { try sheet.append(.text(count.label), .count(count.count)) }
    let last = sheet.nextRow - 1
    sheet.skip()
    return counts.isEmpty ? nil : first...last
  }

  private func writeWilayah(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.section("Wilayah pembinaan")
    let tiers = Looks.tiers.prefix(3)
    try sheet.append(
      ["Wilayah", "Unit", "Ber-IKM", "IKM", "Mutu"].map { .text($0, .header) } + [.text("Indeks", .header)]
        + tiers.map { .text($0.label, .header) } + [.text("Perlu data", .header)])
    for wilayah in report.wilayah {
      let group = wilayah.group
      try sheet.append(
        [
          .text(group.name), .count(group.unitCount), .count(group.measuredIKM), .measure(group.ikm),
          .text(group.mutu, .letter), .measure(group.index),
        ] + tiers.map { tier in .count(group.tierCounts.first { $0.label == tier.key }?.count) }
          + [.count(wilayah.needsData.count)])
    }
  }

  /// Instansi by kind: how many are connected to SIPP, have entries, are complete.
  private func writeConnectedness(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !report.connectedness.isEmpty else { return }
    try sheet.section("SIPP menurut jenis instansi")
    try sheet.append(
      ["Jenis instansi", "Terdaftar", "Terhubung", "Ada isian", "Lengkap"].map { .text($0, .header) })
    for line in report.connectedness {
      try sheet.append(
        .text(line.label), .count(line.registered), .count(line.connected), .count(line.filled), .count(line.complete))
    }
  }

  private func insertChart(
    _ sheet: WorkbookSheet, _ title: String, _ counts: [Count], _ rows: ClosedRange<Int>?, row: Int, color: UInt32
  ) throws(WorkbookError) {
    guard let rows else { return }
    let chart = ColumnChart(
      title: title, description: "\(title): \(counts.inOneLine).", source: sheet.name, rows: rows, labelColumn: 0,
      valueColumn: 1, color: color)
    try sheet.insert(chart, row: row, column: 3)
  }
}
