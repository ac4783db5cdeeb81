import Evaluation
import IndexModel
import Intake
import Testing

@testable import Evaluation

private func form(_ levels: [Int: Int]) -> FilledForm {
  FilledForm(levels: levels.compactMapValues { FormLevel($0) })
}

@Suite struct OfficialSettingsTests {
  @Test(
    "IPP-1: forms choose the instrument of their year when none is declared",
    arguments: [
      (2017, true, "ipp-indikatif"), (2018, true, "permenpanrb-17-2017"), (2021, true, "permenpanrb-17-2017"),
      (2022, true, "pekppp"), (2026, true, "pekppp"), (2024, false, "ipp-indikatif"),
    ])
  func standard(year: Int, hasForms: Bool, key: String) {
    let setting = EvaluationSettings().instrument.instrument(year: year, hasEvaluatorForms: hasForms)
    #expect(setting.value == key)
    #expect(setting.origin == (key == "ipp-indikatif" ? .standard : .data))
    let declared = EvaluationSettings.Setting("ipp-indikatif", .file)
    #expect(declared.instrument(year: year, hasEvaluatorForms: hasForms).value == "ipp-indikatif")
  }

  @Test func `how evaluators combine and what 0 means are settings`() throws {
    let settings = try SettingsReader.read(
      "instrumen: pekppp\ngabung_evaluator: sepakat\nf03_nol: kosong\nkolom:\n  formulir: {\"1\": layanan1}\n",
      file: "evaluasi.yaml")
    #expect(settings.evaluatorRule.value == .agreed)
    #expect(settings.userFormZero.value == .blank)
    #expect(settings.columns["formulir"] == ["1": "layanan1"])
    #expect(
      throws: EvaluationError(
        .inputRejected,
        "evaluasi.yaml, baris 1: ditemukan `jumlah`; seharusnya salah satu dari rata-rata, sepakat, terendah.")
    ) { try SettingsReader.read("gabung_evaluator: jumlah", file: "evaluasi.yaml") }
  }

  @Test func `M36: no rule adds levels up`() {
    let forms = [form([1: 5, 2: 3, 3: 2]), form([1: 4, 2: 3])]
    #expect(EvaluatorRule.mean.combined(forms) == forms)
    #expect(EvaluatorRule.lowest.combined(forms) == [form([1: 4, 2: 3, 3: 2])])
    #expect(EvaluatorRule.agreed.combined(forms) == [form([2: 3, 3: 2])])
    for rule in EvaluatorRule.allCases { #expect(rule.combined([forms[0]]) == [forms[0]]) }
  }

  @Test(
    "an instrument that cannot be used stops the run with its reason",
    arguments: [
      (
        "pekpp",
        "instrumen `pekpp` tidak dikenal; seharusnya salah satu dari ipp-indikatif, pekppp, permenpanrb-17-2017, pekppp-f02b; terdekat `pekppp`."
      ),
      (
        "pekppp-f02b",
        "instrumen pekppp-f02b tidak dapat dinilai: bobot indikator F-02 B tidak diketahui; bobot F-02 A tidak boleh dipakai sebagai gantinya."
      ),
    ])
  func refused(key: String, message: String) async throws {
    let folder = try OfficialFolder(settings: "tahun: 2024\ninstrumen: \(key)\n")
    await #expect(throws: EvaluationError(.inputRejected, message)) { try await folder.run() }
  }

  @Test func `an instrument is printed with its weights and the meaning of its levels`() throws {
    let text = try InstrumentSheet.text("pekppp")
    #expect(text.contains("I Kebijakan Pelayanan, bobot 24 %"))
    #expect(text.contains("IPP = 0,75 × F-02 + 0,25 × F-03. Tanpa bobot: 31 Sistem antrean."))
    #expect(text.contains("24  24.d.T   30"))
    #expect(text.contains("  4 = tiap minggu"))
    let json = String(decoding: try InstrumentSheet.json("permenpanrb-17-2017"), as: UTF8.self)
    #expect(json.contains("\"bobot\" : \"8.90\""))
    #expect(throws: EvaluationError.self) { try InstrumentSheet.text("tidak-ada") }
  }
}
