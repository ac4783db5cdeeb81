public import Statistics

/// The four parts of the score, in the order in which reports list them (SIPP-4).
public enum CompletenessPart: String, CaseIterable, Hashable, Sendable {
  case blok = "Kelengkapan blok"
  case komponen = "Kelengkapan komponen standar"
  case katalog = "Cakupan layanan menurut SK"
  case kebaruan = "Kebaruan"
}

/// A part's share, 0 to 1, or why there is none: missing input is not zero (SIPP-4).
public enum PartResult: Hashable, Sendable {
  case value(Fraction)
  case tidakDapatDihitung(PartGap)

  public var value: Fraction? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// What a part lacks.
public enum PartGap: String, CaseIterable, Hashable, Sendable {
  case tanpaBlok = "sumber tidak memuat blok informasi"
  case tanpaKomponen = "sumber tidak memuat komponen standar pelayanan"
  case tanpaLayanan = "belum ada layanan yang tercantum"
  case tanpaJumlahSK = "jumlah layanan menurut SK tidak diketahui"
  case tanpaTanggal = "tidak ada tanggal pembaruan"
}
