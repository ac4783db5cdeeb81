import CivilTime
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Files with a row for each answer of a respondent.
@Suite struct AnswerRowsTests {
  private static let asked = [
    "Persyaratan", "Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk", "Kompetensi", "Perilaku", "Pengaduan",
    "Sarana dan prasarana",
  ]

  private static func rows(_ unit: String, _ id: String, _ day: String, _ answers: String, _ sex: String = "L")
    -> [String]
  {
    zip(asked, answers).map { "\(unit),\(id),\(day),\($0),\($1)" } + ["\(unit),\(id),\(day),Jenis Kelamin,\(sex)"]
  }

  private static let header = "unit_id,id_responden,tanggal,pertanyaan,jawaban"

  @Test func `answers of one respondent anywhere in the file make one questionnaire, as the wide file says it`() throws
  {
    let folder = try Folder()
    var lines: [String] = []
    var wide = ["unit_id,id_responden,tanggal,Jenis Kelamin," + Self.asked.joined(separator: ",")]
    for index in 0..<40 {
      let answers = String((0..<9).map { Character(String(1 + (index * 5 + $0 * 3) % 4)) })
      let (unit, day) = ("U\(1 + index % 2)", "2025-0\(1 + index % 8)-15")
      lines += Self.rows(unit, "R\(index / 2)", day, answers, index % 3 == 0 ? "P" : "L")
      wide.append(
        "\(unit),R\(index / 2),\(day),\(index % 3 == 0 ? "P" : "L"),\(answers.map(String.init).joined(separator: ","))")
    }
    // Every seventh row in turn: no respondent's answers stand together.
    let scattered = (0..<7).flatMap { start in stride(from: start, to: lines.count, by: 7).map { lines[$0] } }
    let register = try UnitRegister.of("U1", "U2")
    let settings = try IntakeSettings.year()
    let long = readSurveys(
      [try folder.survey("a.csv", [Self.header] + scattered)], register: register, settings: settings)
    let plain = readSurveys([try folder.survey("b.csv", wide)], register: register, settings: settings)
    for unit in ["U1", "U2"] {
      #expect(long.unit(unit)?.tally == plain.unit(unit)?.tally)
      #expect(long.unit(unit)?.tally.complete == 20)
    }
    #expect(long.readings[0].ledger.used == 400)
    #expect(long.readings[0].ledger.excluded == [:])
    #expect(long.questionnaire.name == "skm-2017")
  }

  @Test func `rows without respondent, of other questions, said twice, sums and examples are accounted for`() throws {
    let folder = try Folder()
    let lines =
      Self.rows("U1", "R1", "2025-02-01", "444444444") + Self.rows("U1", "R2", "2025-02-02", "33333333x")
      + Self.rows("CONTOH-01", "R9", "2025-02-02", "333333333")
      + [
        "U1,R1,2025-02-01,Persyaratan,1", "U1,,2025-02-01,Persyaratan,1", "U1,R1,2025-02-01,Saran dan masukan,antre",
        "U1,R1,2025-02-01,Alamat,RAHASIA",
        "Jumlah,,,,12", Self.header,
      ]
    let file = try folder.survey("a.csv", [Self.header] + lines)
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.sum("U1", .persyaratan) == 7)
    #expect(intake.unit("U1")?.tally.received == 2)
    #expect(intake.unit("U1")?.tally.complete == 1)
    let ledger = intake.readings[0].ledger
    #expect(ledger.used == 21)
    #expect(intake.unit("U1")?.suggestions.count == 1)
    #expect(
      ledger.excluded == [
        "baris-contoh": 10, "jawaban-berulang": 1, "tanpa-responden": 1, "pertanyaan-tidak-dibaca": 1, "baris-rekap": 1,
        "judul-berulang": 1,
      ])
    #expect(ledger.read == lines.count)
    let wrong = intake.findings.filter { $0.kind == "jawaban-di-luar-skala" }
    #expect(wrong.map(\.location.header) == ["Sarana dan prasarana"])
    #expect(wrong.map(\.location.column) == [5])
    #expect(!String(describing: intake).contains("RAHASIA"))
    #expect(intake.readings[0].droppedColumns.contains(.init(header: "Alamat", reason: .personal)))
  }

  @Test func `a changed delivery of a respondent is found in long files as in wide ones`() throws {
    let folder = try Folder()
    let a = try folder.survey("a.csv", [Self.header] + Self.rows("U1", "R1", "2025-02-01", "444444444"))
    let b = try folder.survey("b.csv", [Self.header] + Self.rows("U1", "R1", "2025-02-03", "333333333"))
    let intake = readSurveys([a, b], register: try .of("U1"), settings: try .year())
    #expect(intake.sum("U1", .biaya) == 3)
    #expect(intake.findings.map(\.kind) == ["respons-berubah"])
    #expect(intake.readings.map(\.ledger.excluded) == [["ganda": 10], [:]])
  }

  @Test func `numbers of questions are places of unsur, and ids of a database are asked for`() throws {
    let folder = try Folder()
    func lines(_ first: Int) -> [String] {
      ["id_responden,no_pertanyaan,nilai"] + (0..<9).map { "5,\(first + $0),\(1 + $0 % 4)" }
    }
    let counted = readSurveys(
      [try folder.survey("a.csv", lines(1))], register: try .of("U1"), settings: try .year())
    #expect(counted.sum("U1", .prosedur) == 2)
    #expect(counted.findings.map(\.kind).contains("urutan-unsur-dianggap"))
    let ids = try folder.survey("b.csv", lines(9))
    let refused = readSurveys([ids], register: try .of("U1"), settings: try .year())
    #expect(refused.readings[0].fileError?.kind == "pertanyaan-tidak-dikenal")
    var settings = try IntakeSettings.year()
    settings.columns = [.survey: ["persyaratan": "9", "prosedur": "10", "biaya": "12"]]
    let declared = readSurveys([ids], register: try .of("U1"), settings: settings)
    #expect(declared.sum("U1", .biaya) == 4)
    #expect(declared.questionnaire.unsur.count == 3)
    #expect(declared.readings[0].ledger.excluded == ["pertanyaan-tidak-dibaca": 6])
  }

  @Test func `a table of means by unsur has no respondents`() throws {
    let folder = try Folder()
    let file = try folder.survey("a.csv", ["No,Unsur,Nilai", "1,Persyaratan,3", "2,Prosedur,4"])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    #expect(intake.readings[0].fileError?.kind == "tanpa-responden")
    #expect(intake.units.isEmpty)
  }
}

/// Files that say only how often each score was given.
@Suite struct CountRowsTests {
  /// The published counts of one office, 29 respondents (GASPUL_BACKEND, worked example of 2025): U1…U9, sums 105 101 100 116 102 …
  private static let gaspul = [
    "unsur,score1,score2,score3,score4", "U1,0,0,11,18", "U2,0,0,15,14", "U3,0,2,12,15", "U4,0,0,0,29",
  ]

  @Test func `counts by unsur give sums and the number of respondents, and no pairs of answers`() throws {
    let folder = try Folder()
    let file = try folder.survey("U2/sebaran.csv", Self.gaspul)
    let intake = readSurveys([file], register: try .of("U1", "U2"), settings: try .year())
    let tally = try #require(intake.unit("U2")?.tally)
    #expect(tally.complete == 29)
    #expect(tally.unpaired == 29)
    #expect(intake.questionnaire.unsur.map { intake.sum("U2", $0) } == [105, 101, 100, 116])
    #expect(tally.answerCounts(2, .lengkap) == [0, 2, 12, 15])
    #expect(tally.group(.sex(nil))?.respondents == 29)
    #expect(tally.covariance == nil)
    #expect(Reliability(tally) == nil)
    #expect(SamplingError(tally, users: nil) == nil)
    #expect(intake.readings[0].ledger.used == 4)
  }

  @Test func `units in a column, months added up, and a unit whose unsur disagree is refused`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv",
      [
        "unit_id,unsur,1,2,3,4", "U1,Persyaratan,1,0,0,1", "U1,Prosedur,0,0,2,0", "U1,Persyaratan,0,0,1.000,0",
        "U1,Prosedur,0,0,0,1.000", "U2,Persyaratan,1,1,1,1", "U2,Prosedur,1,1,1,", "Jumlah,,2,1,3,1",
        "U9,Prosedur,1,0,0,0",
        "CONTOH-01,Prosedur,1,0,0,0",
      ])
    let intake = readSurveys([file], register: try .of("U1", "U2"), settings: try .year())
    #expect(intake.unit("U1")?.tally.complete == 1002)
    #expect(intake.sum("U1", .persyaratan) == 3005)
    #expect(intake.unit("U2") == nil)
    let ledger = intake.readings[0].ledger
    #expect(ledger.used == 4)
    #expect(
      ledger.excluded == [
        "jumlah-tidak-terbaca": 1, "jumlah-tidak-sama": 1, "baris-rekap": 1, "unit-tidak-dikenal": 1, "baris-contoh": 1,
      ])
    #expect(intake.findings.filter { $0.kind == "jumlah-tidak-sama" }.map(\.location.row) == [6])
  }
}
