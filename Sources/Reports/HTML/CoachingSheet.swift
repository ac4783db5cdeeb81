/// One sheet of paper about one unit, to take along on a visit.
struct CoachingSheet {
  let unit: UnitReport
  let indexName: String

  var html: HTML {
    """
    <article class="sheet">
    <h3>\(unit.name)</h3>
    <p class="quiet">\(place)</p>
    <p>\(Badge.tier(key: unit.tier.key, label: unit.tier.label)) \(unit.tier.reason)</p>
    <dl class="facts">
    <dt>IKM</dt><dd>\(unit.ikm.score) \(Badge.mutu(unit.ikm.mutu, word: unit.ikm.mutuLabel)), \(unit.ikm.n) kuesioner</dd>
    <dt>\(indexName)</dt><dd>\(unit.index.score) \(Badge.category(unit.index.category, predicate: unit.index.predicate))\(rank)</dd>
    <dt>Unsur terlemah</dt><dd>\(weakest)</dd>
    <dt>Pengaduan</dt><dd>\(unit.complaints.caseCount) kasus, nilai \(unit.complaints.score)</dd>
    <dt>SIPP</dt><dd>kelengkapan \(unit.sipp.score)</dd>
    </dl>
    \(tasks)
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
      rows: unit.tasks.prefix(6).map { task in
        ["<b>\(task.weakness)</b><br>\(task.evidence)", "\(task.action)", "\(task.gain)", "☐"]
      }, isWide: true
    ).html
  }
}
