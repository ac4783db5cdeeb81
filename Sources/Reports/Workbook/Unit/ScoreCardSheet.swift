/// The score card: the index, its parts, the ranks, the tier with the clause that decided, and what to do first.
struct ScoreCardSheet {
  var unit: UnitReport
  var about: About
  var hasPage: Bool

  func write(_ sheet: WorkbookSheet) throws(WorkbookError) {
    sheet.hideGridlines()
    try sheet.setWidths([32, 15, 13, 12, 12, 70])
    try sheet.heading(
      unit.name,
      [
        [unit.instansi, unit.type, unit.regency ?? "", unit.province ?? ""].filter { !$0.isEmpty }
          .joined(separator: " · "),
        "\(about.title); periode \(about.periodStart) sampai \(about.periodEnd); data per \(about.asOf).",
      ])
    try sheet.append(
      .text("ID unit"), .text(unit.id), hasPage ? .link("Halaman unit", toFile: "\(unit.fileName).html") : .blank)
    try writeScores(sheet)
    try writeTier(sheet)
    try writeRanks(sheet)
    try writeAspects(sheet)
    try writeTasks(sheet)
    try sheet.setPage(landscape: true)
  }

  private func writeScores(_ sheet: WorkbookSheet) throws(WorkbookError) {
    let index = unit.index
    try sheet.append(
      .text(index.name, .bold), .measure(index.score, .decimal2Big), .text(index.category, .textBig), .blank, .blank,
      .text(index.predicate))
    try sheet.append(
      .text("IKM", .bold), .measure(unit.ikm.score, .decimal2Big), .text(unit.ikm.mutu, .textBig), .blank, .blank,
      .text(unit.ikm.mutuLabel))
    if let interval = unit.ikm.interval {
      try sheet.append(
        .text("Selang IKM"), .figure(interval.low), .figure(interval.high), .blank, .blank,
        .text(interval.text, .wrapped))
    }
    if let next = unit.ikm.nextLetter {
      try sheet.append(
        .text("Kurang menuju mutu \(next.letter)"), .figure(next.points), .blank, .blank, .blank,
        .text(next.text, .wrapped))
    }
    try sheet.append(.text("Skor pengaduan (0–1)"), .measure(unit.complaints.score))
    try sheet.append(.text("Skor SIPP (0–1)"), .measure(unit.sipp.score))
    try sheet.append(
      .text("Cakupan bobot (%)"), .figure(index.coverage), .blank, .blank, .blank,
      .text(index.status, .wrapped))
    for remark in index.remarks { try sheet.append(.blank, .blank, .blank, .blank, .blank, .text(remark, .wrapped)) }
  }

  private func writeTier(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.section("Kelompok pembinaan")
    try sheet.append(
      .text("Kelompok", .bold), .text(unit.tier.label, .bold), .blank, .blank, .blank,
      .text(unit.tier.reason, .wrapped))
    if let other = unit.tier.withoutLimiters { try sheet.append(.text("Tanpa pembatas"), .text(other)) }
    try sheet.append(.text("Kebijakan"), .text(unit.tier.policy))
    guard let uncertainty = unit.uncertainty else { return }
    try sheet.append(
      .text("Kepastian"), .text(uncertainty.word), .blank, .blank, .blank,
      .text(uncertainty.text, .wrapped))
    for share in uncertainty.tiers {
      try sheet.append(.text("Peluang \(Looks.tierLabel(share.key)) (%)"), .figure(share.percent))
    }
  }

  private func writeRanks(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.section("Peringkat")
    guard !unit.ranks.isEmpty else {
      try sheet.append(.text("tidak diperingkat: \(unit.index.status)"))
      return
    }
    try sheet.append(["Lingkup", "Kelompok", "Peringkat", "Dari"].map { .text($0, .header) })
    for rank in unit.ranks {
      try sheet.append(.text(rank.scope), .text(rank.group), .count(rank.rank, .wholeBold), .count(rank.of))
    }
  }

  private func writeAspects(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !unit.index.aspects.isEmpty else { return }
    try sheet.section("Aspek")
    try sheet.append(
      ["Aspek", "Bobot (%)", "Bobot efektif (%)", "Nilai 0–5", "Sumbangan", "Komponen"].map { .text($0, .header) })
    for aspect in unit.index.aspects {
      let parts = aspect.components.map { "\($0.label) (\($0.source)): \($0.measured)" }.joined(separator: "; ")
      try sheet.append(
        .text("\(aspect.code) \(aspect.label)", .wrapped), .figure(aspect.weight), .figure(aspect.effectiveWeight),
        .measure(aspect.score), .measure(aspect.contribution), .text(parts, .wrapped))
    }
  }

  private func writeTasks(_ sheet: WorkbookSheet) throws(WorkbookError) {
    guard !unit.tasks.isEmpty else { return }
    try sheet.section("Yang dikerjakan dahulu")
    try sheet.append(
      ["Kelemahan", "Kenaikan indeks", "Upaya", "", "", "Bukti dan tindakan"].map { .text($0, .header) })
    for task in unit.tasks {
      try sheet.append(
        .text(task.weakness, .wrapped), .figure(task.gain), .text("\(task.effortNumber) \(task.effort)"), .blank,
        .blank,
        .text("\(task.evidence) — \(task.action)", .wrapped))
    }
    if !unit.strengths.isEmpty {
      try sheet.section("Kekuatan")
      for strength in unit.strengths { try sheet.append(.text(strength)) }
    }
  }
}
