import CivilTime
import IndexModel
import Intake
import Reports
import Statistics
import Yams

/// Reads an instrument from YAML or JSON and names every fault with its line, not only the first (IPP-1).
///
/// Keys are those that `evalrunner instrument NAMA --json` prints, so that an instrument of the package is the pattern of an own one.
struct InstrumentReader {
  private struct Fault {
    let line: Int
    let text: String
  }

  private var faults: [Fault] = []
  private var document = InstrumentDocument()
  private var bands: InstrumentDocument.Bands?
  private var equivalents: [String: [Int: Int]] = [:]

  static func read(_ text: String, file: String, digest: String) throws(EvaluationError) -> OwnInstrument {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw EvaluationError(
        .inputRejected,
        "\(file): bukan YAML atau JSON yang dapat dibaca (\(error)). Perbaiki tanda baca atau indentasinya.")
    }
    var reader = InstrumentReader()
    if let root {
      reader.read(root)
    } else {
      reader.note(1, "berkas kosong; lihat `evalrunner instrument pekppp --json`")
    }
    guard reader.faults.isEmpty else { throw reader.error(file) }
    do {
      return OwnInstrument(
        instrument: try reader.document.instrument(), categories: try reader.bands?.table(),
        equivalents: reader.equivalents, source: .init(file: file, sha256: digest))
    } catch {
      throw EvaluationError(.inputRejected, "\(file): \(error).")
    }
  }

  private func error(_ file: String) -> EvaluationError {
    let lines = faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { "  baris \($0.element.line): \($0.element.text)" }
    return EvaluationError(
      .inputRejected, "\(file): \(faults.count) kesalahan.\n" + lines.joined(separator: "\n"))
  }

  fileprivate mutating func note(_ line: Int, _ text: String) { faults.append(Fault(line: line, text: text)) }

  fileprivate mutating func note(_ node: Node, _ text: String) { note(node.mark?.line ?? 1, text) }

  // MARK: - The whole

  private static let keys = [
    "skema", "instrumen", "nama_indeks", "dasar", "catatan", "tahun_mulai", "tahun_selesai", "bagian_f02", "bagian_f03",
    "alasan_ditolak", "jumlah_bobot", "aspek", "tanpa_bobot", "butir_f03", "batas", "kategori", "dari", "bobot_aspek",
    "bobot_indikator", "padanan",
  ]

  private mutating func read(_ root: Node) {
    guard let fields = fields(root, "instrumen", Self.keys) else { return }
    document.key = key(fields["instrumen"], root)
    document.label = optional(fields["nama_indeks"]).map { text($0, "nama_indeks") } ?? "IPP"
    document.legalBasis = required(fields, "dasar", root).map { text($0, "dasar") } ?? ""
    document.note = optional(fields["catatan"]).map { text($0, "catatan") } ?? ""
    document.firstYear =
      required(fields, "tahun_mulai", root).flatMap { integer($0, "tahun_mulai", in: 2000...2100) } ?? 0
    document.lastYear = optional(fields["tahun_selesai"]).flatMap { integer($0, "tahun_selesai", in: 2000...2100) }
    if let last = document.lastYear, let node = fields["tahun_selesai"], last < document.firstYear {
      note(node, "tahun_selesai \(last) mendahului tahun_mulai \(document.firstYear)")
    }
    document.declaredSum = optional(fields["jumlah_bobot"]).flatMap { weight($0, "jumlah_bobot") } ?? "100"
    let aspects =
      fields["dari"].flatMap { optional($0) }.map { derived($0, fields, root) }
      ?? own(required(fields, "aspek", root))
    document.aspects = aspects.map(\.document)
    sum(
      aspects.map { ($0.document.weight, $0.node, $0.hasWeight) }, document.declaredSum, fields["aspek"] ?? root,
      "bobot aspek")
    document.informational = sequence(fields["tanpa_bobot"]).compactMap { indicator($0, needsWeight: false)?.document }
    shares(fields, root)
    userItems(fields["butir_f03"], root)
    limits(fields["batas"])
    categories(fields["kategori"])
    equals(fields["padanan"])
  }

  private mutating func key(_ node: Node?, _ root: Node) -> String {
    guard let node else {
      note(root, "`instrumen` (nama instrumen, misalnya kota-2026) tidak ada")
      return ""
    }
    let name = text(node, "instrumen")
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
    if !isPlain { note(node, "nama instrumen `\(name)`; seharusnya huruf kecil, angka, dan tanda hubung") }
    if Instrument.BuiltIn(rawValue: name) != nil {
      note(node, "nama `\(name)` sudah dipakai instrumen bawaan; beri nama lain supaya keduanya tidak tertukar")
    }
    return name
  }

  private mutating func shares(_ fields: [String: Node], _ root: Node) {
    let evaluators = optional(fields["bagian_f02"]).flatMap { weight($0, "bagian_f02") } ?? "1"
    let users = optional(fields["bagian_f03"]).flatMap { weight($0, "bagian_f03") } ?? "0"
    document.evaluatorShare = evaluators
    document.userShare = users
    guard let a = Fraction(decimal: evaluators), let b = Fraction(decimal: users), a + b != .one else { return }
    note(
      fields["bagian_f03"] ?? fields["bagian_f02"] ?? root,
      "bagian_f02 \(evaluators) + bagian_f03 \(users); jumlahnya seharusnya 1")
  }

  // MARK: - Aspects

  private struct Part<Document> {
    var document: Document
    let node: Node
    /// Whether its weight could be read; a sum with one that could not says nothing.
    var hasWeight = true
  }

  private mutating func own(_ node: Node?) -> [Part<InstrumentDocument.Aspect>] {
    guard let node else { return [] }
    let items = sequence(node)
    if items.isEmpty { note(node, "`aspek` kosong; sedikitnya satu aspek") }
    let aspects = items.compactMap { aspect($0) }
    unique(aspects.map { ($0.document.code, $0.node) }, "kode aspek")
    unique(indicatorNodes, "nomor indikator")
    indicatorNodes = []
    return aspects
  }

  /// Numbers of the indicators read so far with their places, over all aspects.
  private var indicatorNodes: [(String, Node)] = []

  private mutating func aspect(_ node: Node) -> Part<InstrumentDocument.Aspect>? {
    guard let fields = fields(node, "aspek", ["kode", "nama", "bobot", "jumlah_bobot", "indikator", "komponen"]) else {
      return nil
    }
    let code = required(fields, "kode", node).map { text($0, "kode") } ?? ""
    let place = "aspek \(code)"
    if let components = fields["komponen"], !sequence(components).isEmpty {
      note(components, "\(place): `komponen` hanya milik instrumen ipp-indikatif; pakailah `indikator`")
    }
    let sumText = optional(fields["jumlah_bobot"]).flatMap { weight($0, "\(place), jumlah_bobot") } ?? "100"
    let indicators = sequence(required(fields, "indikator", node)).compactMap { indicator($0, needsWeight: true) }
    if indicators.isEmpty, let list = fields["indikator"] { note(list, "\(place): tidak ada indikator yang terbaca") }
    indicatorNodes += indicators.map { (String($0.document.number), $0.node) }
    sum(
      indicators.map { ($0.document.weight, $0.node, $0.hasWeight) }, sumText, fields["indikator"] ?? node,
      "\(place): bobot indikator")
    let ownWeight = required(fields, "bobot", node).flatMap { weight($0, "\(place), bobot") }
    return Part(
      document: .init(
        code: code, name: required(fields, "nama", node).map { text($0, "nama") } ?? "", weight: ownWeight ?? "0",
        declaredSum: sumText, indicators: indicators.map(\.document)),
      node: node, hasWeight: ownWeight != nil)
  }

  private mutating func indicator(_ node: Node, needsWeight: Bool) -> Part<InstrumentDocument.Indicator>? {
    guard let fields = fields(node, "indikator", ["nomor", "kode", "nama", "bobot", "tingkat"]) else { return nil }
    guard let number = required(fields, "nomor", node).flatMap({ integer($0, "nomor", in: 1...999) }) else {
      return nil
    }
    let place = "indikator \(number)"
    let weightNode = needsWeight ? required(fields, "bobot", node) : optional(fields["bobot"])
    let levels = sequence(fields["tingkat"]).map { text($0, "\(place), tingkat") }
    if let list = fields["tingkat"], ![0, 6].contains(levels.count) {
      note(list, "\(place): \(levels.count) tingkat; seharusnya 6 (tingkat 0 sampai 5), atau tanpa `tingkat`")
    }
    let ownWeight = weightNode.flatMap { weight($0, "\(place), bobot") }
    return Part(
      document: .init(
        number: number, code: optional(fields["kode"]).map { text($0, "kode") } ?? String(number),
        name: required(fields, "nama", node).map { text($0, "\(place), nama") } ?? "",
        weight: ownWeight ?? "0", levels: levels),
      node: node, hasWeight: ownWeight != nil || !needsWeight)
  }

  /// The aspects and indicators of an instrument of the package under other weights; how F-02 B becomes scorable.
  private mutating func derived(
    _ node: Node, _ fields: [String: Node], _ root: Node
  ) -> [Part<InstrumentDocument.Aspect>] {
    if let list = optional(fields["aspek"]) { note(list, "`aspek` dan `dari` tidak dapat dipakai bersama") }
    let name = text(node, "dari")
    guard let builtIn = Instrument.BuiltIn(rawValue: name), builtIn != .ippIndikatif,
      let base = try? Instrument(builtIn)
    else {
      note(node, "`dari: \(name)` tidak dikenal; seharusnya pekppp, pekppp-f02b, atau permenpanrb-17-2017")
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
      note(
        fields["bobot_indikator"] ?? node,
        "bobot indikator \(missing.joined(separator: ", ")) tidak ada di \(name) dan tidak disebut di `bobot_indikator`"
      )
      return []
    }
    for aspect in aspects {
      sum(
        aspect.indicators.map { ($0.weight, node, true) }, aspect.declaredSum, fields["bobot_indikator"] ?? node,
        "aspek \(aspect.code): bobot indikator")
    }
    equivalents[name] = Dictionary(uniqueKeysWithValues: numbers.map { ($0, $0) })
    return aspects.map { Part(document: $0, node: fields["bobot_aspek"] ?? node) }
  }

  private mutating func weights(_ node: Node?, _ what: String, known: [String]) -> [String: String] {
    guard let node = optional(node) else { return [:] }
    guard let mapping = node.mapping else {
      note(node, "`bobot_\(what)` seharusnya pasangan \(what) dan bobotnya")
      return [:]
    }
    var weights: [String: String] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        note(key, "\(what) `\(name)` tidak ada; yang dikenal: \(known.joined(separator: ", "))")
        continue
      }
      weights[name] = weight(value, "\(what) \(name)")
    }
    return weights
  }
}

// MARK: - F-03, limits, categories, equivalents

extension InstrumentReader {
  private mutating func userItems(_ node: Node?, _ root: Node) {
    if let node = optional(node) {
      document.userItems = []
      var places: [(String, Node)] = []
      for item in sequence(node) {
        guard let fields = fields(item, "butir F-03", ["nomor", "kode", "aspek", "nama"]),
          let number = required(fields, "nomor", item).flatMap({ integer($0, "nomor", in: 1...999) })
        else { continue }
        let aspect = required(fields, "aspek", item).map { text($0, "aspek") } ?? ""
        if !document.aspects.contains(where: { $0.code == aspect }), let place = fields["aspek"] {
          note(place, "butir F-03 \(number): aspek `\(aspect)` tidak ada dalam instrumen ini")
        }
        places.append((String(number), item))
        document.userItems.append(
          .init(
            number: number, code: optional(fields["kode"]).map { text($0, "kode") } ?? "P\(number)", aspect: aspect,
            name: required(fields, "nama", item).map { text($0, "nama") } ?? ""))
      }
      unique(places, "nomor butir F-03")
    }
    let usesUsers = Fraction(decimal: document.userShare).map { $0 > .zero } ?? false
    if usesUsers && document.userItems.isEmpty {
      note(node ?? root, "bagian_f03 lebih dari 0 tetapi `butir_f03` kosong")
    }
  }

  private mutating func limits(_ node: Node?) {
    for item in sequence(node) {
      guard let fields = fields(item, "batas", ["mulai", "minimum_pengguna", "selisih_f01", "dasar"]) else { continue }
      document.limits.append(
        .init(
          validFrom: required(fields, "mulai", item).map { date($0) } ?? "",
          minimumUsers: required(fields, "minimum_pengguna", item)
            .flatMap { integer($0, "minimum_pengguna", in: 0...1_000_000) } ?? 0,
          selfGap: required(fields, "selisih_f01", item).flatMap { weight($0, "selisih_f01") } ?? "0",
          basis: optional(fields["dasar"]).map { text($0, "dasar") } ?? document.legalBasis))
    }
  }

  private mutating func categories(_ node: Node?) {
    guard let node = optional(node) else { return }
    var bands: [(band: InstrumentDocument.Bands.Band, low: Fraction, high: Fraction, node: Node)] = []
    for item in sequence(node) {
      guard let fields = fields(item, "kategori", ["huruf", "predikat", "dari", "sampai"]) else { continue }
      let code = required(fields, "huruf", item).map { text($0, "huruf") } ?? ""
      guard let low = required(fields, "dari", item).flatMap({ weight($0, "kategori \(code), dari") }),
        let high = required(fields, "sampai", item).flatMap({ weight($0, "kategori \(code), sampai") }),
        let lower = Fraction(decimal: low), let upper = Fraction(decimal: high)
      else { continue }
      if lower > upper { note(item, "kategori \(code): dari \(low) melebihi sampai \(high)") }
      let predicate = required(fields, "predikat", item).map { text($0, "predikat") } ?? ""
      bands.append((.init(lower: low, upper: high, code: code, predicate: predicate), lower, upper, item))
    }
    unique(bands.map { ($0.band.code, $0.node) }, "huruf kategori")
    bands.sort { $0.low > $1.low }
    for (higher, lower) in zip(bands, bands.dropFirst()) where lower.high + Fraction(1, 100) != higher.low {
      note(
        lower.node,
        "kategori \(lower.band.code) berakhir di \(lower.band.upper) sedangkan \(higher.band.code) mulai di \(higher.band.lower); seharusnya berselisih tepat 0,01"
      )
    }
    if let worst = bands.last, worst.low != .zero { note(worst.node, "kategori terendah harus mulai di 0") }
    if let best = bands.first, best.high != Fraction(5) { note(best.node, "kategori tertinggi harus berakhir di 5,00") }
    if bands.isEmpty { note(node, "`kategori` kosong; hapus kunci itu untuk memakai kategori IPP-2") }
    self.bands = .init(maximum: "5.00", bands: bands.map(\.band))
  }

  private mutating func equals(_ node: Node?) {
    let own = Set(document.aspects.flatMap(\.indicators).map(\.number))
    for item in sequence(node) {
      guard let fields = fields(item, "padanan", ["instrumen", "indikator"]),
        let other = required(fields, "instrumen", item).map({ text($0, "instrumen") }),
        let pairs = required(fields, "indikator", item)
      else { continue }
      guard let mapping = pairs.mapping else {
        note(pairs, "padanan \(other): seharusnya pasangan nomor lama dan nomor baru")
        continue
      }
      for (key, value) in mapping {
        guard let old = integer(key, "nomor lama", in: 1...999), let new = integer(value, "nomor baru", in: 1...999)
        else { continue }
        if !own.contains(new) { note(value, "padanan \(other): indikator \(new) tidak ada dalam instrumen ini") }
        equivalents[other, default: [:]][old] = new
      }
    }
  }
}

// MARK: - Values and checks

extension InstrumentReader {
  private mutating func fields(_ node: Node, _ what: String, _ known: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      note(node, "\(what): ditemukan \(quote(node)); seharusnya kunci \(known.joined(separator: ", "))")
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
  private func optional(_ node: Node?) -> Node? {
    guard let node else { return nil }
    if let scalar = node.scalar, scalar.style == .plain, ["", "null", "~"].contains(scalar.string) { return nil }
    return node
  }

  private mutating func required(_ fields: [String: Node], _ name: String, _ parent: Node) -> Node? {
    guard let node = optional(fields[name]) else {
      note(fields[name] ?? parent, "`\(name)` tidak ada atau kosong")
      return nil
    }
    return node
  }

  private mutating func sequence(_ node: Node?) -> [Node] {
    guard let node = optional(node) else { return [] }
    guard let sequence = node.sequence else {
      note(node, "ditemukan \(quote(node)); seharusnya sebuah daftar")
      return []
    }
    return Array(sequence)
  }

  private mutating func text(_ node: Node, _ what: String) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      note(node, "\(what): ditemukan \(quote(node)); seharusnya sebuah teks")
      return ""
    }
    return text
  }

  private mutating func integer(_ node: Node, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      note(
        node,
        "\(what): ditemukan \(quote(node)); seharusnya bilangan bulat \(range.lowerBound) sampai \(range.upperBound)")
      return nil
    }
    return number
  }

  /// An exact decimal that is not negative, as text; a decimal comma is one too.
  private mutating func weight(_ node: Node, _ what: String) -> String? {
    let text = node.scalar?.string.replacing(",", with: ".") ?? ""
    guard let value = Fraction(decimal: text) else {
      note(node, "\(what): \(quote(node)) bukan bilangan desimal; tulis misalnya 17 atau 17,5")
      return nil
    }
    guard value >= .zero else {
      note(node, "\(what): \(text) negatif; paling kecil 0")
      return nil
    }
    return text
  }

  private mutating func date(_ node: Node) -> String {
    let text = node.scalar?.string ?? ""
    if CivilDate(iso: text) == nil { note(node, "tanggal \(quote(node)); seharusnya seperti 2026-01-01") }
    return text
  }

  private mutating func sum(
    _ parts: [(weight: String, node: Node, hasWeight: Bool)], _ declared: String, _ node: Node, _ what: String
  ) {
    let found = Fraction.sum(parts.compactMap { Fraction(decimal: $0.weight) })
    guard !parts.isEmpty, parts.allSatisfy(\.hasWeight), let declared = Fraction(decimal: declared), found != declared
    else { return }
    note(node, "\(what) berjumlah \(found.decimalText); seharusnya \(declared.decimalText)")
  }

  private mutating func unique(_ keys: [(String, Node)], _ what: String) {
    var seen: [String: Int] = [:]
    for (key, node) in keys where !key.isEmpty {
      if let first = seen[key] {
        note(node, "\(what) \(key) sudah dipakai pada baris \(first)")
      } else {
        seen[key] = node.mark?.line ?? 1
      }
    }
  }

  private func quote(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): "`\(scalar.string)`"
    case .mapping: "sekumpulan kunci"
    case .sequence: "sebuah daftar"
    case .alias: "sebuah rujukan"
    }
  }
}

extension Fraction {
  /// With a decimal point and no trailing zeros; weights have at most six decimals.
  fileprivate var decimalText: String {
    var text = Figure(self, decimals: 6).plain
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
