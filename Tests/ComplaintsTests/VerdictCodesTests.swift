import Testing

@testable import Complaints

/// The verdicts of a case are numbers, and each number is one verdict.
@Suite struct VerdictCodesTests {
  @Test func `every rate with its variants and every reason to be left out has a place of its own`() {
    #expect(VerdictCodes.count == ComplaintRate.allCases.count + 2)
    #expect(VerdictCodes.kinds == VerdictCodes.firstReason + ExclusionReason.allCases.count)
  }
}
