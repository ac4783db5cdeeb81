import CivilTime
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Which questionnaire files ask, and that two are never mixed (IKM-11, M17).
@Suite struct QuestionnaireTests {
  private static let headers: [(id: String, header: String)] = [
    (
      "skm-2014",
      "Persyaratan,Prosedur,Waktu pelayanan,Biaya/tarif,Produk spesifikasi jenis pelayanan,Kompetensi pelaksana,Perilaku pelaksana,Maklumat pelayanan,\"Penanganan pengaduan, saran dan masukan\""
    ),
    (
      "skm-2004",
      "Prosedur pelayanan,Persyaratan pelayanan,Kejelasan petugas pelayanan,Kedisiplinan petugas,Tanggung jawab petugas,Kemampuan petugas,Kecepatan pelayanan,Keadilan mendapatkan pelayanan,Kesopanan dan keramahan petugas,Kewajaran biaya pelayanan,Kepastian biaya pelayanan,Kepastian jadwal pelayanan,Kenyamanan lingkungan,Keamanan pelayanan"
    ),
    (
      "ipkp",
      "Informasi pelayanan,Persyaratan,Prosedur,Jangka waktu,Tarif/biaya,Sarana prasarana,Respon petugas,Layanan konsultasi dan pengaduan"
    ),
    ("ipak", "Diskriminasi pelayanan,Pelayanan di luar prosedur,Imbalan/gratifikasi,Pungutan liar,Percaloan"),
  ]

  @Test("the older and sister questionnaires are known by their columns", arguments: headers)
  func builtIn(id: String, header: String) throws {
    let folder = try Folder()
    let instrument = try #require(try IKMRules().instrument(id))
    let count = instrument.elements.count
    let scores = (0..<count).map { 1 + $0 % 4 }
    let file = try folder.survey(
      "a.csv", ["id,tanggal," + header, "a,2025-01-05," + scores.map(String.init).joined(separator: ",")])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.questionnaire.name == id)
    #expect(intake.unit("U1")?.tally.complete == 1)
    #expect(instrument.elements.map { intake.sum("U1", $0.unsur) } == scores)
    #expect(intake.findings == [])
  }

  @Test func `M17: ten places are a questionnaire of ten unsur, each with a tenth`() throws {
    let folder = try Folder()
    let file = try folder.survey("a.csv", ["U1,U2,U3,U4,U5,U6,U7,U8,U9,U10", "4,4,4,4,4,4,4,4,4,3"])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.questionnaire.name == "kuesioner sendiri (10 unsur)")
    #expect(intake.questionnaire.unsur.count == 10)
    #expect(intake.questionnaire.unsur.last == Unsur(key: "u10"))
    #expect(intake.unit("U1")?.tally.complete == 1)
  }

  @Test func `bare places take the questionnaire that is declared`() throws {
    let folder = try Folder()
    let file = try folder.survey("a.csv", ["U1,U2,U3,U4,U5", "4,3,2,1,4"])
    let rules = try IKMRules()
    var settings = try IntakeSettings.year()
    settings.questionnaire = rules.instrument("ipak")?.questionnaire()
    let intake = readSurveys([file], register: try .of("U1"), settings: settings)
    #expect(intake.questionnaire.name == "ipak")
    #expect(intake.sum("U1", Unsur(key: "percaloan")) == 4)
    let fourteen = try folder.survey(
      "b.csv", [(1...14).map { "U\($0)" }.joined(separator: ","), (1...14).map { _ in "4" }.joined(separator: ",")])
    let old = readSurveys([fourteen], register: try .of("U1"), settings: try .year())
    #expect(old.questionnaire.name == "skm-2004")
  }

  @Test func `IKM-11: the questionnaire of most files counts, and the others are named and not mixed`() throws {
    let folder = try Folder()
    let nine = Plain.header.replacing("unit_id,id,tanggal,", with: "id,tanggal,")
    let a = try folder.survey("a.csv", [nine, "a,2025-01-05,4,4,4,4,4,4,4,4,4"])
    let b = try folder.survey("b.csv", [nine, "b,2025-01-05,4,4,4,4,4,4,4,4,4"])
    let ipkp = try folder.survey("c.csv", ["id,tanggal," + Self.headers[2].header, "c,2025-01-05,1,1,1,1,1,1,1,1"])
    let register = try UnitRegister.of("U1")
    let intake = readSurveys([a, b, ipkp], register: register, settings: try .year())
    #expect(intake.questionnaire.name == "skm-2017")
    #expect(intake.unit("U1")?.tally.received == 2)
    #expect(intake.readings[2].fileError?.kind == "kuesioner-lain")
    #expect(intake.findings.map(\.kind) == ["kuesioner-lain"])
    #expect(intake.findings.map(\.found) == ["kuesioner ipkp"])
    var settings = try IntakeSettings.year()
    settings.questionnaire = try IKMRules().instrument("ipkp")?.questionnaire()
    let declared = readSurveys([a, b, ipkp], register: register, settings: settings)
    #expect(declared.unit("U1")?.tally.received == 1)
    #expect(declared.readings.map { $0.fileError?.kind } == ["kuesioner-lain", "kuesioner-lain", nil])
  }

  @Test func `several questions of an unsur are its mean, also where the questionnaire is declared`() throws {
    let folder = try Folder()
    let header = "id,tanggal,Persyaratan mudah dipenuhi,Persyaratan jelas,Prosedur"
    let file = try folder.survey("a.csv", [header, "a,2025-01-05,4,1,2", "b,2025-01-06,4,,2"])
    for declared in [nil, try IKMRules().instrument("skm-2017")?.questionnaire()] {
      var settings = try IntakeSettings.year()
      settings.questionnaire = declared
      let intake = readSurveys([file], register: try .of("U1"), settings: settings)
      // (4 + 1) / 2 + 4 = 6.5, in halves 13.
      #expect(intake.questionnaire.scale == 2)
      #expect(intake.sum("U1", .persyaratan) == 13)
      #expect(intake.unit("U1")?.tally.complete == 2)
    }
  }
}
