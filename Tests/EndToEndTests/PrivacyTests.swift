import Foundation
import Testing

@Suite struct PrivacyTests {
  /// What no output may ever show; the header of the column decides, so each stands in a column of its own.
  private static let survey = [
    "Nama": "PENANDA-NAMA", "NIK": "3301019901010001", "No HP": "081299887766", "E-mail": "penanda@contoh.test",
    "Alamat": "Jalan PENANDA-ALAMAT",
    "Saran": "Tolong Pak PENANDA-SARAN 081299887766 surel penanda@contoh.test antre lama",
    "Nama Lengkap Responden": "PENANDA-LENGKAP",
  ]
  private static let complaints = [
    "Nama Pelapor": "PENANDA-PELAPOR", "Judul Laporan": "PENANDA-JUDUL",
    "Isi Laporan Awal": "PENANDA-AWAL dan 081299887766",
    "Isi Laporan Akhir": "PENANDA-AKHIR",
  ]
  private static var markers: [String] {
    survey.values.sorted() + complaints.values.sorted() + ["PENANDA", "081299887766", "jawaban bebas"]
  }

  private static func folder() throws -> SmallFolder {
    let folder = try SmallFolder()
    try folder.register(["A"])
    let personal = survey.keys.sorted()
    let header = SmallFolder.surveyHeader + "," + personal.joined(separator: ",")
    let rows = (0..<31).map { number in
      SmallFolder.response("A", "A-\(number)", "333333333") + ","
        + personal.compactMap { survey[$0] }.joined(separator: ",")
    }
    // A text where an answer belongs is a finding with its place, not with its words.
    let free =
      "A,A-99,2025-06-15,Loket,jawaban bebas PENANDA,3,3,3,3,3,3,3,3"
      + "," + personal.compactMap { survey[$0] }.joined(separator: ",")
    try folder.write([header] + rows + [free], to: "skm/survei.csv")
    let hidden = complaints.keys.sorted()
    let cases = (0..<12).map { number in
      "\(7_000_000 + number),A,pengaduan,tidak berkadar pengawasan,2025-03-0\(number % 9 + 1),Ditutup oleh Sistem,"
        + hidden.compactMap { complaints[$0] }.joined(separator: ",")
    }
    try folder.write(
      ["tracking_id,unit_id,type,class,received_at,status_raw," + hidden.joined(separator: ",")] + cases,
      to: "pengaduan/kasus.csv")
    return folder
  }

  @Test func `IN-7: personal data appear in no output, on no stream and not in the store`() throws {
    let folder = try Self.folder()
    let outcome = try Command.evalrunner("run", folder.path, "--out", folder.out, "--json")
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    #expect(try folder.results().unit("A").ikm.n == 31)
    #expect(try folder.results().unit("A").pengaduan.jumlah == 12)
    let check = try Command.evalrunner("check", folder.path)
    let checkJSON = try Command.evalrunner("check", folder.path, "--json")
    var places = [
      "keluaran": outcome.output, "pesan": outcome.messages, "check": check.output + check.messages,
      "check --json": checkJSON.output + checkJSON.messages, "isi evaluasi.sqlite": try storeDump(folder.out),
    ]
    for (name, bytes) in try contents(of: folder.out) {
      places[name] =
        name.hasSuffix(".xlsx")
        ? try SheetReader.everything(in: folder.out + "/" + name) : String(decoding: bytes, as: UTF8.self)
    }
    for (place, text) in places {
      for marker in Self.markers { #expect(!text.contains(marker), "\(place): \(marker)") }
    }
  }

  @Test func `IN-7: suggestions are quoted without what names anybody, or not at all`() throws {
    let folder = try Self.folder()
    try folder.run()
    let page = try folder.scratch.text("hasil/unit/a.html")
    #expect(page.contains("Tolong Pak ▮▮▮ ▮▮▮▮▮▮▮▮▮▮▮▮ surel ▮▮▮ antre lama"))
    try folder.write(["kutipan_saran: tidak"], to: "evaluasi.yaml")
    try folder.run()
    #expect(try !folder.scratch.text("hasil/unit/a.html").contains("antre lama"))
  }

  @Test func `IN-7: the manifest names the columns that were dropped`() throws {
    let folder = try Self.folder()
    try folder.run()
    let manifest = try folder.scratch.text("hasil/manifes.json")
    // Suggestions are read, counted and masked.
    for header in Self.survey.keys.filter({ $0 != "Saran" }) + Array(Self.complaints.keys) {
      #expect(manifest.contains("\(header) (data pribadi)"), "\(header)")
    }
  }
}
