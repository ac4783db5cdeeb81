import Evaluation
import Reports

/// A small evaluation by evaluator and user forms of 2024: eight units, two evaluators, ten users a unit.
///
/// KA has the profile 4.5, 4.5, 4.2, 2.5, 2.5, 2.0 of the six aspects; KB, KC, KD and KE have one level everywhere (5, 4, 3, 2), on
/// F-03 too; KF is KB without a level for indicator 1; KG is KB without F-03; KH has no form.
struct OfficialFolder {
  let folder: TemporaryFolder

  init(settings: String = "tahun: 2024\n", edit: (inout [String: [String]]) -> Void = { _ in }) throws {
    folder = try TemporaryFolder()
    var files: [String: [String]] = [
      "unit.csv": Self.register, "formulir/f02.csv": Self.evaluators, "formulir/f03.csv": Self.users,
      "sipp/sipp.csv": Self.sipp,
    ]
    edit(&files)
    for (name, lines) in files where !lines.isEmpty {
      try folder.write(lines.joined(separator: "\n") + "\n", to: "masukan/" + name)
    }
    try folder.write(settings, to: "masukan/evaluasi.yaml")
  }

  func run(out: String = "hasil") async throws -> EvaluationReport {
    let request = RunRequest(
      input: InputRequest(folder: folder.path + "/masukan", threads: 1), output: folder.path + "/" + out,
      written: WrittenFiles(pages: true, unitWorkbooks: false))
    return try await EvaluationRun.run(request).report
  }

  private static let register =
    ["unit_id,nama,instansi_id,instansi,jenis_instansi,jenis_unit,kode_provinsi,lokus"]
    + [("KA", 1), ("KB", 1), ("KC", 2), ("KD", 2), ("KE", 3), ("KF", 3), ("KG", 4), ("KH", 4)].map { unit, instansi in
      "\(unit),Unit \(unit),I-\(instansi),Kabupaten \(instansi),kabupaten,Puskesmas,33,\(unit == "KC" ? "tidak" : "ya")"
    }

  /// Two evaluators whose means give KA its profile: policy and staff 5 and 4, facilities 4 and 4 with one 5, the rest 3 and 2.
  private static func profile(_ policy: Int, _ system: Int) -> [Int] {
    Array(repeating: policy, count: 14) + [4, 4, 5, 4, 4, 4] + Array(repeating: system, count: 8) + [2, 2]
  }

  static func row(_ unit: String, _ person: String, _ levels: [Int?]) -> String {
    ([unit, person] + levels.map { $0.map(String.init) ?? "" }).joined(separator: ",")
  }

  private static let evaluators: [String] = {
    func same(_ level: Int) -> [Int?] { Array(repeating: level, count: 30) }
    var rows = [row("unit_id", "evaluator", (1...30).map { $0 })]
    rows += [row("KA", "E-1", profile(5, 3)), row("KA", "E-2", profile(4, 2))]
    for (unit, level) in [("KB", 5), ("KC", 4), ("KD", 3), ("KE", 2), ("KG", 5)] {
      rows += [row(unit, "E-1", same(level)), row(unit, "E-2", same(level))]
    }
    rows += [row("KF", "E-1", [nil] + same(5).dropFirst()), row("KF", "E-2", [nil] + same(5).dropFirst())]
    return rows
  }()

  /// KA: five users give 5 everywhere and five give 4, so F-03 is 4.5.
  private static let users: [String] = {
    var rows = [row("unit_id", "id", (1...14).map { $0 })]
    for (unit, levels) in [("KA", [5, 4]), ("KB", [5]), ("KC", [4]), ("KD", [3]), ("KE", [2]), ("KF", [5])] {
      for user in 0..<10 {
        rows.append(row(unit, "P-\(user)", Array(repeating: levels[user % levels.count], count: 14)))
      }
    }
    return rows
  }()

  /// KB publishes half of what the source carries, last touched on 10 January.
  private static let sipp = [
    "unit_id,layanan,komponen,isi,diperbarui",
    "KB,KTP,persyaratan,Fotokopi kartu keluarga yang masih berlaku,2024-01-10",
    "KB,KTP,biaya/tarif,-,",
  ]
}

extension EvaluationReport {
  func unit(_ id: String) -> UnitReport? { units.first { $0.id == id } }
}
