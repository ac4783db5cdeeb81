import Testing

@testable import Statistics

@Suite struct CounterRandomTests {
  /// The known answers of the Random123 library (kat_vectors, philox4x32 10).
  @Test func `MET-7: ten rounds of Philox give the published words`() {
    #expect(
      CounterRandom.philox(SIMD4(0, 0, 0, 0), key: SIMD2(0, 0))
        == SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    #expect(
      CounterRandom.philox(SIMD4(repeating: .max), key: SIMD2(repeating: .max))
        == SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    #expect(
      CounterRandom.philox(
        SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), key: SIMD2(0xA409_3822, 0x299F_31D0))
        == SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test func `MET-7: a stream depends on seed, unit and draw alone`() {
    func first(_ seed: UInt64, _ unit: UInt64, _ draw: UInt32) -> UInt64 {
      var random = CounterRandom(seed: seed, unit: unit, draw: draw)
      return random.next()
    }
    #expect(first(1, 2, 3) == first(1, 2, 3))
    #expect(Set([first(1, 2, 3), first(2, 2, 3), first(1, 3, 3), first(1, 2, 4), first(3, 2, 1)]).count == 5)
    // FNV-1a of "a", from the reference by Fowler, Noll and Vo.
    #expect(CounterRandom.unit(named: "a") == 0xAF63_DC4C_8601_EC8C)
  }

  @Test("MET-7: draws side by side have the words of each draw alone", arguments: [1, 4, 5, 9])
  func lanes(count: Int) {
    var words = LaneWords(capacity: 9)
    for (seed, unit, first) in [(42, 7, 0), (.max, 0xCBF2_9CE4_8422_2325, .max - 1)] as [(UInt64, UInt64, UInt32)] {
      words.fill(count, seed: seed, unit: unit, firstDraw: first)
      for lane in 0..<LaneWords.laneCount {
        var random = CounterRandom(seed: seed, unit: unit, draw: first &+ UInt32(lane))
        for place in 0..<count { #expect(words[place, lane] == random.half()) }
      }
    }
  }

  /// Means of 20 000 draws lie within five of their standard errors.
  @Test func `MET-7: draws have the mean and the variance of their distribution`() {
    var random = CounterRandom(seed: 17, unit: 4, draw: 0)
    func check(_ mean: Double, _ variance: Double, _ draw: (inout CounterRandom) -> Double) {
      let draws = (0..<20_000).map { _ in draw(&random) }
      let average = draws.reduce(0, +) / 20_000
      let spread = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
      #expect(abs(average - mean) < 5 * (variance / 20_000).squareRoot())
      #expect(abs(spread / variance - 1) < 0.1)
    }
    check(0.5, 1.0 / 12) { $0.uniform() }
    check(0, 1) { $0.normal() }
    check(4.5, 4.5) { $0.gamma(shape: 4.5) }
    check(0.5, 0.5) { $0.gamma(shape: 0.5) }
    // Beta(2.5, 7.5): mean 1/4, variance ab/(a+b)²(a+b+1) = 18.75/1100.
    check(0.25, 18.75 / 1100) { $0.beta(2.5, 7.5) }
  }

  @Test func `MET-7: a constant item has a zero row, and L times its transpose is the covariance`() throws {
    let covariance: [Double] = [4, 0, 2, 0, 0, 0, 2, 0, 5]
    let cholesky = try #require(Cholesky(covariance: covariance, size: 3))
    #expect(cholesky.lower == [2, 0, 0, 0, 0, 0, 1, 0, 2])
    #expect(cholesky.times([1, 9, 1]) == [2, 0, 3])
    let twins = try #require(Cholesky(covariance: [1, 1, 1, 1], size: 2))
    #expect(twins.lower == [1, 0, 1, 0])
    #expect(Cholesky(covariance: [1, 2, 2, 1], size: 2) == nil)
    #expect(Cholesky(covariance: [.nan], size: 1) == nil)
  }
}
