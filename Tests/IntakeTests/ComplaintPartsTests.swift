import CivilTime
import Complaints
import Findings
import Testing
import Units

@testable import Intake

/// Complaint files are read part by part as bytes; what comes out must not know of it.
@Suite struct ComplaintPartsTests {
  private static let header =
    "source_system,tracking_id,unit_id,nama_unit,type,class,category,channel_origin,received_at,disposed_at,closed_at,close_kind,reopened,rating,rating_kind,status_raw"

  /// Stamps in three layouts, words known and unknown, blanks of several kinds, a footer, a repeated header and a row without number.
  private static func rows() -> [String] {
    var rows: [String] = []
    for number in 0..<300 {
      let day = 1 + number % 28
      let two = day < 10 ? "0\(day)" : "\(day)"
      let stamp =
        switch number % 4 {
        case 0: "2025-03-\(two) 08:15:30"
        case 1: "2025-03-\(two)"
        case 2: "\(day) Maret 2025"
        default: " \(day)/3/2025 09.00 WIB "
        }
      let status = ["Dalam Proses", "Ditutup oleh Sistem", "Sedang Ditelaah", "-"][number % 4]
      let unit = ["U1", "U2", "", "U9"][number % 4]
      rows.append(
        "SP4N-LAPOR!,\(1000 + number),\(unit),\(unit.isEmpty ? "" : "Kantor \(unit)"),pengaduan,tidak berkadar pengawasan,\"Jalan, \(number % 3)\",Website,\(stamp),,,,ya,\(number % 7),otomatis,\(status)"
      )
    }
    rows[40] = header
    rows[80] = "Jumlah,,,,,,,,,,,,,,,"
    rows[120] = "SP4N-LAPOR!,,U1,,pengaduan,,,,2025-03-01,,,,,,,Baru"
    return rows
  }

  private func read(partBytes: Int, threads: Int) throws -> ComplaintIntake {
    let folder = try Folder()
    let file = try folder.file(
      "pengaduan/kasus.csv", .complaints, ([Self.header] + Self.rows()).joined(separator: "\n") + "\n")
    var settings = try IntakeSettings.year()
    settings.partBytes = partBytes
    settings.threads = threads
    return readComplaints([file], register: try .of("U1", "U2"), settings: settings)
  }

  @Test(
    "one part or many, one thread or two: the same cases, places, ledger and findings",
    arguments: [(900, 1), (2_000, 2)])
  func parts(bytes: Int, threads: Int) throws {
    let whole = try read(partBytes: 1 << 20, threads: 1)
    let parted = try read(partBytes: bytes, threads: threads)
    #expect(parted.cases == whole.cases)
    #expect(parted.cases.map { parted.location(of: $0.source) } == whole.cases.map { whole.location(of: $0.source) })
    #expect(parted.readings.map(\.ledger) == whole.readings.map(\.ledger))
    #expect(parted.findings == whole.findings)
    #expect(parted.unknownUnits == whole.unknownUnits)
  }

  @Test func `every layout of a stamp, every kind of blank and every word is read as it stands`() throws {
    let intake = try read(partBytes: 900, threads: 2)
    let ledger = try #require(intake.readings.first?.ledger)
    // Three rows are none; of the other 297 every fourth names an office that nobody knows, but for row 120 of the first kind.
    #expect(ledger.read == 300)
    #expect(intake.unknownUnits.map(\.code) == ["U9"])
    #expect(intake.unknownUnits.map(\.rows) == [75])
    #expect(ledger.used == 300 - 3 - 75)
    #expect(Dictionary(uniqueKeysWithValues: ledger.exclusions.map { ($0.reason, $0.count) })["tanpa-nomor"] == 1)
    let byID = Dictionary(uniqueKeysWithValues: intake.cases.map { ($0.trackingID, $0) })
    let first = try #require(byID["1000"])
    #expect(first.receivedAt == CivilDateTime(date: try #require(CivilDate(iso: "2025-03-01")), secondOfDay: 29_730))
    #expect(byID["1001"]?.receivedAt == CivilDateTime(date: try #require(CivilDate(iso: "2025-03-02"))))
    #expect(byID["1002"]?.receivedAt == CivilDateTime(date: try #require(CivilDate(iso: "2025-03-03"))))
    #expect(first.category == "Jalan, 0")
    #expect(first.reopenedCount == 1)
    #expect(first.ratingIsAutomatic == true)
    #expect(first.sourceSystem == "laporan-ringkas")
    #expect(first.stage == .proses)
    #expect(byID["1001"]?.closeKind == .sistem)
    #expect(byID["1002"]?.stage == nil)
    #expect(byID["1002"]?.unit == nil)
    // Each unknown word is a finding at its own row.
    let unknown = intake.findings.filter { $0.kind == "status-tidak-dikenal" }
    #expect(unknown.count == 75)
    #expect(unknown.first?.location.row == 4)
    #expect(unknown.first?.found == "Sedang Ditelaah")
  }

  @Test func `an alias that holds on some days is looked up by the day of receipt`() throws {
    let folder = try Folder()
    let settings = try IntakeSettings.year()
    let (register, _, _) = readRegister(
      [
        try folder.file("unit.csv", .register, "unit_id,nama\nA,Unit A\nB,Unit B\n"),
        try folder.file(
          "alias.csv", .alias,
          "alias,unit_id,mulai,selesai\nKantor Lama,A,2020-01-01,2025-06-30\nKantor Lama,B,2025-07-01,\n"),
      ], settings: settings)
    let file = try folder.file(
      "pengaduan/kasus.csv", .complaints,
      "tracking_id,unit_id,received_at,status\n1,Kantor Lama,2025-06-30,Baru\n2,Kantor Lama,2025-07-01,Baru\n3,Kantor Lama,2019-01-01,Baru\n"
    )
    let intake = readComplaints([file], register: register, settings: settings)
    #expect(intake.cases.map { $0.unit?.rawValue } == ["A", "B"])
    #expect(intake.unknownUnits.map(\.code) == ["Kantor Lama"])
  }
}
