import Completeness
import Reports
import Statistics

extension SIPPReport.Check {
  /// Every check over the published texts of the units together; nothing for units without data (SIPP-1, SIPP-2).
  static func all(of units: [CompletenessScore]) -> [SIPPReport.Check] {
    let known = units.filter(\.hasData)
    guard !known.isEmpty else { return [] }
    return InformationCheck.allCases.map { check in
      SIPPReport.Check(check, CheckTally(known.map { $0.tally(of: check) }))
    } + [services(of: known)]
  }

  private init(_ check: InformationCheck, _ tally: CheckTally) {
    let text: String
    if tally.readable > 0 {
      text = check.sentence(tally) + (tally.unread > 0 ? " \(tally.unread) isian lain hanya bertanda ya." : "")
    } else if tally.unread > 0 {
      text = "Tidak dapat dinilai: \(tally.unread) isian hanya bertanda ya, isinya tidak ikut diekspor."
    } else {
      text = "Belum ada isian yang dapat dibaca."
    }
    self.init(
      key: check.key, label: check.rawValue, met: tally.met, of: tally.readable,
      percent: Measure(
        tally.share.map { $0 * Fraction(100) }, decimals: 1, or: tally.unread > 0 ? .notRateable : .noData),
      text: text)
  }

  /// Services of the decree against those on the page; more than decreed disagrees as much as fewer.
  private static func services(of units: [CompletenessScore]) -> SIPPReport.Check {
    let known = units.filter { $0.decreedServices != nil && $0.result(.katalog).value != nil }
    let pairs = known.map { (published: $0.publishedServices, decreed: $0.decreedServices ?? 0) }
    let common = pairs.reduce(0) { $0 + min($1.published, $1.decreed) }
    let all = pairs.reduce(0) { $0 + max($1.published, $1.decreed) }
    let published = pairs.reduce(0) { $0 + $1.published }
    let decreed = pairs.reduce(0) { $0 + $1.decreed }
    return SIPPReport.Check(
      key: "layanan-sk", label: "Layanan terbit sesuai SK", met: common, of: all,
      percent: Measure(all > 0 ? Fraction(100 * common, all) : nil, decimals: 1, or: .notComputable),
      text: known.isEmpty
        ? "Tidak dapat dihitung: jumlah layanan menurut SK atau layanan yang terbit tidak diketahui."
        : "\(published) layanan terbit, \(decreed) menurut SK.")
  }
}

extension InformationCheck {
  fileprivate func sentence(_ tally: CheckTally) -> String {
    switch self {
    case .waktu: "\(tally.met) dari \(tally.readable) jangka waktu menyebut angka dan satuannya."
    case .biaya: "\(tally.met) dari \(tally.readable) biaya menyebut jumlah rupiah atau bebas biaya."
    case .keputusan: "\(tally.met) dari \(tally.readable) isian menyebut nomor dan tahun keputusan."
    case .pengaduan:
      "\(tally.met) dari \(tally.readable) isian memuat cara menghubungi"
        + (tally.met > 0 ? ": \(tally.marks.contactWords.joined(separator: ", "))." : ".")
    case .kinerja:
      tally.marks.performanceWords.isEmpty
        ? "IKM, LAKIP, dan WBK/ZI tidak disebut."
        : "\(tally.met) dari \(tally.readable) isian menyebut \(tally.marks.performanceWords.joined(separator: ", "))."
    }
  }
}

extension ContentMarks {
  fileprivate var contactWords: [String] {
    [(Self.phone, "telepon"), (.email, "surel"), (.link, "tautan"), (.application, "aplikasi atau media sosial")]
      .filter { contains($0.0) }.map(\.1)
  }

  fileprivate var performanceWords: [String] {
    [(Self.ikm, "IKM"), (.lakip, "LAKIP"), (.integrity, "WBK/ZI")].filter { contains($0.0) }.map(\.1)
  }
}
