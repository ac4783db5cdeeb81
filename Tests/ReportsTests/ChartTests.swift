import Testing

@testable import Reports

@Suite struct ChartTests {
  private func scan(_ html: HTML) -> HTMLScanner { HTMLScanner(html.bytes) }

  @Test(
    "a position is a percentage of its axis and never outside of it",
    arguments: [(1.0, 0.0), (4.0, 100.0), (2.5, 50.0), (0.0, 0.0), (9.0, 100.0)])
  func positions(value: Double, percent: Double) { #expect(Scale(low: 1, high: 4).percent(value) == percent) }

  @Test func `an axis without length puts everything at its start`() { #expect(Scale(low: 3, high: 3).percent(3) == 0) }

  @Test func `every province has one tile of its own`() {
    #expect(TileMap.layout.count == 38)
    #expect(Set(TileMap.layout.map(\.code)).count == 38)
    #expect(Set(TileMap.layout.map(\.short)).count == 38)
    #expect(Set(TileMap.layout.map { [$0.column, $0.row] }).count == 38)
  }

  @Test func `a picture says its finding aloud`() {
    let chart = BarChart(
      title: "Terlemah: \("Waktu")", scale: Scale(low: 0, high: 4), ticks: [(0, "0")],
      bars: [.init(label: "a", length: 1, value: "1"), .init(label: "b", length: nil, value: "–")])
    let page = scan(chart.chart.html)
    #expect(page.faults.isEmpty)
    let svg = page.elements.first { $0.name == "svg" }
    #expect(svg?.attributes["role"] == "img")
    #expect(svg?.attributes["aria-label"] == "Terlemah: Waktu")
  }

  @Test func `what is missing draws no bar and is not a bar of length zero`() {
    let chart = BarChart(
      title: "x", scale: Scale(low: 0, high: 4), ticks: [], bars: [.init(label: "a", length: nil, value: "–")])
    let classes = scan(chart.chart.html).elements.compactMap { $0.attributes["class"] }
    #expect(!classes.contains { $0.hasPrefix("bar") })
  }

  @Test func `a month without a value leaves a gap in the line`() {
    let line = MonthsLine(
      title: "x", scale: Scale(low: 0, high: 2), ticks: [],
      points: [
        .init(month: "2025-01", value: Figure(1)), .init(month: "2025-02", value: nil),
        .init(month: "2025-03", value: Figure(2)), .init(month: "2025-04", value: Figure(1)),
      ])
    let elements = scan(line.chart.html).elements
    #expect(elements.count { $0.attributes["class"] == "line" } == 1)
    #expect(elements.count { $0.attributes["class"] == "dot" } == 3)
  }

  @Test func `values of months stand apart: the lowest below its point, none beside another on its side`() {
    // January 78.13 is the first and the highest, February the lowest, March as high as January, December the last.
    let values = [7813, 7315, 7813, 7500, 7500, 7500, 7500, 7500, 7500, 7500, 7500, 7616]
    let line = MonthsLine(
      title: "x", scale: Scale(low: 25, high: 100), ticks: [],
      points: values.enumerated().map { offset, value in
        .init(month: "2025-\(offset < 9 ? "0" : "")\(offset + 1)", value: Figure(scaled: value, decimals: 2))
      })
    let elements = scan(line.chart.html).elements
    let dots = elements.filter { $0.attributes["class"] == "dot" }.compactMap { Double($0.attributes["cy"] ?? "") }
    let labels = elements.filter { $0.attributes["class"] == "point" }.compactMap { Double($0.attributes["y"] ?? "") }
    #expect(dots.count == 12)
    #expect(labels.count == 4)
    guard dots.count == 12, labels.count == 4 else { return }
    #expect(labels[0] < dots[0])
    #expect(labels[1] > dots[1])
    #expect(labels[2] < dots[2])
    #expect(labels[3] < dots[11])
  }

  @Test func `the pin of a strip stands in the middle of its own place`() {
    // Ten units, three behind: place 3.5 of 10.
    let strip = DistributionStrip(
      title: "x", boxes: [.init(sign: "B", count: 4, tone: "k-3"), .init(sign: "A", count: 6, tone: "k-1")], behind: 3,
      pin: "Anda di sini")
    let pin = scan(strip.chart.html).elements.first { $0.attributes["class"] == "pin" }
    #expect(pin?.attributes["x1"] == "35%")
  }

  @Test func `parts of a stacked bar follow each other without gap or overlap`() {
    let bar = StackedBar(
      title: "x", whole: 10,
      parts: [
        .init(sign: "a", length: 5, tone: "o-1"), .init(sign: "b", length: 0, tone: "o-2"),
        .init(sign: "c", length: 2.5, tone: "o-3"),
      ])
    let parts = scan(bar.chart.html).elements.filter { $0.attributes["class"]?.hasPrefix("bar part") == true }
    #expect(parts.map { $0.attributes["x"] } == ["0%", "50%"])
    #expect(parts.map { $0.attributes["width"] } == ["50%", "25%"])
  }

  @Test func `a dot in a row stands on its scale and is hidden from spoken words`() {
    let page = scan(RowChart.dot(3, low: 2, high: 5, on: Scale(low: 1, high: 5), marks: [1, 5]))
    #expect(page.elements.first?.attributes["aria-hidden"] == "true")
    #expect(page.elements.first { $0.name == "circle" }?.attributes["cx"] == "50%")
    let span = page.elements.first { $0.attributes["class"] == "span" }?.attributes
    #expect([span?["x1"], span?["x2"]] == ["25%", "100%"])
  }

  @Test func `a cell of the heat table bears number and letter, and a dash without data`() throws {
    let units = ReportFixture.report.units
    let measured = try #require(units.first { $0.id == "3299-01" })
    let empty = try #require(units.first { $0.id == "9199-01" })
    let page = scan(
      HeatTable(
        caption: "x", rows: [.init(name: "a", lines: measured.ikm.unsur), .init(name: "b", lines: empty.ikm.unsur)]
      ).html)
    #expect(page.text.contains("3,960 A"))
    #expect(page.text.filter { $0 == "–" }.count == 9 + 1)
  }

  @Test func `a share that changes in steps stays level until its day, and letters at the ends do not collide`() throws
  {
    let chart = StepCurves(
      title: "Separuh keluar dalam \("4 hari kerja")", lastDay: 10, marks: [(5, "batas 5"), (20, "2×")],
      curves: [
        .init(sign: "a", tone: "open", start: 100, steps: [(4, 50)], band: [(4, 30, 70)]),
        .init(sign: "b", tone: "done", start: 0, steps: [(4, 50)]),
      ], key: "kunci")
    let page = scan(chart.chart.html)
    #expect(page.faults.isEmpty)
    #expect(page.elements.first { $0.name == "svg" }?.attributes["aria-label"] == "Separuh keluar dalam 4 hari kerja")
    let lines = page.elements.filter { $0.name == "polyline" }.compactMap { $0.attributes["points"] }
    // 100 % is at 30 and 0 % at 220; half at 125, from day 4 of 10 on.
    #expect(lines == ["0,30 40,30 40,125 100,125 ", "0,220 40,220 40,125 100,125 "])
    let ends = page.elements.filter { $0.attributes["class"] == "val" }.compactMap { $0.attributes["y"] }
    #expect(ends == ["130", "147"])
    // The second mark lies beyond the last day.
    #expect(page.elements.count { $0.attributes["class"] == "limit" } == 1)
  }
}
