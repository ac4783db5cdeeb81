import IndexModel
import Statistics
import Yams

/// Aspects and indicators that the file takes over from an instrument of the package.
extension InstrumentReader {
  /// The aspects and indicators of an instrument of the package under other weights; how F-02 B becomes scorable.
  mutating func derived(
    _ node: Node, _ fields: [String: Node], _ root: Node
  ) -> [Part<InstrumentDocument.Aspect>] {
    if let list = nodes.optional(fields["aspek"]) { nodes.note(list, "`aspek` dan `dari` tidak dapat dipakai bersama") }
    let name = nodes.text(node, "dari")
    guard let builtIn = Instrument.BuiltIn(rawValue: name), builtIn != .ippIndikatif,
      let base = try? Instrument(builtIn)
    else {
      nodes.note(node, "`dari: \(name)` tidak dikenal; seharusnya pekppp, pekppp-f02b, atau permenpanrb-17-2017")
      return []
    }
    document.electronic = base.isElectronic
    if case .forms(let rules) = base.method {
      document.userItems = rules.userItems.map {
        .init(number: $0.number, code: $0.code, aspect: $0.aspect, name: $0.name)
      }
    }
    let aspectWeights = weights(fields["bobot_aspek"], "aspek", known: base.aspects.map(\.code))
    let numbers = base.aspects.flatMap(\.indicators).map(\.number) + base.unweighted.map(\.number)
    let indicatorWeights = weights(fields["bobot_indikator"], "indikator", known: numbers.map(String.init))
    var missing: [String] = []
    let aspects = base.aspects.map { aspect in
      let known = aspect.indicators.map {
        (number: $0.number, code: $0.code, name: $0.name, weight: Optional($0.weight), levels: $0.levels)
      }
      let open = base.unweighted.filter { $0.aspect == aspect.code }.map {
        (number: $0.number, code: $0.code, name: $0.name, weight: Fraction?.none, levels: [String]())
      }
      let indicators = (known + open).map { entry in
        let given = indicatorWeights[String(entry.number)] ?? entry.weight.map { $0.decimalText }
        if given == nil { missing.append(String(entry.number)) }
        return InstrumentDocument.Indicator(
          number: entry.number, code: entry.code, name: entry.name, weight: given ?? "0", levels: entry.levels)
      }
      return InstrumentDocument.Aspect(
        code: aspect.code, name: aspect.name, weight: aspectWeights[aspect.code] ?? aspect.weight.decimalText,
        declaredSum: indicatorWeights.isEmpty ? aspect.declaredSum.decimalText : "100", indicators: indicators)
    }
    guard missing.isEmpty else {
      nodes.note(
        fields["bobot_indikator"] ?? node,
        "bobot indikator \(missing.joined(separator: ", ")) tidak ada di \(name) dan tidak disebut di `bobot_indikator`"
      )
      return []
    }
    for aspect in aspects {
      nodes.sum(
        aspect.indicators.map { ($0.weight, node, true) }, aspect.declaredSum, fields["bobot_indikator"] ?? node,
        "aspek \(aspect.code): bobot indikator")
    }
    equivalents[name] = Dictionary(uniqueKeysWithValues: numbers.map { ($0, $0) })
    return aspects.map { Part(document: $0, node: fields["bobot_aspek"] ?? node) }
  }

  private mutating func weights(_ node: Node?, _ what: String, known: [String]) -> [String: String] {
    guard let node = nodes.optional(node) else { return [:] }
    guard let mapping = node.mapping else {
      nodes.note(node, "`bobot_\(what)` seharusnya pasangan \(what) dan bobotnya")
      return [:]
    }
    var weights: [String: String] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        nodes.note(key, "\(what) `\(name)` tidak ada; yang dikenal: \(known.joined(separator: ", "))")
        continue
      }
      weights[name] = nodes.weight(value, "\(what) \(name)")
    }
    return weights
  }
}
