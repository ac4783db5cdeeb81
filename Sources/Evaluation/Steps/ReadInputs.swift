import CivilTime
import Complaints
import Completeness
import Findings
import FoundationEssentials
import IKM
import IndexModel
import Intake
import Units

/// Everything that a folder holds, read and located, before anything is computed.
struct EvaluationInput: Sendable {
  let settings: ResolvedSettings
  let register: UnitRegister
  let hasRegister: Bool
  let surveys: SurveyIntake
  let complaints: ComplaintIntake
  /// The cases after the same-case rule: measures and findings speak of the same merges (ADU-9).
  let sameCase: SameCase
  let completeness: SIPPIntake
  let forms: FormIntake
  /// In the order of the files' names.
  let readings: [FileReading]
  let digests: [String: FileFacts]
  /// Sorted.
  let findings: [Finding]

  var files: ReadFiles { ReadFiles(settings: settings, readings: readings, digests: digests) }

  /// Units of the register; without one, the units that the data name. A kind of locus that only forms name is taken from them.
  var units: [Unit] {
    let stated = forms.units.filter { $0.locusKinds.count == 1 }
    let kinds = Dictionary(uniqueKeysWithValues: stated.map { ($0.unit, $0.locusKinds[0].kind) })
    let known = hasRegister ? register.units : derivedUnits
    guard !kinds.isEmpty else { return known }
    return known.map { unit in
      var unit = unit
      unit.locusKind = unit.locusKind ?? kinds[unit.id]
      return unit
    }
  }

  private var derivedUnits: [Unit] {
    var byID: [UnitID: Unit] = [:]
    for unit in surveys.derivedUnits + complaints.derivedUnits + completeness.derivedUnits + forms.derivedUnits
    where byID[unit.id] == nil {
      byID[unit.id] = unit
    }
    return byID.values.sorted { $0.id < $1.id }
  }
}

/// What reports say of the inputs, without their rows.
struct ReadFiles: Sendable {
  let settings: ResolvedSettings
  /// In the order of the files' names.
  let readings: [FileReading]
  let digests: [String: FileFacts]
}

/// What identifies a file's content.
struct FileFacts: Sendable {
  let sha256: String
  let byteCount: Int
}

/// Reads a folder: settings, register, surveys, complaints, SIPP, forms, in this order.
struct InputReader {
  let request: InputRequest
  let progress: Progress

  /// - Throws: `EvaluationError` when the folder or its settings stop the run; unreadable files are findings.
  func read() throws(EvaluationError) -> EvaluationInput {
    let folder = try EvaluationFolder(request.folder)
    progress("Memeriksa berkas")
    let digests = FolderDigests(folder, threads: request.threadCount)
    var declared = try settings(in: folder)
    if let language = request.language { declared.language = .init(language, .command) }
    let files = folder.files.compactMap { InputFile($0, digest: digests.early[$0.name]?.sha256) }
    var settings = try ResolvedSettings(
      declared, folder: request.folder, year: request.year,
      files: files.filter { [.survey, .complaints].contains($0.role) },
      hasEvaluatorForms: files.contains { $0.role == .form && FormKind(fileName: $0.name) == .evaluator })
    let intake = settings.intake(threads: request.threadCount)

    progress("Membaca register unit")
    let (register, registerReadings, registerFindings) = readRegister(
      files.filter { $0.role == .register || $0.role == .alias }, settings: intake)
    let hasRegister = files.contains { $0.role == .register }
    progress("Membaca jawaban survei, pengaduan, dan data SIPP")
    // The rows of a complaint or SIPP file are read one after the other, so they would leave the other cores idle.
    let others = Later(threads: intake.threads) {
      (
        complaints: readComplaints(files.filter { $0.role == .complaints }, register: register, settings: intake),
        completeness: readSIPP(files.filter { $0.role == .sipp }, register: register, settings: intake)
      )
    }
    let surveys = readSurveys(files.filter { $0.role == .survey }, register: register, settings: intake)
    progress("Membaca formulir")
    let forms = readForms(
      files.filter { $0.role == .form }, register: register, settings: intake,
      instrument: try settings.declared.indexInstrument(),
      zero: settings.declared.userFormZero.value)
    settings.settleInstrument(hasEvaluatorLevels: forms.units.contains { !$0.evaluators.isEmpty })
    let (complaints, completeness) = others.value
    let readings =
      registerReadings + surveys.readings + complaints.readings + completeness.readings + forms.readings
    return EvaluationInput(
      settings: settings, register: register, hasRegister: hasRegister, surveys: surveys, complaints: complaints,
      sameCase: SameCase(complaints.cases),
      completeness: completeness, forms: forms, readings: readings.sorted { $0.file.name < $1.file.name },
      digests: digests.all,
      findings: (registerFindings + surveys.findings + complaints.findings + completeness.findings + forms.findings
        + folder.ignored.filter { $0 != settings.declared.ownInstrument?.source?.file }.map(Self.ignored)
        + folder.faults.map(\.finding)).sorted())
  }

  /// Settings, units of the register and the means of the survey files; nothing else is opened.
  ///
  /// - Throws: `EvaluationError` when the folder or its settings stop the run; unreadable files are findings.
  func readSurveyMeans() throws(EvaluationError) -> (ResolvedSettings, register: [Unit], SurveyIntake) {
    let folder = try EvaluationFolder(request.folder)
    let early = FolderDigests.ofEqualSizes(folder.files(.survey), threads: request.threadCount)
    let declared = try settings(in: folder)
    let files = folder.files.compactMap { InputFile($0, digest: early[$0.name]?.sha256) }
    let settings = try ResolvedSettings(
      declared, folder: request.folder, year: request.year,
      files: files.filter { [.survey, .complaints].contains($0.role) })
    var intake = settings.intake(threads: request.threadCount)
    intake.meansOnly = true
    progress("Membaca register unit")
    let (register, _, _) = readRegister(
      files.filter { $0.role == .register || $0.role == .alias }, settings: intake)
    progress("Membaca jawaban survei")
    let surveys = readSurveys(files.filter { $0.role == .survey }, register: register, settings: intake)
    let hasRegister = files.contains { $0.role == .register }
    return (settings, hasRegister ? register.units : [], surveys)
  }

  private func settings(in folder: EvaluationFolder) throws(EvaluationError) -> EvaluationSettings {
    guard let file = folder.files(.settings).first else { return EvaluationSettings() }
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw EvaluationError(.inputRejected, "\(file.name): tidak dapat dibaca. Periksa hak baca berkas itu.")
    }
    var settings = try SettingsReader.read(String(decoding: data, as: UTF8.self), file: file.name)
    if OwnInstrument.isFile(settings.instrument.value) {
      let own = try OwnInstrument.named(settings.instrument.value, inFolder: folder.path)
      settings.ownInstrument = own
      settings.instrument.value = own.instrument.key
    }
    return settings
  }

  private static func ignored(_ name: String) -> Finding {
    Finding(
      rule: "IN-1", kind: "berkas-tidak-dibaca", severity: .info, location: Location(file: name),
      found: "berkas di luar unit.csv, alias.csv, skm/, pengaduan/, sipp/, formulir/",
      expected: "berkas data di salah satu tempat itu", action: "Pindahkan bila berkas ini harus ikut dievaluasi.")
  }
}

extension InputFile {
  /// `nil` for settings, which are not data.
  fileprivate init?(_ file: EvaluationFolder.File, digest: String?) {
    let role: InputRole
    switch file.role {
    case .settings: return nil
    case .register: role = .register
    case .alias: role = .alias
    case .survey: role = .survey
    case .complaints: role = .complaints
    case .sipp: role = .sipp
    case .forms: role = .form
    }
    self.init(path: file.path, name: file.name, role: role, digest: digest)
  }
}
