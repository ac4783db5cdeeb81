/// The sheets behind the score card: who answered, other ways of counting, complaints, service information, rows.
struct UnitDetails {
  var unit: UnitReport
  var about: About

  func writeBreakdowns(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.setWidths([40, 20, 14, 14, 12, 20])
    try sheet.heading("Rincian", ["Kelompok dengan kurang dari lima responden disembunyikan."])
    if unit.ikm.breakdowns.isEmpty { try sheet.append(.text(Absence.noData.rawValue)) }
    try writeWeakest(sheet)
    for breakdown in unit.ikm.breakdowns {
      try sheet.append(
        [breakdown.title, "Responden", "Bagian (%)", "IKM", "Mutu"].map { .text($0, .header) })
      for line in breakdown.lines {
        try sheet.append(
          .text(line.label), .measure(line.n), .measure(line.share), .measure(line.score), .text(line.mutu, .letter))
      }
      sheet.skip()
    }
    try sheet.setPage(landscape: false)
  }

  /// Which groups pull the weakest unsur down.
  private func writeWeakest(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !unit.ikm.weakest.isEmpty else { return }
    let titles = ["Di balik unsur terlemah", "Kelompok", "n", "NRR", "NRR lainnya", "Rincian"]
    try sheet.append(titles.map { .text($0, .header) })
    for unsur in unit.ikm.weakest {
      for source in unsur.sources {
        try sheet.append(
          .text("\(unsur.code) \(unsur.label)"), .text(source.label), .count(source.n),
          .figure(source.nrr), .figure(source.othersNRR), .text(source.breakdown))
      }
    }
    sheet.skip()
  }

  /// The score in force beside every other way in which such scores are found computed (IKM-4, IKM-6).
  func writeVariants(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.setWidths([48, 16, 10, 44])
    try sheet.heading(
      "Varian", ["Hanya untuk mencocokkan dengan hitungan lain; yang berlaku adalah baris pertama."])
    try sheet.append(["Cara hitung", "IKM", "Mutu", "Keterangan"].map { .text($0, .header) })
    let ikm = unit.ikm
    try sheet.append(
      .text("Yang berlaku: aturan \(ikm.blankRule), bobot tepat 1/\(max(1, ikm.unsur.count))", .bold),
      .measure(ikm.score, .decimal2Bold), .text(ikm.mutu, .letter), .text("\(ikm.n) dari \(ikm.received) kuesioner"))
    if let other = ikm.otherRule {
      try sheet.append(
        .text("Aturan \(other.name)"), .measure(other.score), .text(other.mutu, .letter),
        .text(other.changesMutu ? "memberi mutu lain" : "mutu sama"))
    }
    for variant in ikm.variants {
      try sheet.append(.text(variant.name), .measure(variant.score), .text(variant.mutu, .letter))
    }
    try sheet.append(.text("Kecukupan sampel"), .blank, .blank, .text(ikm.adequacy.text))
    if let reliability = ikm.reliability {
      try sheet.append(.text("Alfa Cronbach"), .measure(reliability.alpha), .blank, .text(reliability.text))
    }
    if !unit.index.variants.isEmpty {
      try sheet.section("\(unit.index.name) menurut cara hitung lain")
      try sheet.append(["Cara hitung", unit.index.name, "Kategori", "Selisih"].map { .text($0, .header) })
      try sheet.append(
        .text("Yang berlaku", .bold), .measure(unit.index.score, .decimal2Bold), .text(unit.index.category, .letter))
      for variant in unit.index.variants {
        try sheet.append(
          .text(variant.name), .measure(variant.score), .text(variant.category, .letter), .measure(variant.difference))
      }
    }
    try sheet.setPage(landscape: false)
  }

  func writeComplaints(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let complaints = unit.complaints
    try sheet.setWidths([44, 20, 11, 11, 11, 11, 44, 10])
    try sheet.heading("Pengaduan", ["Data per \(complaints.asOf). Ditutup belum tentu selesai."])
    try sheet.append(.text("Skor 0–1", .bold), .measure(complaints.score))
    for remark in complaints.remarks { try sheet.append(.blank, .text(remark)) }
    if !complaints.rates.isEmpty {
      try sheet.section("Rasio")
      try sheet.append(
        ["Rasio", "Persen", "Pembilang", "Penyebut", "Bawah", "Atas", "Tidak dihitung", "Aturan"].map {
          .text($0, .header)
        })
      for rate in complaints.rates {
        try sheet.append(
          .text(rate.label), .measure(rate.percent), .count(rate.numerator), .count(rate.denominator),
          rate.interval.map { .figure($0.low) } ?? .blank, rate.interval.map { .figure($0.high) } ?? .blank,
          .text(rate.excluded.inOneLine), .text(rate.rule))
      }
    }
    try writeCounts(sheet, "Hasil akhir", complaints.outcomes, total: complaints.caseCount)
    try writeCounts(sheet, "Saluran", complaints.channels)
    try writeCounts(sheet, "Kategori", complaints.categories)
    try writeCounts(sheet, "Bulan diterima", complaints.months)
    if let details = complaints.details { try ComplaintTables(details: details).write(sheet) }
    try sheet.setPage(landscape: true)
  }

  private func writeCounts(
    _ sheet: WorkbookSheet, _ title: String, _ counts: [Count], total: Int? = nil
  ) throws(WorkbookError) {
    guard !counts.isEmpty else { return }
    try sheet.section(title)
    try sheet.append(.text(title, .header), .text("Kasus", .header))
    let first = sheet.nextRow
    for count in counts { try sheet.append(.text(count.label), .count(count.count)) }
    guard let total else { return }
    let range = CellName.cell(first, 1) + ":" + CellName.cell(sheet.nextRow - 1, 1)
    let sum = counts.reduce(0) { $0 + $1.count }
    try sheet.append(.text("Jumlah", .bold), .formula("=SUM(\(range))", .number(Double(sum)), .wholeBold))
    try sheet.append(.text("Kasus dalam laporan", .bold), .count(total, .wholeBold))
  }

  func writeSIPP(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let sipp = unit.sipp
    try sheet.setWidths([48, 20, 14, 50])
    try sheet.heading("SIPP", ["Skor adalah rata-rata bagian yang dapat dihitung."])
    try sheet.append(.text("Skor 0–1", .bold), .measure(sipp.score, .decimal3))
    try sheet.append(.text("Layanan terbit"), .count(sipp.serviceCount))
    for remark in sipp.remarks { try sheet.append(.text(remark)) }
    try sheet.section("Isi ini dulu")
    if sipp.todo.isEmpty {
      try sheet.append(.text(sipp.score.figure == nil ? sipp.score.indonesian : "tidak ada yang kosong atau usang"))
    } else {
      try sheet.append(.text("Yang kosong atau usang", .header), .text("Kenaikan skor", .header))
      for todo in sipp.todo { try sheet.append(.text(todo.label), .figure(todo.gain)) }
    }
    if !sipp.parts.isEmpty {
      try sheet.section("Bagian skor")
      try sheet.append(["Bagian", "Nilai 0–1", "", "Keterangan"].map { .text($0, .header) })
      for part in sipp.parts {
        try sheet.append(.text(part.label), .measure(part.value), .blank, .text(part.text))
      }
    }
    if !sipp.checks.isEmpty {
      try sheet.section("Pemeriksaan isi, di luar skor")
      try sheet.append(["Pemeriksaan", "Memenuhi (%)", "Dari", "Keterangan"].map { .text($0, .header) })
      for check in sipp.checks {
        try sheet.append(.text(check.label), .measure(check.percent), .count(check.of), .text(check.text))
      }
    }
    try writeItems(sheet, "Blok", sipp.blocks)
    try writeItems(sheet, "Blok pilihan tahun 2020, tidak dinilai", sipp.optionalBlocks)
    try writeItems(sheet, "Komponen standar pelayanan", sipp.components)
    try sheet.setPage(landscape: false)
  }

  private func writeItems(_ sheet: WorkbookSheet, _ title: String, _ items: [SIPPReport.Item]) throws(WorkbookError) {
    guard !items.isEmpty else { return }
    try sheet.section(title)
    try sheet.append([title, "Terisi", "Dari"].map { .text($0, .header) })
    for item in items { try sheet.append(.text(item.label), .count(item.filled), .count(item.total)) }
  }

  /// Rows about this unit: used + excluded = read (IN-1).
  func writeRows(_ sheet: WorkbookSheet, findings: [FindingLine]) throws(WorkbookError) {
    try sheet.setWidths([44, 14, 14, 10, 10, 44, 44, 60])
    try sheet.heading("Baris", ["Baris masukan tentang unit ini: yang dipakai dan, menurut alasan, yang tidak."])
    try sheet.append(.text("Keterangan", .header), .text("Baris", .header))
    let first = sheet.nextRow
    try sheet.append(.text("Dipakai"), .count(unit.rowsUsed))
    for count in unit.rowsExcluded { try sheet.append(.text("Dikecualikan: \(count.label)"), .count(count.count)) }
    let range = CellName.cell(first, 1) + ":" + CellName.cell(sheet.nextRow - 1, 1)
    let sum = unit.rowsExcluded.reduce(unit.rowsUsed) { $0 + $1.count }
    try sheet.append(.text("Dibaca", .bold), .formula("=SUM(\(range))", .number(Double(sum)), .wholeBold))
    try writeFindings(findings, sheet)
    try sheet.setPage(landscape: true)
  }

  /// Beyond so many a workbook is no place to read them; `temuan.csv` holds them all.
  private static let findingLimit = 2_000

  /// Where the rows are that were not used as they stood, and what to do about them.
  private func writeFindings(_ findings: [FindingLine], _ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !findings.isEmpty else { return }
    try sheet.section("Temuan")
    try sheet.append(
      ["Berkas", "Lembar", "Tingkat", "Baris", "Kolom", "Ditemukan", "Seharusnya", "Yang dilakukan"].map {
        .text($0, .header)
      })
    for finding in findings.prefix(Self.findingLimit) {
      try sheet.append(
        .text(finding.file), .text(finding.sheet), .text(finding.severity), .count(finding.row), .count(finding.column),
        .text(finding.found, .wrapped), .text(finding.expected, .wrapped), .text(finding.action, .wrapped))
    }
    let rest = findings.count - Self.findingLimit
    if rest > 0 { try sheet.append(.text("dan \(rest) temuan lagi di temuan.csv")) }
  }
}
