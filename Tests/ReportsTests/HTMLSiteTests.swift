import Testing

@testable import Reports

@Suite struct HTMLSiteTests {
  private static let hostile = "<script>alert(1)</script>\"'><img src=x onerror=y>=1+1\u{202E}\u{7}</td></table>"
  private let report = ReportFixture.report

  private func page(_ path: String, of site: HTMLSite) throws -> HTMLScanner {
    HTMLScanner(try #require(site.pages().first { $0.path == path }).render())
  }

  @Test func `every unit, wilayah and instansi has a page of its own`() {
    let paths = HTMLSite(report).pages().map(\.path)
    #expect(Set(paths).count == paths.count)
    // Eleven of the twelve units have an IKM: a sheet to publish and a report on the survey for each of these.
    #expect(paths.count == 2 + 4 + report.instansi.count + 12 + 2 * 11)
    #expect(paths.starts(with: ["index.html", "metode.html"]))
    #expect(paths.contains("unit/BMD_5.html"))
  }

  @Test func `pages are well formed, in the same bytes each time`() {
    for page in HTMLSite(report).pages() {
      let bytes = page.render()
      #expect(HTMLScanner(bytes).faults.isEmpty, "\(page.path)")
      #expect(bytes == page.render())
    }
  }

  @Test func `hostile text stays text in every place of every page`() {
    let good = HTMLSite(report).pages()
    let bad = HTMLSite(ReportFixture(mark: Self.hostile).make()).pages()
    for (plain, marked) in zip(good, bad) {
      let bytes = marked.render()
      let scanned = HTMLScanner(bytes)
      #expect(scanned.faults.isEmpty, "\(marked.path)")
      #expect(
        scanned.elements.map { [$0.name] + $0.attributes.keys.sorted() }
          == HTMLScanner(plain.render()).elements.map { [$0.name] + $0.attributes.keys.sorted() }, "\(marked.path)")
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        !text.contains("<script>alert") && !text.contains("\u{202E}") && !text.contains("\u{7}"), "\(marked.path)")
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "\(marked.path)")
    }
  }

  @Test func `no value is printed as its Swift description`() {
    for page in HTMLSite(report).pages() {
      let text = String(decoding: page.render(), as: UTF8.self)
      for slip in ["HTML(", "Figure(", "Optional(", "Measure", "value(", "&lt;"] where slip != "&lt;" {
        #expect(!text.contains(slip), "\(slip) in \(page.path)")
      }
    }
  }

  @Test func `every link leads to a page or a file of the same folder`() {
    let pages = HTMLSite(report).pages()
    let known = Set(pages.map(\.path) + ["temuan.csv", "rekap.xlsx", "hasil.csv", "hasil.json", "manifes.json"])
    for page in pages {
      let folder = page.path.contains("/") ? String(page.path.prefix { $0 != "/" }) : ""
      for element in HTMLScanner(page.render()).elements where element.name == "a" {
        let path = (element.attributes["href"] ?? "").prefix { $0 != "#" }
        if path.isEmpty || path.hasSuffix(".xlsx") { continue }
        let target =
          path.hasPrefix("../") ? String(path.dropFirst(3)) : folder.isEmpty ? String(path) : "\(folder)/\(path)"
        #expect(known.contains(target), "\(path) on \(page.path)")
      }
    }
  }

  @Test func `without workbooks of the units no page leads to one`() {
    let links = { (written: WrittenFiles) in
      HTMLSite(report, written: written).pages().flatMap { HTMLScanner($0.render()).elements }
        .compactMap { $0.attributes["href"] }.count { $0.hasSuffix(".xlsx") && $0 != "rekap.xlsx" }
    }
    #expect(links(.all) == report.units.count)
    #expect(links(WrittenFiles(pages: true, unitWorkbooks: false)) == 0)
  }

  @Test func `headings go down one step at a time`() {
    for page in HTMLSite(report).pages() {
      var last = 0
      for element in HTMLScanner(page.render()).elements where element.name.count == 2 && element.name.hasPrefix("h") {
        guard let level = element.name.last?.wholeNumberValue else { continue }
        #expect(level <= last + 1, "\(element.name) on \(page.path)")
        last = level
      }
    }
  }

  @Test func `every table has a caption and every head cell a scope`() {
    for page in HTMLSite(report).pages() {
      let elements = HTMLScanner(page.render()).elements
      #expect(elements.count { $0.name == "table" } == elements.count { $0.name == "caption" }, "\(page.path)")
      #expect(elements.allSatisfy { $0.name != "th" || $0.attributes["scope"] != nil }, "\(page.path)")
    }
  }

  @Test func `the page of a unit holds nothing of another unit and less than 150 KB`() {
    let site = HTMLSite(report)
    for unit in report.units {
      for bytes in [site.unit(unit), site.publication(unit), site.surveyReport(unit)] {
        #expect(bytes.count < 150_000)
        let text = String(decoding: bytes, as: UTF8.self)
        for other in report.units where other.id != unit.id {
          #expect(!text.contains(other.name) && !text.contains(other.id), "\(other.id) on a page of \(unit.id)")
        }
      }
    }
  }

  @Test(
    "each kind of missing number is said on its page",
    arguments: [
      ("9199-01", "belum ada data"), ("5299-01", "belum lengkap"), ("1199-01", "tidak dapat dinilai"),
      ("BMD_5", "tidak dapat dihitung"), ("3399-01", "&lt; 5"),
    ])
  func absences(file: String, words: String) throws {
    #expect(try page("unit/\(file).html", of: HTMLSite(report)).text.contains(words))
  }

  @Test func `M3: one score is printed in the same digits and letter everywhere`() throws {
    let site = HTMLSite(report)
    for path in ["unit/3399-02.html", "wilayah/III.html", "instansi/3399.html", "index.html"] {
      #expect(try page(path, of: site).text.contains("77,75"), "\(path)")
    }
    #expect(String(decoding: site.index(), as: UTF8.self).contains("77.75,\"B\""))
  }

  @Test func `M19, M20: a unit without a survey has no score, no letter and no rank`() throws {
    let text = try page("unit/9199-01.html", of: HTMLSite(report)).text
    #expect(text.contains("belum diperingkat"))
    #expect(!text.contains("0,00"))
    #expect(!text.contains("Tidak baik, "))
  }

  @Test func `a letter that depends on the blank rule bears a badge (IKM-4)`() throws {
    #expect(try page("unit/BMD_5.html", of: HTMLSite(report)).text.contains("huruf berbeda"))
    #expect(try page("unit/3399-01.html", of: HTMLSite(report)).text.contains("huruf sama"))
  }

  @Test func `units without rank stand apart from the ranking (TIER-3)`() throws {
    let text = try page("instansi/9199.html", of: HTMLSite(report)).text
    #expect(text.contains("Belum ada unit yang diperingkat."))
    #expect(text.contains("Unit yang belum diperingkat dan sebabnya"))
  }

  @Test func `rows read are rows used and rows excluded, for each file (IN-1)`() throws {
    let text = try page("index.html", of: HTMLSite(report)).text
    for number in ["4.310", "4.030", "280"] { #expect(text.contains(number)) }
  }
}
