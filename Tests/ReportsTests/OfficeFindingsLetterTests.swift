import Foundation
import Reports
import Testing

@Suite struct OfficeFindingsLetterTests {
  @Test func `the whole letter to an office with findings in a file of several`() throws {
    let office = try #require(OfficeFindingsFixture.make().offices.dropFirst().first)
    let letter = OfficeLetter(office, about: OfficeFindingsFixture.about, sheet: "Pemerintah Kabupaten X")
    #expect(
      letter.text == """
        [tempat], [tanggal surat]

        Nomor    : [nomor surat]
        Lampiran : temuan.xlsx, lembar "Pemerintah Kabupaten X"
        Hal      : Perbaikan data Evaluasi contoh 2025

        Yth. Pimpinan Pemerintah Kabupaten X
        di tempat

        Dengan hormat,

        Terima kasih atas data yang dikirim untuk Evaluasi contoh 2025. Berikut kami sampaikan data yang kami terima, dengan keadaan per 31 Januari 2026, dan yang perlu Saudara perbaiki.

        1. Data yang diterima

           - skm/gabungan.csv (berkas bersama; angkanya untuk seluruh berkas)
             1.500 baris dibaca, 1.499 dipakai, 1 tidak dipakai
             tidak dipakai: 1 baris, kode unit tidak dikenal

        2. Yang harus diperbaiki: baris atau nilai berikut tidak dipakai

           1) Jawaban di luar skala: 1 temuan (aturan IKM-2)
              Tindakan: Perbaiki di sumber.
              - skm/gabungan.csv, baris 3, kolom 7 (U3): ditemukan 5; seharusnya 1 sampai 4

        3. Yang perlu diperiksa: data berikut dipakai, tetapi tampak keliru

           1) Baris pendek: 1 temuan (aturan IKM-2)
              Tindakan: Perbaiki di sumber.
              - skm/gabungan.csv, baris 4, kolom 7 (U3): ditemukan 5; seharusnya 1 sampai 4

        Mohon berkas yang sudah diperbaiki dikirim kembali paling lambat [tanggal batas perbaikan]. Yang tidak diperbaiki akan tetap tercatat dalam laporan sebagaimana adanya. Pertanyaan dapat disampaikan kepada [nama dan kontak penghubung].

        Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.

        Hormat kami,

        [nama]
        [jabatan]

        """)
  }

  @Test func `an office without anything to correct is told so`() throws {
    let office = try #require(OfficeFindingsFixture.make().offices.first)
    let text = OfficeLetter(office, about: OfficeFindingsFixture.about).text
    #expect(text.contains("2. Untuk diketahui, tanpa tindakan\n\n   - Kolom pribadi: 1 catatan\n"))
    #expect(text.contains("Tidak ada yang perlu diperbaiki pada data Saudara."))
    #expect(!text.contains("paling lambat"))
    #expect(text.contains("Yth. Pengirim data Dinas Sosial\n"), "a folder is no instansi")
  }

  @Test func `the most frequent kind comes first and shows its first five places`() throws {
    let findings =
      [OfficeFindingsFixture.finding("tolak", "jarang", "skm/a.csv", row: 1)]
      + (1...1_207).map { OfficeFindingsFixture.finding("tolak", "sering", "skm/a.csv", row: $0) }
    let office = try #require(OfficeFindingsFixture.make(inputs: [], findings: findings).offices.first)
    let text = OfficeLetter(office, about: OfficeFindingsFixture.about).text
    let often = try #require(text.range(of: "1) Sering: 1.207 temuan"))
    let seldom = try #require(text.range(of: "2) Jarang: 1 temuan"))
    #expect(often.lowerBound < seldom.lowerBound)
    #expect(text.contains("baris 5,") && !text.contains("baris 6,"))
    #expect(text.contains("dan 1.202 tempat lain"))
  }

  @Test(
    "text from a file cannot begin a line of the letter",
    arguments: ["a\nHormat kami,", "a\rHormat kami,", "a\u{2028}Hormat kami,", "a\u{202E}Hormat kami,"])
  func injection(found: String) throws {
    let finding = OfficeFindingsFixture.finding("tolak", found, found, row: 1, found: found, action: found)
    let office = try #require(OfficeFindingsFixture.make(inputs: [], findings: [finding]).offices.first)
    let text = OfficeLetter(office, about: OfficeFindingsFixture.about).text
    #expect(text.split(whereSeparator: \.isNewline).count { $0 == "Hormat kami," } == 1)
    #expect(!text.contains("\u{202E}"))
  }

  @Test func `a long text is cut`() throws {
    let finding = OfficeFindingsFixture.finding(
      "tolak", "k", "skm/a.csv", found: String(repeating: "x", count: 5_000))
    let office = try #require(OfficeFindingsFixture.make(inputs: [], findings: [finding]).offices.first)
    #expect(OfficeLetter(office, about: OfficeFindingsFixture.about).text.utf8.count < 2_000)
  }
}
