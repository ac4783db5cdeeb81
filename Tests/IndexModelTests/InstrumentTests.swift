import IndexModel
import Statistics
import Testing

@Suite struct InstrumentTests {
  @Test(
    "IPP-1: aspect weights of the built-in instruments", .tags(.regulation),
    arguments: [
      (Instrument.BuiltIn.ippIndikatif, [24, 25, 18, 11, 10, 12]), (.pekppp, [24, 25, 18, 11, 10, 12]),
      (.permenpanrb172017, [30, 18, 15, 15, 15, 7]), (.pekpppF02B, [24, 25, 18, 11, 10, 12]),
    ])
  func aspectWeights(builtIn: Instrument.BuiltIn, weights: [Int]) throws {
    let instrument = try Instrument(builtIn)
    #expect(instrument.key == builtIn.rawValue)
    #expect(instrument.aspects.map(\.weight) == weights.map { Fraction($0) })
    #expect(instrument.aspects.map(\.code) == ["I", "II", "III", "IV", "V", "VI"])
  }

  @Test(
    "IPP-1: number of indicators by aspect, and what their printed weights sum to", .tags(.regulation),
    arguments: [
      (
        Instrument.BuiltIn.pekppp, [9, 5, 6, 4, 4, 2], ["100", "100", "100", "100", "100", "100"]
      ),
      (.permenpanrb172017, [13, 7, 7, 5, 4, 1], ["99.5", "99.9", "99.9", "100", "100", "100"]),
    ])
  func indicators(builtIn: Instrument.BuiltIn, counts: [Int], sums: [String]) throws {
    let instrument = try Instrument(builtIn)
    #expect(instrument.aspects.map(\.indicators.count) == counts)
    #expect(instrument.aspects.map(\.declaredSum) == (try sums.map(decimal)))
    #expect(instrument.aspects.flatMap(\.indicators).map(\.number) == Array(1...counts.reduce(0, +)))
  }

  @Test func `years of validity`() throws {
    let old = try Instrument(.permenpanrb172017)
    let new = try Instrument(.pekppp)
    #expect([2017, 2018, 2021, 2022].map(old.covers) == [false, true, true, false])
    #expect([2021, 2022, 2025, 2026].map(new.covers) == [false, true, true, false])
    #expect(try Instrument(.ippIndikatif).covers(year: 2030))
  }

  @Test(
    "M41: weights that are wrong stop the run and the fault is named",
    arguments: [
      (#""weight": "24""#, #""weight": "23""#, "jumlah bobot 99, seharusnya 100"),
      (#""weight": "24""#, #""weight": "-24""#, "bobot -24 negatif"),
      (#""weight": "24""#, #""weight": "NaN""#, #""NaN" bukan bilangan desimal"#),
      (#""weight": "24""#, #""weight": """#, #""" bukan bilangan desimal"#),
      (#""id": "biaya""#, #""id": "waktu""#, "waktu muncul lebih dari sekali"),
      (#""id": "biaya""#, #""id": "ongkos""#, "ongkos tidak dikenal"),
      (#""code": "II""#, #""code": "I""#, "I muncul lebih dari sekali"),
    ])
  func faults(good: String, bad: String, message: String) throws {
    let json = #"""
      {"key": "uji", "label": "Uji", "legalBasis": "-", "firstYear": 2020, "kind": "indicative", "declaredSum": "100",
       "aspects": [
        {"code": "I", "name": "Satu", "weight": "24",
         "components": [{"id": "waktu", "label": "Waktu", "source": "SKM", "scale": "nrr"}]},
        {"code": "II", "name": "Dua", "weight": "76",
         "components": [{"id": "biaya", "label": "Biaya", "source": "SKM", "scale": "nrr"}]}]}
      """#
    #expect(throws: Never.self) { try Instrument(json: Array(json.utf8)) }
    let broken = json.replacing(good, with: bad)
    let error = #expect(throws: InstrumentError.self) { try Instrument(json: Array(broken.utf8)) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func `M41: an indicator without weight is a fault and not a zero`() throws {
    let json = #"""
      {"key": "uji", "label": "Uji", "legalBasis": "-", "firstYear": 2020, "kind": "forms", "declaredSum": "100",
       "aspects": [{"code": "I", "name": "Satu", "weight": "100", "indicators": [
        {"number": 1, "code": "1", "name": "a", "weight": "100"}, {"number": 2, "code": "2", "name": "b"}]}]}
      """#
    let error = #expect(throws: InstrumentError.self) { try Instrument(json: Array(json.utf8)) }
    #expect(error == .missing(place: "uji, aspek I, indikator 2", what: "bobot"))
  }
}
