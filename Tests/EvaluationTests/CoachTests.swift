import FoundationEssentials
import Testing

@testable import Evaluation

@Suite struct CoachTests {
  private func plan(
    days: Int = 1, perDay: Int = 2, wilayah: String? = nil, provinces: [String] = [], must: [String] = [],
    never: [String] = []
  ) async throws -> CoachingPlan {
    let folder = try ExplainFolder.make()
    return try await EvaluationCoach.plan(
      CoachRequest(
        input: InputRequest(folder: folder.path, threads: 1), wilayah: wilayah, days: days, perDay: perDay,
        provinces: provinces, must: must, never: never, measure: .tier))
  }

  @Test func `units of equal worth are chosen by id, day by day`() async throws {
    let all = try await plan(days: 2, perDay: 3)
    #expect(all.bound == all.objective)
    let chosen = try await plan(days: 2, perDay: 1)
    // The two of highest worth, ties to the lower id, one a day.
    let best = all.visits.sorted { ($1.value, $0.unitID) < ($0.value, $1.unitID) }.prefix(2).map(\.unitID)
    #expect(chosen.visits.map(\.unitID) == best)
    #expect(chosen.visits.map(\.day) == [1, 2])
  }

  @Test func `a province that must be visited and a unit that must not are kept`() async throws {
    let free = try await plan()
    let bound = try await plan(provinces: ["Bali"], never: [free.visits[0].unitID])
    #expect(bound.visits.contains { $0.province == "Bali" })
    #expect(!bound.visits.contains { $0.unitID == free.visits[0].unitID })
    #expect(!bound.leftOut.contains { $0.unitID == free.visits[0].unitID })
    #expect(bound.objective <= free.objective)
  }

  @Test func `forcing a unit in costs what the plan says`() async throws {
    let free = try await plan()
    let left = try #require(free.leftOut.last)
    let forced = try await plan(must: [left.unitID])
    #expect(free.objective - forced.objective == left.loss)
  }

  @Test func `limits that contradict each other are refused in words`() async throws {
    let demands = await #expect(throws: EvaluationError.self) { try await plan(perDay: 1, provinces: ["33", "51"]) }
    #expect(
      demands?.message == "diminta sedikitnya 2 kunjungan, tetapi hanya ada 1. Tambah --days atau --per-day.")
    await #expect(throws: EvaluationError.self) { try await plan(must: ["U1"], never: ["U1"]) }
    await #expect(throws: EvaluationError.self) { try await plan(wilayah: "IV") }
  }

  @Test func `without any chance of the first tier the stand-in is named`() async throws {
    // All units stand far above Prioritas 1: nothing that is drawn falls there.
    let folder = try ExplainFolder.make()
    let plan = try await EvaluationCoach.plan(
      CoachRequest(input: InputRequest(folder: folder.path, threads: 1), days: 1, perDay: 2))
    #expect(plan.valueMeaning.hasPrefix("menurut tingkat, karena tidak satu pun calon berpeluang di Prioritas 1"))
  }
}
