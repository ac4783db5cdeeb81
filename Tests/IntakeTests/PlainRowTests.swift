import IKM
import Testing
import Units

@testable import Intake

extension Tag { @Tag static var property: Self }

/// Rows that are read the quick way against the full reading of every row, over files with every mixture of what cells may hold.
@Suite(.tags(.property)) struct PlainRowTests {
  /// SplitMix64, so that a failing seed repeats.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      return ByteHash.mix(state)
    }
    mutating func pick(_ texts: [String]) -> String { texts[Int.random(in: texts.indices, using: &self)] }
    mutating func isRare(_ share: Int) -> Bool { Int.random(in: 0..<share, using: &self) == 0 }
  }

  private struct Column {
    let header: String
    let cell: (Int, inout Generator) -> String
  }

  /// How one file is written, drawn once for it.
  private struct Style {
    let delimiter: String
    let lineEnd: String
    let quoteShare: Int
    let noise: Int

    init(_ generator: inout Generator) {
      delimiter = generator.pick([",", ";", "\t", "|"])
      lineEnd = generator.pick(["\n", "\r\n", "\r"])
      quoteShare = [1, 3, 1_000][Int.random(in: 0..<3, using: &generator)]
      noise = [4, 30, 1_000][Int.random(in: 0..<3, using: &generator)]
    }

    func write(_ cell: String, _ generator: inout Generator) -> String {
      let needsQuotes = [delimiter, "\"", "\n", "\r"].contains { cell.contains($0) }
      guard needsQuotes || generator.isRare(quoteShare * 5) else { return cell }
      return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
  }

  private static func columns(_ style: Style, _ generator: inout Generator) -> [Column] {
    let noise = style.noise
    func odd(_ usual: String, _ others: [String], _ generator: inout Generator) -> String {
      generator.isRare(noise) ? generator.pick(others) : usual
    }
    var columns = [
      Column(header: "unit_id") { _, generator in
        odd(
          generator.pick(["U1", "U2", "U3", "UNIT-PANJANG-SEKALI-0004"]),
          ["", "X9", " U1", "u2", "-", "CONTOH-1", "Jumlah", "Lama"], &generator)
      },
      Column(header: "tanggal") { row, generator in
        let day = Int.random(in: 1...28, using: &generator)
        let date = "2025-\(generator.pick(["01", "07", "12"]))-\(day < 10 ? "0" : "")\(day)"
        return odd(
          date + generator.pick(["", " 08:30:\(10 + row % 50)", "T13:05:59"]),
          [
            "", "2024-12-31", "31/01/2025", "2025-02-30", "2025-13-01", "kapan", "2025-03-01 25:00:00",
            "Jumat, 2025-03-01",
          ],
          &generator)
      },
    ]
    for unsur in [
      "persyaratan", "prosedur", "waktu penyelesaian", "biaya", "produk", "kompetensi", "perilaku", "pengaduan",
      "sarana",
    ] {
      columns.append(
        Column(header: unsur) { _, generator in
          odd(generator.pick(["1", "2", "3", "4"]), ["", " 3", "5", "0", "b", "Sesuai", "12", "4 ", "-"], &generator)
        })
    }
    if !generator.isRare(4) { columns.shuffle(using: &generator) }
    let numbers = generator.isRare(3)
    if !generator.isRare(4) {
      let id = Column(header: "id") { row, generator in
        odd(
          numbers ? "\(row + 1)" : "R-\(row + 1)",
          ["", "-", "R-1", "R-2", " R-3 ", "CONTOH 5", "a-panjang-sekali-\(row)", "Ñ\(row)"], &generator)
      }
      columns.insert(id, at: Int.random(in: 0...columns.count, using: &generator))
    }
    let others: [(String, [String], [String])] = [
      ("jenis kelamin", ["L", "P"], ["", "Laki-laki", "x", "-"]),
      ("usia", ["17", "23", "46", "60"], ["", "30 tahun", "abc", "20-30", "230"]),
      ("pendidikan", ["SD", "SMA", "S1", "Diploma III (D3) lengkap"], ["", "S9", "-"]),
      ("pekerjaan", ["PNS", "Wirausaha", "Swasta"], ["", "Petani"]),
      ("layanan", ["KTP", "Kartu Keluarga Baru", "Akta"], ["", "ktp", "-", "Layanan yang panjang sekali namanya"]),
      ("jam", ["08.15", "14:20"], ["", "pagi"]),
      ("saran", ["", "baik", "cepat, ramah"], ["kata \"ini\"\nbaris dua", "a|b;c\td"]),
    ]
    for (header, usual, rare) in others where Bool.random(using: &generator) {
      let column = Column(header: header) { _, generator in odd(generator.pick(usual), rare, &generator) }
      columns.insert(column, at: Int.random(in: 0...columns.count, using: &generator))
    }
    return columns
  }

  private static func text(_ generator: inout Generator) -> String {
    let style = Style(&generator)
    let columns = columns(style, &generator)
    var lines = [columns.map { style.write($0.header, &generator) }.joined(separator: style.delimiter)]
    for row in 0..<Int.random(in: 1...300, using: &generator) {
      if generator.isRare(style.noise * 3) {
        lines.append(generator.pick(["", lines[0], "Jumlah", "catatan di bawah tabel"]))
      }
      var cells = columns.map { style.write($0.cell(row, &generator), &generator) }
      if generator.isRare(style.noise * 2) { cells.removeLast() }
      if generator.isRare(style.noise * 2) { cells.append(generator.pick(["", "lebih"])) }
      lines.append(cells.joined(separator: style.delimiter))
    }
    return lines.joined(separator: style.lineEnd) + (generator.isRare(2) ? "" : style.lineEnd)
  }

  @Test(
    "plain rows are counted as the full reading counts them, for any part size and threads", arguments: UInt64(0)..<24)
  func equalsFullReading(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let folder = try Folder()
    var files: [InputFile] = []
    for number in 0..<Int.random(in: 1...3, using: &generator) {
      files.append(try folder.file("skm/\(number).csv", .survey, Self.text(&generator)))
    }
    let register = try UnitRegister.of("U1", "U2", "U3", "UNIT-PANJANG-SEKALI-0004")
    var settings = try IntakeSettings.year()
    settings.readsPlainRows = false
    let expected = readSurveys(files, register: register, settings: settings)
    settings.readsPlainRows = true
    for (partBytes, threads) in [(1 << 20, 1), (200, 2), (3_000, 3)] {
      settings.partBytes = partBytes
      settings.threads = threads
      let found = readSurveys(files, register: register, settings: settings)
      #expect(found.units.map(\.id) == expected.units.map(\.id))
      #expect(found.units.map(\.tally) == expected.units.map(\.tally))
      #expect(found.units.map(\.services) == expected.units.map(\.services))
      #expect(found.units.map(\.excluded) == expected.units.map(\.excluded))
      #expect(found.unknownUnits == expected.unknownUnits)
      #expect(found.readings.map(\.ledger) == expected.readings.map(\.ledger))
      #expect(found.readings.map(\.notes) == expected.readings.map(\.notes))
      #expect(found.findings == expected.findings)
    }
  }

  @Test func `nearly all rows of a plain file are read the quick way`() throws {
    let folder = try Folder()
    let rows = (0..<200).map { Plain.row("U\($0 % 2 + 1)", "R-\($0)", "2025-02-01", "123412341") }
    let file = try folder.survey("a.csv", [Plain.header] + rows)
    let register = try UnitRegister.of("U1", "U2")
    let intake = readSurveys([file], register: register, settings: try .year())
    #expect(intake.unit("U1")?.tally.complete == 100)
    #expect(intake.sum("U1", .persyaratan) == 100)
    #expect(intake.sum("U2", .pengaduan) == 400)
  }

  @Test("IN-6: the unit of one file does not stand for an empty unit of another")
  func fileUnit() throws {
    let folder = try Folder()
    let a = try folder.survey("U1.csv", [Plain.header, Plain.row("-", "R-1", "2025-02-01", "444444444")])
    let b = try folder.survey("U2.csv", [Plain.header, Plain.row("-", "R-2", "2025-02-01", "333333333")])
    let intake = readSurveys([a, b], register: try .of("U1", "U2"), settings: try .year())
    #expect(intake.sum("U1", .biaya) == 4)
    #expect(intake.sum("U2", .biaya) == 3)
  }
}

@Suite struct FoldedSearchTests {
  @Test(
    "a phrase is found as whole words only",
    arguments: [
      ("nama lengkap responden", "lengkap", true), ("nama lengkap", "nama lengkap", true),
      ("selengkapnya", "lengkap", false),
      ("unit kerja", "kerja unit", false), ("", "", true), ("a", "", false), ("kode", "kode unit", false),
      ("x kodeunit kode unit", "kode unit", true),
    ])
  func words(text: String, phrase: String, isThere: Bool) {
    #expect(text.containsWords(phrase) == isThere)
  }

  @Test(
    "a quoted text is squeezed and cut",
    arguments: [
      ("  Dinas\t Kependudukan \n ", 60, "Dinas Kependudukan"), ("abcdef", 4, "abc…"), ("é  ü", 10, "é ü"),
      (" ", 5, ""),
    ])
  func quoted(text: String, limit: Int, expected: String) {
    #expect(Folded.quoted(text, limit: limit) == expected)
  }
}
