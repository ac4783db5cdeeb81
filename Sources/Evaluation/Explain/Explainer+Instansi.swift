import IndexModel
import Reports
import Statistics
import Units

extension Explainer {
  /// The official index of the unit's instansi from its loci (IPP-4).
  var instansi: Section {
    var section = Section(
      metric: "instansi", title: "Instansi", result: "instansi unit ini belum disebut", steps: [], exclusions: [],
      rules: rules(["IPP-4"]))
    let key = unit.unit.instansiKey
    guard let rules = folder.rules.official, !key.isEmpty else { return section }
    let instansi = OfficialInstansi(
      folder.units.filter { $0.unit.instansiKey == key }, by: rules, categories: folder.rules.categories,
      year: folder.input.settings.year.value)
    section.title = "\(rules.instrument.label) instansi \(unit.unit.instansi.isEmpty ? key : unit.unit.instansi)"
    section.steps = instansi.loci.map { locus in
      let kind = locus.unit.locusKind.map { ", \($0.rawValue)" } ?? ""
      let name = "lokus \(locus.unit.id)\(kind)"
      return locus.exactIndex.map { .equation(name, .number($0), decimals: 2) } ?? .words("\(name): tanpa IPP")
    }
    section.steps.append(.words(instansi.status))
    guard instansi.index.isComplete, let aggregate = instansi.index.aggregate else {
      section.result = instansi.note
      return section
    }
    let indices = instansi.loci.compactMap { locus in locus.exactIndex.map { Expression.number($0) } }
    section.steps.append(equation("\(rules.instrument.label) instansi", .mean(indices), of: aggregate.exact))
    section.result = "\(Figure(aggregate.rounded).indonesian) (\(aggregate.category.code)), \(aggregate.count) lokus"
    return section
  }
}
