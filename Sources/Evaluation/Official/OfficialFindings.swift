import Findings
import IndexModel
import Reports
import Statistics
import Units

/// What the official forms ask somebody to look at; nothing of it changes a number (IPP-3, IPP-7).
enum OfficialFindings {
  static func of(_ units: [DecidedUnit], by rules: Rulebook, year: Int) -> [Finding] {
    guard let official = rules.official else { return [] }
    return yearFinding(official.instrument, year) + LociFindings.of(units, by: rules, official, year: year)
      + units.flatMap { unit in of(unit) + SuppliedFindings.of(unit, by: official.index.categories) }
  }

  private static func yearFinding(_ instrument: Instrument, _ year: Int) -> [Finding] {
    guard !instrument.covers(year: year) else { return [] }
    let last = instrument.lastYear.map { " sampai \($0)" } ?? ""
    return [
      Finding(
        rule: "IPP-1", kind: "instrumen-di-luar-tahun", severity: .warning, location: Location(file: "evaluasi.yaml"),
        found: "instrumen \(instrument.key) untuk tahun \(year)", expected: "tahun \(instrument.firstYear)\(last)",
        action: "Periksa apakah instrumen itu masih berlaku; bandingkan hanya dengan tahun yang memakainya.")
    ]
  }

  private static func of(_ unit: DecidedUnit) -> [Finding] {
    guard let official = unit.official else { return [] }
    let place = official.place ?? Location(file: "formulir")
    func finding(_ rule: String, _ kind: String, _ found: String, _ expected: String, _ action: String) -> Finding {
      Finding(
        rule: rule, kind: kind, severity: .warning, location: place, unit: unit.unit.id.rawValue, found: found,
        expected: expected, action: action)
    }
    var findings = official.witnessed.filter(\.needsCheck).map { level in
      finding(
        "IPP-7", "periksa-bukti",
        "indikator \(level.indicator.number): evaluator \(Figure(level.evaluators, decimals: 2).indonesian), \(level.witness.words)",
        "selisih di bawah dua tingkat", "Periksa bukti indikator ini; nilainya tidak diubah.")
    }
    for flag in official.score.flags {
      switch flag {
      case .fewUsers(let users, let minimum):
        findings.append(
          finding(
            "IPP-3", "f03-di-bawah-minimum", "\(users) pengguna mengisi F-03", "sekurang-kurangnya \(minimum)",
            "IPP tetap dihitung; sebutkan jumlah pengguna bila diumumkan."))
      case .selfGap(let gap):
        findings.append(
          finding(
            "IPP-3", "f01-jauh-dari-f02", "F-01 berselisih \(Figure(gap, decimals: 2).indonesian) dari F-02",
            "penilaian mandiri yang dekat dengan penilaian evaluator",
            "Periksa bukti keduanya; F-01 tidak dipakai menilai."))
      }
    }
    return findings
  }
}
