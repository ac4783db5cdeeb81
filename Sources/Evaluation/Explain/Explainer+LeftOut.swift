import Complaints
import Findings
import Intake
import Reports
import Units

extension Explainer {
  /// Rows named for one reason; a longer list is counted.
  private static let namedRows = 10

  /// Every reason for which a rate leaves cases out, with the files and rows where they stand (ADU-5).
  func leftOutSteps(_ rate: Complaints.Rate) -> [Step] {
    let leftOut = folder.cases.leftOut(of: rate.metric, by: unit.unit.id)
    return rate.excluded.map { excluded in
      let sources = leftOut.filter { $0.reason == excluded.reason }.map(\.source)
      return .words("tidak dinilai: \(excluded.count) \(excluded.reason.rawValue)\(places(of: sources))")
    }
  }

  /// ` (pengaduan/kasus.csv baris 12, 45; dan 3 lain)`.
  private func places(of sources: [Int]) -> String {
    let named = sources.prefix(Self.namedRows).compactMap { folder.input.complaints.location(of: $0) }
    guard !named.isEmpty else { return "" }
    let byFile = Dictionary(grouping: named) { $0.file }.sorted { $0.key < $1.key }
    var texts = byFile.map { file, places in
      "\(file) baris \(places.compactMap(\.row).sorted().map(String.init).joined(separator: ", "))"
    }
    if sources.count > named.count { texts.append("dan \(sources.count - named.count) lain") }
    return " (\(texts.joined(separator: "; ")))"
  }

  /// What became of the cases: every state with its number, which sum to the cases received (ADU-7).
  var complaintOutcomes: Section {
    let metrics = measuredComplaints.metrics
    var steps: [Step] = []
    if measuredComplaints.hasSource {
      let outcomes = metrics.counts.outcomes.filter { $0.count > 0 }
      steps = outcomes.map { .words("\($0.key.rawValue): \($0.count)") }
      if !outcomes.isEmpty {
        steps.append(.equation("laporan diterima", .sum(outcomes.map { .number($0.count) }), decimals: 0))
      }
      if metrics.outsidePeriod > 0 { steps.append(.words("di luar periode: \(metrics.outsidePeriod)")) }
      if metrics.emergencies > 0 { steps.append(.words("darurat, dicatat terpisah: \(metrics.emergencies)")) }
      steps += measuredComplaints.merges.map { merge in
        let reasons = merge.reasons.map(\.rawValue).joined(separator: ", ")
        return .words("dihitung sekali: nomor \(merge.ids.joined(separator: ", ")) (\(reasons))")
      }
    }
    return Section(
      metric: "pengaduan.hasil", title: "Hasil akhir laporan",
      result: measuredComplaints.hasSource ? "\(metrics.received) laporan" : Absence.noData.rawValue, steps: steps,
      exclusions: exclusions(.complaints), rules: rules(["ADU-2", "ADU-7", "ADU-9"]))
  }

  /// Where citizens speak, what share of it reaches SP4N-LAPOR!, and how long the keying in takes (ADU-1).
  var complaintChannels: Section {
    let use = measuredComplaints.metrics.channels
    var steps: [Step] = []
    if measuredComplaints.hasSource {
      steps = use.lines.flatMap { channelSteps($0, $0.channel?.rawValue ?? "kanal tidak disebut") }
      if use.total.cases > 0 {
        steps.append(.equation("laporan semua kanal", .sum(use.lines.map { .number($0.cases) }), decimals: 0))
        steps += channelSteps(use.total, "semua kanal")
      }
    }
    return Section(
      metric: "pengaduan.kanal", title: "Tempat warga bicara",
      result: measuredComplaints.hasSource
        ? "\(use.total.reached) dari \(use.total.known) laporan sampai di SP4N-LAPOR!" : Absence.noData.rawValue,
      steps: steps, exclusions: exclusions(.complaints), rules: rules(["ADU-1", "ADU-9"]))
  }

  private func channelSteps(_ line: ChannelUse.Line, _ name: String) -> [Step] {
    var steps: [Step] = []
    if line.known > 0 {
      steps.append(.equation("\(name), sampai di SP4N-LAPOR!", .share(line.reached, of: line.known), decimals: 3))
    } else {
      steps.append(.words("\(name): \(line.cases) laporan, sistem asalnya tidak dikenal"))
    }
    if let median = line.entry.medianWorkdays {
      steps.append(
        .words(
          "\(name): \(line.entry.cases) bertanggal catat, \(line.entry.sameDay) pada hari yang sama, median \(median) hari kerja"
        ))
    }
    return steps
  }
}
