extension UnitPage {
  /// Steps from the page of a unit up to the output folder.
  static let base = 1

  /// Tables that are the same on the pages of all units: made once.
  struct Common: Sendable {
    /// The scales of IKM and index behind the pictures.
    let scaleTables: HTML
    private let rulesByIndex: [String: HTML]

    init(_ report: EvaluationReport) {
      scaleTables = Self.scaleTables(report)
      rulesByIndex = Dictionary(
        Set(report.units.map(\.index.name)).map { ($0, Self.rules(indexName: $0)) },
        uniquingKeysWith: { first, _ in first })
    }

    /// Every printed number with its rules, for the index of that name.
    func rules(ofIndex name: String) -> HTML { rulesByIndex[name] ?? Self.rules(indexName: name) }

    private static func scaleTables(_ report: EvaluationReport) -> HTML {
      let about = report.about
      let bands = Table(
        caption: "Huruf IKM dan batas bawahnya", columns: [.text("Mutu"), .number("Mulai")],
        rows: about.mutuBands.map { [Badge.mutu($0.label, word: $0.word), "\($0.lowerBound)"] })
      let counts = Table(
        caption: "Unit yang diperingkat menurut kategori", columns: [.text("Kategori"), .number("Unit")],
        rows: report.national.categoryCounts.map { count in
          [Badge.category(count.label, predicate: about.word(ofCategory: count.label)), "\(count.count)"]
        })
      return
        "<details class=\"screen\"><summary>Tabel skala dan sebaran</summary>\(Parts.pair(bands.html, counts.html))</details>"
    }

    private static func rules(indexName: String) -> HTML {
      Table(
        caption: "Angka dan aturannya", columns: [.text("Angka"), .text("Aturan")],
        rows: CitedRules.lines(indexName: indexName).map { line in
          [line.number, HTML.joined(line.rules.map { Parts.rule($0, from: base) }, by: ", ")]
        }
      ).html
    }
  }
}

extension About {
  func word(ofCategory label: String) -> String? { categoryBands.first { $0.label == label }?.word }
}
