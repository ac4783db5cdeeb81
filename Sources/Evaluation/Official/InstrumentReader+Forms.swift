import IndexModel
import Statistics
import Yams

/// The user form, dated limits, and counterparts in other instruments.
extension InstrumentReader {
  mutating func userItems(_ node: Node?, _ root: Node) {
    if let node = nodes.optional(node) {
      document.userItems = []
      var places: [(String, Node)] = []
      for item in nodes.sequence(node) {
        guard let fields = nodes.fields(item, "butir F-03", ["nomor", "kode", "aspek", "nama"]),
          let number = nodes.required(fields, "nomor", item).flatMap({ nodes.integer($0, "nomor", in: 1...999) })
        else { continue }
        let aspect = nodes.required(fields, "aspek", item).map { nodes.text($0, "aspek") } ?? ""
        if !document.aspects.contains(where: { $0.code == aspect }), let place = fields["aspek"] {
          nodes.note(place, "butir F-03 \(number): aspek `\(aspect)` tidak ada dalam instrumen ini")
        }
        places.append((String(number), item))
        document.userItems.append(
          .init(
            number: number, code: nodes.optional(fields["kode"]).map { nodes.text($0, "kode") } ?? "P\(number)",
            aspect: aspect,
            name: nodes.required(fields, "nama", item).map { nodes.text($0, "nama") } ?? ""))
      }
      nodes.unique(places, "nomor butir F-03")
    }
    let usesUsers = Fraction(decimal: document.userShare).map { $0 > .zero } ?? false
    if usesUsers && document.userItems.isEmpty {
      nodes.note(node ?? root, "bagian_f03 lebih dari 0 tetapi `butir_f03` kosong")
    }
  }

  mutating func limits(_ node: Node?) {
    for item in nodes.sequence(node) {
      guard let fields = nodes.fields(item, "batas", ["mulai", "minimum_pengguna", "selisih_f01", "dasar"]) else {
        continue
      }
      document.limits.append(
        .init(
          validFrom: nodes.required(fields, "mulai", item).map { nodes.date($0) } ?? "",
          minimumUsers: nodes.required(fields, "minimum_pengguna", item)
            .flatMap { nodes.integer($0, "minimum_pengguna", in: 0...1_000_000) } ?? 0,
          selfGap: nodes.required(fields, "selisih_f01", item).flatMap { nodes.weight($0, "selisih_f01") } ?? "0",
          basis: nodes.optional(fields["dasar"]).map { nodes.text($0, "dasar") } ?? document.legalBasis))
    }
  }

  mutating func equals(_ node: Node?) {
    let own = Set(document.aspects.flatMap(\.indicators).map(\.number))
    for item in nodes.sequence(node) {
      guard let fields = nodes.fields(item, "padanan", ["instrumen", "indikator"]),
        let other = nodes.required(fields, "instrumen", item).map({ nodes.text($0, "instrumen") }),
        let pairs = nodes.required(fields, "indikator", item)
      else { continue }
      guard let mapping = pairs.mapping else {
        nodes.note(pairs, "padanan \(other): seharusnya pasangan nomor lama dan nomor baru")
        continue
      }
      for (key, value) in mapping {
        guard let old = nodes.integer(key, "nomor lama", in: 1...999),
          let new = nodes.integer(value, "nomor baru", in: 1...999)
        else { continue }
        if !own.contains(new) { nodes.note(value, "padanan \(other): indikator \(new) tidak ada dalam instrumen ini") }
        equivalents[other, default: [:]][old] = new
      }
    }
  }
}
