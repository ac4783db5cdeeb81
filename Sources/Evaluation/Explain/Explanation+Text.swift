extension Explanation {
  /// What `explain` prints.
  public var text: String {
    var lines = ["\(unitName) (\(unitID)), data per \(asOf)"]
    for section in sections { lines += ["", section.text] }
    if sections.count > 1 {
      lines += [
        "", "Rinciannya: evalrunner explain \(unitID) UKURAN, dengan UKURAN salah satu dari",
        "  " + metrics.joined(separator: ", "),
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// The same as JSON with a schema version.
  public var json: [UInt8] { ReadableJSON.bytes(of: Document(explanation: self)) }

  private struct Document: Encodable {
    let explanation: Explanation

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("evalrunner-penjelasan/1", forKey: .schema)
      try explanation.encode(to: encoder)
    }

    private enum Key: String, CodingKey {
      case schema = "skema"
    }
  }
}

extension Explanation.Section {
  fileprivate var text: String {
    var lines = ["\(title): \(result)"]
    lines += steps.map { "  " + $0.text }
    if !exclusions.isEmpty {
      lines.append("  Tidak dihitung dan temuan:")
      lines += exclusions.map { "    " + $0 }
    }
    lines += rules.map { $0.title.isEmpty ? "  [\($0.id)]" : "  [\($0.id)] \($0.title). Sumber: \($0.source)." }
    return lines.joined(separator: "\n")
  }
}
