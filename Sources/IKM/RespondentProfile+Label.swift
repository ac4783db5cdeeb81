// The words of the questionnaire of PermenPANRB 14/2017 for people who read tables (IKM-9).

extension Sex {
  public var label: String {
    switch self {
    case .male: "Laki-laki"
    case .female: "Perempuan"
    }
  }
}

extension AgeBand {
  public var label: String {
    switch self {
    case .under18: "Di bawah 18 tahun"
    case .from18: "18–25 tahun"
    case .from26: "26–35 tahun"
    case .from36: "36–45 tahun"
    case .from46: "46–55 tahun"
    case .from56: "56 tahun ke atas"
    }
  }
}

extension Education {
  public var label: String {
    switch self {
    case .sd: "SD ke bawah"
    case .smp: "SMP"
    case .sma: "SMA"
    case .diploma: "Diploma"
    case .s1: "S1"
    case .s2: "S2"
    case .s3: "S3"
    }
  }
}

extension Occupation {
  public var label: String {
    switch self {
    case .pns: "PNS"
    case .tni: "TNI"
    case .polri: "POLRI"
    case .swasta: "Swasta"
    case .wirausaha: "Wirausaha"
    case .lainnya: "Lainnya"
    }
  }
}

extension HourSlot {
  public var label: String {
    switch self {
    case .morning: "08.00–12.00"
    case .afternoon: "13.00–17.00"
    case .other: "Di luar jam survei"
    }
  }
}

extension Disability {
  public var label: String {
    switch self {
    case .no: "Bukan penyandang disabilitas"
    case .yes: "Penyandang disabilitas"
    }
  }
}
