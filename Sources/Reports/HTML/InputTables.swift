/// Files read, with what was used and why the rest was not (IN-1), and the findings by kind.
struct InputTables {
  let site: HTMLSite

  var html: HTML {
    Table(
      caption: "Setiap baris yang dibaca dipakai atau dikecualikan dengan sebab",
      columns: [
        .text("Berkas"), .text("Isi"), .number("Dibaca"), .number("Dipakai"), .number("Dikecualikan"), .text("Sebab"),
      ],
      rows: site.report.inputs.map(row), isWide: true
    ).html + readings
  }

  private func row(_ input: InputReport) -> [HTML] {
    [
      name(input), "\(input.role)", "\(input.rowsRead)", "\(input.rowsUsed)",
      "\(input.excluded.map(\.count).reduce(0, +))", input.excluded.isEmpty ? "–" : Parts.counts(input.excluded),
    ]
  }

  private func name(_ input: InputReport) -> HTML { "\(input.file)\(input.sheet.map { ", lembar \($0)" } ?? "")" }

  /// How each file was understood: too many words for a column of figures.
  private var readings: HTML {
    let table = Table(
      caption: "Cara setiap berkas dibaca", columns: [.text("Berkas"), .text("Catatan")],
      rows: site.report.inputs.map { [name($0), notes($0)] }.filter { !$0[1].isEmpty }, isWide: true)
    return table.rows.isEmpty ? "" : "<details><summary>Cara setiap berkas dibaca</summary>\(table.html)</details>"
  }

  /// Each a text of its own.
  private func notes(_ input: InputReport) -> HTML {
    var notes = input.notes
    if !input.droppedColumns.isEmpty {
      notes.append("Kolom tidak dibaca: \(input.droppedColumns.joined(separator: ", ")).")
    }
    return HTML.joined(notes.map { "<span>\($0)</span>" }, by: " ")
  }

  /// Kinds shown; the rest is in `temuan.csv`.
  private static let shownKinds = 20

  var findings: HTML {
    let kinds = site.lookup.findingKinds
    guard !kinds.isEmpty else { return "<p>Tidak ada temuan.</p>" }
    let rest = kinds.count - Self.shownKinds
    return Table(
      caption: "Jenis temuan, terbanyak dahulu",
      columns: [.text("Jenis"), .text("Tingkat"), .text("Aturan"), .number("Jumlah"), .text("Tindakan")],
      rows: kinds.prefix(Self.shownKinds).map { kind in
        ["\(kind.kind)", "\(kind.severity)", "\(kind.rule)", "\(kind.count)", "\(kind.action)"]
      }, isWide: true
    ).html + (rest > 0 ? "<p>\(rest) jenis lain ada di temuan.csv.</p>" : "")
  }
}
