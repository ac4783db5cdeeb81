import CivilTime
import IKM
import Intake

/// Settings with every default decided: nothing in them is open any more.
struct ResolvedSettings: Sendable {
  private(set) var declared: EvaluationSettings
  let title: EvaluationSettings.Setting<String>
  let year: EvaluationSettings.Setting<Int>
  let period: EvaluationSettings.Setting<DatePeriod>
  let asOf: EvaluationSettings.Setting<CivilDate>
  /// The questionnaire of every survey file where one is declared (IKM-11).
  let questionnaire: Questionnaire?

  /// Year: command, settings, the period of the settings, the name of the folder, the data. Never the clock: a rerun must give the same.
  ///
  /// - Throws: `EvaluationError` when nothing tells the year.
  init(
    _ declared: EvaluationSettings, folder: String, year: Int?, files: [InputFile], hasEvaluatorForms: Bool = false
  ) throws(EvaluationError) {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    if let year {
      self.year = .init(year, .command)
    } else if let setting = declared.year {
      self.year = setting
    } else if let period = declared.period {
      self.year = .init(period.value.end.year, .file)
    } else if let found = Self.year(inName: name) ?? YearScout.year(of: files) {
      self.year = .init(found, .data)
    } else {
      throw EvaluationError(
        .inputRejected,
        "Tahun evaluasi tidak diketahui: tidak ada `tahun` di evaluasi.yaml, tidak ada tahun dalam nama folder, dan data tidak bertanggal. Tulis `tahun: 2025` di evaluasi.yaml atau tambahkan `--tahun 2025`."
      )
    }
    var decided = declared
    decided.instrument = declared.instrument.instrument(year: self.year.value, hasEvaluatorForms: hasEvaluatorForms)
    self.declared = decided
    guard
      let start = CivilDate(year: self.year.value, month: 1, day: 1),
      let end = CivilDate(year: self.year.value, month: 12, day: 31),
      let wholeYear = DatePeriod(from: start, through: end)
    else { throw EvaluationError(.inputRejected, "tahun \(self.year.value): di luar kalender.") }
    period = declared.period ?? .init(wholeYear, .standard)
    asOf = declared.asOf ?? .init(period.value.end, .standard)
    questionnaire = try declared.questionnaire.map { setting throws(EvaluationError) in
      try Self.questionnaire(named: setting.value)
    }
    title = declared.title ?? .init("Evaluasi pelayanan publik \(self.year.value)", .standard)
  }

  /// Takes back an instrument that only the presence of form files chose, when no evaluator has filled one (IPP-1).
  mutating func settleInstrument(hasEvaluatorLevels: Bool) {
    guard declared.instrument.origin == .data, !hasEvaluatorLevels else { return }
    declared.instrument = EvaluationSettings().instrument
  }

  func intake(threads: Int) -> IntakeSettings {
    var columns: [InputRole: [String: String]] = [:]
    for (role, mapping) in declared.columns {
      columns[role == "unit" ? .register : InputRole(rawValue: role) ?? .survey] = mapping
    }
    return IntakeSettings(
      period: period.value, asOf: asOf.value, columns: columns, unsurOrder: declared.unsurOrder?.value,
      dateOrder: declared.dayBeforeMonth.map { $0.value ? .dayMonth : .monthDay },
      numberForm: declared.decimalMark?.value, questionnaire: questionnaire, joinByName: declared.joinByName.value,
      folderOrderDeclared: declared.fileOrderIsDeliveryOrder.value, threads: threads)
  }

  private static func questionnaire(named name: String) throws(EvaluationError) -> Questionnaire {
    let known: [IKM.Instrument]
    do {
      known = try IKMRules().instruments
    } catch {
      throw EvaluationError(.failed, "Tabel kuesioner tidak dapat dipakai: \(error)")
    }
    guard let questionnaire = known.first(where: { $0.id == name })?.questionnaire() else {
      let names = known.map(\.id).joined(separator: ", ")
      throw EvaluationError(.inputRejected, "kuesioner `\(name)` tidak dikenal; seharusnya salah satu dari \(names).")
    }
    return questionnaire
  }

  /// The only year between 2000 and 2100 that stands as a word of digits in the name.
  private static func year(inName name: String) -> Int? {
    let words = name.split { !$0.isASCII || !$0.isNumber }
    let years = Set(words.filter { $0.count == 4 }.compactMap { Int($0) }.filter { (2000...2100).contains($0) })
    return years.count == 1 ? years.first : nil
  }
}
