import Findings
import Tabular
import Units

/// What intake says about files and deliveries; wording about single rows stands beside the row loops.
enum Wording {
  static func unreadable(_ file: InputFile, _ error: TableError) -> Finding {
    Finding(
      rule: "IN-8", kind: "berkas-tidak-terbaca", severity: .reject,
      location: Location(file: file.name, sheet: error.sheet, row: error.row, column: error.column),
      found: error.found, expected: error.expected, action: error.action)
  }

  static func noTable(_ file: InputFile, expected: String) -> Finding {
    Finding(
      rule: "IN-4", kind: "tabel-tidak-ditemukan", severity: .reject, location: Location(file: file.name),
      found: "tidak ada baris judul yang dikenali pada \(IntakeLimits.standard.headerRows) baris pertama",
      expected: expected, action: "Periksa judul kolom, atau nyatakan artinya pada kolom di evaluasi.yaml.")
  }

  /// A table below the one that is read: its rows are not used, and `isData` says that they would have been data of the same kind.
  static func otherTable(_ file: InputFile, _ layout: TableLayout, row: Int, _ table: HeaderLog.Table) -> Finding {
    Finding(
      rule: "IN-4", kind: SurveyExclusion.otherTable.rawValue, severity: table.isData ? .warning : .info,
      location: Location(file: file.name, sheet: layout.sheetName, row: row),
      found: "tabel lain dengan judul sendiri, \(table.rows) baris",
      expected: "satu tabel pada satu lembar; yang dibaca berjudul pada baris \(layout.headerRow)",
      action: "Tabel ini tidak dibaca; pindahkan ke lembar atau berkas sendiri bila harus dibaca.")
  }

  /// A table above the one that is read; its rows are not among those read.
  static func tableAbove(_ file: InputFile, _ layout: TableLayout, _ table: TableLayout.TableAbove) -> Finding {
    otherTable(file, layout, row: table.row, HeaderLog.Table(rows: table.rows, isData: false))
  }

  static func otherQuestionnaire(_ file: InputFile, _ own: String, main: String) -> Finding {
    Finding(
      rule: "IKM-11", kind: "kuesioner-lain", severity: .reject, location: Location(file: file.name),
      found: "kuesioner \(own)", expected: "kuesioner \(main), yang dipakai folder ini",
      action:
        "Berkas tidak dihitung bersama; nilai dua kuesioner tidak dicampur. Evaluasi kuesioner ini dalam folder sendiri, atau nyatakan kuesioner di evaluasi.yaml."
    )
  }

  static func unknownQuestions(_ file: InputFile, found: String) -> Finding {
    Finding(
      rule: "IKM-1", kind: "pertanyaan-tidak-dikenal", severity: .reject, location: Location(file: file.name),
      found: found, expected: "nama unsur, teks pertanyaan, atau U1, U2, … berurutan",
      action: "Nyatakan pertanyaan tiap unsur pada kolom di evaluasi.yaml, misalnya persyaratan: \"9\".")
  }

  static func noRespondents(_ file: InputFile) -> Finding {
    Finding(
      rule: "IN-4", kind: "tanpa-responden", severity: .reject, location: Location(file: file.name),
      found: "satu baris satu jawaban tanpa kolom responden", expected: "kolom id responden",
      action: "Nyatakan kolom respondennya pada kolom di evaluasi.yaml (id).")
  }

  static func sameFile(_ copy: InputFile, as first: InputFile) -> Finding {
    Finding(
      rule: "IN-6", kind: "berkas-ganda", severity: .warning, location: Location(file: copy.name),
      found: "isi yang sama persis dengan \(first.name)", expected: "setiap kiriman satu kali",
      action: "Berkas ini tidak dibaca; hapus salah satunya.")
  }

  static func secondDelivery(at place: Location, keptAt other: Location, unit: UnitID, isSame: Bool) -> Finding {
    Finding(
      rule: "IN-6", kind: isSame ? "respons-ganda" : "respons-berubah", severity: isSame ? .info : .warning,
      location: place, unit: unit.rawValue,
      found: isSame ? "respons yang sama dengan \(other)" : "respons dengan isi lain daripada \(other)",
      expected: "setiap respons satu kali", action: "Baris ini tidak dipakai; yang dipakai adalah \(other).")
  }

  static func unknownUnit(_ unit: UnknownUnit, at place: Location) -> Finding {
    let nearest = unit.nearest.isEmpty ? "" : "; yang mirip: \(unit.nearest.joined(separator: ", "))"
    return Finding(
      rule: "IN-5", kind: "unit-tidak-dikenal", severity: .reject, location: place,
      found: unit.code.isEmpty ? "\(unit.rows) baris tanpa unit" : "\(unit.code) pada \(unit.rows) baris",
      expected: "unit_id yang ada pada unit.csv atau alias.csv\(nearest)",
      action: "Baris tidak dipakai; perbaiki kodenya atau tambahkan ke alias.csv.")
  }

  static func withoutRegister(_ count: Int) -> Finding {
    Finding(
      rule: "IN-5", kind: "tanpa-daftar-unit", severity: .warning, location: Location(file: "unit.csv"),
      found: "tidak ada daftar unit; \(count) unit dibentuk dari data", expected: "unit.csv atau unit.xlsx",
      action: "Buat daftar unit supaya nama, jenis, dan wilayah unit pasti.")
  }
}

/// Findings about a file as a whole.
struct FileFindings {
  let file: InputFile
  let sheet: String?
  /// Where a finding about a column stands.
  let headerRow: Int
  private(set) var all: [Finding] = []

  init(_ file: InputFile, _ layout: TableLayout) {
    self.file = file
    sheet = layout.sheetName
    headerRow = layout.headerRow
  }

  mutating func add(_ finding: Finding) { all.append(finding) }

  mutating func add(
    _ rule: String, _ kind: String, _ severity: Severity, row: Int? = nil, column: TableLayout.Column? = nil,
    found: String, expected: String, action: String
  ) {
    all.append(
      Finding(
        rule: rule, kind: kind, severity: severity,
        location: Location(
          file: file.name, sheet: sheet, row: row ?? column.map { _ in headerRow }, column: column.map { $0.place + 1 },
          header: column?.header),
        found: found, expected: expected, action: action))
  }
}
