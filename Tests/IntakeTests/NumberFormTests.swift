import Findings
import IKM
import Statistics
import Testing
import Units

@testable import Intake

/// What marks in numbers mean: declared or decided for a column (IN-3).
@Suite struct NumberFormTests {
  @Test(
    "IN-3: numbers by the form of their column",
    arguments: [
      (NumberForm.decimalComma, "17,9", Fraction(179, 10)), (.decimalComma, "26,85", Fraction(2685, 100)),
      (.decimalComma, "1.234,56", Fraction(123_456, 100)), (.decimalComma, "13.312", Fraction(13_312)),
      (.decimalPoint, "1,234.56", Fraction(123_456, 100)), (.decimalPoint, "91.66", Fraction(9166, 100)),
    ])
  func numbers(form: NumberForm, text: String, expected: Fraction) {
    #expect(form.number(text) == expected)
  }

  @Test func `IN-3: a column decides, and 91.66 alone decides nothing`() {
    #expect(NumberForm.proven(by: ["1.234,56", "13.312"]) == .decimalComma)
    #expect(NumberForm.proven(by: ["17,9"]) == .decimalComma)
    #expect(NumberForm.proven(by: ["1,234.56"]) == .decimalPoint)
    #expect(NumberForm.proven(by: ["91.66"]) == nil)
    #expect(NumberForm.proven(by: ["1.234,56", "1,234.56"]) == nil)
    #expect(NumberForm.decimalComma.number("91.66") == nil)
  }

  @Test(
    "IN-3: a column of counts decides what its marks mean, and never a cell",
    arguments: [
      // Cells of the column, and what they count.
      (["13.312", "1.607", "45"], [13_312, 1_607, 45]), (["1,607", "45"], [1_607, 45]),
      // A comma before one digit proves that points part thousands; 12,5 is no count.
      (["13.312", "12,5"], [13_312, nil]), (["12.000", "8,0"], [12_000, 8]),
      // Points that come twice, or behind a comma.
      (["1.234.567"], [1_234_567]), (["1,234.00", "12.000", "5"], [1_234, 12, 5]),
      // Both marks before three digits contradict each other: only what needs no mark is read.
      (["13.312", "1,607", "45", "3.0"], [nil, nil, 45, 3]),
      (["91.66", "-3", "x", "", "1.5"], [nil, nil, nil, nil, nil]),
    ] as [([String], [Int?])])
  func counts(cells: [String], expected: [Int?]) {
    let form = NumberForm.ofCounts(cells)
    #expect(cells.map { NumberForm.count($0, form) } == expected)
  }

  @Test func `IN-3: a declared form outweighs what a column would prove`() {
    let cells = ["12.000", "1,607"]
    let form = NumberForm.ofCounts(cells, declared: .decimalPoint)
    #expect(cells.map { NumberForm.count($0, form) } == [12, 1_607])
  }

  @Test func `IN-3: numbers of users in the register follow their column`() throws {
    let folder = try Folder()
    let file = try folder.file(
      "unit.csv", .register,
      "unit_id;nama;populasi;jumlah layanan\nU1;a;1.500;1,200\nU2;b;2.000,00;15\nU3;c;1,600;1.200\n")
    let (register, _, findings) = readRegister([file], settings: try .year())
    #expect(register.units.map(\.population) == [1_500, 2_000, nil])
    // The second column contradicts itself.
    #expect(register.units.map(\.decreedServices) == [nil, 15, nil])
    #expect(findings.map(\.kind) == Array(repeating: "angka-tidak-terbaca", count: 3))
    var declared = try IntakeSettings.year()
    declared.numberForm = .decimalPoint
    #expect(readRegister([file], settings: declared).register.units.map(\.population) == [nil, nil, 1_600])
  }

  @Test func `IN-3: a distribution of answers follows each of its columns`() throws {
    let folder = try Folder()
    func file(_ name: String, _ rows: [String]) throws -> InputFile {
      try folder.survey(name, ["unsur;jumlah 1;jumlah 2;jumlah 3;jumlah 4"] + rows)
    }
    let thousands = try file("a.csv", ["persyaratan;0;1;1.000;2.500", "prosedur;1;0;1.500;2.000"])
    let intake = readSurveys([thousands], register: try .of("U1"), settings: try .year())
    // 2 + 3000 + 10000 and 1 + 4500 + 8000.
    #expect(intake.sum("U1", .persyaratan) == 13_002)
    #expect(intake.sum("U1", .prosedur) == 12_501)
    var declared = try IntakeSettings.year()
    declared.numberForm = .decimalPoint
    let decimals = readSurveys([thousands], register: try .of("U1"), settings: declared)
    // 2.500 and 1.500 are then no counts, so both rows are left out.
    #expect(decimals.readings[0].ledger.excluded == ["jumlah-tidak-terbaca": 2])
  }
}
