/// The tables behind the rates of one unit: doors, classes, months, stock and flow, time, channels, ratings, records.
struct ComplaintTables {
  var details: ComplaintDetails

  func write(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try writeFlow(sheet)
    try writeTimes(sheet, details.resolution)
    try writeClasses(sheet)
    try writeMonths(sheet)
    try writeChannels(sheet)
    try writeRatings(sheet)
    try writePortions(sheet, "Pintu keluar", "% dari yang keluar", details.exits)
    try writePortions(sheet, "Mutu catatan", "%", details.quality)
  }

  private func header(_ sheet: WorkbookSheet, _ titles: [String]) throws(WorkbookError) {
    try sheet.append(titles.map { .text($0, .header) })
  }

  /// Every closing is a live formula: opening + received − exits.
  private func writeFlow(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !details.flow.months.isEmpty else { return }
    try sheet.section("Arus laporan")
    try header(sheet, ["Bulan", "Sisa awal", "Diterima", "Keluar", "Sisa akhir"])
    for month in details.flow.months {
      let row = sheet.nextRow
      let formula = "=\(CellName.cell(row, 1))+\(CellName.cell(row, 2))-\(CellName.cell(row, 3))"
      try sheet.append(
        .text(month.month), .count(month.opening), .count(month.received), .count(month.exits),
        .formula(formula, .number(Double(month.closing)), .whole))
    }
    if details.flow.leftOut > 0 {
      try sheet.append(.text("Di luar arus, tanpa tanggal yang sah"), .count(details.flow.leftOut))
    }
  }

  private func writeTimes(_ sheet: WorkbookSheet, _ times: ResolutionReport) throws(WorkbookError) {
    try sheet.section("Waktu sampai selesai")
    if let absence = times.absence {
      try sheet.append(.text("Median"), .measure(.absent(absence)), .text(times.reason))
      return
    }
    try sheet.append(.text("Median"), .text(times.median))
    try sheet.append(.text("Diikuti"), .count(times.followed))
    try sheet.append(.text("Masih terbuka"), .count(times.open))
    try header(
      sheet,
      ["Hari kerja", "Diikuti", "Terbuka (%)", "Bawah", "Atas", "Diselesaikan (%)", "Diselesaikan tanpa otomatis (%)"])
    for point in times.points {
      try sheet.append(
        .count(point.day), .count(point.atRisk), .figure(point.open), .figure(point.low), .figure(point.high),
        .figure(point.resolved), .figure(point.resolvedByPeople))
    }
    try header(
      sheet,
      [
        "Batas D", "Median", "Kasus", "Sampai D (%)", "Sampai 2D (%)", "Hari terbuka sampai D",
        "Hari terbuka sampai 2D",
      ])
    for line in times.limits {
      try sheet.append(
        .text(line.label), .text(line.median), .count(line.followed), .figure(line.resolvedByLimit),
        .figure(line.resolvedByTwice), .figure(line.meanToLimit), .figure(line.meanToTwice))
    }
  }

  private func writeClasses(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !details.classes.isEmpty else { return }
    try sheet.section("Menurut kelas dan aturan batas")
    try header(
      sheet, ["Kelas", "Batas", "Diterima", "Diverifikasi (%)", "Dijawab (%)", "Diselesaikan (%)", "Batas panjang (%)"])
    for line in details.classes {
      try sheet.append(
        .text(line.label), .text(line.limit), .count(line.received), .measure(line.verified.percent),
        .measure(line.answered.percent), .measure(line.resolved.percent),
        line.resolvedAtLonger.map { .measure($0.percent) } ?? .blank)
    }
  }

  private func writeMonths(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !details.receiptMonths.isEmpty else { return }
    try sheet.section("Menurut bulan terima")
    try header(
      sheet,
      [
        "Bulan", "", "Diterima", "Diverifikasi (%)", "Dijawab (%)", "Diselesaikan (%)",
        "Selesai sampai tanggal data (%)",
      ])
    for line in details.receiptMonths {
      try sheet.append(
        .text(line.month), .blank, .count(line.received), .measure(line.verified.percent),
        .measure(line.answered.percent), .measure(line.resolved.percent), .measure(line.completed.percent))
    }
  }

  private func writeChannels(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !details.channelUse.isEmpty else { return }
    try sheet.section("Kanal asal")
    try header(
      sheet, ["Kanal", "Kasus", "Sampai SP4N", "Dari", "Median hari kerja", "Median jam", "Dicatat hari yang sama"])
    for line in details.channelUse {
      try sheet.append(
        .text(line.label), .count(line.cases), .count(line.reached.count), .count(line.reached.whole),
        .count(line.workdays), line.hours.map { .figure($0) } ?? .blank, .count(line.sameDay))
    }
  }

  private func writeRatings(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let ratings = details.ratings
    try sheet.section("Penilaian pelapor")
    try sheet.append(.text("Rata-rata 1–5"), .measure(ratings.mean), .text(ratings.reason))
    for count in ratings.distribution { try sheet.append(.text("Bintang \(count.label)"), .count(count.count)) }
    try sheet.append(.text("Otomatis, tidak dihitung"), .count(ratings.automatic))
  }

  private func writePortions(
    _ sheet: WorkbookSheet, _ title: String, _ share: String, _ portions: [ComplaintDetails.Portion]
  ) throws(WorkbookError) {
    guard !portions.isEmpty else { return }
    try sheet.section(title)
    try header(sheet, [title, "Kasus", "Dari", share])
    for portion in portions {
      try sheet.append(.text(portion.label), .count(portion.count), .count(portion.whole), .measure(portion.percent))
    }
  }
}
