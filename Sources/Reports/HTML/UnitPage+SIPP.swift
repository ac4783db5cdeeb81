extension UnitPage {
  /// Published service information: parts, blocks, components, and what to fill first.
  var sipp: HTML {
    let report = unit.sipp
    let head: HTML = """
      <p><b>Kelengkapan: \(report.score)</b>\(report.score.figure == nil ? "" : " dari 1") \(rule("SIPP-4")). \
      \(report.serviceCount > 0 ? "\(report.serviceCount) layanan tercatat." : "")</p>
      \(Parts.remarks(report.remarks))
      """
    let parts = Table(
      caption: "Bagian dari kelengkapan", columns: [.text("Bagian"), .number("Nilai"), .text("Keterangan")],
      rows: report.parts.map { ["\($0.label)", "\($0.value)", "\($0.text)"] }, isWide: true
    ).html
    return Parts.section(
      "sipp", "Informasi pelayanan publik (SIPP)",
      """
      \(head)\(todo)\(report.parts.isEmpty ? "" : Parts.pair(partChart, parts))
      \(SIPPTables.checks(report.checks, caption: "Dapat dipakaikah isi yang terbit; tidak ikut dalam kelengkapan"))
      <div class="pair"><div>\(items("Blok informasi", head: "Blok", report.blocks))\(optionalBlocks)</div>\
      <div>\(items("Komponen standar pelayanan", head: "Komponen", report.components))</div></div>
      """)
  }

  private var partChart: HTML {
    let parts = unit.sipp.parts
    let measured = parts.filter { $0.value.figure != nil }
    let least = Leaders(measured) { part in
      part.value.figure.flatMap { $0.double < 1 ? -$0.scaled : nil }
    }
    let names = least.names({ "\($0.label)" }, several: "beberapa bagian")
    return BarChart(
      title: least.first.map { "Paling jauh dari lengkap: \(names) (\(least.each)\($0.value.indonesian))" }
        ?? (measured.isEmpty ? "Bagian dari kelengkapan" : "Semua bagian yang terukur lengkap"),
      scale: Scale(low: 0, high: 1), ticks: [(0, "0"), (0.5, "0,5"), (1, "1")],
      bars: parts.map { part in
        .init(
          label: "\(part.label)", length: part.value.figure?.double, value: part.value.figure.map { "\($0)" } ?? "–")
      }
    ).chart.html
  }

  private var todo: HTML {
    guard !unit.sipp.todo.isEmpty else { return "" }
    return """
      <h3>Isi ini dulu</h3>
      <ol>\(HTML.each(unit.sipp.todo.prefix(Self.firstItems)) { item($0) })</ol>
      \(otherItems)
      """
  }

  /// Items that stand open; the others are folded.
  private static let firstItems = 10

  private var otherItems: HTML {
    let rest = unit.sipp.todo.dropFirst(Self.firstItems)
    guard !rest.isEmpty else { return "" }
    return """
      <details><summary>\(rest.count) isian lain</summary><ol start="\(String(Self.firstItems + 1))">\(HTML.each(rest) { item($0) })</ol></details>
      """
  }

  private func item(_ item: SIPPReport.Todo) -> HTML {
    "<li>\(item.label): kelengkapan naik \(item.gain)</li>"
  }

  private var optionalBlocks: HTML {
    unit.sipp.optionalBlocks.isEmpty
      ? "" : items("Blok pilihan tahun 2020, tidak dinilai", head: "Blok", unit.sipp.optionalBlocks)
  }

  private func items(_ title: HTML, head: HTML, _ items: [SIPPReport.Item]) -> HTML {
    Table(
      caption: title, columns: [.text(head), .number("Terisi"), .text("Keadaan")],
      rows: items.map { item in
        ["\(item.label)", "\(item.filled) dari \(item.total)", state(item)]
      }
    ).html
  }

  private func state(_ item: SIPPReport.Item) -> HTML {
    item.filled >= item.total ? "lengkap" : item.filled == 0 ? "<b>kosong</b>" : "sebagian"
  }
}
