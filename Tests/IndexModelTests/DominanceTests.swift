import IndexModel
import Statistics
import Testing

@Suite struct DominanceTests {
  @Test func `MET-8: better in every component cannot be reversed by weights`() throws {
    let index = try IndicativeIndex()
    func score(_ nrr: Int, _ sipp: Fraction?) -> IndexScore {
      index.score(
        values(nrr: Array(repeating: Fraction(nrr), count: 9), standard: .one, sipp: sipp, complaints: .one))
    }
    let (high, low, mixed, silent) = (score(4, .one), score(3, .one), score(2, Fraction(3, 2) - .one), score(4, nil))
    #expect(high.dominates(low) && !low.dominates(high))
    #expect(!high.dominates(high), "equal units do not dominate each other")
    #expect(!silent.dominates(low), "another pattern cannot be compared")
    let counts = DominanceCounts([high, low, mixed, silent])
    #expect(counts.better == [2, 1, 0, 0])
    #expect(counts.worse == [0, 1, 2, 0])
  }

  @Test("the counts agree with the exact test of each pair", .tags(.property), arguments: UInt64(0)..<10)
  func counts(seed: UInt64) throws {
    var generator = TestGenerator(seed)
    let index = try IndicativeIndex()
    let scores = (0..<12).map { _ in index.score(randomValues(&generator, absentTenths: seed.isMultiple(of: 2) ? 0 : 1))
    }
    let counts = DominanceCounts(scores)
    for (position, score) in scores.enumerated() {
      #expect(counts.better[position] == scores.count { score.dominates($0) })
      #expect(counts.worse[position] == scores.count { $0.dominates(score) })
    }
  }
}
