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
    lines = Item.allCases.compactMap { item in
      let scope = cases.filter { Self.isExpected(item, $0.entry) }
      guard !scope.isEmpty else { return nil }
      return Line(item: item, filled: scope.count { Self.isFilled(item, $0) }, of: scope.count)
    }
  }

  private static func isExpected(_ item: Item, _ entry: ComplaintCase) -> Bool {
    switch item {
    case .ditutup: entry.outcome.isExit
    case .kelas: entry.type == .pengaduan || entry.supervision != nil
    case .caraTutup: entry.outcome.isResolution
    case .unit, .diterima, .dicatat, .diverifikasi, .didisposisi, .dijawab, .jenis, .kategori, .kanal, .tahap,
      .waktuSah:
      true
    }
  }

  private static func isFilled(_ item: Item, _ judged: JudgedCase) -> Bool {
    let entry = judged.entry
    return switch item {
    case .unit: entry.unit != nil
    case .diterima: entry.receivedAt != nil
    case .dicatat: entry.enteredAt != nil
    case .diverifikasi: entry.verifiedAt != nil
    case .didisposisi: entry.disposedAt != nil
    case .dijawab: entry.firstAnswerAt != nil
    case .ditutup: entry.closedAt != nil
    case .jenis: entry.type != nil
    case .kelas: entry.supervision != nil
    case .kategori: entry.category != nil
    case .kanal: entry.channelOrigin != nil
    case .tahap: entry.outcome != .tidakDiketahui
    case .caraTutup: entry.outcome != .ditutupTanpaKeterangan
    case .waktuSah: !judged.hasTimeIssue
    }
  }
}
