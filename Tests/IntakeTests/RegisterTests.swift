import CivilTime
import Completeness
import Findings
import IKM
import Testing
import Units

@testable import Intake

@Suite struct RegisterTests {
  @Test func `a register with its mistakes found at their places`() throws {
    let folder = try Folder()
    let file = try folder.file(
      "unit.csv", .register,
      """
      unit_id,nama,instansi_id,instansi,jenis_instansi,jenis_unit,kode_provinsi,kode_kabkota,zona,populasi,jumlah_layanan_sk,lokus
      11.10,DPMPTSP Contoh,I1,Kabupaten Contoh,kabupaten,DPMPTSP,35,35.15,WIB,13.312,12,ya
      11.1,RSUD Contoh,I1,Kabupaten Contoh,kerajaan,Rumah Sakit Umum Daerah,99,,,banyak,,tidak
      11.10,Lagi,I1,,kota,,,,,,,
      ,Tanpa id,,,,,,,,,,

      """)
    let (register, readings, findings) = readRegister([file], settings: try .year())
    #expect(register.units.map(\.id.rawValue) == ["11.1", "11.10"])
    let first = try #require(register.units.first { $0.id.rawValue == "11.10" })
    #expect(first.population == 13_312)
    #expect(first.instansiKind == .kabupaten)
    #expect(first.isLocus == true)
    let second = try #require(register.units.first { $0.id.rawValue == "11.1" })
    #expect(second.type == "RSUD")
    #expect(second.instansiKind == nil)
    #expect(second.population == nil)
    #expect(
      findings.map { "\($0.location.row ?? 0) \($0.kind)" }.sorted() == [
        "3 angka-tidak-terbaca", "3 jenis-instansi-tidak-dikenal", "3 kode-provinsi-tidak-dikenal", "4 unit-ganda",
        "5 tanpa-unit-id",
      ])
    #expect(readings[0].ledger.used == 2)
    #expect(readings[0].ledger.excluded == ["ganda": 1, "tanpa-unit-id": 1])
  }

  @Test func `an alias joins on its days only`() throws {
    let folder = try Folder()
    let unit = try folder.file("unit.csv", .register, "unit_id,nama\nU1,Satu\nU2,Dua\n")
    let alias = try folder.file(
      "alias.csv", .alias, "alias,unit_id,mulai,selesai\nBPPT,U1,,2025-06-30\nBPPT,U2,2025-07-01,\nLama,U9,,\n")
    let (register, _, findings) = readRegister([unit, alias], settings: try .year())
    #expect(findings.map(\.kind) == ["alias-tanpa-unit"])
    let survey = try folder.survey(
      "a.csv",
      [
        Plain.header, Plain.row("BPPT", "a", "2025-06-30", "444444444"),
        Plain.row("bppt", "b", "2025-07-01", "333333333"),
      ])
    let intake = readSurveys([survey], register: register, settings: try .year())
    #expect(intake.sum("U1", .biaya) == 4)
    #expect(intake.sum("U2", .biaya) == 3)
  }
}

@Suite struct SIPPIntakeTests {
  @Test func `SIPP-3: a long file by component and block, with what is no content left empty`() throws {
    let folder = try Folder()
    let file = try folder.file(
      "sipp/a.csv", .sipp,
      """
      unit_id,layanan,komponen,isi,diperbarui
      U1,SIM,Persyaratan,KTP asli dan fotokopi,2025-05-01
      U1,SIM,Biaya/tarif,-,2025-05-01
      U1,SIM,Tidak Jelas,x,2025-05-01

      """)
    let blocks = try folder.file(
      "sipp/b.csv", .sipp,
      "unit_id,blok,terisi,diperbarui\nU1,Maklumat Pelayanan,ya,01/02/2025\nU1,Profil Pelaksana,tidak,\n")
    let intake = readSIPP([file, blocks], register: try .of("U1"), settings: try .year())
    #expect(intake.entries.count == 4)
    #expect(intake.entries.filter(\.isFilled).count == 2)
    #expect(intake.findings.map(\.kind) == ["komponen-tidak-dikenal"])
    #expect(intake.findings[0].location == Location(file: "sipp/a.csv", row: 4, column: 3, header: "komponen"))
    let maklumat = intake.entries.first { $0.item == .block(.maklumatPelayanan) }
    #expect(maklumat?.updatedOn?.description == "2025-02-01")
  }

  @Test func `a wide file has a column for each component`() throws {
    let folder = try Folder()
    let file = try folder.file(
      "sipp/a.csv", .sipp, "unit_id,layanan,Persyaratan,Produk Pelayanan,diperbarui\nU1,SIM,KTP,,2025-05-01\n")
    let intake = readSIPP([file], register: try .of("U1"), settings: try .year())
    #expect(intake.entries.map(\.isFilled) == [true, false])
    #expect(intake.readings[0].droppedColumns == [])
  }
}
