import Testing

@testable import Reports

/// Titles that say a finding name all that share the first place, and no single one of them.
@Suite struct LeadersTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test(
    "one is named, two and three are named all, more are several",
    arguments: [
      ([5, 1, 2], "a"), ([5, 5, 2], "a dan b"), ([5, 1, 5, 5], "a, c, dan d"), ([5, 5, 5, 5], "beberapa huruf"),
    ])
  func names(counts: [Int], words: String) {
    let leaders = Leaders(zip(["a", "b", "c", "d"], counts).map { Count($0, $1) })
    #expect(text(leaders.names({ "\($0.label)" }, several: "beberapa huruf")) == words)
    #expect(text(leaders.each) == (words == "a" ? "" : "masing-masing "))
  }

  @Test func `where nothing is counted nobody leads, and what has no value takes no part`() {
    #expect(Leaders([Count("a", 0), Count("b", 0)]).first == nil)
    let leaders = Leaders([("a", nil), ("b", -3), ("c", -1)] as [(String, Int?)]) { $0.1 }
    #expect(leaders.items.map(\.0) == ["c"])
  }

  private var report: EvaluationReport { ReportFixture.report }

  private func page(_ change: (inout UnitReport) -> Void) throws -> String {
    var report = report
    let place = try #require(report.units.firstIndex { $0.id == "3399-02" })
    change(&report.units[place])
    return HTMLScanner(HTMLSite(report).unit(report.units[place])).text
  }

  @Test func `equally weak unsur are all named`() throws {
    let figures = [3_000, 2_500, 2_500, 3_900, 3_000, 3_000, 3_000, 3_000, 3_000]
    let text = try page { unit in
      for place in unit.ikm.unsur.indices {
        unit.ikm.unsur[place].nrr = .value(Figure(scaled: figures[place], decimals: 3))
      }
    }
    // The second and third unsur of the questionnaire, then the fourth.
    let unsur = report.units[0].ikm.unsur.map(\.label)
    #expect(text.contains("Terlemah: \(unsur[1]) dan \(unsur[2]) (2,500); terkuat: \(unsur[3]) (3,900)"))
  }

  @Test func `unsur that are all equal have neither a weakest nor a strongest`() throws {
    let text = try page { unit in
      for place in unit.ikm.unsur.indices { unit.ikm.unsur[place].nrr = .value(Figure(scaled: 3_000, decimals: 3)) }
    }
    #expect(text.contains("Semua unsur bernilai 3,000") && !text.contains("Terlemah:"))
  }

  @Test func `complete information has no part that is furthest from complete`() throws {
    let text = try page { unit in
      for place in unit.sipp.parts.indices { unit.sipp.parts[place].value = .value(Figure(scaled: 1_000, decimals: 3)) }
    }
    #expect(text.contains("Semua bagian yang terukur lengkap") && !text.contains("Paling jauh dari lengkap"))
  }

  @Test func `months, channels and ends of cases that are equally frequent are not one`() throws {
    let text = try page { unit in
      unit.complaints.months = [Count("2025-01", 4), Count("2025-02", 2), Count("2025-03", 4)]
      unit.complaints.outcomes = ["a", "b", "c", "d"].map { Count($0, 2) }
      unit.complaints.caseCount = 8
    }
    #expect(text.contains("Terbanyak masuk pada Januari 2025 dan Maret 2025: masing-masing 4 kasus"))
    #expect(text.contains("Paling banyak: beberapa di antaranya (masing-masing 2 dari 8)"))
  }

  @Test func `letters that are equally frequent are all named`() throws {
    var report = report
    report.national.mutuCounts = [Count("A", 3), Count("B", 3), Count("C", 1), Count("D", 0)]
    let text = HTMLScanner(HTMLSite(report).index()).text
    let words = report.about.mutuBands
    #expect(
      text.contains("Huruf IKM: terbanyak A – \(words[0].word) dan B – \(words[1].word), masing-masing 3 unit"))
  }
}
