import IndexModel
import Reports

extension CoachingPlan {
  private static let shownLeftOut = 20

  /// What `coach` prints: the plan by day, the proof, and what the units left out would cost.
  public var text: String {
    var lines = [
      "Rencana pembinaan \(wilayah.map { "wilayah \($0)" } ?? "semua wilayah"): \(days) hari, \(perDay) unit sehari, \(candidates) calon.",
      "Nilai kunjungan: \(valueMeaning).",
    ]
    for day in Set(visits.map(\.day)).sorted() {
      lines += ["", "Hari \(day)", table(of: visits.filter { $0.day == day })]
    }
    let free = days * perDay - visits.count
    if free > 0 {
      lines += [
        "",
        "\(free) tempat tidak terisi: calon lain bernilai nol atau tidak ada (--menurut-tingkat menilai semua tingkat).",
      ]
    }
    lines += [
      "",
      "Jumlah nilai \(number(objective)); tidak ada pilihan yang melebihi \(number(bound))"
        + (objective == bound ? ": terbukti terbaik." : "."),
    ]
    lines += leftOutLines
    return lines.joined(separator: "\n")
  }

  /// The same as JSON with a schema version.
  public var json: [UInt8] { ReadableJSON.bytes(of: Document(plan: self)) }

  private func table(of visits: [Visit]) -> String {
    TextTable(
      header: ["unit", "nama", "provinsi", "tingkat", "nilai", "alasan"],
      rows: visits.map { visit in
        [
          visit.unitID, visit.name, visit.province ?? "–", tierLabel(visit.tier), number(visit.value), visit.reason,
        ]
      }
    ).text
  }

  private var leftOutLines: [String] {
    guard !leftOut.isEmpty else { return [] }
    var lines = [
      "", "Tidak terpilih, dengan kerugian bila dipaksa masuk (yang terkecil dahulu):",
      TextTable(
        header: ["unit", "nama", "tingkat", "kerugian"],
        rows: leftOut.prefix(Self.shownLeftOut).map { left in
          [left.unitID, left.name, tierLabel(left.tier), left.loss.map(number) ?? "melanggar batas"]
        }
      ).text,
    ]
    if leftOut.count > Self.shownLeftOut {
      lines.append("… dan \(leftOut.count - Self.shownLeftOut) unit lain (--json memuat semua).")
    }
    return lines
  }

  private func tierLabel(_ key: String) -> String { Tier(rawValue: key)?.label ?? key }

  private func number(_ value: Double) -> String { Figure(value, decimals: 6)?.indonesian ?? "–" }

  private struct Document: Encodable {
    let plan: CoachingPlan

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("evalrunner-pembinaan/1", forKey: .schema)
      try plan.encode(to: encoder)
    }

    private enum Key: String, CodingKey {
      case schema = "skema"
    }
  }
}
