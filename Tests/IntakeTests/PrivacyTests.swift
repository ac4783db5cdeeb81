import CivilTime
import Complaints
import Findings
import IKM
import Testing
import Units

@testable import Intake

/// Marker texts stand in every personal column; none may come out anywhere (IN-7).
@Suite struct PrivacyTests {
  private static let marker = "RAHASIA"

  @Test func `IN-7: nothing personal leaves the reading of surveys`() throws {
    let folder = try Folder()
    let personal = [
      "Nama", "NIK", "No. HP", "E-mail", "Alamat", "Isi Laporan", "Nomor WhatsApp aktif", "Nama Petugas",
    ]
    let header =
      (["unit_id", "tanggal"] + personal + ["Persyaratan", "Prosedur", "Waktu", "Biaya", "Kolom Lain"])
      .joined(separator: ",")
    func row(_ date: String, _ answers: String) -> String {
      (["U1", date] + personal.indices.map { "\(Self.marker)\($0)" } + [answers, "\(Self.marker)-lain"])
        .joined(separator: ",")
    }
    let file = try folder.survey(
      "a.csv",
      [
        header, row("2025-01-05", "4,4,4,4"), row("bukan \(Self.marker)", "4,4,4,4"),
        row("2025-01-05", "4,\(Self.marker),5,4"), row("2025-01-05", ",,,"), row("2030-01-05", "4,4,4,4"),
      ])
    let intake = readSurveys([file], register: try .of("U1"), settings: try .year())
    let said = String(describing: intake)
    #expect(!said.contains(Self.marker))
    #expect(
      intake.readings[0].droppedColumns.filter { $0.reason == .personal }.map(\.header).sorted() == personal.sorted())
    #expect(intake.readings[0].droppedColumns.contains(.init(header: "Kolom Lain", reason: .unknown)))
    #expect(
      intake.findings.map(\.kind).sorted() == [
        "di-luar-periode", "jawaban-di-luar-skala", "jawaban-di-luar-skala", "tanggal-tidak-terbaca", "tanpa-id",
        "tanpa-jawaban", "unsur-tidak-ditanyakan",
      ])
    #expect(intake.readings[0].ledger.read == 5)
    #expect(intake.readings[0].ledger.used == 2)
  }

  @Test func `IN-7: nothing personal leaves workbooks, long files and headers with a slip`() throws {
    let folder = try Folder()
    let header = ["unit_id", "id", "tanggal", "Nama", "NIK", "Sarann", "Persyaratan", "Prosedur", "Biaya"]
    let row = ["U1", "a", "2025-01-05", Self.marker, Self.marker, Self.marker, "4", Self.marker, "4"]
    let book = try folder.workbook("skm/a.xlsx", .survey, [.init(name: "Data", rows: [header, row])])
    let long = try folder.survey(
      "b.csv",
      [
        "unit_id,id_responden,nama,tanggal,pertanyaan,jawaban", "U1,b,\(Self.marker),2025-01-05,Persyaratan,4",
        "U1,b,\(Self.marker),2025-01-05,Prosedur,\(Self.marker)", "U1,b,\(Self.marker),2025-01-05,Nama,\(Self.marker)",
        "U1,b,\(Self.marker),2025-01-05,Alamat,\(Self.marker)",
        "U1,b,\(Self.marker),\(Self.marker),Saran,\(Self.marker)", "U1,,\(Self.marker),,Biaya,\(Self.marker)",
      ])
    let intake = readSurveys([book, long], register: try .of("U1"), settings: try .year())
    #expect(!String(describing: intake).contains(Self.marker))
    #expect(intake.unit("U1")?.tally.received == 2)
    #expect(intake.readings[0].droppedColumns.filter { $0.reason == .personal }.map(\.header) == ["NIK", "Nama"])
    #expect(
      intake.readings[1].droppedColumns.filter { $0.reason == .personal }.map(\.header) == ["Alamat", "Nama", "nama"])
  }

  @Test func `IN-7: nothing personal leaves the reading of complaints`() throws {
    let folder = try Folder()
    let file = try folder.file(
      "pengaduan/a.csv", .complaints,
      """
      Tracking ID,Tanggal Laporan Masuk,Nama Pelapor,NIK,Judul Laporan,Isi Laporan Awal,Status Laporan,unit_id
      1,2025-01-05,RAHASIA,RAHASIA,RAHASIA,RAHASIA,Selesai,U1
      2,RAHASIA 081234567890,RAHASIA,RAHASIA,RAHASIA,RAHASIA,status 0812 RAHASIA,U1

      """)
    let intake = readComplaints([file], register: try .of("U1"), settings: try .year())
    #expect(intake.cases.count == 2)
    #expect(!String(describing: intake).contains("RAHASIA"))
    #expect(!String(describing: intake).contains("0812"))
    #expect(intake.cases[1].stage == nil)
    #expect(intake.findings.map(\.kind).sorted() == ["status-tidak-dikenal", "tanggal-tidak-terbaca"])
    #expect(intake.findings.first { $0.rule == "ADU-2" }?.location.row == 3)
  }
}
