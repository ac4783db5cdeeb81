import Testing

@testable import Reports

@Suite struct WorkbookLiveIndexTests {
  private func ranked(_ report: EvaluationReport) -> [UnitReport] {
    report.national.unitIDs.compactMap { id in report.units.first { $0.id == id } }
  }

  @Test func `with the official weights index, letter and rank are those of the model`() {
    let units = ranked(WorkbookFixture.report())
    let live = LiveIndex(units, categories: WorkbookFixture.report().about.categoryBands)
    for (unit, row) in zip(units, live.rows) where unit.index.score.figure != nil {
      #expect(row?.rounded == unit.index.score.figure?.double, "\(unit.id)")
      #expect(row?.category == unit.index.category, "\(unit.id)")
      #expect(row?.rank == unit.nationalRank?.rank, "\(unit.id)")
      #expect(row?.adjustment == 0, "\(unit.id)")
    }
  }

  @Test func `M37: a missing aspect takes its weight with it`() throws {
    // Weights 24, 25, 18, 10 of 77 (no SIPP, no Inovasi); scores 3 and a third of a hundredth alike: the mean is the score.
    var unit = ranked(WorkbookFixture.report())[0]
    for slot in unit.index.aspects.indices {
      let hasScore = [0, 1, 2, 4].contains(slot)
      unit.index.aspects[slot].score = hasScore ? ReportFixture.two(300) : .absent(.noData)
      unit.index.aspects[slot].exactScore = hasScore ? Figure(scaled: 3_003_333_333_333, decimals: 12) : nil
    }
    unit.index.exactScore = Figure(scaled: 3_003_333_333_333, decimals: 12)
    unit.index.score = ReportFixture.two(300)
    let row = try #require(LiveIndex([unit], categories: []).rows[0])
    #expect(row.exact == 3.0033333333)
    #expect(row.scores == [3.003333333333, 3.003333333333, 3.003333333333, nil, 3.003333333333, nil])
  }

  @Test func `IPP-3: where a limit holds the index down, the difference is a constant in sight`() throws {
    var unit = ranked(WorkbookFixture.report())[0]
    let exact = try #require(unit.index.exactScore)
    unit.index.exactScore = Figure(scaled: exact.scaled - 200_000_000_000, decimals: 12)
    let printed = try #require(unit.index.score.figure)
    unit.index.score = ReportFixture.two(printed.scaled - 20)
    let live = LiveIndex([unit], categories: [])
    let row = try #require(live.rows[0])
    #expect(live.hasAdjustments)
    #expect(abs(row.adjustment + 0.2) < 1e-11)
    #expect(row.rounded == Double(printed.scaled - 20) / 100)
  }

  @Test func `without unrounded values nothing pretends to recalculate`() throws {
    let folder = try ScratchFolder()
    let archive = WorkbookArchive(path: folder.file("rekap.xlsx"))
    try RekapWorkbook(ReportFixture.report).write(to: archive.path)
    #expect(try archive.formulaCells(6).isEmpty)
  }

  @Test(arguments: [(88.305, 88.31), (3.505, 3.51), (-0.125, -0.13), (64.99499999999999, 65.0), (2.0049, 2.0)])
  func `rounding is half away from zero on the decimal digits`(value: Double, expected: Double) {
    #expect(DecimalRounding.round(value, to: 2) == expected)
  }
}
