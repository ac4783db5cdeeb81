import CivilTime
import Complaints
import Testing

@Suite struct ComplaintVocabularyTests {
  private let words: ComplaintVocabulary
  init() throws { words = try .builtIn() }

  @Test(
    "ADU-2: the nine statuses of Laporan Ringkas have one stage each",
    arguments: [
      ("Belum Terverifikasi", ComplaintStage.baru, nil), ("Menunggu Kelengkapan Informasi", .ditunda, nil),
      ("Konten Terblokir", .diarsipkan, .arsip), ("Ditutup oleh Sistem", .selesai, .sistem),
      ("Ditutup oleh Admin", .selesai, .admin), ("Ditutup oleh Pelapor", .selesai, .pelapor),
      ("Diarsipkan oleh Admin", .diarsipkan, .arsip), ("Diarsipkan oleh Sistem", .diarsipkan, .arsip),
      ("Diarsipkan oleh Pelapor", .diarsipkan, .arsip),
    ] as [(String, ComplaintStage, CloseKind?)])
  func laporanRingkas(word: String, stage: ComplaintStage, close: CloseKind?) throws {
    for system in ["laporan-ringkas", "SP4N-LAPOR!", "sistem tak dikenal"] {
      let meaning = try #require(words.status(word, system: system))
      #expect(meaning.stage == stage)
      #expect(meaning.closeKind == close)
    }
  }

  @Test func `ADU-2: case and blanks do not matter, other letters do`() {
    #expect(words.status("  ditutup\u{00A0}OLEH   sistem ")?.closeKind == .sistem)
    #expect(words.status("Ditutup oleh Sitem") == nil)
    #expect(words.status("") == nil)
  }

  @Test func `ADU-2: a word means what its system and its time say`() throws {
    #expect(words.status("Belum", system: "lapor-2012")?.stage == .terverifikasi)
    #expect(words.status("Belum", system: "laporan-ringkas") == nil)
    #expect(words.status("Belum", system: "lapor-2012", on: try day("2014-05-01"))?.stage == .terverifikasi)
    #expect(words.status("Belum", system: "lapor-2012", on: try day("2024-05-01")) == nil)
  }

  @Test func `ADU-7: a bare Selesai does not say who closed`() throws {
    let meaning = try #require(words.status("Selesai"))
    #expect(meaning.stage == .selesai)
    #expect(meaning.closeKind == nil)
  }

  @Test(
    "type and class stand in one column",
    arguments: [
      ("Pengaduan Berkadar Pengawasan", ComplaintType.pengaduan, SupervisionClass.berkadar),
      ("pengaduan tidak berkadar pengawasan", .pengaduan, .tidakBerkadar), ("Pengaduan", .pengaduan, nil),
      ("Aspirasi", .aspirasi, nil), ("Permintaan Informasi", .permintaanInformasi, nil), ("Darurat", .darurat, nil),
    ] as [(String, ComplaintType, SupervisionClass?)])
  func classification(word: String, type: ComplaintType, supervision: SupervisionClass?) throws {
    let meaning = try #require(words.classification(word))
    #expect(meaning.type == type)
    #expect(meaning.supervision == supervision)
  }

  @Test(
    "channels, with an agency's slug or without",
    arguments: [
      ("Website - pemerintah-kota-samarinda", Channel.website), ("Website", .website), ("Android", .aplikasi),
      ("Android - kementerian-sosial", .aplikasi), ("iOS", .aplikasi), ("Whatsapp", .whatsapp), ("SMS", .sms),
      ("Twitter", .x), ("Hotline Service", .telepon), ("Email Instansi", .email), ("Pos Surat", .surat),
      ("Tatap Muka", .tatapMuka), ("112", .darurat112),
    ])
  func channels(word: String, channel: Channel) {
    #expect(words.channel(word) == channel)
  }

  @Test func `an unknown class or channel is nobody's guess`() {
    #expect(words.channel("Burung merpati") == nil)
    #expect(words.classification("Rekomendasi") == nil)
  }
}

@Suite struct ComplaintLimitsTests {
  @Test(
    "ADU-3: limits of 62/2018 by type and class",
    arguments: [
      (ComplaintType.pengaduan, SupervisionClass.tidakBerkadar, 14), (.pengaduan, .berkadar, 60),
      (.permintaanInformasi, nil, 5), (.aspirasi, nil, 5),
    ] as [(ComplaintType, SupervisionClass?, Int)])
  func limits(type: ComplaintType, supervision: SupervisionClass?, days: Int) throws {
    let received = try day("2025-08-15")
    let set = try #require(try ComplaintLimits.builtIn().set(receivedOn: received))
    let calendar = try WorkdayCalendar.builtIn()
    guard
      case .known(let limit) = set.resolution(
        type: type, supervision: supervision, category: nil, receivedOn: received)
    else {
      Issue.record("a known class has a known limit")
      return
    }
    #expect(limit.days == days)
    #expect(limit.due(from: received, in: calendar) == calendar.add(workdays: days, to: received))
  }

  @Test func `ADU-3: the set says that the limits of 5/2025 are not known, and steps take 3 and 5 days`() throws {
    let set = try #require(try ComplaintLimits.builtIn().set(receivedOn: try day("2025-12-31")))
    #expect(set.id == "62-2018")
    #expect(set.statement.contains("5/2025"))
    #expect((set.verification, set.firstAnswer, set.autoCloseCalendarDays) == (3, 5, 10))
    #expect(try ComplaintLimits.builtIn().set(receivedOn: try day("2017-12-31")) == nil)
  }

  @Test(
    "ADU-3: Covid-19 reports of 2020 have three calendar days, others of that category none of their own",
    arguments: [("2020-05-14", "2020-05-17"), ("2021-05-17", nil)] as [(String, String?)])
  func covid(received: String, due: String?) throws {
    let received = try day(received)
    let set = try #require(try ComplaintLimits.builtIn().set(receivedOn: received))
    let limit = set.resolution(
      type: .pengaduan, supervision: nil, category: "CORONA\u{00A0}VIRUS", receivedOn: received)
    if let due {
      guard case .known(let known) = limit else {
        Issue.record("the category decides")
        return
      }
      #expect(known.due(from: received, in: try .builtIn())?.description == due)
    } else {
      guard case .classMissing = limit else {
        Issue.record("the class decides again")
        return
      }
    }
  }
}
