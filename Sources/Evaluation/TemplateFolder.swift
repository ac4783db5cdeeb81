import CivilTime
import Complaints
import Completeness
import FoundationEssentials
import IKM
import IndexModel
import Reports
import Units

/// Writes a folder to start from: commented settings and input workbooks (`evalrunner template`).
public enum TemplateFolder {
  /// - Throws: `EvaluationError` when the folder is not empty or cannot be written.
  public static func write(year: Int, to folder: String) throws(EvaluationError) {
    let existing = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard existing.isEmpty else {
      throw EvaluationError(.outputUnwritable, "\(folder): folder sudah berisi; pilih folder baru.")
    }
    let output = try OutputFolder(target: folder)
    do throws(EvaluationError) {
      for file in InputTemplates(vocabulary: try vocabulary(), year: year).files { try write(file, into: output) }
      try output.publish()
    } catch {
      output.discard()
      throw error
    }
  }

  private static func write(_ file: TemplateFile, into output: OutputFolder) throws(EvaluationError) {
    switch file.content {
    case .text(let text): try output.write(Array(text.utf8), to: file.path)
    case .workbook(let workbook):
      let path = try output.path(file.path)
      do {
        try workbook.write(to: path)
      } catch {
        throw EvaluationError(.outputUnwritable, "\(file.path): \(error)")
      }
    }
  }

  /// The words of the rule tables, so that a template offers exactly what the intake reads.
  private static func vocabulary() throws(EvaluationError) -> TemplateVocabulary {
    do {
      return try TemplateVocabulary(
        ikm: IKMRules(), units: UnitVocabulary(), territory: Territory(), forms: Instrument(.pekppp),
        policies: TierPolicy.builtIn(categories: CategoryTable()))
    } catch {
      throw EvaluationError(.failed, "Tabel aturan tidak dapat dipakai: \(error)")
    }
  }
}

extension TemplateVocabulary {
  fileprivate init(
    ikm: IKMRules, units: UnitVocabulary, territory: Territory, forms: IndexModel.Instrument, policies: [TierPolicy]
  ) {
    self.init()
    instansiKinds = InstansiKind.allCases.map { Term($0.rawValue) }
    unitTypes = units.types.map { Term($0) }
    provinces = territory.provinces.map { Term($0.code, $0.name) }
    locusKinds = LocusKind.allCases.map { Term($0.rawValue) }
    zones = IndonesianZone.allCases.map { Term($0.rawValue) }
    unsur = (ikm.instrument("skm-2017")?.elements ?? []).map { element in
      // A bare `waktu` could also be the time of the response.
      Unsur(
        column: element.unsur == .waktu ? "waktu_penyelesaian" : element.key, label: element.label,
        answers: ikm.answers.officialLabels(of: element.unsur))
    }
    education = ["SD", "SMP", "SMA", "D3", "S1", "S2", "S3"].map { Term($0) }
    occupations = ["PNS", "TNI", "Polri", "Swasta", "Wirausaha", "Lainnya"].map { Term($0) }
    complaintTypes = ComplaintType.allCases.map { Term($0.rawValue) }
    complaintClasses = SupervisionClass.allCases.map { Term($0.rawValue) }
    complaintStages = ComplaintStage.allCases.map { Term($0.rawValue) }
    closeKinds = CloseKind.allCases.map { Term($0.rawValue) }
    channels = Channel.allCases.map { Term($0.rawValue) }
    blocks = SIPPBlock.rated.map { Term($0.rawValue) }
    components = StandardComponent.allCases.map { Term($0.rawValue) }
    evaluatorIndicators = forms.aspects.flatMap(\.indicators).map {
      Indicator(number: $0.number, label: $0.name, levels: $0.levels)
    }
    if case .forms(let rules) = forms.method {
      evaluatorIndicators += rules.informational.map { Indicator(number: $0.number, label: $0.name, levels: $0.levels) }
      userItems = rules.userItems.map { Indicator(number: $0.number, label: $0.name) }
    }
    instruments = IndexModel.Instrument.BuiltIn.allCases.map { Term($0.rawValue) }
    questionnaires = ikm.instruments.map { Term($0.id, $0.title) }
    tierPolicies = policies.map { Term($0.key, $0.name) }
  }
}
