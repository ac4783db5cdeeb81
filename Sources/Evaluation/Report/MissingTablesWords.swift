import Complaints

extension MissingTables {
  /// What that means, a sentence for each kind of table that is missing.
  var sentences: [String] {
    var sentences: [String] = []
    if !calendarYears.isEmpty {
      sentences.append(
        "Kalender hari kerja tahun \(Self.list(calendarYears)) belum ada: ukuran hari kerja yang memerlukannya tidak dapat dihitung."
      )
    }
    if !limitYears.isEmpty {
      sentences.append(
        "Batas waktu laporan yang diterima tahun \(Self.list(limitYears)) tidak diketahui: ketepatan waktunya tidak dapat dihitung."
      )
    }
    return sentences
  }

  /// Years without repetition, in order.
  static func list(_ years: [Int]) -> String { Set(years).sorted().map(String.init).joined(separator: ", ") }
}
