import CivilTime
import IKM
import IndexModel
import Intake
import Translation
import Units
import Yams

/// Reads `evaluasi.yaml`: Indonesian keys, each optional; an unknown key is an error with its line and the nearest known key.
struct SettingsReader {
  private static let keys = [
    "judul", "tahun", "periode", "tanggal_data", "instrumen", "aturan_kosong", "kebijakan_tier", "kalender", "kolom",
    "urutan_unsur", "kuesioner", "urutan_tanggal", "tanda_desimal", "gabung_nama", "urutan_berkas", "ambang", "benih",
    "gabung_evaluator", "f03_nol", "lokus_wajib", "kutipan_saran", "bahasa",
  ]

  let file: String

  /// - Throws: `EvaluationError` with file and line for anything that is not understood.
  static func read(_ text: String, file: String) throws(EvaluationError) -> EvaluationSettings {
    let reader = SettingsReader(file: file)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw EvaluationError(
        .inputRejected, "\(file): bukan YAML yang dapat dibaca (\(error)). Perbaiki tanda baca atau indentasinya.")
    }
    var settings = EvaluationSettings()
    guard let root, root != Node("") else { return settings }
    guard let mapping = root.mapping else {
      throw reader.fault(root, "ditemukan \(root.described)", "kunci dan nilai, seperti `tahun: 2025`")
    }
    for (key, value) in mapping { try reader.apply(key, value, to: &settings) }
    return settings
  }

  private func apply(_ key: Node, _ value: Node, to settings: inout EvaluationSettings) throws(EvaluationError) {
    switch key.string {
    case "judul": settings.title = .init(try text(value), .file)
    case "tahun": settings.year = .init(try integer(value, in: 2000...2100), .file)
    case "periode": settings.period = .init(try period(value), .file)
    case "tanggal_data": settings.asOf = .init(try date(value), .file)
    case "instrumen": settings.instrument = .init(try text(value), .file)
    case "aturan_kosong":
      settings.blankRule = .init(try choice(value, ["lengkap": BlankRule.lengkap, "tersedia": .tersedia]), .file)
    case "kebijakan_tier": settings.tierPolicy = .init(try text(value), .file)
    case "kalender":
      for (name, setting) in try pairs(value, allowed: ["cuti_bersama"]) where name == "cuti_bersama" {
        settings.collectiveLeaveIsOff = .init(
          try choice(setting, ["libur": true, "kerja": false, "ya": true, "tidak": false]), .file)
      }
    case "kolom": settings.columns = try columns(value)
    case "urutan_unsur": settings.unsurOrder = .init(try unsurOrder(value), .file)
    case "kuesioner": settings.questionnaire = .init(try text(value), .file)
    case "urutan_tanggal":
      settings.dayBeforeMonth = .init(try choice(value, ["hbt": true, "bht": false]), .file)
    case "tanda_desimal":
      settings.decimalMark = .init(try choice(value, Self.byName(NumberForm.allCases)), .file)
    case "gabung_nama": settings.joinByName = .init(try flag(value), .file)
    case "urutan_berkas": settings.fileOrderIsDeliveryOrder = .init(try flag(value), .file)
    case "ambang": settings.thresholds = try thresholds(value)
    case "gabung_evaluator":
      settings.evaluatorRule = .init(try choice(value, Self.byName(EvaluatorRule.allCases)), .file)
    case "f03_nol": settings.userFormZero = .init(try choice(value, Self.byName(UserFormZero.allCases)), .file)
    case "lokus_wajib": settings.requiredLoci = .init(try requiredLoci(value), .file)
    case "kutipan_saran": settings.quotesSuggestions = .init(try flag(value), .file)
    case "bahasa": settings.language = .init(try choice(value, Self.byName(Language.allCases)), .file)
    case "benih": settings.seed = .init(UInt64(try integer(value, in: 0...Int.max)), .file)
    default: throw unknown(key, among: Self.keys)
    }
  }

  private func period(_ node: Node) throws(EvaluationError) -> DatePeriod {
    var ends: [String: CivilDate] = [:]
    for (name, value) in try pairs(node, allowed: ["mulai", "selesai"]) { ends[name] = try date(value) }
    guard let start = ends["mulai"], let end = ends["selesai"] else {
      throw fault(node, "ditemukan \(ends.count) batas", "`mulai` dan `selesai`, keduanya tanggal")
    }
    guard let period = DatePeriod(from: start, through: end) else {
      throw fault(node, "`selesai` \(end) mendahului `mulai` \(start)", "periode yang berakhir setelah mulai")
    }
    return period
  }

  private func columns(_ node: Node) throws(EvaluationError) -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for (role, mapping) in try pairs(node, allowed: ["unit", "skm", "pengaduan", "sipp", "formulir", "alias"]) {
      guard let entries = mapping.mapping else {
        throw fault(mapping, "ditemukan \(mapping.described)", "kolom baku dan judul kolom di berkas")
      }
      for (column, header) in entries { result[role, default: [:]][try text(column)] = try text(header) }
    }
    return result
  }

  /// Either kinds of locus or types of unit, each once; an empty list requires none.
  private func requiredLoci(_ node: Node) throws(EvaluationError) -> [String] {
    guard let sequence = node.sequence else {
      throw fault(node, "ditemukan \(node.described)", "sebuah daftar, seperti [\(LocusKind.words)]")
    }
    var labels: [String] = []
    for entry in sequence { labels.append(try text(entry)) }
    guard labels.isEmpty || LocusRequirement.Names(labels: labels) != nil else {
      throw fault(
        node, "ditemukan \(labels.joined(separator: ", "))",
        "jenis lokus (\(LocusKind.words)) saja atau jenis unit saja, masing-masing satu kali")
    }
    return labels
  }

  private func thresholds(_ node: Node) throws(EvaluationError) -> [String: Int] {
    guard let entries = node.mapping else {
      throw fault(node, "ditemukan \(node.described)", "jenis temuan dan banyaknya yang masih diterima")
    }
    var result: [String: Int] = [:]
    for (kind, count) in entries { result[try text(kind)] = try integer(count, in: 0...Int.max) }
    return result
  }

  private func unsurOrder(_ node: Node) throws(EvaluationError) -> [Unsur] {
    let names: [Node] =
      node.sequence.map(Array.init)
      ?? (node.string ?? "").split(separator: ",").map {
        Node(String($0.filter { !$0.isWhitespace }))
      }
    var order: [Unsur] = []
    for name in names {
      let unsur = Unsur(key: try text(name).lowercased())
      guard Unsur.official.contains(unsur) || unsur == .maklumat else {
        throw fault(
          node, "unsur \(name.described) tidak dikenal",
          "salah satu dari " + Unsur.official.map(\.key).joined(separator: ", "))
      }
      guard !order.contains(unsur) else {
        throw fault(node, "unsur \(unsur.key) ditulis dua kali", "tiap unsur satu kali")
      }
      order.append(unsur)
    }
    return order
  }
}

// MARK: - Values

extension SettingsReader {
  private func text(_ node: Node) throws(EvaluationError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw fault(node, "ditemukan \(node.described)", "sebuah teks")
    }
    return text
  }

  private func integer(_ node: Node, in range: ClosedRange<Int>) throws(EvaluationError) -> Int {
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      throw fault(node, "ditemukan \(node.described)", "bilangan bulat \(range.lowerBound) sampai \(range.upperBound)")
    }
    return number
  }

  private func date(_ node: Node) throws(EvaluationError) -> CivilDate {
    guard let date = node.scalar.flatMap({ CivilDate(iso: $0.string) }) else {
      throw fault(node, "ditemukan \(node.described)", "tanggal tahun-bulan-hari, seperti 2025-12-31")
    }
    return date
  }

  private func flag(_ node: Node) throws(EvaluationError) -> Bool {
    try choice(node, ["ya": true, "tidak": false, "true": true, "false": false])
  }

  private func choice<Value>(_ node: Node, _ values: [String: Value]) throws(EvaluationError) -> Value {
    guard let value = node.scalar.flatMap({ values[$0.string.lowercased()] }) else {
      throw fault(
        node, "ditemukan \(node.described)", "salah satu dari " + values.keys.sorted().joined(separator: ", "))
    }
    return value
  }

  private static func byName<Value: RawRepresentable<String>>(_ values: [Value]) -> [String: Value] {
    Dictionary(uniqueKeysWithValues: values.map { ($0.rawValue, $0) })
  }

  private func pairs(_ node: Node, allowed: [String]) throws(EvaluationError) -> [(String, Node)] {
    guard let mapping = node.mapping else {
      throw fault(node, "ditemukan \(node.described)", "kunci " + allowed.joined(separator: ", "))
    }
    var result: [(String, Node)] = []
    for (key, value) in mapping {
      guard let name = key.string, allowed.contains(name) else { throw unknown(key, among: allowed) }
      result.append((name, value))
    }
    return result
  }

  private func fault(_ node: Node, _ found: String, _ expected: String) -> EvaluationError {
    let line = node.mark.map { ", baris \($0.line)" } ?? ""
    return EvaluationError(.inputRejected, "\(file)\(line): \(found); seharusnya \(expected).")
  }

  private func unknown(_ key: Node, among known: [String]) -> EvaluationError {
    let name = key.string ?? ""
    let nearest = EditDistance.nearest(to: name, among: known) ?? ""
    return fault(key, "kunci `\(name)` tidak dikenal", "kunci yang dikenal; terdekat `\(nearest)`")
  }
}
