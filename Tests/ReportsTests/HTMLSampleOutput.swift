import Foundation
import Reports
import Testing

/// Writes the pages of the fixture into the folder named by EVALRUNNER_HTML_OUTPUT, for `scripts/check-pages` and for eyes.
@Suite struct HTMLSampleOutput {
  static let folder = ProcessInfo.processInfo.environment["EVALRUNNER_HTML_OUTPUT"]

  @Test(.enabled(if: folder != nil))
  func `the pages of the fixture for other readers`() throws {
    let folder = try #require(Self.folder)
    for page in HTMLSite(HTMLFixture.full).pages() {
      let url = URL(fileURLWithPath: folder + "/" + page.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.render()).write(to: url)
    }
  }
}

/// The fixture with what only pages show: a whole profile of respondents, a dozen tasks, problems named as their components.
enum HTMLFixture {
  static let full: EvaluationReport = {
    var report = ReportFixture.report
    for slot in report.units.indices {
      fill(&report.units[slot])
    }
    for slot in report.wilayah.indices {
      let units = report.wilayah[slot].priority
      guard units.count > 1 else { continue }
      report.wilayah[slot].sharedProblems = ReportFixture.unsur.prefix(5).map { item in
        .init(weakness: item.label, effortNumber: 1, effort: "Standar dan maklumat pelayanan", unitIDs: units)
      }
    }
    return report
  }()

  private static func fill(_ unit: inout UnitReport) {
    guard unit.ikm.score.figure != nil else { return }
    unit.tier.policy = "Kebijakan bawaan EvalRunner"
    unit.ikm.breakdowns += [
      profile("Pendidikan", ["SD ke bawah", "SMP", "SMA", "Diploma", "S1", "S2", "tidak disebut"]),
      profile(
        "Usia", ["Di bawah 18 tahun", "18–25 tahun", "26–35 tahun", "36–45 tahun", "46–55 tahun", "56 tahun ke atas"]),
      profile("Pekerjaan", ["PNS", "TNI", "POLRI", "Swasta", "Wirausaha", "Lainnya", "tidak disebut"]),
    ]
    let parts = unit.index.aspects.flatMap(\.components).sorted {
      ($0.score.figure?.scaled ?? 0, $0.label) < ($1.score.figure?.scaled ?? 0, $1.label)
    }
    guard !parts.isEmpty else { return }
    unit.strengths = parts.suffix(3).reversed().map(\.label)
    unit.tasks = parts.enumerated().map { place, part in
      TaskLine(
        weakness: part.label, evidence: "\(part.measured), atau \(part.score.indonesian) dari 5", effortNumber: 1,
        effort: "Standar dan maklumat pelayanan", gain: Figure(scaled: 70 - 5 * place, decimals: 2),
        action: "Tetapkan janji waktu per layanan, tempel di loket, dan tinjau setiap bulan bersama pelaksana.")
    }
  }

  /// The last two groups are hidden.
  private static func profile(_ title: String, _ labels: [String]) -> IKMReport.Breakdown {
    .init(
      title: title,
      lines: labels.enumerated().map { place, label in
        guard place < labels.count - 2 else {
          let absent = Measure.absent(.suppressed)
          return .init(label: label, n: absent, share: absent, score: absent, mutu: nil)
        }
        return .init(
          label: label, n: .value(Figure(12 + 7 * place)), share: .value(Figure(scaled: 160 + place, decimals: 1)),
          score: .value(Figure(scaled: 7_900 + 10 * place, decimals: 2)), mutu: "B")
      })
  }
}
