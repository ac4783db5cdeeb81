public import Statistics

/// Why an instrument, or another table of this module, cannot be used; the run stops.
public enum InstrumentError: Error, Hashable, Sendable {
  /// The text is not the expected JSON.
  case unreadable(String)
  /// Not a decimal number.
  case badNumber(place: String, text: String)
  case negativeWeight(place: String, text: String)
  /// The weights of one level do not sum as declared (M41).
  case wrongSum(place: String, declared: Fraction, found: Fraction)
  case duplicate(place: String, key: String)
  case unknown(place: String, key: String)
  /// Something that a table must have is not there.
  case missing(place: String, what: String)
  /// The category bands leave a hole, overlap, or do not run from 0.00 to 5.00 (M38).
  case brokenBands(String)
  /// A scorer was given an instrument of another method.
  case wrongMethod(instrument: String)
  /// The instrument is known but cannot be scored.
  case refused(instrument: String, reason: String)
}

extension InstrumentError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let text): "berkas instrumen tidak terbaca: \(text)"
    case .badNumber(let place, let text): "\(place): \"\(text)\" bukan bilangan desimal"
    case .negativeWeight(let place, let text): "\(place): bobot \(text) negatif; bobot paling kecil 0"
    case .wrongSum(let place, let declared, let found):
      "\(place): jumlah bobot \(found.decimalComma), seharusnya \(declared.decimalComma); "
        + "betulkan bobot atau jumlah yang dinyatakan"
    case .duplicate(let place, let key): "\(place): \(key) muncul lebih dari sekali"
    case .unknown(let place, let key): "\(place): \(key) tidak dikenal"
    case .missing(let place, let what): "\(place): \(what) tidak ada"
    case .brokenBands(let text): "tabel kategori: \(text)"
    case .wrongMethod(let instrument): "instrumen \(instrument) tidak dihitung dengan cara ini"
    case .refused(let instrument, let reason): "instrumen \(instrument) tidak dapat dinilai: \(reason)"
    }
  }
}
