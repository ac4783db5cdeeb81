import Findings
import IndexModel
import Testing
import Units

@testable import Intake

extension Folder {
  fileprivate func form(_ name: String, _ lines: [String]) throws -> InputFile {
    try file("formulir/" + name, .form, lines.joined(separator: "\n") + "\n")
  }
}

/// Forms of PEKPPP read with a register of two units.
private func read(
  _ files: [InputFile], columns: [String: String] = [:], byFolder: Bool = false, zero: UserFormZero = .level
) throws -> FormIntake {
  var settings = try IntakeSettings.year(2024)
  settings.columns[.form] = columns
  settings.folderOrderDeclared = byFolder
  return readForms(
    files, register: try .of("A-1", "B-2"), settings: settings, instrument: try Instrument(.pekppp), zero: zero)
}

extension FormIntake {
  fileprivate func unit(_ id: String) -> UnitForms? { units.first { $0.unit.rawValue == id } }

  fileprivate func levels(_ id: String, _ evaluator: Int = 0) -> [Int: Int]? {
    guard let forms = unit(id)?.evaluators, evaluator < forms.count else { return nil }
    return forms[evaluator].levels.mapValues(\.points)
  }
}

extension UnitForms {
  /// Sum and count of the answers to each item of F-03.
  fileprivate var answers: [Int: [Int]] { users.items.mapValues { [$0.sum, $0.count] } }
}

private let numbers = (1...31).map(String.init).joined(separator: ",")

@Suite struct FormsTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a wide F-02 has a column for each number, as the template prints it`() throws {
    let intake = try read([
      folder.form(
        "f02.csv",
        [
          "unit_id,evaluator," + numbers,
          "A-1,E-1," + (1...31).map { String($0 % 6) }.joined(separator: ","),
          "A-1,E-2," + Array(repeating: "3", count: 31).joined(separator: ","),
        ])
    ])
    #expect(intake.findings.isEmpty)
    #expect(intake.unit("A-1")?.evaluators.count == 2)
    #expect(intake.levels("A-1")?[24] == 0, "0 is a level with a meaning")
    #expect(intake.levels("A-1")?[31] == 1, "the question on queues is asked, though it weighs nothing")
    #expect(intake.readings[0].ledger.used == 2)
    #expect(intake.readings[0].droppedColumns.isEmpty)
    #expect(intake.unit("A-1")?.evaluatorPlace?.row == 2)
  }

  @Test func `a long F-02 names the indicator by number or code`() throws {
    let intake = try read([
      folder.form(
        "f02-panjang.csv",
        ["unit_id,evaluator,indikator,nilai", "A-1,E-1,1.a.Ak,4", "A-1,E-1,24,0", "A-1,E-1,Indikator 3,5"])
    ])
    #expect(intake.findings.isEmpty)
    #expect(intake.levels("A-1") == [1: 4, 24: 0, 3: 5])
    #expect(intake.readings[0].ledger.used == 3)
  }

  @Test(
    "M13: a blank is not a zero, however it is written", arguments: ["", "-", "NULL", "\\N", "–", "n/a"])
  func blanks(text: String) throws {
    let intake = try read([folder.form("f02.csv", ["unit_id,evaluator,1,2,3", "A-1,E-1,\(text),0,5.0"])])
    #expect(intake.findings.isEmpty)
    #expect(intake.levels("A-1") == [2: 0, 3: 5])
  }

  @Test(
    "what is no level is a finding with its cell and stays blank", arguments: ["6", "-1", "3,5", "baik", "44"])
  func notALevel(text: String) throws {
    let intake = try read([folder.form("f02.csv", ["unit_id;evaluator;1;2;3", "A-1;E-1;2;\(text);5"])])
    #expect(intake.levels("A-1") == [1: 2, 3: 5])
    let finding = try #require(intake.findings.first)
    #expect(intake.findings.count == 1)
    #expect(finding.kind == "nilai-formulir-tidak-sah")
    #expect(finding.location.description == "formulir/f02.csv, baris 2, kolom 4 (2)")
    #expect(finding.unit == "A-1")
  }

  @Test func `a number that is no indicator is a finding and not read`() throws {
    let intake = try read([folder.form("f02.csv", ["unit_id,evaluator,1,32,catatan", "A-1,E-1,2,5,teks"])])
    #expect(intake.levels("A-1") == [1: 2])
    #expect(intake.findings.map(\.kind) == ["indikator-tidak-dikenal"])
    #expect(intake.findings.first?.location.column == 4)
    #expect(intake.readings[0].droppedColumns.map(\.header) == ["32", "catatan"])
    let long = try read([
      folder.form("f02-b.csv", ["unit_id,evaluator,indikator,nilai", "A-1,E-1,99,4", "A-1,E-1,2,4"])
    ])
    #expect(long.readings[0].ledger.excluded == ["indikator-tidak-dikenal": 1])
    #expect(long.levels("A-1") == [2: 4])
  }

  @Test func `IN-1: read is used and excluded, with examples, unknown units and empty rows`() throws {
    let intake = try read([
      folder.form(
        "f02.csv",
        [
          "unit_id,evaluator,1,2", "CONTOH-HAPUS,E-1,4,4", "X-9,E-1,4,4", "A-1,E-1,,-", "A-1,E-1,3,3", "A-1,E-1,3,3",
        ])
    ])
    let ledger = intake.readings[0].ledger
    #expect(ledger.read == 5)
    #expect(ledger.used == 1)
    #expect(ledger.excluded == ["baris-contoh": 1, "unit-tidak-dikenal": 1, "tanpa-nilai": 1, "ganda": 1])
    #expect(intake.unknownUnits.map(\.code) == ["X-9"])
  }

  @Test func `IN-6: two levels of one evaluator for one question are none, unless the folder order is declared`() throws
  {
    let files = [
      try folder.form("f02-1.csv", ["unit_id,evaluator,1,2", "A-1,E-1,3,4"]),
      try folder.form("f02-2.csv", ["unit_id,evaluator,1,2", "A-1,E-1,5,4"]),
    ]
    let open = try read(files)
    #expect(open.levels("A-1") == [2: 4])
    #expect(open.findings.map(\.kind) == ["nilai-bertentangan"])
    #expect(open.findings[0].found == "F-02 nomor 1: tingkat 5, tetapi 3 pada formulir/f02-1.csv, baris 2, kolom 3 (1)")
    let reversed = try read(files.reversed())
    #expect(reversed.units == open.units)
    #expect(try read(files, byFolder: true).levels("A-1") == [1: 5, 2: 4])
  }

  @Test func `F-03 counts every user, and ids that only count name nobody outside their file`() throws {
    let header = "unit_id,id," + (1...14).map(String.init).joined(separator: ",")
    func row(_ id: String, _ level: String) -> String {
      "A-1,\(id)," + Array(repeating: level, count: 14).joined(separator: ",")
    }
    let running = try read([
      folder.form("f03-a.csv", [header, row("1", "5"), row("2", "4")]),
      folder.form("f03-b.csv", [header, row("1", "2"), row("2", "1")]),
    ])
    #expect(running.unit("A-1")?.users.users == 4)
    #expect(running.unit("A-1")?.answers[14] == [12, 4])
    let named = try read([
      folder.form("f03-a.csv", [header, row("P-7", "5"), row("P-9", "4")]),
      folder.form("f03-b.csv", [header, row("P-7", "5"), row("P-8", "1")]),
    ])
    #expect(named.unit("A-1")?.users.users == 3)
    #expect(named.readings[1].ledger.excluded == ["ganda": 1])
  }

  @Test func `a 0 on F-03 is a level unless it is declared to be a blank`() throws {
    let lines = ["unit_id,id,1,2,3", "A-1,P-1,5,0,0", "A-1,P-2,0,0,0"]
    let level = try read([folder.form("f03.csv", lines)])
    #expect(level.unit("A-1")?.answers[1] == [5, 2])
    #expect(level.findings.map(\.kind) == ["f03-nol-dihitung"])
    let blank = try read([folder.form("f03.csv", lines)], zero: .blank)
    #expect(blank.unit("A-1")?.users.users == 1)
    #expect(blank.unit("A-1")?.answers == [1: [5, 1]])
    #expect(blank.readings[0].ledger.excluded == ["tanpa-nilai": 1])
    #expect(blank.findings.isEmpty)
  }

  @Test func `one file may hold all three forms, told by a column`() throws {
    let intake = try read([
      folder.form(
        "semua.csv",
        [
          "unit_id,formulir,evaluator,id,indikator,nilai", "A-1,F-02,E-1,,1,4", "A-1,F-01,,,1,5", "A-1,f03,,P-1,14,3",
          "A-1,F-02 B,E-1,,1,4", "A-1,apa,E-1,,1,4",
        ])
    ])
    let unit = try #require(intake.unit("A-1"))
    #expect(unit.evaluators.map { $0.levels.mapValues(\.points) } == [[1: 4]])
    #expect(unit.own?.levels.mapValues(\.points) == [1: 5])
    #expect(unit.answers == [14: [3, 1]])
    #expect(
      intake.readings[0].ledger.excluded
        == ["formulir-b-tidak-dapat-dinilai": 1, "jenis-formulir-tidak-diketahui": 1])
  }

  @Test(
    "the name of a file or its folder tells the form",
    arguments: [
      ("formulir/f02.csv", FormKind.evaluator), ("f03_kota/a.csv", .user), ("formulir/F-01 mandiri.xlsx", .own),
      ("formulir3.csv", .user), ("formulir/f021.csv", nil), ("formulir/f02b.csv", nil),
      ("formulir/f02-b.csv", .evaluator), ("formulir/nilai.csv", nil),
    ])
  func names(name: String, kind: FormKind?) {
    #expect(FormKind(fileName: name) == kind)
  }

  @Test func `a code that looks like a number is a code only among codes`() throws {
    let old = try Instrument(.permenpanrb172017)
    func levels(_ header: String) throws -> [Int: Int]? {
      let file = try folder.form("f02.csv", ["unit_id,evaluator," + header, "A-1,E-1,2,5"])
      return readForms([file], register: try .of("A-1"), settings: try .year(2021), instrument: old).levels("A-1")
    }
    // In 2017 the code of question 37 is `6`, and question 6 is 1.a.Ak.
    #expect(try levels("1.a.Ak,6") == [6: 2, 37: 5])
    #expect(try levels("5,6") == [5: 2, 6: 5])
  }

  @Test func `an instrument without forms reads none and says so`() throws {
    let intake = readForms(
      [try folder.form("f02.csv", ["unit_id,evaluator,1", "A-1,E-1,3"])], register: try .of("A-1"),
      settings: try .year(), instrument: try Instrument(.ippIndikatif))
    #expect(intake.units.isEmpty)
    #expect(intake.findings.map(\.kind) == ["formulir-tidak-dipakai"])
  }

  /// The F-03 table of a city's own application (Kota Pasuruan 2024, public database dump): other headers, 0 for not answered.
  @Test(.enabled(if: RealData.isHere, "data kantor tidak ada di samping paket"))
  func `a city's table of user forms is read with a mapping of its columns`() throws {
    let file = RealData.file("pekppp-kota-pasuruan-2024/formulir3.csv", .form)
    let names = [
      "layanan1", "layanan2", "layanan3", "layanan4", "sdm1", "sdm2", "sdm3", "sarpras1", "sarpras2",
      "sarpras3", "sarpras4", "si1", "si2", "konsul1",
    ]
    var settings = try IntakeSettings.year(2024)
    settings.columns[.form] = Dictionary(
      uniqueKeysWithValues: [("unit_id", "opd_id")] + names.enumerated().map { (String($0 + 1), $1) })
    let intake = readForms(
      [file], register: UnitRegister([]), settings: settings, instrument: try Instrument(.pekppp), zero: .blank)
    #expect(intake.readings[0].ledger.read == 13)
    #expect(intake.readings[0].ledger.used == 13)
    let office = try #require(intake.unit("32"))
    #expect(office.users.users == 10)
    // Ten rows of that office answer only the first four questions; all the others are 0 and mean not answered.
    #expect(office.users.items.keys.sorted() == [1, 2, 3, 4])
  }

  @Test(
    "ticked lists of F-01: a comma inside brackets parts nothing",
    arguments: [
      ("Petugas parkir, CCTV", 2), ("Toiletries (tissue, sabun, tempat sampah), Air Bersih", 2), ("Tidak", 0),
      ("Lainnya", 1), ("a, , b,", 2),
    ])
  func ticks(text: String, count: Int) { #expect(TickedList(text)?.count == count) }

  @Test(arguments: ["Ya", "7", "", "-"])
  func `what is no list of words counts nothing`(text: String) { #expect(TickedList(text)?.count == nil) }

  /// The self forms of a city's own application: ticks where the official form has levels that count them.
  @Test(.enabled(if: RealData.isHere, "data kantor tidak ada di samping paket"))
  func `Pasuruan: ticked self forms become the levels that count them, as F-01 and nothing more`() throws {
    let folder = "pekppp-kota-pasuruan-2024/"
    var settings = try IntakeSettings.year(2024)
    settings.columns = [
      .register: ["unit_id": "id", "nama": "opd"],
      .form: [
        "unit_id": "user_id", "2.a.P": "unsur_masyarakat_dilibatkan", "7.a.T": "jumlah_media_publikasi_skm",
        "14.b.K": "budaya_pelayanan", "15.c.K": "fasilitas_parkir", "17.c.As": "fasilitas_toilet",
        "18.c.K": "sarana_disabilitas", "19.c.As": "sarpras_penunjang_pelayanan", "20.c.B": "fasilitas_fo",
        "25.e.P": "fasilitas_sarpras_konsul", "31": "fasilitas_sistem_antrian",
      ],
    ]
    let register = readRegister([RealData.file(folder + "users_opd.csv", .register)], settings: settings).register
    let files = ["kepel", "prof_sdm", "sarpras", "konsul", "tambahan"].map { name in
      InputFile(
        path: RealData.path + "/" + folder + name + ".csv", name: "formulir/f01-\(name).csv", role: .form)
    }
    let intake = readForms(files, register: register, settings: settings, instrument: try Instrument(.pekppp))
    #expect(intake.readings.allSatisfy { $0.fileError == nil })
    for reading in intake.readings {
      #expect(reading.ledger.read == reading.ledger.used + reading.ledger.exclusions.reduce(0) { $0 + $1.count })
    }
    // Counted by hand in the row of office 6: 3 groups, 3 media, 5 elements, 4 of parking, 5 of toilets, 7 for vulnerable groups
    // (level 3 from 7 on), 11 supporting ones, 5 of the front office, 5 for consultation, 3 of the queue.
    let own = try #require(intake.unit("6")?.own).levels.mapValues(\.points)
    #expect(own == [2: 3, 7: 3, 14: 5, 15: 4, 17: 5, 18: 3, 19: 5, 20: 5, 25: 5, 31: 3])
    #expect(intake.unit("6")?.evaluators.isEmpty == true, "a self form is never F-02")
    // Account 56 is in no register and office 14 left its forms empty.
    #expect(intake.unknownUnits.map(\.code) == ["56"])
    #expect(intake.unit("14")?.own == nil || intake.unit("14")?.own?.levels[15] == nil)
    #expect(intake.findings.contains { $0.kind == "f01-centang-dihitung" })
  }
}
