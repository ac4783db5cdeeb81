import CivilTime
import Testing
import Units

func id(_ text: String) throws -> UnitID { try #require(UnitID(text)) }

@Suite struct UnitRegisterTests {
  @Test func `units are sorted by id and found by it`() throws {
    let units = try ["b", "a10", "a2"].map { Unit(id: try id($0), name: $0.uppercased()) }
    let register = UnitRegister(units)
    #expect(register.units.map(\.id.rawValue) == ["a10", "a2", "b"])
    #expect(register[try id(" a2 ")]?.name == "A2")
    #expect(register.position(of: try id("b")) == 2)
    #expect(register[try id("B")] == nil)
  }

  @Test func `the first delivery of an id counts and the repetition is told`() throws {
    let register = UnitRegister([Unit(id: try id("a"), name: "satu"), Unit(id: try id("a"), name: "dua")])
    #expect(register.units.map(\.name) == ["satu"])
    #expect(register.duplicates == [try id("a")])
  }

  @Test func `IN-5: a name joins only when it is declared`() throws {
    let units = [Unit(id: try id("u1"), name: "RSUD  Kota\u{A0}Contoh"), Unit(id: try id("u2"), name: "Samsat")]
    #expect(UnitRegister(units).match("rsud kota contoh") == .unknown)
    let declared = UnitRegister(units, joinsByName: true)
    #expect(declared.match("rsud kota contoh") == .unit(try id("u1")))
    #expect(declared.match("RSUD Kota Conto") == .unknown)
    #expect(declared.match("u2") == .unit(try id("u2")))
    #expect(declared.match("  ") == .unknown)
  }

  @Test func `an alias holds between its days, both included`() throws {
    let register = UnitRegister(
      [Unit(id: try id("u1"), name: "Lama"), Unit(id: try id("u2"), name: "Baru")],
      aliases: [
        Alias(name: "Kantor A", unit: try id("u1"), through: CivilDate(iso: "2025-06-30")),
        Alias(name: "Kantor A", unit: try id("u2"), from: CivilDate(iso: "2025-07-01")),
        Alias(name: "Kantor B", unit: try id("tidak-ada")),
      ])
    #expect(register.match("kantor a", on: CivilDate(iso: "2025-06-30")) == .unit(try id("u1")))
    #expect(register.match("kantor a", on: CivilDate(iso: "2025-07-01")) == .unit(try id("u2")))
    #expect(register.match("kantor a") == .unknown)
    #expect(register.match("kantor b") == .unknown)
  }

  @Test func `a name of two units is ambiguous`() throws {
    let units = [Unit(id: try id("u2"), name: "Puskesmas Melati"), Unit(id: try id("u1"), name: "PUSKESMAS MELATI")]
    #expect(
      UnitRegister(units, joinsByName: true).match("Puskesmas Melati") == .ambiguous([try id("u1"), try id("u2")]))
  }
}

@Suite struct UnitVocabularyTests {
  let words: UnitVocabulary

  init() throws { words = try UnitVocabulary() }

  @Test(
    "synonyms of types",
    arguments: [
      ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"), ("DISPENDUKCAPIL", "Disdukcapil"),
      ("DPM-PTSP", "DPMPTSP"), ("rumah  sakit umum daerah", "RSUD"), ("RSUD", "RSUD"), ("PKM", "Puskesmas"),
      ("Kantor Bersama Samsat", "Samsat"), ("Polrestabes", "Polres"), ("Kantor Kecamatan", "Kecamatan"),
      (" Museum Daerah ", "Museum Daerah"), ("", ""),
    ])
  func types(text: String, short: String) {
    #expect(words.type(text) == short)
  }

  @Test(
    "synonyms of kinds of instansi",
    arguments: [
      ("Pemkab", InstansiKind.kabupaten), ("KOTA", .kota), ("Pemerintah Provinsi", .provinsi), ("BUMD", .bumnd),
      ("BUMN/D", .bumnd), ("kementerian", .kementerian), ("Lembaga", .lembaga), ("yayasan", nil),
    ])
  func kinds(text: String, kind: InstansiKind?) {
    #expect(words.kind(text) == kind)
  }

  @Test(
    "zones of provinces",
    arguments: [
      ("11", IndonesianZone.wib), ("35", .wib), ("61", .wib), ("62", .wib), ("63", .wita), ("51", .wita), ("76", .wita),
      ("81", .wit), ("96", .wit),
    ])
  func zones(province: String, zone: IndonesianZone) {
    #expect(words.zone(ofProvince: province) == zone)
  }

  @Test func `every province has a zone`() throws {
    for province in try Territory().provinces { #expect(words.zone(ofProvince: province.code) != nil) }
    #expect(words.zone(ofProvince: "99") == nil)
    #expect(words.zone(" wita ") == .wita)
  }
}

@Suite struct TerritoryTests {
  @Test func `codes are checked against the table`() throws {
    let territory = try Territory()
    #expect(territory.faults(provinceCode: "35", regencyCode: "35.15").isEmpty)
    #expect(territory.faults(provinceCode: nil, regencyCode: nil).isEmpty)
    #expect(territory.faults(provinceCode: "99", regencyCode: nil) == [.unknownProvince("99")])
    #expect(territory.faults(provinceCode: "35", regencyCode: "35.99") == [.unknownRegency("35.99")])
    #expect(
      territory.faults(provinceCode: "33", regencyCode: "35.15") == [
        .regencyOfOtherProvince(regency: "35.15", province: "33")
      ])
    #expect(territory.provinceCode(given: nil, regencyCode: "35.15") == "35")
  }

  @Test func `IN-5: 11.10 is not 11.1`() throws {
    let territory = try Territory()
    #expect(territory.regency("11.10") != nil)
    #expect(territory.regency("11.1") == nil)
  }
}
