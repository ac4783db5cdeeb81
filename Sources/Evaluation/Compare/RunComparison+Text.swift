import IndexModel

extension RunComparison {
  /// What `compare` prints: the runs, a table of all units, and the parts of every change.
  public var text: String {
    var lines = ["Sebelum: \(before.words)", "Sesudah: \(after.words)"]
    lines += remarks.map { "Catatan: \($0)" }
    lines += ["", table]
    let explained = units.filter { !$0.index.parts.isEmpty || !$0.ikm.parts.isEmpty || !$0.remarks.isEmpty }
    for unit in explained { lines += ["", unit.details] }
    if explained.isEmpty { lines += ["", "Tidak ada unit yang berubah."] }
    lines += [
      "",
      "Selisih dihitung dari nilai yang belum dibulatkan; bagian-bagiannya berjumlah tepat sebesar selisih yang tercetak.",
    ]
    return lines.joined(separator: "\n")
  }

  /// The same as JSON with a schema version.
  public var json: [UInt8] { ReadableJSON.bytes(of: Document(comparison: self)) }

  private var table: String {
    TextTable(
      header: ["unit", "indeks", "selisih", "IKM", "selisih", "peringkat", "tingkat", "putusan IKM"],
      rows: units.map { unit in
        [
          unit.id, unit.index.levels, unit.index.difference.map(signed) ?? "–", unit.ikm.levels,
          unit.ikm.difference.map(signed) ?? "–",
          arrow(unit.rankBefore.map(String.init), unit.rankAfter.map(String.init)),
          arrow(tierLabel(unit.tierBefore), tierLabel(unit.tierAfter)), unit.verdict,
        ]
      }
    ).text
  }

  private struct Document: Encodable {
    let comparison: RunComparison

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("evalrunner-perbandingan/1", forKey: .schema)
      try comparison.encode(to: encoder)
    }

    private enum Key: String, CodingKey {
      case schema = "skema"
    }
  }
}

extension RunComparison.Run {
  fileprivate var words: String { "\(title), data per \(asOf), \(instrument) (\(id.prefix(12)))" }
}

extension RunComparison.Unit {
  fileprivate var details: String {
    var lines = ["\(id) \(name)"]
    if let difference = index.difference, !index.parts.isEmpty {
      lines.append("  indeks: \(signed(difference)) = \(index.parts.sentence)")
    }
    if let difference = ikm.difference, !ikm.parts.isEmpty {
      lines.append("  IKM: \(signed(difference)) = \(ikm.parts.sentence)")
    }
    return (lines + remarks.map { "  \($0)" }).joined(separator: "\n")
  }
}

extension [RunComparison.Part] {
  /// `+0,12 persyaratan -0,02 waktu`.
  fileprivate var sentence: String { map { "\(signed($0.value)) \($0.label)" }.joined(separator: "; ") }
}

extension RunComparison.Change {
  fileprivate var levels: String {
    let texts = [before, after].map { level in
      level.value.map { comma($0) + (level.letter.map { " \($0)" } ?? "") } ?? level.absence ?? "–"
    }
    return arrow(texts[0], texts[1])
  }
}

private func arrow(_ before: String?, _ after: String?) -> String {
  let (old, new) = (before ?? "–", after ?? "–")
  return old == new ? old : "\(old) → \(new)"
}

private func tierLabel(_ key: String?) -> String? { key.map { Tier(rawValue: $0)?.label ?? $0 } }

private func comma(_ number: String) -> String { String(number.map { $0 == "." ? "," : $0 }) }

/// A change too small for two decimals has no sign.
private func signed(_ number: String) -> String {
  let isUnsigned = number.hasPrefix("-") || number.allSatisfy { $0 == "0" || $0 == "." }
  return isUnsigned ? comma(number) : "+" + comma(number)
}
