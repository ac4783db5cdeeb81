/// Rules and settings as they were applied; protected, since it is evidence and not a form.
struct MethodSheet {
  var about: About
  var notes: [MethodNote]

  func write(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.setWidths([22, 34, 80, 44])
    try sheet.heading("Metode", ["Lembar ini dilindungi agar tidak berubah tanpa sengaja; tidak ada kata sandi."])
    for (label, value) in facts { try sheet.append(.text(label, .bold), .text(value)) }
    if !about.settings.isEmpty {
      try sheet.section("Pengaturan")
      try sheet.append(["Kunci", "Nilai", "Asal"].map { .text($0, .header) })
      for setting in about.settings {
        try sheet.append(.text(setting.key), .text(setting.value), .text(setting.origin))
      }
    }
    if !notes.isEmpty {
      try sheet.section("Aturan")
      try sheet.append(["Aturan", "Judul", "Isi", "Sumber"].map { .text($0, .header) })
      for note in notes {
        try sheet.append(
          .text(note.rule), .text(note.title, .wrapped), .text(note.text, .wrapped), .text(note.source, .wrapped))
      }
    }
    try sheet.setPage(landscape: true)
    sheet.protect()
  }

  private var facts: [(String, String)] {
    [
      ("Judul", about.title), ("Tahun", String(about.year)),
      ("Periode", "\(about.periodStart) sampai \(about.periodEnd)"), ("Tanggal data", about.asOf),
      ("Instrumen", about.instrument), ("Nama indeks", about.indexName), ("Benih acak", String(about.seed)),
      ("Program", "EvalRunner \(about.programVersion)"),
    ]
  }
}
