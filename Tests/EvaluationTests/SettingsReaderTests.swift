import CivilTime
import IKM
import Testing

@testable import Evaluation

@Suite struct SettingsReaderTests {
  @Test func `every documented key is read, and remembers that the file gave it`() throws {
    let text = """
      judul: Evaluasi Kabupaten Contoh
      tahun: 2025
      periode:
        mulai: 2025-01-01
        selesai: 2025-06-30
      tanggal_data: 2025-07-15
      aturan_kosong: tersedia
      kalender: {cuti_bersama: kerja}
      urutan_unsur: [persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, sarana, pengaduan]
      kolom:
        skm: {unit_id: "Kode OPD"}
      benih: 7
      """
    let settings = try SettingsReader.read(text, file: "evaluasi.yaml")
    #expect(settings.title?.value == "Evaluasi Kabupaten Contoh")
    #expect(settings.period?.value.end.description == "2025-06-30")
    #expect(settings.blankRule.value == .tersedia)
    #expect(settings.blankRule.origin == .file)
    #expect(settings.collectiveLeaveIsOff.value == false)
    #expect(settings.unsurOrder?.value[7] == .sarana)
    #expect(settings.columns["skm"]?["unit_id"] == "Kode OPD")
    #expect(settings.seed.value == 7)
    #expect(settings.joinByName.origin == .standard)
  }

  @Test(
    "a fault is told with its line, what was found and what was expected",
    arguments: [
      (
        "judul: A\ntahn: 2025",
        "evaluasi.yaml, baris 2: kunci `tahn` tidak dikenal; seharusnya kunci yang dikenal; terdekat `tahun`."
      ),
      (
        "periode:\n  mulai: 2025-01-01\n  selesei: 2025-12-31",
        "evaluasi.yaml, baris 3: kunci `selesei` tidak dikenal; seharusnya kunci yang dikenal; terdekat `selesai`."
      ),
      (
        "tanggal_data: 31-12-2025",
        "evaluasi.yaml, baris 1: ditemukan `31-12-2025`; seharusnya tanggal tahun-bulan-hari, seperti 2025-12-31."
      ),
      ("tahun: dua ribu", "evaluasi.yaml, baris 1: ditemukan `dua ribu`; seharusnya bilangan bulat 2000 sampai 2100."),
    ])
  func faults(text: String, message: String) {
    #expect(throws: EvaluationError(.inputRejected, message)) {
      try SettingsReader.read(text, file: "evaluasi.yaml")
    }
  }

  @Test func `an empty file leaves every standard value`() throws {
    let settings = try SettingsReader.read("# hanya catatan\n", file: "evaluasi.yaml")
    #expect(settings.title == nil)
    #expect(settings.blankRule.value == .lengkap)
  }
}
