import CivilTime

/// How well the cases were written down: a gap here is why another number is missing (ADU-1, ADU-10).
public struct RecordQuality: Hashable, Sendable {
  public enum Item: String, CaseIterable, Hashable, Sendable {
    case unit = "Unit tujuan"
    case diterima = "Tanggal diterima"
    case dicatat = "Tanggal dicatat"
    case diverifikasi = "Tanggal verifikasi"
    case didisposisi = "Tanggal disposisi"
    case dijawab = "Tanggal jawaban pertama"
    case ditutup = "Tanggal keluar, dari yang sudah keluar"
    case jenis = "Jenis laporan"
    case kelas = "Kelas, dari pengaduan"
    case kategori = "Kategori"
    case kanal = "Kanal asal"
    case tahap = "Tahap yang dikenal"
    case caraTutup = "Cara penutupan, dari yang diselesaikan"
    case waktuSah = "Catatan waktu yang sah"
  }

  public struct Line: Hashable, Sendable {
    public let item: Item
    public let filled: Int
    /// Cases that could carry it.
    public let of: Int
  }

  /// Every item in its fixed order; none without a case that could carry it.
  public let lines: [Line]

  init(_ cases: [JudgedCase]) {
    let items = Item.allCases
    var filled = Array(repeating: 0, count: items.count)
    var expected = filled
    for judged in cases {
      for (place, item) in items.enumerated() where Self.isExpected(item, judged) {
        expected[place] += 1
        if Self.isFilled(item, judged) { filled[place] += 1 }
      }
    }
    lines = items.enumerated().compactMap { place, item in
      expected[place] > 0 ? Line(item: item, filled: filled[place], of: expected[place]) : nil
    }
  }

  private static func isExpected(_ item: Item, _ judged: JudgedCase) -> Bool {
    switch item {
    case .ditutup: judged.outcome.isExit
    case .kelas: judged.entry.type == .pengaduan || judged.entry.supervision != nil
    case .caraTutup: judged.outcome.isResolution
    case .unit, .diterima, .dicatat, .diverifikasi, .didisposisi, .dijawab, .jenis, .kategori, .kanal, .tahap,
      .waktuSah:
      true
    }
  }

  private static func isFilled(_ item: Item, _ judged: JudgedCase) -> Bool {
    switch item {
    case .unit: judged.entry.unit != nil
    case .diterima: judged.entry.receivedAt != nil
    case .dicatat: judged.entry.enteredAt != nil
    case .diverifikasi: judged.entry.verifiedAt != nil
    case .didisposisi: judged.entry.disposedAt != nil
    case .dijawab: judged.entry.firstAnswerAt != nil
    case .ditutup: judged.entry.closedAt != nil
    case .jenis: judged.entry.type != nil
    case .kelas: judged.entry.supervision != nil
    case .kategori: judged.entry.category != nil
    case .kanal: judged.entry.channelOrigin != nil
    case .tahap: judged.outcome != .tidakDiketahui
    case .caraTutup: judged.outcome != .ditutupTanpaKeterangan
    case .waktuSah: !judged.hasTimeIssue
    }
  }
}
