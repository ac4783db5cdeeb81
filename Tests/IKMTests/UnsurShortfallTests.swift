import IKM
import Statistics
import Testing

/// Which group of respondents pulls an unsur down (IKM-3, IKM-9); all figures are worked by hand.
@Suite struct UnsurShortfallTests {
  /// Two unsur, a hundred respondents: sums 300 and 320, means 3 and 3.2.
  private let everybody = GroupTally(respondents: 100, sums: [300, 320], scale: 1)

  private func greatest(_ groups: [GroupTally], slot: Int = 0) -> UnsurShortfall? {
    UnsurShortfall.greatest(slot: slot, among: groups, of: everybody, least: 5)
  }

  @Test func `a large group somewhat below the mean weighs more than a small one far below`() throws {
    let groups = [
      GroupTally(respondents: 5, sums: [5, 20], scale: 1), GroupTally(respondents: 40, sums: [100, 100], scale: 1),
      GroupTally(respondents: 55, sums: [195, 200], scale: 1),
    ]
    // 5 · (3 − 1) = 10 points are missing in the first, 40 · (3 − 2.5) = 20 in the second.
    let found = try #require(greatest(groups))
    #expect(found.group == 1)
    #expect(found.respondents == 40)
    #expect(found.nrr == Fraction(5, 2))
    #expect(found.othersNRR == Fraction(10, 3))
    #expect(found.lack == 2000)
  }

  @Test func `each unsur has its own group, and the first of equal ones is named`() throws {
    let half = GroupTally(respondents: 20, sums: [60, 44], scale: 1)
    let found = try #require(greatest([half, half], slot: 1))
    #expect(found.group == 0)
    #expect(found.nrr == Fraction(11, 5))
    #expect(greatest([half, half]) == nil, "20 answers of 3 are the mean itself")
  }

  @Test func `nothing is said of fewer than five, in a group or beside it`() {
    #expect(greatest([GroupTally(respondents: 4, sums: [4, 4], scale: 1)]) == nil)
    #expect(greatest([GroupTally(respondents: 96, sums: [280, 300], scale: 1)]) == nil)
    #expect(greatest([]) == nil)
  }

  @Test func `a mean of several questions is divided by the scale`() throws {
    let all = GroupTally(respondents: 20, sums: [120], scale: 2)
    let groups = [GroupTally(respondents: 10, sums: [50], scale: 2)]
    let found = try #require(UnsurShortfall.greatest(slot: 0, among: groups, of: all, least: 5))
    #expect(found.nrr == Fraction(5, 2))
    #expect(found.othersNRR == Fraction(7, 2))
  }
}
