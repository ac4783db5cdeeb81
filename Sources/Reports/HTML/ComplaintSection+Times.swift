extension ComplaintSection {
  /// Time to resolution with open cases (MET-10), or why there is none.
  var times: HTML {
    guard let times = report.details?.resolution else { return "" }
    guard times.absence == nil else {
      return "<h3>Waktu sampai selesai</h3><p>Waktu sampai selesai \(times.reason) \(rule).</p>"
    }
    return """
      <h3>Waktu sampai selesai</h3>
      <p>Separuh kasus keluar dalam <b>\(times.median)</b> sejak disposisi \(rule). Diikuti \(times.followed) kasus, \
      \(times.open) di antaranya masih terbuka dan ikut dihitung sampai tanggal data.</p>
      \(times.hasCurve ? curve(times) : "")\(runs(times))\(limits(times))
      """
  }

  private var rule: HTML { Parts.rule("MET-10", from: base) }

  private func curve(_ times: ResolutionReport) -> HTML {
    let last = times.points.last?.day ?? 0
    let lastDay = max(1, min(times.lastObserved, max(last, 2 * (times.limit ?? 0))))
    let chart = StepCurves(
      title: title(times), lastDay: lastDay,
      marks: marks(times.limit),
      curves: [
        .init(
          sign: "a", tone: "open", start: 100, steps: times.points.map { ($0.day, $0.open.double) },
          band: times.points.map { ($0.day, $0.low.double, $0.high.double) }),
        .init(sign: "b", tone: "done", start: 0, steps: times.points.map { ($0.day, $0.resolved.double) }),
        .init(sign: "c", tone: "people", start: 0, steps: times.points.map { ($0.day, $0.resolvedByPeople.double) }),
      ],
      key:
        "a: masih terbuka, dengan rentang 95 %. b: sudah diselesaikan, penutupan otomatis ikut dihitung. c: diselesaikan tanpa penutupan otomatis."
    )
    let table = Table(
      caption: times.spacing.map { "Kurva setiap \($0) hari kerja" } ?? "Kurva pada setiap hari ada kasus keluar",
      columns: [
        .number("Hari kerja"), .number("Diikuti"), .number("Terbuka (%)"), .number("Rentang 95 %"),
        .number("Diselesaikan (%)"), .number("Tanpa otomatis (%)"),
      ],
      rows: times.points.map { point in
        [
          "\(point.day)", "\(point.atRisk)", "\(point.open)", "\(point.low)–\(point.high)", "\(point.resolved)",
          "\(point.resolvedByPeople)",
        ]
      }, isWide: true)
    return chart.chart.html + "<details><summary>Tabel kurva</summary>\(table.html)</details>"
  }

  private func marks(_ limit: Int?) -> [(day: Int, words: HTML)] {
    guard let limit else { return [] }
    return [(limit, "batas \(limit)"), (2 * limit, "2×")]
  }

  private func title(_ times: ResolutionReport) -> HTML {
    guard let limit = times.limit, let door = times.runs.first?.doors.first, let share = door.byLimit else {
      return "Separuh kasus keluar dalam \(times.median)"
    }
    return "Separuh kasus keluar dalam \(times.median); sampai batas \(limit) hari kerja \(share) % diselesaikan"
  }

  private func runs(_ times: ResolutionReport) -> HTML {
    let limit: HTML = times.limit.map { "\($0) hari (%)" } ?? "Batas (%)"
    let twice: HTML = times.limit.map { "\(2 * $0) hari (%)" } ?? "Dua batas (%)"
    return
      "<div class=\"pair\">\(HTML.each(times.runs) { "<div>\(doors($0, limit: limit, twice: twice))</div>" })</div>"
  }

  private func doors(_ run: ResolutionReport.Run, limit: HTML, twice: HTML) -> HTML {
    Table(
      caption: "Pintu keluar bila \(run.label); separuh selesai dalam \(run.medianResolution)",
      columns: [.text("Pintu"), .number("Kasus"), .number(limit), .number(twice)],
      rows: run.doors.map { door in
        [
          "\(door.label)", "\(door.cases)", door.byLimit.map { "\($0)" } ?? "–", door.byTwice.map { "\($0)" } ?? "–",
        ]
      }
    ).html
  }

  private func limits(_ times: ResolutionReport) -> HTML {
    Table(
      caption: "Menurut batas D: diselesaikan sampai D dan 2D, dan rata-rata hari terbuka di dalamnya",
      columns: [
        .text("Batas D"), .number("Kasus"), .text("Median"), .number("Sampai D (%)"), .number("Sampai 2D (%)"),
        .number("Hari terbuka sampai D"), .number("sampai 2D"),
      ],
      rows: times.limits.map { line in
        [
          "\(line.label)", "\(line.followed)", "\(line.median)",
          "\(line.resolvedByLimit)<span class=\"sub\">tanpa otomatis \(line.peopleByLimit)</span>",
          "\(line.resolvedByTwice)<span class=\"sub\">tanpa otomatis \(line.peopleByTwice)</span>",
          "\(line.meanToLimit)", "\(line.meanToTwice)",
        ]
      }, isWide: true
    ).html
  }
}
