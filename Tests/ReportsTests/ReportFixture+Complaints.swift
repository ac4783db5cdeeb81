import Reports

extension ReportFixture {
  /// The tables behind the rates; of a unit without complaints only what "none" means.
  func details(_ state: UnitSeed.Complaints) -> ComplaintDetails? {
    var details = ComplaintDetails()
    switch state {
    case .noData: return nil
    case .none:
      details.resolution.absence = .notRateable
      details.resolution.reason = text("tidak dapat dinilai: tidak ada laporan")
      details.ratings.mean = .absent(.notRateable)
      details.ratings.reason = text("tidak dapat dinilai: tidak ada laporan")
    case .noDates:
      details.resolution.absence = .notComputable
      details.resolution.reason = text("tidak dapat dihitung: sumber tidak memuat tanggal penutupan")
      details.flow.reason = text("tidak dapat dihitung: sumber tidak memuat tanggal penutupan")
    case .rated, .few: fill(&details, hasCurve: state == .rated)
    }
    details.access = [Count(text("menerima laporan"), 1)]
    return details
  }

  private func fill(_ details: inout ComplaintDetails, hasCurve: Bool) {
    let share = ComplaintDetails.Share(
      percent: .value(Figure(scaled: 667, decimals: 1)), numerator: 10, denominator: 15)
    let none = ComplaintDetails.Share(percent: .absent(.notComputable), numerator: nil, denominator: nil)
    details.exits = [portion("Ditutup sistem", 14, 45), portion("Digabung", 1, 45)]
    details.classes = [
      .init(
        label: text("Pengaduan tidak berkadar pengawasan"), limit: text("14 hari kerja"), limitSet: text("62-2018"),
        received: 30, verified: share, disposed: share, answered: share, resolved: share),
      .init(
        label: text("Pengaduan, kelas tidak disebut"), limit: text("14 atau 60 hari kerja"), limitSet: nil, received: 4,
        verified: none, disposed: none, answered: none, resolved: share, resolvedAtLonger: share),
    ]
    details.receiptMonths = (1...6).map {
      .init(month: "2025-0\($0)", received: 9, verified: share, answered: share, resolved: share, completed: share)
    }
    details.categories = [
      .init(label: text("Waktu layanan"), received: 28, resolved: 20, open: 5, inTime: share),
      .init(label: text("Persyaratan"), received: 26, resolved: 18, open: 4, inTime: none),
    ]
    details.flow.months = [
      .init(month: "2025-01", opening: 3, received: 10, exits: 8, closing: 5),
      .init(month: "2025-02", opening: 5, received: 4, exits: 0, closing: 9),
    ]
    (details.flow.open, details.flow.openInFlow, details.flow.leftOut, details.flow.ninetiethAge) = (10, 9, 2, 41)
    (details.reopening.cases, details.reopening.times, details.reopening.repeats) = (3, 4, 1)
    details.ratings.mean = .value(Figure(scaled: 342, decimals: 2))
    details.ratings.distribution = zip(["1", "2", "3", "4", "5"], [1, 2, 3, 4, 2]).map { Count($0, $1) }
    details.ratings.automatic = 7
    details.quality = [portion("Tanggal diterima", 54, 54), portion("Kategori", 50, 54)]
    details.emergencies = .init(
      calls: 3, handled: 2, answerTimed: 2, minutesToAnswer: 9, closingTimed: 1, minutesToClosing: 64,
      months: [Count("2025-01", 3)])
    details.merges = [.init(ids: [text("100"), text("101")], reasons: [text("nomor laporan sama")])]
    details.channelUse = [
      .init(
        label: text("WhatsApp"), cases: 40, reached: portion("SP4N-LAPOR!", 12, 36), timed: 30, sameDay: 12,
        workdays: 1,
        hours: Figure(scaled: 265, decimals: 1)),
      .init(
        label: text("tatap muka"), cases: 14, reached: portion("SP4N-LAPOR!", 0, 0), timed: 0, sameDay: 0,
        workdays: nil,
        hours: nil),
      .init(
        label: text("Semua kanal"), cases: 54, reached: portion("SP4N-LAPOR!", 12, 36), timed: 30, sameDay: 12,
        workdays: 1, hours: Figure(scaled: 265, decimals: 1)),
    ]
    details.resolution = resolution(hasCurve)
  }

  private func portion(_ label: String, _ count: Int, _ whole: Int) -> ComplaintDetails.Portion {
    .init(
      label: label == "SP4N-LAPOR!" ? label : text(label), count: count, whole: whole,
      percent: whole == 0 ? .absent(.notRateable) : .value(Figure(scaled: 1000 * count / whole, decimals: 1)))
  }

  private func resolution(_ hasCurve: Bool) -> ResolutionReport {
    var report = ResolutionReport()
    (report.followed, report.open, report.hasCurve) = (hasCurve ? 45 : 4, 9, hasCurve)
    (report.median, report.medianDays, report.lastObserved, report.limit) = (text("12 hari kerja"), 12, 70, 14)
    report.points = [
      (3, 45, 900, 800, 950, 80, 40), (12, 38, 450, 300, 600, 450, 300), (40, 15, 200, 100, 330, 700, 500),
    ]
    .map { day, risk, open, low, high, resolved, people in
      .init(
        day: day, atRisk: risk, open: tenths(open), low: tenths(low), high: tenths(high), resolved: tenths(resolved),
        resolvedByPeople: tenths(people))
    }
    report.runs = ["penutupan otomatis dihitung selesai", "penutupan otomatis dihitung terpisah"].map { label in
      .init(
        label: text(label), medianResolution: text("lebih dari 70 hari kerja"),
        doors: [
          .init(label: text("Diselesaikan"), cases: 30, byLimit: tenths(450), byTwice: tenths(600)),
          .init(label: text("Diarsipkan"), cases: 6, byLimit: tenths(100), byTwice: tenths(110)),
        ])
    }
    report.limits = [
      .init(
        label: text("14 hari kerja"), limit: 14, followed: 30, open: 5, median: text("9 hari kerja"),
        resolvedByLimit: tenths(550), resolvedByTwice: tenths(700), peopleByLimit: tenths(350),
        peopleByTwice: tenths(400), meanToLimit: tenths(81), meanToTwice: tenths(112))
    ]
    return report
  }

  private func tenths(_ scaled: Int) -> Figure { Figure(scaled: scaled, decimals: 1) }
}
