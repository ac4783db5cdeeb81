import IndexModel
import Statistics
import Yams

/// Reads an instrument from YAML or JSON and names every fault with its line, not only the first (IPP-1).
///
/// Keys are those that `evalrunner instrument NAMA --json` prints, so that an instrument of the package is the pattern of an own one.
struct InstrumentReader {
  var nodes = NodeReader()
  var document = InstrumentDocument()
  var bands: InstrumentDocument.Bands?
  /// By letter of an own category table: the tier that it leads to.
  var tiers: [String: Tier] = [:]
  var equivalents: [String: [Int: Int]] = [:]
  /// Numbers of the indicators read so far with their places, over all aspects.
  var indicatorNodes: [(String, Node)] = []

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
      reader.nodes.note(1, "berkas kosong; lihat `evalrunner instrument pekppp --json`")
    }
    if let error = reader.nodes.error(in: file) { throw error }
    do {
      return OwnInstrument(
        instrument: try reader.document.instrument(), categories: try reader.bands?.table(), tiers: reader.tiers,
        equivalents: reader.equivalents, source: .init(file: file, sha256: digest))
    } catch {
      throw EvaluationError(.inputRejected, "\(file): \(error).")
    }
  }

  private static let keys = [
    "skema", "instrumen", "nama_indeks", "dasar", "catatan", "tahun_mulai", "tahun_selesai", "bagian_f02", "bagian_f03",
    "alasan_ditolak", "jumlah_bobot", "aspek", "tanpa_bobot", "butir_f03", "batas", "kategori", "dari", "bobot_aspek",
    "bobot_indikator", "padanan",
  ]

  private mutating func read(_ root: Node) {
    guard let fields = nodes.fields(root, "instrumen", Self.keys) else { return }
    document.key = key(fields["instrumen"], root)
    document.label = nodes.optional(fields["nama_indeks"]).map { nodes.text($0, "nama_indeks") } ?? "IPP"
    document.legalBasis = nodes.required(fields, "dasar", root).map { nodes.text($0, "dasar") } ?? ""
    document.note = nodes.optional(fields["catatan"]).map { nodes.text($0, "catatan") } ?? ""
    document.firstYear =
      nodes.required(fields, "tahun_mulai", root).flatMap { nodes.integer($0, "tahun_mulai", in: 2000...2100) } ?? 0
    document.lastYear = nodes.optional(fields["tahun_selesai"]).flatMap {
      nodes.integer($0, "tahun_selesai", in: 2000...2100)
    }
    if let last = document.lastYear, let node = fields["tahun_selesai"], last < document.firstYear {
      nodes.note(node, "tahun_selesai \(last) mendahului tahun_mulai \(document.firstYear)")
    }
    document.declaredSum = nodes.optional(fields["jumlah_bobot"]).flatMap { nodes.weight($0, "jumlah_bobot") } ?? "100"
    let aspects =
      fields["dari"].flatMap { nodes.optional($0) }.map { derived($0, fields, root) }
      ?? own(nodes.required(fields, "aspek", root))
    document.aspects = aspects.map(\.document)
    nodes.sum(
      aspects.map { ($0.document.weight, $0.node, $0.hasWeight) }, document.declaredSum, fields["aspek"] ?? root,
      "bobot aspek")
    document.informational = nodes.sequence(fields["tanpa_bobot"]).compactMap {
      indicator($0, needsWeight: false)?.document
    }
    shares(fields, root)
    userItems(fields["butir_f03"], root)
    limits(fields["batas"])
    categories(fields["kategori"])
    equals(fields["padanan"])
  }

  private mutating func key(_ node: Node?, _ root: Node) -> String {
    guard let node else {
      nodes.note(root, "`instrumen` (nama instrumen, misalnya kota-2026) tidak ada")
      return ""
    }
    let name = nodes.text(node, "instrumen")
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
    if !isPlain { nodes.note(node, "nama instrumen `\(name)`; seharusnya huruf kecil, angka, dan tanda hubung") }
    if Instrument.BuiltIn(rawValue: name) != nil {
      nodes.note(node, "nama `\(name)` sudah dipakai instrumen bawaan; beri nama lain supaya keduanya tidak tertukar")
    }
    return name
  }

  private mutating func shares(_ fields: [String: Node], _ root: Node) {
    let evaluators = nodes.optional(fields["bagian_f02"]).flatMap { nodes.weight($0, "bagian_f02") } ?? "1"
    let users = nodes.optional(fields["bagian_f03"]).flatMap { nodes.weight($0, "bagian_f03") } ?? "0"
    document.evaluatorShare = evaluators
    document.userShare = users
    guard let a = Fraction(decimal: evaluators), let b = Fraction(decimal: users), a + b != .one else { return }
    nodes.note(
      fields["bagian_f03"] ?? fields["bagian_f02"] ?? root,
      "bagian_f02 \(evaluators) + bagian_f03 \(users); jumlahnya seharusnya 1")
  }
}
