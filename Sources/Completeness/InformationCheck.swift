public import Statistics

/// Whether what is published can be used, beside whether it is there; never part of the score (SIPP-1, SIPP-2).
public enum InformationCheck: String, CaseIterable, Hashable, Sendable {
  case waktu = "Janji waktu terukur"
  case biaya = "Janji biaya terukur"
  case keputusan = "Keputusan (SK) dapat ditelusuri"
  case pengaduan = "Informasi pengaduan dapat dipakai"
  case kinerja = "Penilaian kinerja diumumkan"

  /// Stable name for programs.
  public var key: String {
    switch self {
    case .waktu: "janji-waktu"
    case .biaya: "janji-biaya"
    case .keputusan: "keputusan"
    case .pengaduan: "informasi-pengaduan"
    case .kinerja: "kinerja-diumumkan"
    }
  }

  /// Items whose texts are looked at.
  public func concerns(_ topic: SIPPTopic) -> Bool {
    switch self {
    case .waktu: topic == .component(.waktu)
    case .biaya: topic == .component(.biaya)
    case .keputusan:
      topic == .component(.dasarHukum) || topic == .block(.standarPelayanan) || topic == .block(.maklumatPelayanan)
    case .pengaduan: topic == .component(.pengaduan) || topic == .block(.pengelolaanPengaduan)
    case .kinerja: topic == .block(.penilaianKinerja)
    }
  }

  /// Whether a text with these marks passes.
  public func isMet(by marks: ContentMarks) -> Bool {
    switch self {
    case .waktu, .biaya: marks.contains(.quantified)
    case .keputusan: marks.contains(.decree)
    case .pengaduan: !marks.isDisjoint(with: .contact)
    case .kinerja: !marks.isDisjoint(with: .performance)
    }
  }
}

/// How many texts of a unit pass a check.
public struct CheckTally: Hashable, Sendable {
  public internal(set) var met = 0
  /// Filled items with a text to read.
  public internal(set) var readable = 0
  /// Filled items of which the source gives a tick only: nothing is known about their text.
  public internal(set) var unread = 0
  /// The kinds of marks seen over all texts.
  public internal(set) var marks: ContentMarks = []

  /// Tallies of several units together.
  public init(_ tallies: some Sequence<CheckTally>) {
    for tally in tallies {
      met += tally.met
      readable += tally.readable
      unread += tally.unread
      marks.formUnion(tally.marks)
    }
  }

  /// `nil` where there is no text to read: not a share of 0.
  public var share: Fraction? { readable > 0 ? Fraction(met, readable) : nil }
}

extension CompletenessScore {
  /// The check over all filled items of the unit that it concerns.
  public func tally(of check: InformationCheck) -> CheckTally {
    var tally = CheckTally([])
    for state in items where state.isFilled && check.concerns(SIPPTopic(state.item)) {
      guard state.marks.contains(.readable) || !state.marks.isDisjoint(with: .performance) else {
        tally.unread += 1
        continue
      }
      tally.readable += 1
      tally.marks.formUnion(state.marks)
      if check.isMet(by: state.marks) { tally.met += 1 }
    }
    return tally
  }
}
