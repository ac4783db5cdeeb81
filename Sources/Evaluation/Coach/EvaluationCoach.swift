import IndexModel
import Units

/// Chooses units for coaching under limits, exactly (`evalrunner coach`, MET-16).
public enum EvaluationCoach {
  /// Recomputes the folder with the steps of a run and draws its uncertainty by the seed of its settings.
  ///
  /// - Throws: `EvaluationError`; an unknown name, or limits that contradict each other, are `inputRejected`.
  public static func plan(
    _ request: CoachRequest, progress: Progress = .silent
  ) async throws(EvaluationError) -> CoachingPlan {
    let folder = try DecidedFolder(request.input, progress: progress)
    let wilayah = try Self.wilayah(request.wilayah)
    progress("Mengambil ulang peringkat")
    let draws = DrawRanks(
      seed: folder.input.settings.declared.seed.value, threads: request.input.threadCount,
      policy: folder.rules.tierPolicy)
    let uncertainties = draws.uncertainties(of: folder.units, ranking: folder.ranking)
    progress("Memilih unit")
    let candidates = folder.units.filter { unit in
      wilayah == nil || folder.rules.territory.wilayah(ofProvince: unit.unit.provinceCode) == wilayah
    }
    let planner = CoachingPlanner(
      folder: folder, candidates: candidates,
      value: VisitValue(
        request.measure, uncertainties, candidates: candidates, isOfficial: folder.rules.official != nil))
    return try planner.plan(request, wilayah: wilayah)
  }

  private static func wilayah(_ name: String?) throws(EvaluationError) -> Wilayah? {
    guard let name else { return nil }
    guard let wilayah = Wilayah(rawValue: name.uppercased()) else {
      throw EvaluationError(.inputRejected, "wilayah `\(name)` tidak dikenal; seharusnya I, II, atau III.")
    }
    return wilayah
  }
}

/// Puts the question to `CoachingChoice` and words its answer.
struct CoachingPlanner {
  let folder: DecidedFolder
  let candidates: [DecidedUnit]
  let value: VisitValue

  func plan(_ request: CoachRequest, wilayah: Wilayah?) throws(EvaluationError) -> CoachingPlan {
    var must: [UnitID] = []
    for key in request.must { must.append(try folder.unit(key).unit.id) }
    var never: [UnitID] = []
    for key in request.never { never.append(try folder.unit(key).unit.id) }
    var provinces: [String] = []
    for key in request.provinces { provinces.append(try province(key)) }
    let problem = CoachingProblem(
      candidates: candidates.map {
        CoachingProblem.Candidate(unit: $0.unit.id, value: value.value(of: $0), province: $0.unit.provinceCode)
      },
      days: request.days, perDay: request.perDay, provinces: provinces, must: must, never: never)
    let choice: CoachingChoice
    do {
      choice = try CoachingChoice(problem)
    } catch {
      throw EvaluationError(.inputRejected, words(error))
    }
    return plan(choice, request, wilayah: wilayah)
  }

  private func plan(_ choice: CoachingChoice, _ request: CoachRequest, wilayah: Wilayah?) -> CoachingPlan {
    let byID = Dictionary(candidates.map { ($0.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
    return CoachingPlan(
      wilayah: wilayah?.rawValue, days: request.days, perDay: request.perDay, candidates: candidates.count,
      valueMeaning: value.words, objective: choice.objective, bound: choice.bound,
      visits: choice.visits.compactMap { visit in
        byID[visit.unit].map { unit in
          CoachingPlan.Visit(
            day: visit.day, unitID: visit.unit.rawValue, name: unit.unit.name,
            province: folder.rules.territory.province(unit.unit.provinceCode)?.name, tier: unit.decision.tier.rawValue,
            value: visit.value, reason: unit.decision.sentence)
        }
      },
      leftOut: choice.leftOut.compactMap { left in
        byID[left.unit].map { unit in
          CoachingPlan.LeftOut(
            unitID: left.unit.rawValue, name: unit.unit.name, tier: unit.decision.tier.rawValue, loss: left.loss)
        }
      })
  }

  /// By code or exact name, whatever its case.
  private func province(_ key: String) throws(EvaluationError) -> String {
    let provinces = folder.rules.territory.provinces
    let found = provinces.first { $0.code == key || $0.name.lowercased() == key.lowercased() }
    guard let found else {
      let near = Nearest.of(key, among: provinces.map(\.name))
      throw EvaluationError(
        .inputRejected, "provinsi `\(key)` tidak dikenal; yang terdekat: \(near.joined(separator: ", ")).")
    }
    return found.code
  }

  private func words(_ error: CoachingProblem.Infeasibility) -> String {
    switch error {
    case .mustUnavailable(let unit):
      "unit \(unit) harus dikunjungi, tetapi tidak termasuk calon atau juga dilarang. Periksa --wilayah, --must, dan --never."
    case .provinceWithoutCandidate(let code):
      "provinsi \(folder.rules.territory.province(code)?.name ?? code) harus dikunjungi, tetapi tidak punya calon. Periksa --provinsi dan --never."
    case .tooManyDemands(let needed, let capacity):
      "diminta sedikitnya \(needed) kunjungan, tetapi hanya ada \(capacity). Tambah --days atau --per-day."
    case .conflicts: "batas-batas yang diminta saling bertentangan."
    }
  }
}
