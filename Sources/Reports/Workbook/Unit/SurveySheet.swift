/// "Pengolahan data SKM per responden dan per unsur pelayanan" from counts of answers, since respondents are never held.
///
/// The chain of the official form stands in live formulas — Σ nilai, NRR, NRR tertimbang with exactly 1/k, Σ, IKM, mutu — and
/// ends with a check against the score of the report (IKM-3, IKM-5).
struct SurveySheet {
  var unit: UnitReport
  var about: About

  private var ikm: IKMReport { unit.ikm }
  private var unsurCount: Int { ikm.unsur.count }

  func write(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.setWidths([34] + Array(repeating: 13, count: max(3, unsurCount)))
    try sheet.heading(
      "Pengolahan data SKM per responden dan per unsur pelayanan",
      [
        "\(unit.name) — \(unit.instansi)",
        "Periode \(about.periodStart) sampai \(about.periodEnd); kuesioner \(ikm.questionnaire).",
        "Jawaban per orang tidak disimpan: tabel memuat banyaknya setiap jawaban, dan Σ nilai tetap sama.",
      ])
    if let tally = SurveyTally(ikm) {
      try writeLive(sheet, tally)
    } else {
      try writeStatic(sheet)
    }
    try sheet.setPage(landscape: true)
  }

  private func unsurHeader(_ title: String) -> [[Cell]] {
    [
      [.text(title, .header)] + ikm.unsur.map { .text($0.code, .header) },
      [.text("Unsur", .header)] + ikm.unsur.map { .text($0.label, .header) },
    ]
  }

  private func writeLive(_ sheet: WorkbookSheet, _ tally: SurveyTally) throws(WorkbookError) {
    for row in unsurHeader("Nilai jawaban") { try sheet.append(row) }
    let first = sheet.nextRow
    for (offset, counts) in tally.rows.enumerated() {
      try sheet.append([.text("Banyaknya jawaban \(offset + 1)")] + counts.map { .count($0) })
    }
    let n = sheet.nextRow
    let columns = 1...unsurCount
    func row(_ title: String, _ style: CellStyle, _ cell: (Int) -> (formula: String, value: Double)) -> [Cell] {
      [.text(title, .bold)]
        + columns.map { column in
          let (formula, value) = cell(column)
          return .formula(formula, .number(value), style)
        }
    }
    func name(_ row: Int, _ column: Int) -> String { CellName.cell(row, column) }
    try sheet.append(
      row("Jumlah kuesioner terisi", .wholeBold) {
        ("=SUM(\(name(first, $0)):\(name(n - 1, $0)))", Double(tally.n[$0 - 1]))
      })
    try sheet.append(
      row("Σ nilai per unsur", .wholeBold) { column in
        let terms = (0..<tally.rows.count).map { "\($0 + 1)*\(name(first + $0, column))" }
        return ("=" + terms.joined(separator: "+"), Double(tally.sums[column - 1]))
      })
    try sheet.append(
      row("NRR per unsur", .decimal3) { ("=\(name(n + 1, $0))/\(name(n, $0))", tally.nrr[$0 - 1]) })
    let weight = CellName.fixed(n + 5, 1)
    try sheet.append(
      row("NRR tertimbang per unsur", .decimal4) { ("=\(name(n + 2, $0))*\(weight)", tally.weighted[$0 - 1]) })
    sheet.skip()
    try writeResult(sheet, tally, nrrRow: n + 2)
  }

  private func writeResult(_ sheet: WorkbookSheet, _ tally: SurveyTally, nrrRow: Int) throws(WorkbookError) {
    func line(_ row: Int) -> String { CellName.cell(row, 1) }
    let start = sheet.nextRow
    let nrr = CellName.cell(nrrRow, 1) + ":" + CellName.cell(nrrRow, unsurCount)
    let weighted = CellName.cell(nrrRow + 1, 1) + ":" + CellName.cell(nrrRow + 1, unsurCount)
    try sheet.append(
      .text("Bobot per unsur", .bold), .formula("=1/COLUMNS(\(nrr))", .number(tally.weight), .decimal10),
      .text("tepat 1/\(unsurCount), tidak dibulatkan", .note))
    try sheet.append(
      .text("Σ NRR tertimbang (*)", .bold), .formula("=SUM(\(weighted))", .number(tally.total), .decimal6))
    try sheet.append(
      .text("IKM unit pelayanan (**)", .bold),
      .formula("=ROUND(ROUND(\(line(start + 1))*25,10),2)", .number(tally.score), .decimal2Big),
      .text("(**) = (*) × 25, dibulatkan sekali ke dua desimal, setengah ke atas", .note))
    try writeLetter(sheet, scoreRow: start + 2, scaleRow: start + 10)
    try sheet.append(.text("IKM dalam laporan", .bold), .measure(ikm.score, .decimal2Bold), .text(ikm.mutu, .letter))
    let agrees = ikm.score.figure?.double == tally.score
    try sheet.append(
      .text("Lembar ini dan laporan", .bold),
      .formula(
        "=IF(\(line(start + 2))=\(line(start + 5)),\"cocok\",\"TIDAK COCOK\")",
        .text(agrees ? "cocok" : "TIDAK COCOK"), .bold))
    if followsScale { try writeScale(sheet) }
  }

  /// Whether the bands of the report are those by which this questionnaire was graded; older ones have bounds of their own.
  private var followsScale: Bool {
    guard let score = ikm.score.figure,
      let band = about.mutuBands.first(where: { $0.lowerBound.double <= score.double })
    else { return false }
    return band.label == ikm.mutu
  }

  private func writeLetter(_ sheet: WorkbookSheet, scoreRow: Int, scaleRow: Int) throws(WorkbookError) {
    let score = CellName.cell(scoreRow, 1)
    func cell(_ column: Int, _ cached: String?, _ style: CellStyle) -> Cell {
      guard followsScale, let cached else { return .text(cached, style) }
      let last = scaleRow + about.mutuBands.count - 1
      let bounds = CellName.fixedRange((scaleRow, 0), (last, 0))
      let answers = CellName.fixedRange((scaleRow, column), (last, column))
      return .formula("=LOOKUP(\(score),\(bounds),\(answers))", .text(cached), style)
    }
    try sheet.append(.text("Mutu pelayanan", .bold), cell(1, ikm.mutu, .textBig))
    let word = about.mutuBands.first { $0.label == ikm.mutu }?.word
    try sheet.append(.text("Kinerja unit", .bold), cell(2, followsScale ? word : ikm.mutuLabel, .text))
  }

  private func writeScale(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.section("Batas mutu")
    try sheet.append(["Batas bawah", "Mutu", "Kinerja unit"].map { .text($0, .header) })
    // LOOKUP wants its bounds rising.
    for band in about.mutuBands.reversed() {
      try sheet.append(.figure(band.lowerBound), .text(band.label, .letter), .text(band.word))
    }
  }

  /// Without counts there is nothing to recalculate: the model's own numbers, and why.
  private func writeStatic(_ sheet: WorkbookSheet) throws(WorkbookError) {
    if ikm.score.figure == nil {
      try sheet.append(.text("IKM unit pelayanan", .bold), .measure(ikm.score))
      return
    }
    try sheet.append(
      .text(
        "Banyaknya setiap jawaban tidak tersedia (beberapa pertanyaan per unsur); angka di bawah dari laporan.", .note))
    for row in unsurHeader("Uraian") { try sheet.append(row) }
    try sheet.append([.text("Jawaban sah", .bold)] + ikm.unsur.map { .count($0.n) })
    try sheet.append([.text("NRR per unsur", .bold)] + ikm.unsur.map { .measure($0.nrr) })
    sheet.skip()
    try sheet.append(.text("IKM unit pelayanan", .bold), .measure(ikm.score, .decimal2Big), .text(ikm.mutu, .letter))
    try sheet.append(.text("Kinerja unit", .bold), .text(ikm.mutuLabel))
    if followsScale { try writeScale(sheet) }
  }
}
