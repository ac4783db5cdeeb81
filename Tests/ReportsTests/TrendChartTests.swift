import Testing

@testable import Reports

/// Slopes between two years, and funnels.
@Suite struct TrendChartTests {
  private func scan(_ html: HTML) -> HTMLScanner { HTMLScanner(html.bytes) }

  private func slope(_ pairs: [(Int, Int)]) -> SlopeChart {
    SlopeChart(
      title: "x", before: "2024", after: "2025",
      lines: pairs.map {
        .init(name: "n", before: Figure(scaled: $0.0, decimals: 3), after: Figure(scaled: $0.1, decimals: 3))
      })
  }

  @Test func `labels of equal values never cover each other`() {
    let labels = scan(slope(Array(repeating: (3_000, 3_000), count: 9)).chart.html).elements.filter {
      $0.name == "text" && $0.attributes["class"] == "point" && $0.attributes["x"] == "100%"
    }
    let heights = labels.compactMap { $0.attributes["y"].flatMap(Double.init) }.sorted()
    #expect(heights.count == 9)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 19 })
  }

  @Test func `a fall is told by the line itself and not by its colour alone`() {
    let classes = scan(slope([(3_200, 3_100), (3_000, 3_100)]).chart.html).elements
      .filter { $0.name == "line" }.compactMap { $0.attributes["class"] }
    #expect(classes.filter { $0.hasPrefix("line") } == ["line fall", "line rise"])
  }

  private func funnel(_ points: [(id: String, error: Int, ikm: Int, band: ExpectationBand)]) -> FunnelReport {
    let two: (Int) -> Figure = { Figure(scaled: $0, decimals: 2) }
    return FunnelReport(
      group: "g", mean: two(8_000), spread: two(0),
      limits: [50, 300].map { error in
        FunnelReport.Limit(
          standardError: two(error), farLow: two(8_000 - 3 * error), low: two(8_000 - 2 * error),
          high: two(8_000 + 2 * error), farHigh: two(8_000 + 3 * error))
      },
      points: points.map {
        FunnelReport.Point(unitID: $0.id, standardError: two($0.error), ikm: two($0.ikm), band: $0.band)
      })
  }

  @Test func `points beyond the limits are told by their shape`() {
    let plot = FunnelPlot(
      title: "x",
      ground: FunnelGround(
        funnel([("a", 100, 8_000, .expected), ("b", 100, 8_250, .above), ("c", 100, 7_600, .farBelow)])), key: "k")
    let page = scan(plot.chart.html)
    #expect(page.faults.isEmpty)
    #expect(page.elements.count { $0.attributes["class"] == "within-dot" } == 1)
    #expect(page.elements.count { $0.attributes["class"] == "beyond b-above" } == 1)
    #expect(page.elements.count { $0.attributes["class"] == "beyond b-far-below" } == 1)
  }

  @Test func `thousands of points at one place are one point`() {
    let plot = FunnelPlot(
      title: "x", ground: FunnelGround(funnel((0..<4_000).map { ("u\($0)", 100, 8_000, .expected) })), key: "k")
    #expect(scan(plot.chart.html).elements.count { $0.attributes["class"] == "within-dot" } == 1)
  }

  @Test func `only the own point has words`() {
    let plot = FunnelPlot(
      title: "x", ground: FunnelGround(funnel([("a", 100, 8_000, .expected), ("b", 200, 8_100, .expected)])),
      own: ("b", "Anda di sini"),
      key: "k")
    let words = scan(plot.chart.html).elements.filter { $0.attributes["class"] == "pin-text" }
    #expect(words.count == 1)
    // b has few answers: 40 % from the left of the range 0.50…3.00.
    #expect(words.first?.attributes["x"] == "40%")
  }
}
