import Findings
import IndexModel
import Intake
import Units

/// Instansi without a required locus, and units whose kind of locus is told in two ways (IPP-4).
enum LociFindings {
  static func of(_ units: [DecidedUnit], by rules: Rulebook, _ official: OfficialRules, year: Int) -> [Finding] {
    units.compactMap(contradiction) + missing(units, by: rules, official, year)
  }

  private static func contradiction(_ unit: DecidedUnit) -> Finding? {
    let known = unit.unit.locusKind
    guard let other = unit.measured.forms?.locusKinds.first(where: { $0.kind != known }) else { return nil }
    let used = known.map { "dipakai \($0.rawValue) menurut register" } ?? "tidak ada yang dipakai"
    let stated = unit.measured.forms?.locusKinds.map(\.kind.rawValue).joined(separator: " dan ") ?? ""
    return Finding(
      rule: "IPP-4", kind: "jenis-lokus-bertentangan", severity: .warning, location: other.place,
      unit: unit.unit.id.rawValue, found: "formulir menyebut \(stated); \(used)", expected: "satu jenis lokus",
      action: "Tetapkan jenis_lokus di register.")
  }

  private static func missing(
    _ units: [DecidedUnit], by rules: Rulebook, _ official: OfficialRules, _ year: Int
  ) -> [Finding] {
    units.byInstansi.compactMap { key, members in
      let instansi = OfficialInstansi(members, by: official, categories: rules.categories, year: year)
      guard let check = instansi.index.required, check.certainlyMissing > 0, let requirement = instansi.requirement
      else { return nil }
      return Finding(
        rule: "IPP-4", kind: "lokus-wajib-belum-ada", severity: .warning, location: Location(file: "unit.csv"),
        found: "instansi \(key): \(instansi.loci.count) lokus, belum ada \(check.missing.joined(separator: ", "))",
        expected: "satu lokus untuk setiap \(requirement.labels.joined(separator: ", ")) (\(requirement.source))",
        action: "Tambahkan lokusnya, atau nyatakan `lokus_wajib` bila aturannya lain; IPP instansi itu belum lengkap.")
    }
  }
}
