import Testing

@testable import Reports

/// The worksheet's own arithmetic, against scores worked out by hand: IKM = 25·S / (k·n), rounded half up (IKM-3, IKM-5).
@Suite struct WorkbookSurveyTests {
  /// A survey of `n` people over `k` unsur whose answers sum to `sum`.
  private func survey(n: Int, k: Int = 9, sum: Int, score: Int) -> IKMReport {
    let fixture = WorkbookFixture.report().units[0].ikm
    var survey = fixture
    survey.unsur = (0..<k).map { slot in
      var line = fixture.unsur[slot % 9]
      line.code = "U\(slot + 1)"
      return line
    }
    survey.distribution = (0..<k).map { slot in
      let share = sum / k + (slot < sum % k ? 1 : 0)
      let (low, rest) = share.quotientAndRemainder(dividingBy: n)
      var counts = [0, 0, 0, 0]
      counts[low - 1] += n - rest
      if rest > 0 { counts[low] += rest }
      return .init(counts: counts)
    }
    survey.score = .value(Figure(scaled: score, decimals: 2))
    survey.n = n
    return survey
  }

  @Test(
    "the chain of the worksheet ends at the exact score",
    arguments: [
      // M1, M2: all answers 4 give 100.00, where a weight of 0.11 gives 99.00 and 0.111 gives 99.90.
      (n: 100, k: 9, sum: 3600, score: 10_000),
      // M3: 25·955/(9·29) = 91.4750… → 91.48.
      (n: 29, k: 9, sum: 955, score: 9_148),
      // M7: 25·604/(9·19) = 88.3040… → 88.30; 25·1357/(9·58) = 64.9904… → 64.99.
      (n: 19, k: 9, sum: 604, score: 8_830), (n: 58, k: 9, sum: 1357, score: 6_499),
      // M11: 25·1367/(9·43) = 88.3074… → 88.31.
      (n: 43, k: 9, sum: 1367, score: 8_831),
      // An exact half: 25·6358/(9·200) = 88.30555…; 25·31789/(9·1000) = 88.30277…; 25·3532·… is none, but with k = 10:
      // 25·14129/(10·400) = 88.30625 → 88.31 and 25·35322/(10·1000) = 88.305 → 88.31.
      (n: 400, k: 10, sum: 14_129, score: 8_831), (n: 1000, k: 10, sum: 35_322, score: 8_831),
      // M17: ten unsur with mean 3.7 give 92.50.
      (n: 10, k: 10, sum: 370, score: 9_250),
    ])
  func chain(n: Int, k: Int, sum: Int, score: Int) throws {
    let survey = survey(n: n, k: k, sum: sum, score: score)
    let tally = try #require(SurveyTally(survey))
    #expect(tally.sums.reduce(0, +) == sum)
    #expect(tally.score == Figure(scaled: score, decimals: 2).double)
  }

  @Test(
    "M5, M6: the letter on the sheet follows inclusive lower bounds",
    arguments: [(6_499, "D"), (6_500, "C"), (7_660, "C"), (7_661, "B"), (8_830, "B"), (8_831, "A")])
  func letters(score: Int, letter: String) throws {
    // k = 1, n = 10,000: every hundredth from 25 to 100 is a sum of answers, S = score · 4.
    let folder = try ScratchFolder()
    var unit = WorkbookFixture.report().units[0]
    unit.ikm = survey(n: 10_000, k: 1, sum: score * 4, score: score)
    unit.ikm.mutu = letter
    let archive = WorkbookArchive(path: folder.file("u.xlsx"))
    try UnitWorkbook(unit, about: WorkbookFixture.report().about).write(to: archive.path)
    let lookUp = try #require(try archive.formulaCells(2).first { $0.contains("LOOKUP") })
    #expect(lookUp.contains("<v>\(letter)</v>"))
  }

  @Test func `every formula of a unit workbook carries a cached value and the sheet agrees with the report`() throws {
    let folder = try ScratchFolder()
    let report = WorkbookFixture.report()
    for unit in report.units {
      let archive = WorkbookArchive(path: folder.file(unit.fileName + ".xlsx"))
      try UnitWorkbook(unit, about: report.about, method: report.method).write(to: archive.path)
      let cells = try (1...8).flatMap { try archive.formulaCells($0) }
      for cell in cells { #expect(cell.contains("<v>") && !cell.contains("<v></v>"), "\(unit.id): \(cell)") }
      let agrees = try archive.formulaCells(2).contains { $0.contains("<v>cocok</v>") }
      #expect(agrees == (unit.ikm.n > 0), "\(unit.id)")
    }
  }

  @Test func `M19, M20: a unit without data has no number and no letter`() throws {
    let folder = try ScratchFolder()
    let report = WorkbookFixture.report()
    let unit = try #require(report.units.first { $0.id == "9199-01" })
    let archive = WorkbookArchive(path: folder.file("u.xlsx"))
    try UnitWorkbook(unit, about: report.about).write(to: archive.path)
    #expect(try archive.formulaCells(2).isEmpty)
    #expect(try archive.part("xl/sharedStrings.xml").contains("belum ada data"))
  }

  @Test func `without counts of answers the sheet says so and prints the report's numbers`() throws {
    let folder = try ScratchFolder()
    let report = WorkbookFixture.report()
    var unit = report.units[0]
    unit.ikm.distribution = []
    let archive = WorkbookArchive(path: folder.file("u.xlsx"))
    try UnitWorkbook(unit, about: report.about).write(to: archive.path)
    #expect(try archive.formulaCells(2).isEmpty)
    #expect(try archive.part("xl/sharedStrings.xml").contains("Banyaknya setiap jawaban tidak tersedia"))
  }

  @Test func `many threads write the bytes that one writes`() async throws {
    let folder = try ScratchFolder()
    let report = WorkbookFixture.report()
    let unit = report.units[0]
    let paths = (0..<16).map { folder.file("\($0).xlsx") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for path in paths { group.addTask { try UnitWorkbook(unit, about: report.about).write(to: path) } }
      try await group.waitForAll()
    }
    let bytes = try paths.map { try WorkbookArchive(path: $0).bytes }
    #expect(Set(bytes).count == 1)
  }
}
