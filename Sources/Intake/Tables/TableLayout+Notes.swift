import Findings

extension TableLayout {
  /// Where the table was found among others, for people (IN-4).
  var notes: [String] {
    var notes = ["Judul tabel pada baris \(headerRow)."]
    if let sheetName, !otherSheets.isEmpty {
      notes.append(
        "Lembar \(sheetName) dibaca; judulnya paling sesuai. Tidak dibaca: \(otherSheets.joined(separator: ", ")).")
    }
    for row in otherTables { notes.append("Tabel lain dengan judul pada baris \(row) tidak dibaca sebagai judul.") }
    return notes
  }

  /// What a person should look at: headers with a slip of the pen, and sheets that are hidden.
  func findings(_ file: InputFile) -> [Finding] {
    let hidden = hiddenSheets.map { name in
      Finding(
        rule: "IN-4", kind: "lembar-tersembunyi", severity: .info, location: Location(file: file.name, sheet: name),
        found: "lembar tersembunyi", expected: "data pada lembar yang terlihat", action: "Lembar ini tidak dibaca.")
    }
    return hidden
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
