/// Files read, with what was used and why the rest was not (IN-1), and the findings by kind.
struct InputTables {
  let site: HTMLSite

  var html: HTML {
    Table(
      caption: "Setiap baris yang dibaca dipakai atau dikecualikan dengan sebab",
      columns: [
        .text("Berkas"), .text("Isi"), .number("Dibaca"), .number("Dipakai"), .number("Dikecualikan"), .text("Sebab"),
        .text("Catatan"),
      ],
      rows: site.report.inputs.map(row), isWide: true
    ).html
  }

  private func row(_ input: InputReport) -> [HTML] {
    var notes = input.notes.map { "\($0)" as HTML }
    if !input.droppedColumns.isEmpty {
      notes.append("kolom tidak dibaca: \(input.droppedColumns.joined(separator: ", "))")
    }
    return [
      "\(input.file)\(input.sheet.map { ", lembar \($0)" } ?? "")", "\(input.role)", "\(input.rowsRead)",
      "\(input.rowsUsed)", "\(input.excluded.map(\.count).reduce(0, +))",
      input.excluded.isEmpty ? "–" : Parts.counts(input.excluded), HTML.joined(notes, by: "; "),
    ]
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
