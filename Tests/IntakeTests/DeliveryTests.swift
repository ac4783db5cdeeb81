import CivilTime
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Responses that arrive twice (IN-6).
@Suite struct DeliveryTests {
  private let first = Plain.row("U1", "R-1", "2025-02-01", "333333333")
  private let second = Plain.row("U1", "R-2", "2025-02-02", "444444444")

  @Test func `the same id with the same content counts once, and the finding names both places`() throws {
    let folder = try Folder()
    let a = try folder.survey("a.csv", [Plain.header, first, second])
    let b = try folder.survey("b.csv", [Plain.header, second, Plain.row("U1", "R-3", "2025-02-03", "111111111")])
    let intake = readSurveys([b, a], register: try .of("U1"), settings: try .year())
    #expect(intake.unit("U1")?.tally.complete == 3)
    #expect(intake.sum("U1", .biaya) == 8)
    #expect(intake.unit("U1")?.excluded == ["ganda": 1])
    #expect(intake.readings.map(\.ledger.used) == [2, 1])
    #expect(intake.readings.map(\.ledger.read) == [2, 2])
    let finding = try #require(intake.findings.first)
    #expect(intake.findings.count == 1)
    #expect(finding.kind == "respons-ganda")
    #expect(finding.location == Location(file: "skm/b.csv", row: 2))
    #expect(finding.found.contains("skm/a.csv, baris 3"))
  }

  @Test func `a changed response counts once, with its latest stamp, whatever the order of files`() throws {
    let folder = try Folder()
    let a = try folder.survey("a.csv", [Plain.header, Plain.row("U1", "R-1", "2025-02-09", "444444444")])
    let b = try folder.survey("b.csv", [Plain.header, first])
    for files in [[a, b], [b, a]] {
      let intake = readSurveys(files, register: try .of("U1"), settings: try .year())
      #expect(intake.sum("U1", .biaya) == 4)
      #expect(intake.findings.map(\.kind) == ["respons-berubah"])
      #expect(intake.findings[0].severity == .warning)
    }
    var settings = try IntakeSettings.year()
    settings.folderOrderDeclared = true
    #expect(readSurveys([a, b], register: try .of("U1"), settings: settings).sum("U1", .biaya) == 3)
  }

  @Test func `a running number that begins again in each file is no id`() throws {
    let folder = try Folder()
    let header = Plain.header.replacing(",id,", with: ",No,")
    let a = try folder.survey(
      "a.csv", [header] + (1...3).map { Plain.row("U1", "\($0)", "2025-01-0\($0)", "444444444") })
    let b = try folder.survey(
      "b.csv", [header] + (1...3).map { Plain.row("U1", "\($0)", "2025-02-0\($0)", "333333333") })
    let intake = readSurveys([a, b], register: try .of("U1"), settings: try .year())
    #expect(intake.unit("U1")?.tally.complete == 6)
    #expect(intake.findings == [])
    var settings = try IntakeSettings.year()
    settings.columns = [.survey: ["id": "No"]]
    #expect(readSurveys([a, b], register: try .of("U1"), settings: settings).unit("U1")?.tally.complete == 3)
  }

  @Test func `the same id in two units is two responses`() throws {
    let folder = try Folder()
    let file = try folder.survey(
      "a.csv", [Plain.header, first, Plain.row("U2", "R-1", "2025-02-01", "333333333")])
    let intake = readSurveys([file], register: try .of("U1", "U2"), settings: try .year())
    #expect(intake.readings[0].ledger.used == 2)
  }

  @Test func `rows without id are the same in another file if all is equal to the second, and two in one file are two`()
    throws
  {
    let folder = try Folder()
    let header = "Timestamp,unit_id,persyaratan,prosedur,waktu,biaya"
    let twin = "2025-02-01 09:00:01,U1,4,4,4,4"
    let a = try folder.survey("a.csv", [header, twin, twin, "2025-02-01 09:00:02,U1,4,4,4,4"])
    let b = try folder.survey("b.csv", [header, twin])
    let intake = readSurveys([a, b], register: try .of("U1"), settings: try .year())
    #expect(intake.unit("U1")?.tally.received == 3)
    #expect(intake.readings.map(\.ledger.used) == [3, 0])
  }

  @Test func `a file with the same bytes is read once`() throws {
    let folder = try Folder()
    var a = try folder.survey("a.csv", [Plain.header, first])
    var b = try folder.survey("b.csv", [Plain.header, first])
    a.digest = "00ff"
    b.digest = "00ff"
    let intake = readSurveys([b, a], register: try .of("U1"), settings: try .year())
    #expect(intake.unit("U1")?.tally.complete == 1)
    #expect(intake.findings.map(\.kind) == ["berkas-ganda"])
    #expect(intake.findings[0].location.file == "skm/b.csv")
  }
}

/// Nothing depends on how the work was cut up.
@Suite struct InvarianceTests {
  @Test("row order, file split, threads and part size change nothing", arguments: UInt64(0)..<6)
  func cuts(seed: UInt64) throws {
    let folder = try Folder()
    var random = Shuffler(state: seed &+ 1)
    let services = ["SKCK", "SIM", "Izin Keramaian", "skck", "Laporan Kehilangan"]
    var rows: [String] = []
    for index in 0..<300 {
      let day = "2025-0\(1 + index % 9)-1\(index % 9)"
      let answers = (0..<9).map { String(1 + (index * 7 + $0 * 3) % 4) }
      let cells = ["U\(index % 5)", "R\(index)", day, services[index % 5], index % 2 == 0 ? "L" : "P"] + answers
      rows.append(cells.joined(separator: ","))
    }
    rows += ["U9,R900,2025-01-01,SIM,L,4,4,4,4,4,4,4,4,4", "U1,R901,2024-01-01,SIM,L,4,4,4,4,4,4,4,4,4"]
    let header =
      "unit_id,id,tanggal,layanan,jk,persyaratan,prosedur,waktu penyelesaian,biaya,produk,kompetensi,perilaku,pengaduan,sarana"
    let register = try UnitRegister.of("U0", "U1", "U2", "U3", "U4")
    let whole = readSurveys(
      [try folder.survey("whole.csv", [header] + rows)], register: register, settings: try .year())
    let shuffled = random.shuffled(rows)
    let cut = 1 + Int(seed) * 40
    let pieces = [
      try folder.survey("x.csv", [header] + shuffled[..<cut]), try folder.survey("y.csv", [header] + shuffled[cut...]),
    ]
    var settings = try IntakeSettings.year()
    settings.threads = 2
    settings.partBytes = 700 + Int(seed) * 300
    let parts = readSurveys(pieces, register: register, settings: settings)
    #expect(whole.units.map(\.id) == parts.units.map(\.id))
    for (a, b) in zip(whole.units, parts.units) {
      #expect(a.tally == b.tally)
      #expect(a.services == b.services)
      #expect(a.excluded == b.excluded)
      #expect(a.services == a.services.sorted())
    }
    #expect(whole.unknownUnits == parts.unknownUnits)
    #expect(whole.unknownUnits.map(\.code) == ["U9"])
    #expect(whole.unit("U0")?.tally.received == 60)
  }

  private struct Shuffler {
    var state: UInt64

    mutating func shuffled(_ rows: [String]) -> [String] {
      var rows = rows
      for index in rows.indices.reversed() {
        state = ByteHash.mix(state)
        rows.swapAt(index, Int(state % UInt64(index + 1)))
      }
      return rows
    }
  }
}
