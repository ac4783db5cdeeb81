import Testing

@testable import Reports

/// What pages say about several units together, and what a unit does first.
@Suite struct HTMLGroupsTests {
  private let full = HTMLFixture.full

  @Test func `three tasks lead, the others stand in a table`() throws {
    let unit = try #require(full.units.first { $0.id == "7399-01" })
    let bytes = HTMLSite(full).unit(unit)
    let page = HTMLScanner(bytes)
    #expect(unit.tasks.count == 10)
    #expect(page.text.contains("7 kelemahan lain dengan tindakannya"))
    #expect(page.text.ranges(of: "Bila tuntas, indeks naik").count == 3)
    #expect(page.text.contains("Dasar: Kebijakan bawaan EvalRunner"))
  }

  @Test func `a rank stands with its range (MET-7)`() {
    let page = HTMLScanner(HTMLSite(full).index())
    #expect(page.text.contains("2 (1–4)"))
    #expect(page.text.contains("Peringkat dan rentangnya"))
    let json = String(decoding: RankingData(full).json.bytes, as: UTF8.self)
    #expect(json.contains("null,1,4]"))
  }

  @Test("the map is folded below three provinces with data", arguments: [(2, true), (3, false)])
  func map(provinces: Int, isFolded: Bool) {
    var report = full
    report.provinces = Array(report.provinces.filter { $0.ikm.figure != nil }.prefix(provinces))
    let text = HTMLScanner(HTMLSite(report).index()).text
    #expect(text.contains("Baru \(provinces) dari 38 provinsi") == isFolded)
  }

  @Test func `weakest aspects are counted over units, equal ones all`() throws {
    var units = full.units.filter { $0.id == "7399-01" || $0.id == "3299-02" || $0.id == "3399-01" }
    #expect(units.count == 3)
    // Lowest scores by hand: II; I and II; I.
    for (slot, scores) in [[300, 200, 400], [200, 200, 400], [100, 200, 150]].enumerated() {
      units[slot].index.aspects = Array(units[slot].index.aspects.prefix(3))
      for place in 0..<3 { units[slot].index.aspects[place].score = ReportFixture.two(scores[place]) }
    }
    let lines = WeakestAspects(units).lines
    #expect(lines.map(\.code) == ["I", "II"])
    #expect(lines.map(\.units.count) == [2, 2])
  }

  @Test func `an aspect without data is not the weakest`() throws {
    let unit = try #require(full.units.first { $0.id == "3299-01" })
    #expect(unit.index.aspects.contains { $0.score.figure == nil })
    #expect(WeakestAspects.of(unit).allSatisfy { $0.score.figure != nil })
  }

  @Test func `a shared problem names each unit with what was measured there`() throws {
    let wilayah = try #require(full.wilayah.first { $0.group.name == "Wilayah III" })
    let text = HTMLScanner(HTMLSite(full).wilayah(wilayah)).text
    #expect(text.contains("Waktu penyelesaian: 3 unit"))
    #expect(text.contains("NRR 1,980, atau 1,63 dari 5"))
    #expect(text.contains("Contoh sejenis"))
  }

  /// Text of each coaching sheet of a wilayah, in the order of the page.
  private func sheets(_ wilayah: WilayahReport) -> [String] {
    let page = String(decoding: HTMLSite(full).wilayah(wilayah), as: UTF8.self)
    return page.split(separator: "<article class=\"sheet\"").dropFirst().map { part in
      HTMLScanner(Array("<article\(part)".utf8)).text.split(separator: "Catatan kunjungan").first.map(String.init) ?? ""
    }
  }

  @Test func `a coaching sheet says from whom to learn what, or why from nobody (TIER-4)`() throws {
    let wilayah = try #require(full.wilayah.first { $0.group.name == "Wilayah III" })
    let sheets = sheets(wilayah)
    #expect(sheets.count == wilayah.priority.count && sheets.count >= 2)
    let exemplar = try #require(wilayah.learning.first?.exemplars.first)
    let name = try #require(full.units.first { $0.id == exemplar.unitID }).name
    #expect(sheets[0].contains(name))
    #expect(sheets[0].contains("provinsi yang sama"))
    #expect(sheets[0].contains("Waktu penyelesaian: NRR 3,412 di sana, NRR 1,980 di sini"))
    #expect(sheets[0].contains("Kelengkapan SIPP: 88,1 % di sana, 41,2 % di sini"))
    #expect(sheets[1].contains("Belum ada unit sejenis"))
    let links = HTMLScanner(HTMLSite(full).wilayah(wilayah)).elements.compactMap { $0.attributes["href"] }
    let file = try #require(full.units.first { $0.id == exemplar.unitID }).fileName
    #expect(links.contains("../unit/\(file).html"))
  }

  @Test func `a coaching sheet names no unit but its own and its exemplars`() throws {
    for wilayah in full.wilayah {
      let sheets = sheets(wilayah)
      #expect(sheets.count == wilayah.priority.count)
      for (sheet, id) in zip(sheets, wilayah.priority) {
        let allowed = Set([id] + wilayah.learning.filter { $0.unitID == id }.flatMap { $0.exemplars.map(\.unitID) })
        for other in full.units where !allowed.contains(other.id) {
          #expect(!sheet.contains(other.name) && !sheet.contains(other.id), "\(other.id) on the sheet of \(id)")
        }
      }
    }
  }

  @Test func `every rule named on a page has its place on the method page`() {
    let site = HTMLSite(full)
    let targets = Set(HTMLScanner(site.method()).elements.compactMap { $0.attributes["id"] })
    for page in site.pages() {
      for element in HTMLScanner(page.render()).elements {
        guard let href = element.attributes["href"], let place = href.firstRange(of: "metode.html#") else { continue }
        #expect(targets.contains(String(href[place.upperBound...])), "\(href) on \(page.path)")
      }
    }
  }
}
