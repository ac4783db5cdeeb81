import Testing

@testable import Reports

/// The sheet to publish and the report on the survey.
@Suite struct HTMLPapersTests {
  private let report = ReportFixture.report
  private var site: HTMLSite { HTMLSite(report) }

  private func unit(_ id: String) throws -> UnitReport { try #require(report.units.first { $0.id == id }) }

  @Test func `the sheet to publish says result, period, respondents and nine unsur`() throws {
    let page = HTMLScanner(site.publication(try unit("3299-01")))
    for words in [
      "86,45", "Baik", "1 Januari 2025 – 31 Desember 2025", "Disdukcapil Kota Bumi Asri", "Kota Bumi Asri", "Perempuan",
      "Terima kasih", "3,960",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(page.elements.count { $0.name == "svg" && $0.attributes["class"] == "row" } == 9)
  }

  @Test func `hidden groups of respondents are said and explained (IKM-9)`() throws {
    let full = try #require(HTMLFixture.full.units.first { $0.id == "3299-01" })
    for bytes in [HTMLSite(HTMLFixture.full).publication(full), HTMLSite(HTMLFixture.full).surveyReport(full)] {
      let text = HTMLScanner(bytes).text
      #expect(text.contains("&lt; 5") && text.contains("kurang dari lima responden disembunyikan"))
    }
  }

  @Test func `a survey without a profile of respondents says so`() throws {
    var unit = try unit("3299-01")
    unit.ikm.breakdowns = []
    #expect(HTMLScanner(site.publication(unit)).text.contains("tidak mencatat profil responden"))
  }

  @Test func `the report plans for the three lowest unsur and has no trend without earlier years`() throws {
    let page = HTMLScanner(site.surveyReport(try unit("7399-01")))
    // NRR 1,87, 1,98 and 2,05 are the lowest of the fixture's nine.
    let places = ["U8 Penanganan", "U3 Waktu", "U4 Biaya"].map { name in
      page.text.ranges(of: name).count
    }
    #expect(places == [3, 3, 3])
    #expect(page.text.contains("Belum ada tahun sebelumnya"))
    #expect(page.text.contains("periode 2025"))
  }

  @Test func `a unit without an IKM has nothing to publish`() throws {
    let paths = site.pages().map(\.path)
    #expect(!paths.contains { $0.hasPrefix("unit/9199-01-") })
    let links = HTMLScanner(site.unit(try unit("9199-01"))).elements.compactMap { $0.attributes["href"] }
    #expect(!links.contains { $0.hasSuffix("-publikasi.html") || $0.hasSuffix("-laporan-skm.html") })
  }

  @Test func `a paper never takes the page of another unit`() {
    var report = report
    report.units[0].fileName = "a"
    report.units[1].fileName = "a-publikasi"
    let paths = HTMLSite(report).pages().map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("unit/a-publikasi.html") && !paths.contains("unit/a-laporan-skm.html"))
  }

  @Test func `the plan of the survey report takes the lowest unsur in the order of the report, not of printed figures`()
    throws
  {
    var unit = try unit("7399-01")
    for place in unit.ikm.unsur.indices { unit.ikm.unsur[place].nrr = .value(Figure(scaled: 3_000, decimals: 3)) }
    unit.ikm.lowest = [4, 1, 7]
    let text = HTMLScanner(site.surveyReport(unit)).text
    let start = try #require(text.firstRange(of: "Unsur dengan NRR terendah"))
    let places = try [4, 1, 7].map {
      try #require(text[start.upperBound...].firstRange(of: unit.ikm.unsur[$0].label)).lowerBound
    }
    #expect(places == places.sorted())
  }
}
