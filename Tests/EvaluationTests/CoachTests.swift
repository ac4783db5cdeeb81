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

  /// U6 answers 3 throughout and has no SIPP: index 10/3, Prioritas 3, worth 0.25. U3, U4 and U5 are between 3.51 and 4.50: 0.1
  /// each. U1 and U2 are above 4.50 and worth nothing.
  @Test func `the worthiest units are chosen, of equal ones the lower ids, day by day`() async throws {
    let chosen = try await plan(days: 2, perDay: 1)
    #expect(chosen.visits.map(\.unitID) == ["U6", "U3"])
    #expect(chosen.visits.map(\.day) == [1, 2])
    #expect(chosen.objective == 0.25 + 0.1)
    #expect(chosen.bound == chosen.objective)
    #expect(try await plan(days: 2, perDay: 3).visits.map(\.unitID) == ["U6", "U3", "U4", "U5"])
  }

  @Test func `a unit left out tells what forcing it in costs`() async throws {
    let left = try await plan().leftOut
    // U4 and U5 are worth as much as U3, whose place they would take; U1 and U2 are worth nothing.
    #expect(left.map(\.unitID) == ["U4", "U5", "U1", "U2"])
    #expect(zip(left, [0, 0, 0.1, 0.1]).allSatisfy { abs(($0.loss ?? .infinity) - $1) < 1e-12 })
    #expect(try await plan(must: ["U1"]).visits.map(\.unitID) == ["U6", "U1"])
  }

  @Test func `a province that must be visited and a unit that must not are kept`() async throws {
    #expect(try await plan(never: ["U3"]).visits.map(\.unitID) == ["U6", "U4"])
    let bound = try await plan(perDay: 2, provinces: ["bali"], must: ["Unit 1"])
    #expect(bound.visits.map(\.unitID) == ["U6", "U1"])
    #expect(try await plan(never: ["U3"]).leftOut.allSatisfy { $0.unitID != "U3" })
  }

  @Test func `limits that contradict each other are refused in words`() async throws {
    let demands = await #expect(throws: EvaluationError.self) { try await plan(perDay: 1, provinces: ["33", "51"]) }
    #expect(
      demands?.message == "diminta sedikitnya 2 kunjungan, tetapi hanya ada 1. Tambah --days atau --per-day.")
    await #expect(throws: EvaluationError.self) { try await plan(must: ["U1"], never: ["U1"]) }
    await #expect(throws: EvaluationError.self) { try await plan(wilayah: "IV") }
  }

  @Test func `spare places go to the likelier Prioritas 2, then 3`() async throws {
    // U6 stands at 10/3, Prioritas 3 for certain in nearly every draw, all others far above 3.50.
    let folder = try ExplainFolder.make()
    let plan = try await EvaluationCoach.plan(
      CoachRequest(input: InputRequest(folder: folder.path, threads: 1), days: 1, perDay: 2))
    #expect(plan.valueMeaning.hasPrefix("peluang unit di Prioritas 1 + peluang di Prioritas 2 / 1.000 + "))
    #expect(plan.visits.first?.unitID == "U6")
    let value = try #require(plan.visits.first?.value)
    #expect(value > 0 && value <= 0.000_001 + 1e-12)
  }

  @Test func `without any chance of the three tiers the stand-in is named`() async throws {
    // Every answer is 4: no draw of any unit falls below 3.50.
    let folder = try ExplainFolder.make(threes: [0, 0, 0, 0, 0, 0])
    let plan = try await EvaluationCoach.plan(
      CoachRequest(input: InputRequest(folder: folder.path, threads: 1), days: 1, perDay: 2))
    #expect(
      plan.valueMeaning.hasPrefix("menurut tingkat, karena tidak satu pun calon berpeluang di Prioritas 1, 2, atau 3"))
  }

  @Test func `an official index is certain where it is complete and unknown where it is not`() async throws {
    let folder = try OfficialFolder()
    let plan = try await EvaluationCoach.plan(
      CoachRequest(
        input: InputRequest(folder: folder.folder.path + "/masukan", threads: 1), days: 1, perDay: 4))
    // KE has 2 everywhere (Prioritas 1), KD 3 (Prioritas 2); KF, KG and KH have no complete index.
    #expect(plan.visits.map(\.unitID) == ["KE", "KD"])
    #expect(plan.visits.map(\.value) == [1, 0.001])
    #expect(plan.valueMeaning.contains("indeks resmi bukan sampel"))
    #expect(plan.valueMeaning.contains("3 calon belum punya IPP lengkap"))
  }
}
