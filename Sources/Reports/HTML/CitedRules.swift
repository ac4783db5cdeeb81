/// Rules that the pages name beside their numbers, so that the method page can hold a target for each.
enum CitedRules {
  struct Line {
    var number: HTML
    var rules: [String]
  }

  /// The rules behind each printed number of a unit.
  static func lines(indexName: String) -> [Line] {
    [
      Line(number: "IKM: bobot sama, pecahan persis, dibulatkan sekali", rules: ["IKM-3", "IKM-5"]),
      Line(number: "Kuesioner yang dihitung", rules: ["IKM-4", "IKM-8"]),
      Line(number: "Kecukupan sampel", rules: ["IKM-7"]), Line(number: "Rentang IKM", rules: ["MET-1"]),
      Line(number: "Perubahan IKM antartahun", rules: ["MET-4", "MET-5"]),
      Line(number: "IKM dibanding unit sejenis", rules: ["MET-6"]),
      Line(number: "Angka untuk mencocokkan saja", rules: ["IKM-6"]),
      Line(number: "Kelompok kecil yang disembunyikan", rules: ["IKM-9"]),
      Line(number: "\(indexName) dan kategorinya", rules: ["IPP-1", "IPP-2", "IPP-3"]),
      Line(number: "Peringkat", rules: ["IPP-5"]),
      Line(number: "Kelompok pembinaan", rules: ["TIER-1", "TIER-2", "TIER-3"]),
      Line(number: "Tugas dan upayanya", rules: ["TIER-4"]),
      Line(number: "Nilai pengaduan", rules: ["ADU-6", "ADU-7", "ADU-8", "ADU-11"]),
      Line(number: "Waktu sampai pengaduan selesai", rules: ["MET-10"]),
      Line(number: "Kanal, mutu catatan, dan darurat", rules: ["ADU-1"]),
      Line(number: "Kasus yang dihitung satu kali", rules: ["ADU-9"]),
      Line(number: "Kelengkapan SIPP", rules: ["SIPP-3", "SIPP-4", "SIPP-5"]),
      Line(number: "Rentang peringkat dan peluang kelompok", rules: ["MET-7"]),
    ]
  }

  private struct Citation: Hashable {
    var rule: String
    var label: String
  }

  /// Every rule that a page of this report may link to, with the numbers it stands beside; sorted by id.
  static func all(_ report: EvaluationReport) -> [(rule: String, numbers: [HTML])] {
    var numbers: [String: [HTML]] = [:]
    func add(_ rule: String, _ number: HTML) {
      if numbers[rule]?.contains(number) != true { numbers[rule, default: []].append(number) }
    }
    for line in lines(indexName: report.about.indexName) {
      for rule in line.rules { add(rule, line.number) }
    }
    var known: Set<Citation> = []
    for rates in [report.complaints.rates] + report.units.map(\.complaints.rates) {
      for rate in rates where known.insert(Citation(rule: rate.rule, label: rate.label)).inserted {
        add(rate.rule, "\(rate.label)")
      }
    }
    return numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
