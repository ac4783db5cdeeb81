import IndexModel
import Testing
import Units

/// Required loci by year and kind of instansi (IPP-4); the table is that of background note ipp.md, 2.7.
@Suite struct RequiredLociTests {
  private func labels(_ kind: InstansiKind?, _ year: Int) throws -> [String]? {
    try RequiredLoci().requirement(of: kind, year: year)?.labels
  }

  @Test(
    "what an instansi must have, by year",
    arguments: [
      (InstansiKind.provinsi, 2018, ["RSUD", "DPMPTSP", "Samsat"]), (.kota, 2019, ["RSUD", "DPMPTSP", "Disdukcapil"]),
      (.kabupaten, 2020, ["DPMPTSP", "Disdukcapil"]), (.provinsi, 2021, ["DPMPTSP", "Samsat"]),
      (.kabupaten, 2023, ["barang", "jasa", "administratif"]), (.lembaga, 2024, ["barang", "jasa", "administratif"]),
    ])
  func table(kind: InstansiKind, year: Int, expected: [String]) throws {
    #expect(try labels(kind, year) == expected)
  }

  @Test func `a year that nobody published requires nothing, and so does an instansi without a kind`() throws {
    for year in [2017, 2022, 2025, 2026] { #expect(try labels(.kabupaten, year) == nil) }
    #expect(try labels(.kementerian, 2021) == nil)
    #expect(try labels(.bumnd, 2024) == nil)
    #expect(try labels(nil, 2024) == nil)
  }

  private func unit(_ id: String, _ kind: LocusKind?) throws -> Unit {
    Unit(id: try #require(UnitID(id)), name: id, locusKind: kind)
  }

  @Test func `complete, incomplete and unknown are three answers`() throws {
    let required = try #require(try RequiredLoci().requirement(of: .kota, year: 2024))
    let whole = required.check([try unit("A", .jasa), try unit("B", .barang), try unit("C", .administratif)])
    #expect(whole.missing.isEmpty && whole.certainlyMissing == 0 && !whole.isUndecided)
    let lacking = required.check([try unit("A", .jasa), try unit("B", .jasa)])
    #expect(lacking.missing == ["barang", "administratif"] && lacking.certainlyMissing == 2)
    // One silent locus may be one of the two that are missing, not both.
    let doubtful = required.check([try unit("A", .jasa), try unit("B", nil)])
    #expect(doubtful.certainlyMissing == 1 && !doubtful.isUndecided && doubtful.silent.map(\.rawValue) == ["B"])
    let open = required.check([try unit("A", .jasa), try unit("B", nil), try unit("C", nil)])
    #expect(open.certainlyMissing == 0 && open.isUndecided)
  }

  @Test func `a declared list is of kinds or of types, never of both`() {
    #expect(LocusRequirement.Names(labels: ["jasa", "barang"]) == .kinds([.jasa, .barang]))
    #expect(LocusRequirement.Names(labels: ["RSUD", "Samsat"]) == .types(["RSUD", "Samsat"]))
    #expect(LocusRequirement.Names(labels: ["RSUD", "jasa"]) == nil)
    #expect(LocusRequirement.Names(labels: ["jasa", "jasa"]) == nil)
    #expect(LocusRequirement.Names(labels: []) == nil)
  }

  @Test(
    "kinds of locus by their words",
    arguments: [
      ("barang", LocusKind.barang), ("Layanan Jasa", .jasa), ("ADMINISTRASI", .administratif),
      ("pelayanan administratif", .administratif), ("pelayanan publik barang", .barang),
    ])
  func words(text: String, kind: LocusKind) { #expect(LocusKind(word: text) == kind) }

  @Test(arguments: ["", "ya", "barang dan jasa", "layanan"])
  func `other words are no kind`(text: String) { #expect(LocusKind(word: text) == nil) }

  @Test func `IPP-7: every indicator of pekppp has evidence or a reason why there is none`() throws {
    let instrument = try Instrument(.pekppp)
    guard case .forms(let rules) = instrument.method else {
      Issue.record("pekppp has no forms")
      return
    }
    let table = try EvidenceTable()
    let numbers = (instrument.aspects.flatMap(\.indicators) + rules.informational).map(\.number)
    #expect(numbers == Array(1...31))
    let witnessed = numbers.filter { table.entry($0, of: instrument)?.feed != nil }
    // RULES.md names 1, 3, 6–9, 21, 24, 26–28; no feed carries the follow-up of a survey (8, 9).
    #expect(witnessed == [1, 3, 6, 7, 21, 24, 26, 27, 28])
    #expect(numbers.allSatisfy { table.entry($0, of: instrument)?.words.isEmpty == false })
    #expect(table.entry(1, of: try Instrument(.permenpanrb172017)) == nil)
  }
}
