import Testing

@testable import Tabular

@Suite struct CellValueTests {
  @Test(
    "numbers come in their shortest plain form",
    arguments: [
      ("4", "4"), ("3.3999999999999999", "3.4"), ("0.30000000000000004", "0.30000000000000004"), ("5.0", "5"),
      ("-0", "0"),
      ("1.23E+15", "1230000000000000"), ("6.4010112345678901E15", "6401011234567890"), ("1E-7", "0.0000001"),
      ("6401011234567890123", "6401011234567890123"), ("007", "7"), ("-12.50", "-12.5"), (".5", "0.5"), ("5.", "5"),
      ("1e22", "10000000000000000000000"), ("1.5e-3", "0.0015"), ("+3", "3"), ("123456.789", "123456.789"),
    ])
  func numbers(source: String, expected: String) {
    #expect(PlainNumber.text(Array(source.utf8).span) == expected)
  }

  @Test(
    "what is no decimal number is refused",
    arguments: ["0x10", "nan", "inf", "1e999", "1,5", "", "-", ".", "1e", "1e+", " 1", "1 ", "1.2.3", "--1", "１"])
  func noNumbers(source: String) {
    #expect(PlainNumber.text(Array(source.utf8).span) == nil)
  }

  // 45747 = 2025-03-31 in the 1900 system, 45747 - 1462 = 44285 in the 1904 system (the epochs lie 1462 days apart).
  @Test(
    "serial numbers become dates",
    arguments: [
      (1.0, CellStyles.Kind.date, SerialDate.Epoch.year1900, "1900-01-01"), (59, .date, .year1900, "1900-02-28"),
      (61, .date, .year1900, "1900-03-01"), (45_747, .date, .year1900, "2025-03-31"),
      (45_351, .date, .year1900, "2024-02-29"), (2_958_465, .date, .year1900, "9999-12-31"),
      (45_747, .dateTime, .year1900, "2025-03-31 00:00:00"), (45_747.75, .date, .year1900, "2025-03-31 18:00:00"),
      (45_747.999_999_9, .dateTime, .year1900, "2025-04-01 00:00:00"), (0.25, .time, .year1900, "06:00:00"),
      (0, .date, .year1904, "1904-01-01"), (60, .date, .year1904, "1904-03-01"),
      (44_285, .date, .year1904, "2025-03-31"),
    ])
  func dates(serial: Double, kind: CellStyles.Kind, epoch: SerialDate.Epoch, expected: String) {
    #expect(Self.text(serial, kind, epoch) == expected)
  }

  @Test("days that never were are refused", arguments: [60.0, 60.5, 0, -1, 2_958_466, .infinity])
  func noDates(serial: Double) {
    #expect(Self.text(serial, .date, .year1900) == nil)
  }

  private static func text(_ serial: Double, _ kind: CellStyles.Kind, _ epoch: SerialDate.Epoch) -> String? {
    var bytes = Array("x".utf8)
    let isDate = SerialDate.append(serial, kind: kind, epoch: epoch, to: &bytes)
    return isDate ? String(decoding: bytes.dropFirst(), as: UTF8.self) : nil
  }

  @Test("a decimal is read as the nearest number, whatever its digits")
  func values() {
    var random = SystemRandomNumberGenerator()
    var sources = ["0", "7", "45922.5536111111", "0.1", "9007199254740993", "9007199254740992", "5.", ".5", "00012.50"]
    for _ in 0..<2_000 {
      let whole = Int.random(in: 0...99_999_999, using: &random)
      let places = Int.random(in: 0...9, using: &random)
      sources.append("\(whole)." + (0..<places).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined())
    }
    for source in sources { #expect(PlainNumber.value(Array(source.utf8).span) == Double(source), "\(source)") }
  }

  @Test("what is no number has no value", arguments: ["", ".", "1.2.3", "1,5", "nan"])
  func noValues(source: String) {
    #expect(PlainNumber.value(Array(source.utf8).span) == nil)
  }

  @Test(
    "number formats are told from date formats",
    arguments: [
      ("dd/mm/yyyy", CellStyles.Kind.date), ("[$-421]dd mmmm yyyy;@", .date), ("mmm", .date), ("h:mm AM/PM", .time),
      ("mm:ss", .time), ("yyyy-mm-dd\\Thh:mm:ss", .dateTime), ("[h]:mm", .number), ("General", .number),
      ("0.00", .number),
      ("\"hari\" 0", .number), ("0\\d", .number), ("[Red]0.00;-0.00", .number), ("0.00E+00", .number), ("@", .number),
      ("_-\"Rp\"* #,##0_-", .number), ("0;\"d\"yyyy", .number),
    ])
  func formats(code: String, expected: CellStyles.Kind) {
    #expect(CellStyles.custom(code) == expected)
  }

  @Test(
    "references are read strictly",
    arguments: [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384)])
  func references(text: String, row: Int, column: Int) {
    let found = CellReference(text, limits: .standard)
    #expect([found?.row, found?.column] == [row, column])
  }

  @Test(
    "what is no reference is refused", arguments: ["", "A", "1", "A0", "a1", "A1B", "$A$1", "XFE1", "A1048577", "A-1"])
  func noReferences(text: String) {
    #expect(CellReference(text, limits: .standard) == nil)
  }
}
