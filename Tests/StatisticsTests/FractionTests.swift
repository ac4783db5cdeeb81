import Statistics
import Testing

@Suite struct FractionTests {
  @Test func `half rounds up, and just below half does not`() {
    #expect(RoundedScore(Fraction(decimal: "88.305") ?? .zero).description == "88.31")
    #expect(RoundedScore(Fraction(decimal: "88.304999999999999999999") ?? .zero).description == "88.30")
    #expect(RoundedScore(Fraction(-1, 200)).description == "-0.01")
  }

  @Test func `a sum of many unlike denominators is exact`() {
    // 1/1·2 + 1/2·3 + … + 1/n(n+1) = n/(n+1).
    let terms = (1...500).map { Fraction(1, $0 * ($0 + 1)) }
    #expect(Fraction.sum(terms) == Fraction(500, 501))
  }
}
