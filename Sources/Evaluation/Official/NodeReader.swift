import CivilTime
import Intake
import Statistics
import Yams

/// Reads the nodes of a YAML or JSON file as values of a kind, and keeps every fault with its line.
///
/// A value that cannot be read is `nil` or empty after its fault was noted, so that reading goes on to the next one.
struct NodeReader {
  private struct Fault {
    let line: Int
    let text: String
  }

  private var faults: [Fault] = []

  mutating func note(_ line: Int, _ text: String) { faults.append(Fault(line: line, text: text)) }

  mutating func note(_ node: Node, _ text: String) { note(node.mark?.line ?? 1, text) }

  /// All faults by line; `nil` without any.
  func error(in file: String) -> EvaluationError? {
    guard !faults.isEmpty else { return nil }
    let lines = faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { "  baris \($0.element.line): \($0.element.text)" }
    return EvaluationError(
      .inputRejected, "\(file): \(faults.count) kesalahan.\n" + lines.joined(separator: "\n"))
  }

  // MARK: - Values

  mutating func fields(_ node: Node, _ what: String, _ known: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      note(node, "\(what): ditemukan \(node.described); seharusnya kunci \(known.joined(separator: ", "))")
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        let nearest = EditDistance.nearest(to: name, among: known).map { "; terdekat `\($0)`" } ?? ""
        note(key, "\(what): kunci `\(name)` tidak dikenal\(nearest)")
        continue
      }
      fields[name] = value
    }
    return fields
  }

  /// `nil` for a key that is absent or null.
  func optional(_ node: Node?) -> Node? {
    guard let node else { return nil }
    if let scalar = node.scalar, scalar.style == .plain, ["", "null", "~"].contains(scalar.string) { return nil }
    return node
  }

  mutating func required(_ fields: [String: Node], _ name: String, _ parent: Node) -> Node? {
    guard let node = optional(fields[name]) else {
      note(fields[name] ?? parent, "`\(name)` tidak ada atau kosong")
      return nil
    }
    return node
  }

  mutating func sequence(_ node: Node?) -> [Node] {
    guard let node = optional(node) else { return [] }
    guard let sequence = node.sequence else {
      note(node, "ditemukan \(node.described); seharusnya sebuah daftar")
      return []
    }
    return Array(sequence)
  }

  mutating func text(_ node: Node, _ what: String) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      note(node, "\(what): ditemukan \(node.described); seharusnya sebuah teks")
      return ""
    }
    return text
  }

  mutating func integer(_ node: Node, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      note(
        node,
        "\(what): ditemukan \(node.described); seharusnya bilangan bulat \(range.lowerBound) sampai \(range.upperBound)"
      )
      return nil
    }
    return number
  }

  /// An exact decimal that is not negative, as text; a decimal comma is one too.
  mutating func weight(_ node: Node, _ what: String) -> String? {
    let text = node.scalar?.string.replacing(",", with: ".") ?? ""
    guard let value = Fraction(decimal: text) else {
      note(node, "\(what): \(node.described) bukan bilangan desimal; tulis misalnya 17 atau 17,5")
      return nil
    }
    guard value >= .zero else {
      note(node, "\(what): \(text) negatif; paling kecil 0")
      return nil
    }
    return text
  }

  mutating func date(_ node: Node) -> String {
    let text = node.scalar?.string ?? ""
    if CivilDate(iso: text) == nil { note(node, "tanggal \(node.described); seharusnya seperti 2026-01-01") }
    return text
  }

  mutating func sum(
    _ parts: [(weight: String, node: Node, hasWeight: Bool)], _ declared: String, _ node: Node, _ what: String
  ) {
    let found = Fraction.sum(parts.compactMap { Fraction(decimal: $0.weight) })
    guard !parts.isEmpty, parts.allSatisfy(\.hasWeight), let declared = Fraction(decimal: declared), found != declared
    else { return }
    note(node, "\(what) berjumlah \(found.decimalText); seharusnya \(declared.decimalText)")
  }

  mutating func unique(_ keys: [(String, Node)], _ what: String) {
    var seen: [String: Int] = [:]
    for (key, node) in keys where !key.isEmpty {
      if let first = seen[key] {
        note(node, "\(what) \(key) sudah dipakai pada baris \(first)")
      } else {
        seen[key] = node.mark?.line ?? 1
      }
    }
  }
}
