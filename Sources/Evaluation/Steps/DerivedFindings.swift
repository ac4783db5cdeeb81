import Complaints
import Completeness
import Findings
import IKM
import Intake
import Units

/// Findings that only appear when rows are looked at together: impossible stamps, merges, identical texts, blank rules that matter.
enum DerivedFindings {
  static func of(_ input: EvaluationInput, units: [DecidedUnit], by rules: Rulebook) -> [Finding] {
    timeIssues(input, units) + missingTables(input, units) + merges(input) + identicalTexts(input) + blankRules(units)
      + OfficialFindings.of(units, by: rules, year: input.settings.year.value)
  }

  private static func timeIssues(_ input: EvaluationInput, _ units: [DecidedUnit]) -> [Finding] {
    units.flatMap { unit in
      unit.measured.complaints.metrics.timeIssues.map { issue in
        Finding(
          rule: "ADU-10", kind: "waktu-pengaduan-tidak-sah", severity: .warning, location: place(issue.source, input),
          unit: unit.unit.id.rawValue, found: issue.kind.words,
          expected: "catatan waktu yang berurutan dan tidak melewati tanggal data",
          action: "Perbaiki di sistem asal; kasus ini tetap dihitung tetapi tidak masuk ukuran waktu.")
      }
    }
  }

  /// Years without a calendar or without known limits, over all cases at once (ADU-3, ADU-4).
  private static func missingTables(_ input: EvaluationInput, _ units: [DecidedUnit]) -> [Finding] {
    let missing = units.map(\.measured.complaints.metrics.missingTables)
    func finding(_ rule: String, _ kind: String, _ years: [Int], _ expected: String) -> Finding? {
      guard !years.isEmpty else { return nil }
      return Finding(
        rule: rule, kind: kind, severity: .info, location: Location(file: "pengaduan"),
        found: "laporan bertanggal tahun \(MissingTables.list(years))",
        expected: expected,
        action: "Ukuran yang memerlukannya dicetak tidak dapat dihitung; ukuran lain tetap dihitung.")
    }
    return [
      finding("ADU-4", "kalender-belum-ada", missing.flatMap(\.calendarYears), "tahun yang ada kalender hari kerjanya"),
      finding(
        "ADU-3", "batas-waktu-tidak-diketahui", missing.flatMap(\.limitYears), "tahun yang diketahui batas waktunya"),
    ].compactMap(\.self)
  }

  private static func merges(_ input: EvaluationInput) -> [Finding] {
    input.sameCase.merges.map { merge in
      Finding(
        rule: "ADU-9", kind: "kasus-digabung", severity: .info, location: place(merge.absorbed, input),
        found: "kasus yang sama dengan \(place(merge.kept, input)) (\(merge.reason.rawValue))",
        expected: "satu baris untuk satu kejadian", action: "Dihitung satu kali; periksa bila keduanya memang berbeda.")
    }
  }

  private static func place(_ source: Int, _ input: EvaluationInput) -> Location {
    input.complaints.location(of: source) ?? Location(file: "pengaduan")
  }

  /// Units that a finding about a shared text names; the same text may stand in thousands.
  private static let namedUnits = 10

  private static func identicalTexts(_ input: EvaluationInput) -> [Finding] {
    let file = input.readings.first { $0.file.role == .sipp }?.file.name ?? "sipp"
    return IdenticalContent.find(in: input.completeness.entries).map { identical in
      let named = identical.units.prefix(namedUnits).map(\.rawValue).joined(separator: ", ")
      let rest = identical.units.count - namedUnits
      return Finding(
        rule: "SIPP-3", kind: "isi-sama-antarunit", severity: .warning, location: Location(file: file),
        found:
          "isi \(identical.subject.words) yang sama persis di unit \(named)\(rest > 0 ? ", dan \(rest) unit lain" : "")",
        expected: "isi yang ditulis untuk unitnya sendiri",
        action: "Periksa apakah memang berlaku sama; tidak ada pengurangan nilai.")
    }
  }

  private static func blankRules(_ units: [DecidedUnit]) -> [Finding] {
    units.compactMap { unit in
      guard let score = unit.measured.survey.result.score, let other = unit.measured.survey.other.score,
        score.mutu != other.mutu
      else { return nil }
      return Finding(
        rule: "IKM-4", kind: "aturan-kosong-menentukan-mutu", severity: .warning, location: Location(file: "skm"),
        unit: unit.unit.id.rawValue,
        found:
          "mutu \(score.mutu.rawValue) menurut aturan \(score.rule.rawValue), \(other.mutu.rawValue) menurut \(other.rule.rawValue)",
        expected: "mutu yang sama menurut kedua aturan", action: "Sebutkan keduanya bila angka ini diumumkan.")
    }
  }
}

extension TimeIssue.Kind {
  fileprivate var words: String {
    switch self {
    case .future(let stamp): "waktu \(stamp.rawValue) sesudah tanggal data"
    case .tooEarly(let stamp): "tahun waktu \(stamp.rawValue) yang tidak mungkin"
    case .outOfOrder(let first, let second): "waktu \(second.rawValue) sebelum waktu \(first.rawValue)"
    case .closedButOpen: "ada tanggal tutup tetapi statusnya masih terbuka"
    }
  }
}

extension SIPPTopic {
  fileprivate var words: String {
    switch self {
    case .block(let block): "blok \(block.rawValue)"
    case .component(let component): "komponen \(component.rawValue)"
    }
  }
}
