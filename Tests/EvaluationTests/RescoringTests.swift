import Testing

@testable import Evaluation

/// IPP-6: an old year under another instrument.
@Suite struct RescoringTests {
  private func request(_ folder: OfficialFolder) -> InputRequest {
    InputRequest(folder: folder.folder.path + "/masukan", threads: 1)
  }

  @Test func `the same questions under other weights give a new index for every complete unit`() async throws {
    let folder = try OfficialFolder()
    // The weights of aspects I and VI change places: 12 and 24.
    try folder.folder.write(
      "instrumen: tukar\ndari: pekppp\ndasar: uji\ntahun_mulai: 2024\nbagian_f02: 0.75\nbagian_f03: 0.25\nbobot_aspek: {I: 12, VI: 24}\n",
      to: "tukar.yaml")
    let result = try await Rescoring.of(request(folder), under: folder.folder.path + "/tukar.yaml")
    #expect(result.from == "pekppp")
    #expect(result.to == "tukar")
    #expect(result.unmapped.isEmpty)
    #expect(result.carriesUsers)
    let changed = try #require(result.units.first { $0.id == "KA" })
    // F-02 = 0.12·4.5 + 0.25·4.5 + 0.18·4.2 + 0.11·2.5 + 0.10·2.5 + 0.24·2.0 = 3.426; IPP = 0.75·3.426 + 0.25·4.5 = 3.6945.
    #expect(changed.before == "3,92")
    #expect(changed.after == "3,69")
    #expect((changed.categoryBefore, changed.categoryAfter) == ("B", "B"))
    // A blank stays a blank: indicator 1 weighs 0.12·0.17 now, so F-02 is at least 5 − 0.102.
    let blank = try #require(result.units.first { $0.id == "KF" })
    #expect(blank.after == nil)
    #expect((blank.low, blank.high) == ("4,92", "5,00"))
    #expect(result.units.first { $0.id == "KH" }?.low == nil)
  }

  @Test func `indicators without a counterpart are named, and then there are bounds and no index`() async throws {
    let folder = try OfficialFolder(settings: "tahun: 2021\ninstrumen: permenpanrb-17-2017\n") { files in
      let numbers = (1...37).map { Optional($0) }
      files["formulir/f02.csv"] = [
        OfficialFolder.row("unit_id", "evaluator", numbers),
        OfficialFolder.row("KA", "E-1", Array(repeating: 5, count: 37)),
      ]
      files["formulir/f03.csv"] = []
    }
    let result = try await Rescoring.of(request(folder), under: "pekppp")
    #expect(result.unmapped.map(\.number) == [3, 4, 5, 6, 10, 12, 23, 25, 26, 27, 28, 30])
    // 24·(7 + 14 + 10 + 17) + 25·(10 + 20) + 11·20 + 10·(20 + 25 + 25 + 30) + 12·50 of 100: 11.52 + 7.5 + 2.2 + 10 + 6 = 37.22.
    #expect(result.unmappedShare == "37,2")
    let unit = try #require(result.units.first { $0.id == "KA" })
    #expect(unit.before == "4,99")
    #expect(unit.after == nil)
    // All that is known is 5: at least 5·(1 − 0.3722) = 3.139.
    #expect((unit.low, unit.high) == ("3,14", "5,00"))
    #expect(result.text.contains("12 indikator pekppp tanpa padanan, 37,2 % dari F-02"))
    #expect(!result.carriesUsers)
    #expect(result.text.contains("Butir F-03 berbeda: jawaban pengguna tidak dibawa, batasnya menurut F-02 saja."))
  }

  @Test func `without counterparts, forms or another instrument nothing is scored again`() async throws {
    let folder = try OfficialFolder()
    for (name, words) in [("pekppp", "sudah dinilai dengan pekppp"), ("permenpanrb-17-2017", "padanan indikator")] {
      let error = await #expect(throws: EvaluationError.self) {
        try await Rescoring.of(request(folder), under: name)
      }
      #expect(error?.message.contains(words) == true)
    }
    let plain = try ExplainFolder.make()
    let error = await #expect(throws: EvaluationError.self) {
      try await Rescoring.of(InputRequest(folder: plain.path, threads: 1), under: "pekppp")
    }
    #expect(error?.message.contains("tidak memakai formulir F-02") == true)
  }
}
