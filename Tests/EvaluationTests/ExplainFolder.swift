/// Six invented units whose numbers can be worked out by hand.
///
/// Unit `U<i>` has 30 questionnaires of which `threes[i]` answer 3 to everything and the rest 4 to everything.
enum ExplainFolder {
  static let unsur = [
    "persyaratan", "prosedur", "waktu_penyelesaian", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana",
  ]

  /// With `lowered`, so many of U1's first questionnaires answer `waktu` one level lower.
  static func make(
    year: Int = 2025, threes: [Int] = [0, 6, 12, 18, 24, 30], lowered: Int = 0
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "judul: Uji \(year)\ntahun: \(year)\nperiode:\n  mulai: \(year)-01-01\n  selesai: \(year)-12-31\n",
      to: "evaluasi.yaml")
    try folder.write(register(threes.count), to: "unit.csv")
    try folder.write(survey(year: year, threes: threes, lowered: lowered), to: "skm/jawaban.csv")
    try folder.write(complaints(year: year), to: "pengaduan/kasus.csv")
    try folder.write(blocks(year: year), to: "sipp/blok.csv")
    return folder
  }

  private static func table(_ columns: [String], _ rows: [String]) -> String {
    ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  /// All in Jawa Tengah but U6, which is in Bali.
  private static func register(_ count: Int) -> String {
    table(
      [
        "unit_id", "nama", "instansi_id", "instansi", "jenis_instansi", "jenis_unit", "kode_provinsi", "zona",
        "populasi", "jumlah_layanan_sk",
      ],
      (1...count).map { "U\($0),Unit \($0),I,Instansi,kabupaten,DPMPTSP,\($0 == 6 ? 51 : 33),WIB,1000,2" })
  }

  private static func survey(year: Int, threes: [Int], lowered: Int) -> String {
    var rows: [String] = []
    for (unit, count) in threes.enumerated() {
      for row in 0..<30 {
        var answers = Array(repeating: row < count ? 3 : 4, count: unsur.count)
        if unit == 0, row < lowered { answers[2] -= 1 }
        rows.append(
          "R\(unit)-\(row),\(year)-03-04 09:00:00,U\(unit + 1)," + answers.map(String.init).joined(separator: ","))
      }
    }
    // One questionnaire without an answer to sarana, and one of the year before.
    rows.append("R9-1,\(year)-03-05 09:00:00,U2,4,4,4,4,4,4,4,4,")
    rows.append("R9-2,\(year - 1)-03-05 09:00:00,U2,4,4,4,4,4,4,4,4,4")
    return table(["id_respons", "waktu", "unit_id"] + unsur, rows)
  }

  /// U1 has four complaints, each closed within a week: two confirmed, one closed by admin, one archived.
  private static func complaints(year: Int) -> String {
    let closings = [
      ("pelapor", "Ditutup oleh Pelapor"), ("pelapor", "Ditutup oleh Pelapor"), ("admin", "Ditutup oleh Admin"),
      ("arsip", "Diarsipkan oleh Admin"),
    ]
    let rows = closings.enumerated().map { number, closing in
      let days = (1...4).map { "\(year)-04-0\(number + $0) 08:00:00" }
      return
        "SP4N-LAPOR!,\(number),U1,pengaduan,tidak berkadar pengawasan,Perizinan,SMS 1708,\(days[0]),\(days[1]),\(days[1]),\(days[2]),\(days[3]),\(closing.0),0,\(closing.1)"
    }
    return table(
      [
        "source_system", "tracking_id", "unit_id", "type", "class", "category", "channel_origin", "received_at",
        "verified_at", "disposed_at", "first_answer_at", "closed_at", "close_kind", "reopened", "status_raw",
      ], rows)
  }

  /// U1 fills five blocks of six, U2 to U5 three, U6 delivers nothing; all are fresh.
  private static func blocks(year: Int) -> String {
    let names = [
      "profil penyelenggara", "profil pelaksana", "standar pelayanan", "maklumat pelayanan", "pengelolaan pengaduan",
      "penilaian kinerja",
    ]
    let rows = (1...5).flatMap { unit in
      names.enumerated().map { number, name in
        "U\(unit),\(name),\(number < (unit == 1 ? 5 : 3) ? "Isi \(name) unit \(unit)" : "-"),\(year)-08-01"
      }
    }
    return table(["unit_id", "blok", "isi", "diperbarui"], rows)
  }
}
