import Foundation
import Testing

@testable import Translation

@Suite struct TranslatorTests {
  private func translator(_ texts: [String: String], names: Set<String> = [], gaps: Gaps? = nil) throws -> Translator {
    Translator(try Catalogue(files: [JSONEncoder().encode(texts)]), names: names, gaps: gaps)
  }

  @Test func `Indonesian readers get every text as it is`() {
    #expect(Translator.indonesian("1.204 unit, 31 Mei 2025") == "1.204 unit, 31 Mei 2025")
  }

  @Test(
    "numbers and dates follow the locale",
    arguments: [
      ("1.204 dari 4.000 unit", "1,204 of 4,000 units"), ("-0,5 dari 1.234.567,25 unit", "-0.5 of 1,234,567.25 units"),
      ("data per 31 Mei 2025", "data as of 31 May 2025"), ("data per Maret 2025", "data as of March 2025"),
      ("data per 2025-12-31", "data as of 2025-12-31"),
    ])
  func forms(indonesian: String, english: String) throws {
    let translator = try translator(["{n} dari {n} unit": "{n} of {n} units", "data per {d}": "data as of {d}"])
    #expect(translator(indonesian) == english)
  }

  @Test(
    "a text without words keeps its codes and turns its numbers",
    arguments: [
      ("85,85%", "85.85%"), ("85,3 %", "85.3%"), ("3 (2–1.204)", "3 (2–1,204)"), ("3515-01", "3515-01"),
      ("35.15", "35.15"),
      ("1.234,56", "1,234.56"), ("31 Mei 2025", "31 May 2025"), ("–", "–"), ("12.345.678", "12,345,678"),
      ("1.2345", "1.2345"), ("1,5, 2,5.", "1.5, 2.5."),
    ])
  func figures(indonesian: String, english: String) throws {
    #expect(try translator([:])(indonesian) == english)
    let quick = try translator([:]).figures(Array(indonesian.utf8)[...])
    #expect(quick == (indonesian.contains("Mei") ? nil : Array(english.utf8)))
  }

  @Test(
    "what is no figure, or a name that looks like one, has to be looked up",
    arguments: ["35.1", "NRR 3,4", " 3,4", "3,4 ", "3,4  5,6", "3,4\n5,6", "&lt; 5", "é", "1 %"])
  func notFigures(text: String) throws {
    let translator = try translator(["1 %": "one percent"], names: ["35.1"])
    #expect(translator.figures(Array(text.utf8)[...]) == nil)
    #expect(Translator.indonesian.figures(Array("3,4".utf8)[...]) == nil)
  }

  @Test func `what a template can fit is never refused beforehand`() throws {
    // Every key of the English catalogue, with something in each of its places, against every template.
    let values: [(String, String)] = [
      ("n", "1.204,5"), ("n", "-3"), ("n", "−3"), ("d", "31 Mei 2025"), ("d", "2025-12-31"), ("c", "A-"), ("c", "U3"),
      ("w", "Puskesmas Bukit"), ("l", "a, b, dan c"), ("x", "Å – ÿ"),
    ]
    let catalogue = try Catalogue.english()
    let texts = catalogue.templates.flatMap { template in
      (0..<3).map { turn in
        Array(
          template.filled { slot in
            let fitting = values.filter { $0.0.first == slot.kind.rawValue }
            return fitting[turn % fitting.count].1
          }.utf8)
      }
    }
    var fits = 0
    for text in texts {
      var bytes = ByteSet()
      bytes.insert(text)
      for template in catalogue.templates where template.match(text) != nil {
        #expect(template.mayFit(text, holding: bytes), "\(String(decoding: text, as: UTF8.self))")
        fits += 1
      }
    }
    #expect(fits > catalogue.templates.count)
  }

  @Test func `places may change their order`() throws {
    let translator = try translator(["{x1} naik dari {n1} ke {n2}": "up to {n2} from {n1}: {x1}"])
    #expect(translator("RSUD naik dari 3,5 ke 4") == "up to 4 from 3.5: RSUD")
  }

  @Test func `the template that says most of a text wins, and a whole text wins over every template`() throws {
    let translator = try translator([
      "Unit {x}": "Unit {x}", "Unit {x} belum ada data": "Unit {x} has no data yet", "Unit lain": "Another unit",
    ])
    #expect(translator("Unit A belum ada data") == "Unit A has no data yet")
    #expect(translator("Unit lain") == "Another unit")
    #expect(translator("Unit A") == "Unit A")
  }

  @Test func `a phrase within a template is looked up as well`() throws {
    let gaps = Gaps()
    let translator = try translator(
      [
        "Karena {w}": "Because {w}", "belum ada data": "no data yet", "{l} lemah": "weak: {l}", "biaya": "cost",
        "waktu": "time",
      ],
      gaps: gaps)
    #expect(translator("Karena belum ada data") == "Because no data yet")
    #expect(translator("biaya, waktu, dan biaya lemah") == "weak: cost, time, and cost")
    #expect(gaps.all.isEmpty)
    #expect(translator("Karena hujan") == "Because hujan")
    #expect(gaps.all == ["Karena hujan"])
  }

  @Test func `names of the data stay and are no gaps; other unknown texts are`() throws {
    let gaps = Gaps()
    let translator = try translator(["Mutu": "Grade"], names: ["Loket 1.000"], gaps: gaps)
    #expect(translator("Loket 1.000") == "Loket 1.000")
    #expect(translator("Mutu · Loket 1.000") == "Grade · Loket 1.000")
    #expect(gaps.all.isEmpty)
    #expect(translator("Mutu · teks baru") == "Grade · teks baru")
    #expect(gaps.all == ["teks baru"])
  }

  @Test func `sentences, blanks at the ends and first letters`() throws {
    let translator = try translator([
      "Data cukup.": "Enough data.", "{n} unit diukur.": "{n} units measured.", "sampel kurang": "sample too small",
    ])
    #expect(translator("Data cukup. 1.000 unit diukur.") == "Enough data. 1,000 units measured.")
    #expect(translator("\n  Data   cukup. ") == "\n  Enough data. ")
    #expect(translator("Sampel kurang") == "Sample too small")
  }

  @Test(
    "a faulty entry is named",
    arguments: [
      ("Unit {y}", "Unit", CatalogueError.Kind.unknownPlaceholder), ("{n}{x}", "{n}{x}", .adjacentPlaceholders),
      ("Unit {n}", "Unit", .placeholdersDiffer), ("Unit {n}", "{n} unit {n}", .placeholdersDiffer),
      ("{n1} {n1}", "{n1}", .placeholdersDiffer), ("Unit", "", .empty),
    ])
  func faults(key: String, value: String, kind: CatalogueError.Kind) {
    #expect(throws: CatalogueError(kind, text: key)) {
      try Catalogue(files: [JSONEncoder().encode([key: value])])
    }
  }
}
