import FoundationEssentials
import Testing

@testable import Complaints

/// Every status word that public sources show, against the list beside the package (ADU-2).
@Suite(.enabled(if: StatusReference.isHere, "daftar kata status tidak ada di samping paket"))
struct StatusReferenceTests {
  /// System names of the list and ours; the list of Pontianak has two.
  private static let systems = [
    "LAPOR open dump": "lapor-2012", "LAPOR V3 admin": "lapor-v3", "PANRB statement": "panrb-2018",
    "Kota Pontianak": "pontianak-2020", "Kota Pontianak SP on SIPPN": "pontianak-2020", "Jawa Timur": "jatim-2024",
    "LAPOR admin export Laporan Ringkas": "laporan-ringkas", "LAPOR public list": "lapor-publik",
    "Lapor AA (kabupaten WhatsApp front end to SP4N)": "lapor-aa", "Lapor AA": "lapor-aa",
    "Consumer desk with central and regional offices (looks like Badan POM)": "meja-konsumen", "CFPB": "cfpb",
    "NHS KO41a": "nhs-ko41a", "PHSO": "phso",
  ]

  /// What a word of the list's own language of stages has to become here.
  private static let meanings: [String: (ComplaintStage, CloseKind?)] = [
    "waiting": (.terverifikasi, nil), "in_process": (.proses, nil), "done": (.selesai, nil),
    "verified": (.terverifikasi, nil),
    "postponed": (.ditunda, nil), "returned": (.dikembalikan, .dikembalikan), "archived": (.diarsipkan, .arsip),
    "archived_expired": (.diarsipkan, .arsip), "withdrawn": (.diarsipkan, .arsip), "blocked": (.diarsipkan, .arsip),
    "new": (.baru, nil), "verifying": (.baru, nil), "answered": (.dijawab, nil), "auto_close_pending": (.dijawab, nil),
    "reporter_replied": (.dibukaLagi, nil), "closed_other": (.selesai, nil), "done_auto": (.selesai, .sistem),
    "done_admin": (.selesai, .admin), "done_confirmed": (.selesai, .pelapor),
  ]

  @Test func `ADU-2: every word of the list is known in its system, with the stage that the list gives it`() throws {
    let vocabulary = try ComplaintVocabulary.builtIn()
    var words = 0
    for row in try StatusReference.rows() {
      guard let system = Self.systems[row.system], row.isStatus else { continue }
      let parts = row.value.split(separator: " | ").map(String.init)
      let stages = row.stage.split(separator: " | ").map(String.init)
      for (index, word) in parts.enumerated() {
        let meaning = vocabulary.status(word, system: system)
        #expect(meaning != nil, "\(row.system): \(word)")
        words += 1
        guard stages.count == parts.count, let expected = Self.meanings[stages[index]] else { continue }
        #expect(meaning?.stage == expected.0, "\(row.system): \(word)")
        #expect(meaning?.closeKind == expected.1, "\(row.system): \(word)")
      }
    }
    #expect(words > 60)
  }

  @Test func `ADU-2: a word of one system is none of another, and a vocabulary ends with its time`() throws {
    let vocabulary = try ComplaintVocabulary.builtIn()
    #expect(vocabulary.status("ditindaklanjuti", system: "panrb-2018")?.stage == .dijawab)
    #expect(vocabulary.status("ditindaklanjuti", system: "umum") == nil)
    #expect(vocabulary.status("Assigned", system: "311")?.stage == .terverifikasi)
    #expect(vocabulary.status("Pending", system: "311") == nil)
    #expect(vocabulary.status("Belum", system: "lapor-2012", on: try day("2014-05-01"))?.stage == .terverifikasi)
    #expect(vocabulary.status("Belum", system: "lapor-2012", on: try day("2019-05-01")) == nil)
    #expect(
      vocabulary.systems.filter(\.isNational).map(\.id)
        == ["laporan-ringkas", "lapor-publik", "lapor-2012", "lapor-v3"])
  }
}

private enum StatusReference {
  struct Row {
    let system, kind, value, stage: String

    var isStatus: Bool {
      ["status", "action", "tracking note", "company_response", "outcome", "exit"].contains(kind)
    }
  }

  static let path =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared/reference/status_vocabularies.csv"
  static var isHere: Bool { FileManager.default.fileExists(atPath: path) }

  /// The list has no quoted cell in its first five columns.
  static func rows() throws -> [Row] {
    let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(system: cells[0], kind: cells[2], value: cells[3], stage: cells[4])
    }
  }
}
