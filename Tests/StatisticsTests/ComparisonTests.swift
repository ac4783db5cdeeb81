import Statistics
import Testing

@Suite struct ComparisonTests {
  @Test func `MET-4: the false discovery rate of ten p-values`() {
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
    let expected = [0.010, 0.040, 0.084, 0.084, 0.084, 0.100, 0.1057, 0.216, 0.216, 0.216]
    for (value, expected) in zip(BenjaminiHochberg.adjusted(p), expected) { #expect(abs(value - expected) < 5e-5) }
    #expect(BenjaminiHochberg.adjusted(p.reversed()) == BenjaminiHochberg.adjusted(p).reversed())
    #expect(BenjaminiHochberg.adjusted([]).isEmpty)
  }

  @Test func `MET-4: Welch's comparison, as SciPy gives it`() throws {
    // 75, 80.5, 88, 69, 91 against 70, 72, 81, 66, 75, 77.
    let welch = try #require(
      WelchComparison(
        from: .init(value: 80.7, standardError: 4.054626986542659, count: 5),
        to: .init(value: 73.5, standardError: 2.171788817234923, count: 6)))
    #expect(abs(welch.difference + 7.2) < 1e-12)
    #expect(abs(welch.degreesOfFreedom - 6.215194208961642) < 1e-9)
    #expect(abs(welch.p - 0.16683801147528352) < 1e-9)
  }

  @Test func `MET-4: one respondent or no variation cannot be compared`() {
    let one = WelchComparison.Mean(value: 80, standardError: 1, count: 1)
    let constant = WelchComparison.Mean(value: 80, standardError: 0, count: 9)
    #expect(WelchComparison(from: one, to: constant) == nil)
    #expect(WelchComparison(from: constant, to: constant) == nil)
  }

  @Test func `M33: a rise of 0.01 inside its error is no evidence`() throws {
    let welch = try #require(
      WelchComparison(
        from: .init(value: 85.00, standardError: 1.2, count: 200),
        to: .init(value: 85.01, standardError: 1.1, count: 210)))
    #expect(welch.p > 0.9)
    let interval = try #require(welch.interval())
    #expect(interval.low < 0 && interval.high > 0)
  }

  @Test func `MET-14: rank correlations with ties, as SciPy gives them`() throws {
    let x: [Double] = [1, 2, 2, 4, 5, 7, 7, 8]
    let y: [Double] = [2, 1, 3, 3, 6, 5, 8, 8]
    #expect(abs(try #require(RankCorrelation.spearman(x, y)) - 0.8902439024390245) < 1e-12)
    #expect(abs(try #require(RankCorrelation.kendallTauB(x, y)) - 0.7692307692307694) < 1e-12)
    #expect(RankCorrelation.midranks([5, 1, 5]) == [2.5, 1, 2.5])
    #expect(RankCorrelation.spearman([1, 1], [1, 2]) == nil)
    #expect(RankCorrelation.kendallTauB([1], [1]) == nil)
  }

  @Test func `M24: shares sum to 100.0 although each is rounded`() {
    #expect(LargestRemainder.shares(of: [1, 1, 1]) == [334, 333, 333])
    // 7, 6 and 2 of 15 are 46.67, 40 and 13.33 percent.
    #expect(LargestRemainder.shares(of: [7, 6, 2]) == [467, 400, 133])
    #expect(LargestRemainder.shares(of: [0, 0]) == nil)
    #expect(LargestRemainder.shares(of: []) == nil)
  }

  @Test func `MET-5: rounded parts of a change sum to the rounded change`() {
    let parts = [Fraction(-1, 3), Fraction(-1, 3), Fraction(5, 3), Fraction(1, 8)]
    let rounded = LargestRemainder.round(parts, decimals: 2)
    #expect(rounded.map(\.scaled).reduce(0, +) == RoundedScore(Fraction.sum(parts)).scaled)
    for (part, rounded) in zip(parts, rounded) { #expect(abs(part.double - rounded.fraction.double) < 0.01) }
  }
}
