import Statistics
import Yams

/// Aspects and indicators that the file lists itself.
extension InstrumentReader {
  struct Part<Document> {
    var document: Document
    let node: Node
    /// Whether its weight could be read; a sum with one that could not says nothing.
    var hasWeight = true
  }

  mutating func own(_ node: Node?) -> [Part<InstrumentDocument.Aspect>] {
    guard let node else { return [] }
    let items = nodes.sequence(node)
    if items.isEmpty { nodes.note(node, "`aspek` kosong; sedikitnya satu aspek") }
    let aspects = items.compactMap { aspect($0) }
    nodes.unique(aspects.map { ($0.document.code, $0.node) }, "kode aspek")
    nodes.unique(indicatorNodes, "nomor indikator")
    indicatorNodes = []
    return aspects
  }

  private mutating func aspect(_ node: Node) -> Part<InstrumentDocument.Aspect>? {
    guard let fields = nodes.fields(node, "aspek", ["kode", "nama", "bobot", "jumlah_bobot", "indikator", "komponen"])
    else {
      return nil
    }
    let code = nodes.required(fields, "kode", node).map { nodes.text($0, "kode") } ?? ""
    let place = "aspek \(code)"
    if let components = fields["komponen"], !nodes.sequence(components).isEmpty {
      nodes.note(components, "\(place): `komponen` hanya milik instrumen ipp-indikatif; pakailah `indikator`")
    }
    let sumText = nodes.optional(fields["jumlah_bobot"]).flatMap { nodes.weight($0, "\(place), jumlah_bobot") } ?? "100"
    let indicators = nodes.sequence(nodes.required(fields, "indikator", node)).compactMap {
      indicator($0, needsWeight: true)
    }
    if indicators.isEmpty, let list = fields["indikator"] {
      nodes.note(list, "\(place): tidak ada indikator yang terbaca")
    }
    indicatorNodes += indicators.map { (String($0.document.number), $0.node) }
    nodes.sum(
      indicators.map { ($0.document.weight, $0.node, $0.hasWeight) }, sumText, fields["indikator"] ?? node,
      "\(place): bobot indikator")
    let ownWeight = nodes.required(fields, "bobot", node).flatMap { nodes.weight($0, "\(place), bobot") }
    return Part(
      document: .init(
        code: code, name: nodes.required(fields, "nama", node).map { nodes.text($0, "nama") } ?? "",
        weight: ownWeight ?? "0",
        declaredSum: sumText, indicators: indicators.map(\.document)),
      node: node, hasWeight: ownWeight != nil)
  }

  mutating func indicator(_ node: Node, needsWeight: Bool) -> Part<InstrumentDocument.Indicator>? {
    guard let fields = nodes.fields(node, "indikator", ["nomor", "kode", "nama", "bobot", "tingkat"]) else {
      return nil
    }
    guard let number = nodes.required(fields, "nomor", node).flatMap({ nodes.integer($0, "nomor", in: 1...999) }) else {
      return nil
    }
    let place = "indikator \(number)"
    let weightNode = needsWeight ? nodes.required(fields, "bobot", node) : nodes.optional(fields["bobot"])
    let levels = nodes.sequence(fields["tingkat"]).map { nodes.text($0, "\(place), tingkat") }
    if let list = fields["tingkat"], ![0, 6].contains(levels.count) {
      nodes.note(list, "\(place): \(levels.count) tingkat; seharusnya 6 (tingkat 0 sampai 5), atau tanpa `tingkat`")
    }
    let ownWeight = weightNode.flatMap { nodes.weight($0, "\(place), bobot") }
    return Part(
      document: .init(
        number: number, code: nodes.optional(fields["kode"]).map { nodes.text($0, "kode") } ?? String(number),
        name: nodes.required(fields, "nama", node).map { nodes.text($0, "\(place), nama") } ?? "",
        weight: ownWeight ?? "0", levels: levels),
      node: node, hasWeight: ownWeight != nil || !needsWeight)
  }
}
