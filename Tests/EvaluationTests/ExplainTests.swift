import Complaints
import Completeness
import FoundationEssentials
import IKM
import IndexModel
import Statistics
import Testing
import Units

@testable import Evaluation

@Suite struct ExplainTests {
  @Test(
    "the test's own arithmetic reads a printed equation back",
    arguments: [
      ("IKM = 25/9 · 5.130/142 = 7.125/71 ≈ 100,35", true), ("x = 25/9 · 5.130/142 ≈ 100,36", false),
      ("x = (1 + 2) · 3 = 9", true), ("x = min(1/2; 2/3) − 1/4 = 1/4 = 0,25", true), ("x = 1/3 = 0,33", false),
    ])
  func arithmetic(line: String, expected: Bool) { #expect(ExplainArithmetic.holds(line) == expected) }

  @Test func `every printed equation of every unit is true when it is computed again`() async throws {
    let temporary = try ExplainFolder.make()
    let folder = try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
    var equations = 0
    for unit in folder.units {
      let explainer = Explainer(folder: folder, unit: unit)
      let metrics = ExplainableMetric.all(of: unit)
      for section in explainer.explanation(of: metrics).sections + explainer.explanation(of: nil).sections {
        for step in section.steps where step.numerator != nil {
          #expect(ExplainArithmetic.holds(step.text) == true, "\(unit.unit.id) \(section.metric): \(step.text)")
          equations += 1
        }
      }
    }
    #expect(equations > 300)
  }

  @Test func `the equations end in the numbers of the run`() async throws {
    let temporary = try ExplainFolder.make()
    let folder = try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
    for unit in folder.units {
      let explainer = Explainer(folder: folder, unit: unit)
      let expected: [(ExplainableMetric, String, Fraction?)] = [
        (.ikm, "IKM = ", unit.measured.survey.result.score?.exact),
        (.index, "IPP indikatif = ", unit.index.exact), (.ranking, "nilai peringkat = ", unit.ranking?.value),
        (.sipp, "skor SIPP = ", unit.measured.completeness.score),
        (.complaints, "skor pengaduan = ", unit.measured.complaints.score.result.value),
      ]
      for (metric, name, value) in expected {
        let step = explainer.section(metric).steps.last { $0.text.hasPrefix(name) }
        #expect(step?.numerator == value?.reduced.numerator.description)
        #expect(step?.denominator == value?.reduced.denominator.description)
      }
    }
  }

  @Test func `an IKM is told with its sums, its questionnaires and what was left out`() async throws {
    let temporary = try ExplainFolder.make()
    let text = try await EvaluationExplain.explain(
      InputRequest(folder: temporary.path, threads: 1), unit: "Unit 2", metric: "ikm"
    ).text
    // U2: 6 of 30 answer 3 throughout, so each unsur sums to 6·3 + 24·4 = 114 and IKM = 25/9 · 9·114/30 = 95.
    #expect(text.contains("IKM: 95,00 (mutu A)"))
    #expect(text.contains("  IKM = 25/9 · (114 + 114 + 114 + 114 + 114 + 114 + 114 + 114 + 114)/30 = 95\n"))
    #expect(text.contains("  baris yang menyebut unit ini = 31 + 1 = 32\n"))
    #expect(text.contains("31 kuesioner, 1 di luar periode"))
    // 6 · 30 + 2 rows, one of them of another year.
    #expect(
      text.contains("skm/jawaban.csv, semua unit: 182 baris dibaca, 181 dipakai; tidak dipakai: 1 di luar periode"))
    #expect(text.contains("[IKM-3] Rumus IKM. Sumber: PermenPANRB 14/2017, lampiran."))
  }

  @Test func `an unsur is told by its answers from 1 to 4`() async throws {
    let temporary = try ExplainFolder.make()
    let section = try #require(
      try await EvaluationExplain.explain(
        InputRequest(folder: temporary.path, threads: 1), unit: "U2", metric: "NRR.waktu"
      ).sections.first)
    #expect(section.result == "3,800 (mutu A)")
    #expect(section.steps.map(\.text).contains("jumlah nilai = 1 · 0 + 2 · 0 + 3 · 6 + 4 · 24 = 114"))
  }

  @Test func `a unit without complaints says so in words and prints no number`() async throws {
    let temporary = try ExplainFolder.make()
    let folder = try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
    let section = Explainer(folder: folder, unit: try folder.unit("U6")).section(.complaints)
    #expect(section.result == "tidak dapat dinilai: tidak ada laporan")
    #expect(section.steps.allSatisfy { $0.numerator == nil })
  }

  @Test func `ADU-5: a rate names the file and row of each case that it leaves out`() async throws {
    let temporary = try ExplainFolder.make()
    let folder = try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
    let explainer = Explainer(folder: folder, unit: try folder.unit("U1"))
    // Two confirmed, one closed by admin, one archived in row 5, which no confirmation was asked for.
    let confirmed = explainer.section(.rate(.confirmed))
    #expect(
      confirmed.steps.map(\.text).contains(
        "tidak dinilai: 1 belum ditutup dengan penyelesaian (pengaduan/kasus.csv baris 5)"), "\(confirmed.steps)")
    let outcomes = explainer.section(.complaintOutcomes)
    #expect(outcomes.result == "4 laporan")
    #expect(outcomes.steps.contains { $0.text == "laporan diterima = 2 + 1 + 1 = 4" })
    let channels = explainer.section(.complaintChannels)
    #expect(channels.result == "4 dari 4 laporan sampai di SP4N-LAPOR!")
    #expect(channels.steps.contains { $0.text == "SMS 1708, sampai di SP4N-LAPOR! = 4/4 = 1" })
    for rate in explainer.unit.measured.complaints.metrics.rates {
      let left = folder.cases.leftOut(of: rate.metric, by: explainer.unit.unit.id)
      #expect(left.count == rate.excluded.reduce(0) { $0 + $1.count }, "\(rate.metric)")
    }
  }

  @Test func `an unknown unit or metric is refused with the nearest names`() async throws {
    let temporary = try ExplainFolder.make()
    let request = InputRequest(folder: temporary.path, threads: 1)
    let unit = await #expect(throws: EvaluationError.self) { try await EvaluationExplain.explain(request, unit: "U22") }
    #expect(unit?.kind == .inputRejected)
    #expect(unit?.message.contains("U2 (Unit 2)") == true)
    let metric = await #expect(throws: EvaluationError.self) {
      try await EvaluationExplain.explain(request, unit: "U2", metric: "nrr.wktu")
    }
    #expect(metric?.kind == .inputRejected)
    #expect(metric?.message.contains("nrr.waktu") == true)
  }

  @Test func `the explanation as JSON carries exact fractions`() async throws {
    let temporary = try ExplainFolder.make()
    let explanation = try await EvaluationExplain.explain(
      InputRequest(folder: temporary.path, threads: 1), unit: "U3", metric: "nrr.biaya")
    let json = String(decoding: explanation.json, as: UTF8.self)
    // U3: 12·3 + 18·4 = 108 of 30 = 18/5.
    #expect(json.contains(#""pembilang" : "18""#) && json.contains(#""penyebut" : "5""#))
    #expect(json.contains(#""skema" : "evalrunner-penjelasan/1""#))
  }

  @Test func `an official index is told from its forms, and its equations hold`() async throws {
    let temporary = try OfficialFolder()
    let folder = try DecidedFolder(InputRequest(folder: temporary.folder.path + "/masukan", threads: 1))
    for unit in folder.units {
      let explainer = Explainer(folder: folder, unit: unit)
      for section in explainer.explanation(of: ExplainableMetric.all(of: unit)).sections {
        for step in section.steps where step.numerator != nil {
          #expect(ExplainArithmetic.holds(step.text) == true, "\(unit.unit.id) \(section.metric): \(step.text)")
        }
      }
    }
    let unit = Explainer(folder: folder, unit: try folder.unit("KA"))
    // F-02 = 3.726 and F-03 = 4.5 by hand, so IPP = 0.75·3.726 + 0.25·4.5 = 3.9195 = 7839/2000.
    let step = try #require(unit.section(.index).steps.first { $0.text.hasPrefix("IPP = ") })
    #expect(step.numerator == "7839" && step.denominator == "2000")
    #expect(unit.section(.index).result.hasPrefix("3,92 (B"))
    #expect(unit.section(.ranking).result == "3 dari 5")
    // Two evaluators at 5 and 4; 0.75·0.24·0.17·4.5 = 0.1377 = 1377/10000.
    let indicator = unit.section(.indicator(1))
    #expect(indicator.result == "tingkat 4,50 dari 5")
    #expect(indicator.steps.map(\.text).contains("tingkat indikator 1 = (5 + 4)/2 = 9/2 = 4,50"))
    #expect(indicator.steps.contains { $0.numerator == "1377" && $0.denominator == "10000" })
    #expect(indicator.steps.last?.text.hasPrefix("tidak ada data pembanding (") == true)
    #expect(indicator.rules.map(\.id) == ["IPP-1", "IPP-3", "IPP-7"])
    #expect(indicator.rules.allSatisfy { !$0.text.isEmpty })
    // Facilities: 4 throughout but 4.5 for toilets (20 %) and 5 … so 4.2, as the profile says.
    #expect(unit.section(.aspect("III")).result == "4,20 dari 5")
    // Ten users, five with 5 and five with 4 on 14 items: 630/140.
    #expect(unit.section(.userForm).result == "4,50 dari 5, 10 pengguna")
    #expect(unit.section(.instansi).title == "IPP instansi Kabupaten 1")
    #expect(unit.section(.instansi).steps.last?.text.hasPrefix("Lokus wajib belum lengkap") == true)
    let incomplete = Explainer(folder: folder, unit: try folder.unit("KF")).section(.ranking)
    #expect(incomplete.result == "tidak diperingkat: belum lengkap: 1 indikator kosong, antara 4,85 dan 5,00")
  }
}
