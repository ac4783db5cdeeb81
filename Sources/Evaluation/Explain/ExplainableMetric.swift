import Complaints
import Completeness
import IKM
import IndexModel
import Units

/// What can be asked about a unit.
enum ExplainableMetric: Hashable, Sendable {
  case ikm
  case nrr(Unsur)
  case mutu
  case complaints
  case rate(ComplaintRate)
  case complaintFlow, complaintTimes, complaintRatings, complaintOutcomes, complaintChannels
  case sipp
  case sippPart(CompletenessPart)
  case sippCheck(InformationCheck)
  case index
  case aspect(String)
  /// One question of F-02, and the users' form, of an official index.
  case indicator(Int)
  case userForm
  /// The official index of the unit's instansi.
  case instansi
  case ranking
  case tier

  var name: String {
    switch self {
    case .ikm: "ikm"
    case .nrr(let unsur): "nrr.\(unsur.key)"
    case .mutu: "mutu"
    case .complaints: "pengaduan"
    case .rate(let rate): "pengaduan.\(rate.key)"
    case .complaintFlow: "pengaduan.arus"
    case .complaintTimes: "pengaduan.waktu"
    case .complaintRatings: "pengaduan.penilaian"
    case .complaintOutcomes: "pengaduan.hasil"
    case .complaintChannels: "pengaduan.kanal"
    case .sipp: "sipp"
    case .sippPart(let part): "sipp.\(part.key)"
    case .sippCheck(let check): "sipp.\(check.key)"
    case .index: "indeks"
    case .aspect(let code): "aspek.\(code)"
    case .indicator(let number): "indikator.\(number)"
    case .userForm: "f03"
    case .instansi: "instansi"
    case .ranking: "peringkat"
    case .tier: "tier"
    }
  }

  /// Every metric of a unit, in the order in which the overview speaks of them.
  static func all(of unit: DecidedUnit) -> [ExplainableMetric] {
    [.ikm, .mutu] + unit.measured.survey.tally.questionnaire.unsur.map { .nrr($0) }
      + [.complaints] + unit.measured.complaints.metrics.rates.map { .rate($0.metric) }
      + [.complaintFlow, .complaintTimes, .complaintRatings, .complaintOutcomes, .complaintChannels]
      + [.sipp] + CompletenessPart.allCases.map { .sippPart($0) }
      + InformationCheck.allCases.map { .sippCheck($0) }
      + [.index] + aspects(of: unit).map { .aspect($0) } + official(unit) + [.ranking, .tier]
  }

  /// Of the index that is printed; an own instrument may have others than the indicative one beside it.
  private static func aspects(of unit: DecidedUnit) -> [String] {
    unit.official.map { $0.score.aspects.map(\.aspect.code) } ?? unit.index.aspects.map(\.aspect.code)
  }

  private static func official(_ unit: DecidedUnit) -> [ExplainableMetric] {
    guard let official = unit.official else { return [] }
    return official.score.aspects.flatMap(\.indicators).map { .indicator($0.indicator.number) }
      + [.userForm, .instansi]
  }

  /// By name, whatever its case; the key of a rate also by itself.
  ///
  /// - Throws: `inputRejected` with the nearest known names.
  static func named(_ name: String, of unit: DecidedUnit) throws(EvaluationError) -> ExplainableMetric {
    let wanted = name.lowercased()
    let known = all(of: unit)
    let found = known.first { metric in
      if case .rate(let rate) = metric, rate.key == wanted { return true }
      return metric.name.lowercased() == wanted
    }
    guard let found else {
      let near = Nearest.of(name, among: known.map(\.name))
      throw EvaluationError(
        .inputRejected, "ukuran `\(name)` tidak dikenal; yang terdekat: \(near.joined(separator: ", ")).")
    }
    return found
  }
}

extension CompletenessPart {
  /// Stable name for programs.
  var key: String {
    switch self {
    case .blok: "blok"
    case .komponen: "komponen"
    case .katalog: "katalog"
    case .kebaruan: "kebaruan"
    }
  }
}
