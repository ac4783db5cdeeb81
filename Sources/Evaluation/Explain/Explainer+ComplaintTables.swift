import CivilTime
import Complaints
import Intake
import Reports
import Statistics
import Units

extension Explainer {
  private var complaintMetrics: ComplaintMetrics { measuredComplaints.metrics }

  /// Stock and flow of the period, month after month.
  var complaintFlow: Section {
    var steps: [Step] = [.words("Rumus: sisa akhir = sisa awal + diterima − keluar, dari bulan ke bulan")]
    var result = complaintMetrics.backlog.flow.why ?? Absence.noData.rawValue
    if let flow = complaintMetrics.backlog.flow.value, measuredComplaints.hasSource {
      steps += flow.months.map { month in
        .equation(
          "sisa akhir \(month.month)",
          .difference(.sum([.number(month.opening), .number(month.received)]), .number(month.exits)), decimals: 0)
      }
      steps.append(
        .equation(
          "sisa pada \(complaintMetrics.asOf)",
          .difference(.sum([.number(flow.opening), .number(flow.received)]), .number(flow.exits)), decimals: 0))
      steps.append(.words("masih terbuka menurut statusnya: \(flow.open)"))
      if flow.leftOut > 0 {
        steps.append(
          .words("di luar arus: \(flow.leftOut) laporan tanpa tanggal yang diperlukan atau dengan tanggal tidak sah"))
      }
      result = "\(flow.opening + flow.received - flow.exits) laporan"
    } else if !measuredComplaints.hasSource {
      result = Absence.noData.rawValue
    }
    return Section(
      metric: "pengaduan.arus", title: "Arus dan sisa laporan", result: result, steps: steps,
      exclusions: exclusions(.complaints), rules: rules(["ADU-5", "ADU-10"]))
  }

  /// The share still open after each exit, as the product that it is, and the incidence at the limit as its sum (MET-10).
  var complaintTimes: Section {
    var steps: [Step] = [
      .words(
        "Rumus: bagian yang masih terbuka S(t) = hasil kali (1 − keluar/diikuti) sampai hari t; yang belum keluar ikut sampai tanggal data"
      )
    ]
    let times = measuredComplaints.hasSource ? complaintMetrics.timeToResolution.value : nil
    var result = measuredComplaints.hasSource ? complaintMetrics.timeToResolution.why ?? "" : Absence.noData.rawValue
    if let times {
      let median = ResolutionReport.words(times.median, beyond: times.lastObserved)
      result = "median \(median)"
      steps.append(.words("diikuti \(times.followed) laporan, \(times.open) di antaranya masih terbuka"))
      steps += survivalSteps(times)
      if let limit = times.limit {
        steps += incidenceSteps(times, limit)
      }
      steps.append(.words("median (hari pertama dengan S(t) paling besar 0,5): \(median)"))
    }
    return Section(
      metric: "pengaduan.waktu", title: "Waktu sampai keluar", result: result, steps: steps,
      exclusions: exclusions(.complaints), rules: rules(["MET-10", "ADU-10"]))
  }

  /// Steps written out; a longer curve is in `hasil.json`.
  private static let shownSteps = 12

  private func survivalSteps(_ times: TimeToResolution) -> [Step] {
    var factors: [Expression] = []
    var steps: [Step] = []
    for step in times.curve.steps.prefix(Self.shownSteps) {
      factors.append(.share(step.atRisk - step.exits, of: step.atRisk))
      steps.append(.equation("S(\(Int(step.time)))", .product(factors), decimals: 3))
    }
    let rest = times.curve.steps.count - Self.shownSteps
    return rest > 0 ? steps + [.words("… dan \(rest) hari keluar berikutnya; selengkapnya di hasil.json")] : steps
  }

  private func incidenceSteps(_ times: TimeToResolution, _ limit: Int) -> [Step] {
    times.runs.flatMap { run in
      run.doors.map { door in
        let share = Figure(settled: run.incidence(of: door.door, at: limit) * 100, decimals: 1)?.indonesian ?? ""
        return .words("\(run.automatic.rawValue): \(door.door.label) sampai \(limit) hari kerja \(share) %")
      }
    }
  }

  /// The mean of what reporters gave themselves (ADU-7).
  var complaintRatings: Section {
    let ratings = complaintMetrics.ratings
    var steps: [Step] = [
      .words("Rumus: jumlah nilai / banyaknya penilaian dari pelapor sendiri, mulai \(Ratings.leastForMean) penilaian")
    ]
    if ratings.mean.value != nil, measuredComplaints.hasSource {
      let stars = ratings.distribution.enumerated().map { offset, count in
        Expression.product([.number(offset + 1), .number(count)])
      }
      steps.append(.equation("rata-rata penilaian", .quotient(.sum(stars), .number(ratings.count)), decimals: 2))
    }
    if measuredComplaints.hasSource {
      steps.append(.words("tidak dihitung: \(ratings.automatic) otomatis, \(ratings.invalid) di luar 1–5"))
    }
    return Section(
      metric: "pengaduan.penilaian", title: "Penilaian pelapor", result: result(ratings.mean, decimals: 2),
      steps: steps, exclusions: exclusions(.complaints), rules: rules(["ADU-7"]))
  }
}
