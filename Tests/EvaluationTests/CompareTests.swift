import FoundationEssentials
import IndexModel
import Reports
import Statistics
import Testing

@testable import Evaluation

@Suite struct CompareTests {
  /// The base folder and another one, each run into an output folder of its own.
  private func comparison(with second: TemporaryFolder) async throws -> RunComparison {
    let outputs = try TemporaryFolder()
    for (folder, name) in [(try ExplainFolder.make(), "a"), (second, "b")] {
      _ = try await EvaluationRun.run(
        RunRequest(
          input: InputRequest(folder: folder.path, threads: 1), output: outputs.path + "/" + name,
          written: WrittenFiles(pages: true, unitWorkbooks: false)))
    }
    return try EvaluationCompare.compare(outputs.path + "/a", outputs.path + "/b")
  }

  @Test func `one changed answer is found in its unsur and aspect, and nowhere else`() async throws {
    let result = try await comparison(with: try ExplainFolder.make(lowered: 1))
    let unit = try #require(result.units.first { $0.id == "U1" })
    // One of 30 answers to waktu falls from 4 to 3: ΔIKM = 25/9 · (−1/30) = −5/54 = −0,0926.
    #expect(unit.ikm.exactNumerator == "-5" && unit.ikm.exactDenominator == "54")
    #expect(unit.ikm.difference == "-0.09")
    #expect(unit.ikm.parts == [RunComparison.Part(label: "waktu", value: "-0.09")])
    #expect(unit.ikm.before.value == "100.00" && unit.ikm.after.value == "99.91")
    // waktu is one of five components of aspect I (no standard components in SIPP): 24/88 · 1/5 · 5/3 · (−1/30) = −1/330.
    #expect(unit.index.exactNumerator == "-1" && unit.index.exactDenominator == "330")
    #expect(unit.index.parts.map(\.label) == ["nilai aspek I (Kebijakan Pelayanan)"])
    #expect(unit.verdict == "tidak diuji: periodenya bertindih")
    for other in result.units where other.id != "U1" {
      #expect(other.index.difference == "0.00" && other.index.parts.isEmpty && other.ikm.parts.isEmpty)
    }
  }

  @Test func `printed parts of every unit sum to the printed change`() async throws {
    let result = try await comparison(with: try ExplainFolder.make(threes: [7, 1, 29, 13, 5, 11], lowered: 5))
    for unit in result.units {
      for change in [unit.index, unit.ikm] {
        let whole = try #require(change.difference.flatMap { Fraction(decimal: $0) })
        #expect(!change.parts.isEmpty)
        #expect(Fraction.sum(change.parts.compactMap { Fraction(decimal: $0.value) }) == whole)
      }
    }
    #expect(result.text.contains("U1 Unit 1"))
  }

  @Test func `two years are tested for change, with the false discovery rate over all units`() async throws {
    let result = try await comparison(with: try ExplainFolder.make(year: 2026, threes: [0, 29, 13, 18, 24, 30]))
    let verdicts = Dictionary(uniqueKeysWithValues: result.units.map { ($0.id, $0.verdict) })
    // U1 and U6 do not vary in either year; U2 falls by 23 of 30; U3 by one of 30; U4 and U5 not at all.
    #expect(
      verdicts == [
        "U1": "tidak cukup bukti: jawaban tidak beragam", "U2": "turun nyata", "U3": "tidak cukup bukti",
        "U4": "tidak cukup bukti", "U5": "tidak cukup bukti", "U6": "tidak cukup bukti: jawaban tidak beragam",
      ])
  }

  @Test func `a place without a store and an unknown run are refused`() async throws {
    let empty = try TemporaryFolder()
    #expect(throws: EvaluationError.self) { try EvaluationCompare.compare(empty.path, empty.path) }
    let folder = try ExplainFolder.make()
    let output = empty.path + "/hasil"
    _ = try await EvaluationRun.run(
      RunRequest(
        input: InputRequest(folder: folder.path, threads: 1), output: output,
        written: WrittenFiles(pages: true, unitWorkbooks: false)))
    #expect(throws: EvaluationError.self) { try EvaluationCompare.compare(output + "#tidakada", output) }
    #expect(try EvaluationCompare.compare(output, output).remarks == ["Kedua sisi adalah evaluasi yang sama."])
  }

  @Test func `an aspect that only one run has is split into weights without rest`() throws {
    // Weights 24 and 25: before both aspects, after only I. ΔIndex = 3 − (24·3 + 25·1)/49 = 50/49.
    let parts = Decomposition.index(
      before: ["I": Fraction(3), "II": Fraction(1)], after: ["I": Fraction(3)],
      aspects: try IndicativeIndex().instrument.aspects)
    #expect(parts.total == Fraction(50, 49))
    #expect(
      parts.printed(decimals: 2).map(\.label) == [
        "bobot aspek I (Kebijakan Pelayanan)", "bobot aspek II (Profesionalisme SDM)",
      ])
  }

  @Test func `questionnaires with other unsur are not subtracted`() {
    #expect(Decomposition.ikm(before: ["sarana": Fraction(3)], after: ["maklumat": Fraction(3)]) == nil)
  }
}
