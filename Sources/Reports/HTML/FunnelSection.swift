/// The funnel of all units: which IKM differ by more than chance, with the units beyond the limits by name (MET-6).
struct FunnelSection {
  let site: HTMLSite
  let funnel: FunnelReport

  /// Units listed on each side.
  private static let listed = 10

  var html: HTML {
    Parts.section(
      "corong", "IKM dan banyaknya jawaban",
      """
      <p>Unit dengan sedikit jawaban wajar menyimpang lebih jauh. Yang di luar pita berbeda lebih dari yang dapat dijelaskan kebetulan: \
      layak dilihat lebih dahulu, belum tentu baik atau buruk. \(Parts.rule("MET-6", from: 0))</p>
      \(Parts.pair(plot, bands))
      \(Parts.pair(list("Jauh di atas dan di atas harapan", above), list("Jauh di bawah dan di bawah harapan", below)))
      """)
  }

  private func count(_ band: ExpectationBand) -> Int { funnel.points.count { $0.band == band } }

  private var plot: HTML {
    let low = count(.below) + count(.farBelow)
    let high = count(.above) + count(.farAbove)
    return FunnelPlot(
      title: "\(high) unit di atas dan \(low) unit di bawah harapan dari \(funnel.points.count) unit",
      ground: site.lookup.funnels[funnel.group] ?? FunnelGround(funnel),
      key: FunnelSection.key
    ).chart.html
  }

  static let key: HTML =
    "Garis tengah: rata-rata. Pita: 95 % yang wajar. Garis putus-putus: 99,8 %. ▲ di atas, ▼ di bawah harapan; titik: sesuai harapan."

  private var bands: HTML {
    Table(
      caption: "Unit menurut harapan; rata-rata \(funnel.mean), simpangan antarunit \(funnel.spread) poin",
      columns: [.text("IKM"), .number("Unit")],
      rows: ExpectationBand.allCases.map { ["\(Words.capitalised($0.rawValue))", "\(count($0))"] }
    ).html
  }

  private var above: [FunnelReport.Point] {
    funnel.points.filter { [.above, .farAbove].contains($0.band) }.sorted {
      ($1.ikm.scaled, $0.unitID) < ($0.ikm.scaled, $1.unitID)
    }
  }

  private var below: [FunnelReport.Point] {
    funnel.points.filter { [.below, .farBelow].contains($0.band) }.sorted {
      ($0.ikm.scaled, $0.unitID) < ($1.ikm.scaled, $1.unitID)
    }
  }

  private func list(_ title: HTML, _ points: [FunnelReport.Point]) -> HTML {
    guard !points.isEmpty else { return "<p class=\"quiet\">\(title): tidak ada.</p>" }
    let rest = points.count - Self.listed
    return Table(
      caption: title, columns: [.text("Unit"), .number("IKM"), .text("Dibanding harapan")],
      rows: points.prefix(Self.listed).map { point in
        [
          site.unit(id: point.unitID).map { "<a href=\"\(site.unitURL($0, from: 0))\">\($0.name)</a>" } ?? "",
          "\(point.ikm)", "\(point.band.rawValue)",
        ]
      }
    ).html + (rest > 0 ? "<p class=\"quiet\">dan \(rest) unit lagi.</p>" : "")
  }
}
