import Findings

extension TableLayout {
  /// Where the table was found among others, for people (IN-4).
  var notes: [String] {
    var notes = ["Judul tabel pada baris \(headerRow)."]
    if let sheetName, !otherSheets.isEmpty {
      notes.append(
        "Lembar \(sheetName) dibaca; judulnya paling sesuai. Tidak dibaca: \(otherSheets.joined(separator: ", ")).")
    }
    return notes
  }

  /// What a person should look at: headers with a slip of the pen, and sheets that are hidden.
  func findings(_ file: InputFile) -> [Finding] {
    // The lists behind the choices of our own templates are hidden on purpose.
    let hidden = hiddenSheets.filter { $0 != "Daftar" }.map { name in
      Finding(
        rule: "IN-4", kind: "lembar-tersembunyi", severity: .info, location: Location(file: file.name, sheet: name),
        found: "lembar tersembunyi", expected: "data pada lembar yang terlihat", action: "Lembar ini tidak dibaca.")
    }
    let above = tablesAbove.map { Wording.tableAbove(file, self, $0) }
    return hidden + above
      + misspellings.map { slip in
        Finding(
          rule: "IN-4", kind: "judul-kolom-mirip", severity: .warning,
          location: Location(
            file: file.name, sheet: sheetName, row: headerRow, column: slip.column.place + 1, header: slip.column.header
          ),
          found: Folded.quoted(slip.column.header, limit: IntakeLimits.standard.quotedCharacters), expected: slip.known,
          action: slip.isUsed
            ? "Dibaca sebagai \(slip.known); perbaiki judulnya."
            : "Kolom tidak dibaca; perbaiki judulnya atau nyatakan artinya pada kolom di evaluasi.yaml.")
      }
  }
}
