import CivilTime
import FoundationEssentials
import IndexModel
import Reports
import Statistics

extension InstrumentSheet {
  /// The same as JSON with stable keys; weights in percent as exact decimal texts.
  ///
  /// - Returns: UTF-8 with a line break at the end.
  /// - Throws: `EvaluationError` for a name that is not in `names`, and with every fault of a file that is wrong.
  public static func json(_ name: String) throws(EvaluationError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(Document(try OwnInstrument.named(name).instrument)) else {
      throw EvaluationError(.failed, "instrumen `\(name)` tidak dapat ditulis sebagai JSON.")
    }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  private struct Document: Encodable {
    // Names of the keys, so Indonesian.
    struct Aspek: Encodable {
      var kode: String
      var nama: String
      var bobot: String
      var jumlahBobot: String
      var indikator: [Indikator]
      var komponen: [Komponen]
    }
    struct Indikator: Encodable {
      var nomor: Int
      var kode: String
      var nama: String
      var bobot: String
      var tingkat: [String]
    }
    struct Komponen: Encodable {
      var kunci: String
      var label: String
      var sumber: String
      var skala: String
    }
    struct Butir: Encodable {
      var nomor: Int
      var kode: String
      var aspek: String
      var nama: String
    }

    struct Batas: Encodable {
      var mulai: String
      var minimumPengguna: Int
      var selisihF01: String
      var dasar: String
    }

    let skema = "evalrunner-instrumen-1"
    let instrumen: String
    let namaIndeks: String
    let dasar: String
    let catatan: String
    let tahunMulai: Int
    let tahunSelesai: Int?
    let bagianF02: String?
    let bagianF03: String?
    let alasanDitolak: String?
    let jumlahBobot: String
    let aspek: [Aspek]
    let tanpaBobot: [Indikator]
    let butirF03: [Butir]
    let batas: [Batas]

    init(_ instrument: Instrument) {
      instrumen = instrument.key
      namaIndeks = instrument.label
      dasar = instrument.legalBasis
      catatan = instrument.note
      tahunMulai = instrument.firstYear
      tahunSelesai = instrument.lastYear
      jumlahBobot = Self.decimal(instrument.declaredSum)
      aspek = instrument.aspects.map { aspect in
        Aspek(
          kode: aspect.code, nama: aspect.name, bobot: Self.decimal(aspect.weight),
          jumlahBobot: Self.decimal(aspect.declaredSum),
          indikator: aspect.indicators.map { Self.indikator($0) },
          komponen: aspect.components.map {
            Komponen(kunci: $0.id.rawValue, label: $0.label, sumber: $0.source.rawValue, skala: $0.scale.rawValue)
          })
      }
      var rules: FormRules?
      var reason: String?
      switch instrument.method {
      case .components: break
      case .forms(let found): rules = found
      case .refused(let found): reason = found
      }
      alasanDitolak = reason
      bagianF02 = rules.map { Self.decimal($0.evaluatorShare) }
      bagianF03 = rules.map { Self.decimal($0.userShare) }
      tanpaBobot = rules?.informational.map { Self.indikator($0) } ?? []
      batas =
        rules?.limits.map {
          Batas(
            mulai: $0.validFrom.description, minimumPengguna: $0.minimumUsers, selisihF01: Self.decimal($0.selfGap),
            dasar: $0.basis)
        } ?? []
      butirF03 =
        rules?.userItems.map { Butir(nomor: $0.number, kode: $0.code, aspek: $0.aspect, nama: $0.name) } ?? []
    }

    private static func indikator(_ indicator: Indicator) -> Indikator {
      Indikator(
        nomor: indicator.number, kode: indicator.code, nama: indicator.name, bobot: decimal(indicator.weight),
        tingkat: indicator.levels)
    }

    private static func decimal(_ value: Fraction) -> String { Figure(value, decimals: 2).plain }
  }
}
