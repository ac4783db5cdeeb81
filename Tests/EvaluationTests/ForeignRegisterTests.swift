import CivilTime
import Complaints
import FoundationEssentials
import Intake
import Reports
import Statistics
import Testing
import Units

@testable import Evaluation

/// Registers that were never meant for this program, read by a mapping in `evaluasi.yaml` alone.
@Suite struct ForeignRegisterTests {
  private func decided(_ settings: String, _ files: [String: String]) throws -> DecidedFolder {
    let temporary = try TemporaryFolder()
    try temporary.write(settings, to: "evaluasi.yaml")
    for (name, text) in files { try temporary.write(text, to: name) }
    return try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
  }

  private func unit(_ folder: DecidedFolder, _ id: String) throws -> DecidedUnit {
    try #require(folder.units.first { $0.unit.id.rawValue == id })
  }

  private func findings(_ folder: DecidedFolder) -> [FindingLine] { folder.findings.map { FindingLine($0) } }

  @Test func `a register with received, target and finished dates, some in impossible years`() throws {
    let folder = try decided(
      """
      tahun: 2024
      tanggal_data: 2024-12-31
      kolom:
        pengaduan:
          id: Ref No
          unit_id: Bidang
          tanggal_masuk: Tgl Terima Berkas
          batas: Janji Selesai
          tanggal_selesai: Realisasi
          kategori: Perihal Umum

      """,
      [
        "unit.csv": "unit_id,nama\nA,Unit A\n",
        "pengaduan/register.csv": """
        Ref No;Bidang;Tgl Terima Berkas;Janji Selesai;Realisasi;Perihal Umum
        1;A;04/03/2024;18/03/2024;15/03/2024;Jalan
        2;A;04/03/2024;18/03/2024;22/03/2024;Jalan
        3;A;05/03/2024;19/03/2024;;Jalan
        4;A;05/03/0224;19/03/2024;18/03/2024;Air
        5;A;06/03/2024;20/03/2024;21/03/3024;Air
        6;A;06/03/2024;20/03/2024;31/02/2024;Air
        7;A;23/12/2024;31/01/2025;;Air

        """,
      ])
    let unit = try unit(folder, "A")
    let metrics = unit.measured.complaints.metrics
    #expect(metrics.received == 7)
    // Rows 1 and 2 are closed; 3 and 7 open by their blank; 4 and 5 have impossible years; 6 has a day that does not exist.
    #expect(metrics.counts.count(.ditutupTanpaKeterangan) == 4)
    #expect(metrics.counts.count(.masihBerjalan) == 2)
    #expect(metrics.counts.count(.tidakDiketahui) == 1)
    #expect(metrics.timeIssues.map(\.kind) == [.tooEarly(.diterima), .future(.ditutup)])
    let target = metrics[.metTarget]
    #expect(target.result == .value(Fraction(1, 3)))
    #expect(target.excluded.map(\.reason) == [.belumJatuhTempo, .waktuTidakSah, .tahapTidakDiketahui])
    #expect(metrics[.resolvedInTime].result == .tidakDapatDihitung(.typeOrClass))
    #expect(metrics.timeToResolution.value?.followed == 4)
    let kinds = findings(folder).filter { $0.file == "pengaduan/register.csv" }.map(\.kind)
    #expect(
      Set(kinds) == ["status-dari-tanggal-selesai", "tanggal-tidak-terbaca", "waktu-pengaduan-tidak-sah"], "\(kinds)")
  }

  @Test func `an export in which every cell is text and months are English`() throws {
    let folder = try decided(
      """
      tahun: 2025
      tanggal_data: 2025-12-31
      kolom:
        pengaduan:
          id: Case Number
          nama_unit: Responsible Office
          klasifikasi: Case Type
          kadar: Oversight
          tanggal_masuk: Opened On
          tanggal_jawaban: First Reply
          tanggal_selesai: Resolved On
          status: Case State
          kanal_asal: Came In By

      """,
      [
        "unit.csv": "unit_id,nama\nX1,Dinas Contoh\n", "alias.csv": "alias,unit_id\nDinas Contoh,X1\n",
        "pengaduan/export.csv": """
        "Case Number","Responsible Office","Case Type","Oversight","Opened On","First Reply","Resolved On","Case State","Came In By"
        "CN-1","Dinas Contoh","Pengaduan","Tidak Berkadar","3 March 2025 09:15:00 AM","5 March 2025 01:00:00 PM","May 27, 2025","Closed","Phone"
        "CN-2","Dinas Contoh","Pengaduan","Tidak Berkadar","3 March 2025 10:00:00 AM","14 Mar 2025","March 14, 2025","Closed","Online"
        "CN-3","Dinas Contoh","Permintaan Informasi","","12 December 2025 08:00:00 AM","","","In Progress","Online"
        "CN-4","Dinas Contoh","Pengaduan","Berkadar","1 August 2025 08:00:00 AM","4 August 2025","","Somewhere","Pigeon"

        """,
      ])
    let metrics = try unit(folder, "X1").measured.complaints.metrics
    #expect(metrics.received == 4)
    #expect(metrics.timeIssues.isEmpty)
    // Fourteen working days from 3 March end on 21 March.
    #expect(metrics.classes.first { $0.kind == .tidakBerkadar }?[.resolvedInTime]?.result == .value(Fraction(1, 2)))
    #expect(metrics.counts.channels.map(\.key) == [.website, .telepon, nil])
    #expect(metrics.counts.channels.map(\.count) == [2, 1, 1])
    let unknown = findings(folder).filter { $0.rule == "ADU-2" }
    #expect(unknown.map(\.kind).sorted() == ["kanal-asal-tidak-dikenal", "status-tidak-dikenal"])
    #expect(unknown.map(\.found).sorted() == ["Pigeon", "Somewhere"])
  }

  @Test func `a 311 export with due dates and its own words, by a mapping`() throws {
    let folder = try decided(
      """
      tahun: 2020
      tanggal_data: 2020-12-31
      urutan_tanggal: bht
      kolom:
        pengaduan:
          id: Unique Key
          unit_id: Agency
          kategori: Complaint Type
          tanggal_masuk: Created Date
          tanggal_selesai: Closed Date
          batas: Due Date
          status: Status
          kanal_asal: Open Data Channel Type

      """,
      [
        "unit.csv": "unit_id,nama\nHPD,Housing\n",
        "pengaduan/311.csv": """
        Unique Key,Created Date,Closed Date,Agency,Complaint Type,Status,Due Date,Open Data Channel Type
        45000001,01/21/2020 11:07:00 AM,02/03/2020 10:00:00 AM,HPD,Heat,Closed,02/20/2020 11:07:00 AM,PHONE
        45000002,01/21/2020 11:09:00 AM,,HPD,Heat,Open,02/20/2020 11:09:00 AM,MOBILE
        45000003,08/22/2020 08:00:00 PM,,HPD,Noise,Assigned,,ONLINE
        45000004,08/22/2020 08:00:00 PM,,HPD,Noise,Pending,,UNKNOWN

        """,
      ])
    let metrics = try unit(folder, "HPD").measured.complaints.metrics
    #expect(metrics.received == 4)
    #expect(metrics.counts.count(.ditutupTanpaKeterangan) == 1)
    #expect(metrics[.metTarget].result == .value(Fraction(1, 2)))
    #expect(metrics.counts.channels.map(\.key) == [.website, .aplikasi, .telepon, nil])
    // Without a column that names the register the common words hold: Open and Closed are known there, two others are not.
    #expect(metrics.counts.count(.masihBerjalan) == 1)
    #expect(
      findings(folder).filter { $0.kind == "status-tidak-dikenal" }.map(\.found).sorted() == ["Assigned", "Pending"])
  }

  @Test func `the columns and words of the open data of 2012 to 2015 need no mapping`() throws {
    let folder = try decided(
      "tahun: 2014\ntanggal_data: 2015-12-31\n",
      [
        "unit.csv": "unit_id,nama\n77,Dinas Lama\n",
        "pengaduan/lapor.csv": """
        id,TrackingID,Pelapor,JudulLaporan,IsiLaporan,Kategori,KategoriID,DisposisiInstansi,DisposisiInstansiID,Area,AreaID,Status,TanggalLaporanMasuk,TanggalDisposisi,TanggalLaporanAktivitasTerakhir,TanggalLaporanDitutup,created_at
        1,1100001,6281680xxxx ,Judul,Isi,Infrastruktur,3,Dinas Lama,77,Hutan,9,Selesai,05 Agustus 2014,06 Agustus 2014,10 Agustus 2014,12 Agustus 2014,2016-01-01
        2,1100002,6281680xxxx ,Judul,Isi,Infrastruktur,3,Dinas Lama,77,Hutan,9,Proses,07 Agustus 2014,,08 Agustus 2014,,2016-01-01
        3,1100003,6281680xxxx ,Judul,Isi,Lainnya,4,Dinas Lama,77,Hutan,9,Belum,08 Agustus 2014,,,,2016-01-01
        4,1100004,6281680xxxx ,Judul,Isi,Lainnya,4,Dinas Lama,77,Hutan,9,Ditunda,08 Agustus 2014,,,,2016-01-01

        """,
      ])
    let complaints = try unit(folder, "77").measured.complaints
    let metrics = complaints.metrics
    #expect(folder.input.complaints.facts.map(\.sourceSystem) == ["lapor-2012"])
    #expect(folder.input.complaints.cases.map(\.trackingID) == ["1100001", "1100002", "1100003", "1100004"])
    #expect(metrics.counts.count(.ditutupTanpaKeterangan) == 1)
    #expect(metrics.counts.count(.masihBerjalan) == 2)
    #expect(metrics.channels.total.reached == 4)
    #expect(findings(folder).filter { $0.rule == "ADU-2" }.map(\.found) == ["Ditunda"])
    // Before the first limits: said with the years, not guessed.
    #expect(metrics[.resolvedInTime].result == .tidakDapatDihitung(.limits))
    #expect(metrics.missingTables.limitYears == [2014])
    #expect(metrics.missingTables.calendarYears.isEmpty)
    // 6 to 12 August 2014 are four working days; the open ones are followed from 7 and 8 August, past the two of Idul Fitri.
    #expect(metrics.resolutionTimes.first?.time == 4)
    #expect(findings(folder).contains { $0.kind == "batas-waktu-tidak-diketahui" && $0.found.hasSuffix("tahun 2014") })
    let dropped = folder.input.complaints.readings[0].droppedColumns.map(\.header)
    for personal in ["Pelapor", "JudulLaporan", "IsiLaporan"] { #expect(dropped.contains(personal)) }
  }

  @Test func `ADU-4: years without a calendar are named, and nothing is counted in working days`() throws {
    let folder = try decided(
      "tahun: 2009\ntanggal_data: 2010-12-31\n",
      [
        "unit.csv": "unit_id,nama\n77,Dinas Lama\n",
        "pengaduan/lama.csv": """
        unit_id,id,klasifikasi,tanggal_masuk,tanggal_selesai,status
        77,1,pengaduan,2009-08-05,2009-08-12,Selesai
        77,2,pengaduan,2009-08-07,,Proses

        """,
      ])
    let complaints = try unit(folder, "77").measured.complaints
    #expect(complaints.metrics.missingTables.calendarYears == [2009, 2010])
    #expect(complaints.metrics.timeToResolution == .tidakDapatDihitung(.calendar))
    #expect(complaints.metrics.received == 2, "they stay in every count")
    let report = ComplaintReport(complaints)
    #expect(
      report.remarks.contains(
        "Kalender hari kerja tahun 2009, 2010 belum ada: ukuran hari kerja yang memerlukannya tidak dapat dihitung."))
    #expect(
      report.remarks.contains(
        "Batas waktu laporan yang diterima tahun 2009 tidak diketahui: ketepatan waktunya tidak dapat dihitung."))
    #expect(
      findings(folder).filter { $0.kind == "kalender-belum-ada" }.map(\.found) == [
        "laporan bertanggal tahun 2009, 2010"
      ])
  }

  @Test(
    .enabled(if: RealComplaints.isHere, "ekspor kantor yang nyata tidak ada di samping paket"))
  func `the real export whose cells are all text gives its published states, by a mapping of every column`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write(
      """
      tahun: 2024
      tanggal_data: 2025-06-03
      kolom:
        pengaduan:
          id: Tracking ID
          tanggal_masuk: Tanggal Laporan Masuk
          waktu_masuk: Waktu Laporan Masuk
          klasifikasi: Klasifikasi Laporan
          kanal_asal: Sumber Laporan
          unit_id: ID Instansi Terdisposisi
          nama_unit: Instansi Terdisposisi
          status: Status Laporan

      """, to: "evaluasi.yaml")
    try temporary.write(RealComplaints.text, to: "pengaduan/aduan.csv")
    let folder = try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
    let report = ComplaintReport(MeasuredCases(folder.input, by: folder.rules.complaints, threads: 2).all(access: []))
    #expect(report.caseCount == 240)
    // The states that the README of that file counts.
    #expect(report.outcomes.map(\.count) == [11, 155, 9, 0, 47, 0, 0, 18, 0, 0])
    #expect(report.details?.resolution.reason == "tidak dapat dihitung: sumber tidak memuat tanggal penutupan")
    #expect(report.rates.first { $0.key == "selesai_tepat_waktu" }?.percent == .absent(.notComputable))
    #expect(report.details?.channelUse.last?.reached.count == 240)
  }
}

private enum RealComplaints {
  static let path =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    + "/shared/data/complaints-sp4n-samarinda-2024/aduan_cut_by_user.csv"
  static var isHere: Bool { FileManager.default.fileExists(atPath: path) }
  static var text: String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
