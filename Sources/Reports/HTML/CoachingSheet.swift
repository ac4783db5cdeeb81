/// One sheet of paper about one unit, to take along on a visit.
///
/// Beside its exemplars, which stand here on purpose, it names no other unit.
struct CoachingSheet {
  let site: HTMLSite
  let unit: UnitReport
  /// `nil` where nobody looked for exemplars.
  let learning: LearningReport?
  let base: Int

  var html: HTML {
    """
    <article class="sheet" data-unit="\(unit.id)">
    <h3>\(unit.name)</h3>
    <p class="quiet">\(place)</p>
    <p>\(Badge.tier(key: unit.tier.key, label: unit.tier.label)) \(unit.tier.reason)</p>
    <dl class="facts">
    <dt>IKM</dt><dd>\(unit.ikm.score) \(Badge.mutu(unit.ikm.mutu, word: unit.ikm.mutuLabel)), \(unit.ikm.n) kuesioner</dd>
    <dt>\(site.report.about.indexName)</dt><dd>\(unit.index.score) \(Badge.category(unit.index.category, predicate: unit.index.predicate))\(rank)</dd>
    <dt>Unsur terlemah</dt><dd>\(weakest)</dd>
    <dt>Pengaduan</dt><dd>\(unit.complaints.caseCount) kasus, nilai \(unit.complaints.score)</dd>
    <dt>SIPP</dt><dd>kelengkapan \(unit.sipp.score)</dd>
    </dl>
    \(tasks)\(exemplars)
    <p class="quiet lines">Catatan kunjungan:</p>
    </article>
    """
  }

  private var place: HTML {
    let parts = [unit.type, unit.instansi, unit.province ?? "", "kode \(unit.id)"].filter { !$0.isEmpty }
    return "\(parts.joined(separator: " · "))"
  }

  private var rank: HTML {
    guard let national = unit.ranks.first else { return "" }
    let range = unit.uncertainty.map { " (rentang \($0.rankLow)–\($0.rankHigh))" } ?? ""
    return ", peringkat \(national.rank) dari \(national.of)\(range)"
  }

  private var weakest: HTML {
    let lines = unit.ikm.unsur.filter { $0.nrr.figure != nil }
      .sorted { ($0.nrr.figure?.scaled ?? 0) < ($1.nrr.figure?.scaled ?? 0) }
      .prefix(3)
    guard !lines.isEmpty else { return "–" }
    return HTML.joined(lines.map { "\($0.label) \($0.nrr)" }, by: ", ")
  }

  private var tasks: HTML {
    Table(
      caption: "Tugas untuk \(unit.name)",
      columns: [.text("Kelemahan dan bukti"), .text("Tindakan"), .number("Kenaikan indeks"), .text("Selesai")],
      rows: unit.tasks.prefix(LearningReport.weaknesses).map { task in
        ["<b>\(task.weakness)</b><br>\(task.evidence)", "\(task.action)", "\(task.gain)", "☐"]
      }, isWide: true
    ).html
  }

  /// Units of its type that do well where it is weak, or why there is none.
  private var exemplars: HTML {
    guard let learning else { return "" }
    if let reason = learning.reason { return "<p><b>Belajar dari unit sejenis.</b> \(reason)</p>" }
    let table = Table(
      caption: "Unit sejenis yang dapat ditiru \(unit.name), terdekat dahulu",
      columns: [.text("Unit dan letaknya"), .text("Kuat pada kelemahan unit ini")],
      rows: learning.exemplars.compactMap { exemplar in
        site.unit(id: exemplar.unitID).map { [place(of: $0, exemplar.nearness), lessons(exemplar)] }
      })
    return "<div class=\"learn\">\(table.html)</div>"
  }

  private func place(of exemplar: UnitReport, _ nearness: LearningReport.Nearness) -> HTML {
    """
    <a href="\(site.unitURL(exemplar, from: base))">\(exemplar.name)</a><br>\
    <span class="quiet">\(exemplar.regency.map { "\($0), " })<span>\(nearness.rawValue)</span></span>, \
    \(site.indexColumn) \(exemplar.index.score) \(Badge.category(exemplar.index.category))
    """
  }

  private func lessons(_ exemplar: LearningReport.Exemplar) -> HTML {
    HTML.joined(
      exemplar.lessons.map { lesson in
        "<b>\(lesson.weakness)</b>: \(lesson.there) di sana, \(lesson.here) di sini"
      }, by: "<br>")
  }
}
