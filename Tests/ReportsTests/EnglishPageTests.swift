import Testing
import Translation

@testable import Reports

/// What an English page may change and what it may not.
@Suite struct EnglishPageTests {
  private func english(_ report: EvaluationReport) throws -> HTMLSite {
    HTMLSite(report, translator: try Translator(.english, for: report))
  }

  @Test func `only texts change: the same elements with the same attributes in the same order`() throws {
    let report = ReportFixture.report
    for (page, other) in zip(HTMLSite(report).pages(), try english(report).pages()) {
      let (indonesian, english) = (HTMLScanner(page.render()), HTMLScanner(other.render()))
      #expect(english.faults.isEmpty, "\(page.path)")
      #expect(indonesian.elements.map(\.name) == english.elements.map(\.name), "\(page.path)")
      for (a, b) in zip(indonesian.elements, english.elements) {
        #expect(a.attributes.keys.sorted() == b.attributes.keys.sorted(), "\(page.path)")
        for key in ["href", "id", "class", "d", "x", "width", "value", "for"] {
          #expect(a.attributes[key] == b.attributes[key], "\(page.path)")
        }
      }
      #expect(english.elements.first { $0.name == "html" }?.attributes["lang"] == "en")
    }
  }

  @Test func `numbers have English marks and names stay`() throws {
    let report = ReportFixture.report
    let site = try english(report)
    let text = HTMLScanner(site.unit(try #require(report.units.first { $0.fileName == "3399-02" }))).text
    #expect(text.contains("77.75") && !text.contains("77,75"))
    for unit in report.units { #expect(HTMLScanner(site.unit(unit)).text.contains(unit.name)) }
  }

  @Test func `a page is the same alone, after others and after more texts than are remembered`() throws {
    let report = ReportFixture.report
    let translator = try Translator(.english, for: report)
    let pages = HTMLSite(report).pages().map { $0.render() }
    let memory = PageMemory()
    func expectTheSame() {
      for page in pages {
        #expect(
          TranslatedPage.bytes(of: page, by: translator, memory: memory)
            == TranslatedPage.bytes(of: page, by: translator, memory: PageMemory()))
      }
    }
    expectTheSame()
    expectTheSame()
    for number in 0..<80_000 {
      let text = Array("#\(number)".utf8)
      #expect(memory.translation(of: text[...]) { Array($0.reversed()) } == text.reversed())
    }
    expectTheSame()
  }

  @Test func `hostile text stays text`() throws {
    let report = ReportFixture(mark: "<script>alert(1)</script>\"'&amp;").make()
    for page in try english(report).pages() {
      let bytes = page.render()
      #expect(HTMLScanner(bytes).faults.isEmpty, "\(page.path)")
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(page.path)")
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;"), "\(page.path)")
    }
  }

  @Test func `elements that hold data, scripts and styles are left alone`() throws {
    let translator = Translator(try .english())
    func translated(_ html: String) -> String {
      String(decoding: TranslatedPage.bytes(of: Array(html.utf8), by: translator, memory: PageMemory()), as: UTF8.self)
    }
    #expect(
      translated("<p translate=\"no\">Mutu <b>Mutu</b><p>Mutu</p></p><p title=\"Mutu\">Mutu</p>")
        == "<p translate=\"no\">Mutu <b>Mutu</b><p>Mutu</p></p><p title=\"Grade\">Grade</p>")
    #expect(translated("<script>Mutu < 'Mutu'</script><i>Mutu</i>") == "<script>Mutu < 'Mutu'</script><i>Grade</i>")
    #expect(
      translated("<style>a{content:\"Halaman \" counter(page)}b{font:\"Mutu\"}</style>")
        == "<style>a{content:\"Page \" counter(page)}b{font:\"Mutu\"}</style>")
    #expect(
      translated("<html lang=\"id\"><p lang=\"id\">1.234,5</p>") == "<html lang=\"en\"><p lang=\"id\">1,234.5</p>")
  }

  @Test func `the script speaks the language of its page`() throws {
    let report = ReportFixture.report
    let indonesian = String(decoding: HTMLSite(report).index(), as: UTF8.self)
    let english = String(decoding: try english(report).index(), as: UTF8.self)
    #expect(indonesian.contains("title: 'Responden'") && indonesian.contains("new Intl.Collator('id'"))
    #expect(english.contains("title: 'Respondents'") && english.contains("new Intl.Collator('en'"))
    #expect(indonesian.contains("'peringkat.csv'") && english.contains("'ranking.csv'"))
    #expect(indonesian.contains("/g, '.') + (part ? ',' + part : '')"))
    #expect(english.contains("/g, ',') + (part ? '.' + part : '')"))
    #expect(indonesian.contains("\"Perlu data\"") == english.contains("\"Needs data\""))
  }
}
