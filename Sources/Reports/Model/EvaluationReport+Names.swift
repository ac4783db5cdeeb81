public import Translation

extension EvaluationReport {
  /// What the data call things: units, offices, places, services, files. Such words are nobody's to translate.
  public var names: Set<String> {
    var names: Set<String> = [about.instrument]
    for unit in units {
      names.formUnion([
        unit.id, unit.name, unit.instansiID, unit.instansi, unit.type, unit.fileName, unit.ikm.questionnaire,
      ])
      names.formUnion([unit.provinceCode, unit.province, unit.regency, unit.wilayah].compactMap(\.self))
      names.formUnion(unit.suggestions?.quotes.map(\.text) ?? [])
      for breakdown in unit.ikm.breakdowns where breakdown.title == IKMReport.Breakdown.services {
        names.formUnion(breakdown.lines.map(\.label))
      }
    }
    for group in instansi + provinces { names.formUnion([group.id, group.name, group.fileName]) }
    for complaints in units.map(\.complaints) + [complaints] {
      names.formUnion((complaints.channels + complaints.categories).map(\.label))
    }
    for input in inputs {
      names.formUnion([input.file, input.sha256] + input.droppedColumns + [input.sheet].compactMap(\.self))
    }
    for finding in findings {
      names.formUnion([finding.file, finding.kind] + [finding.sheet, finding.header].compactMap(\.self))
      // What was found is then a word of the file.
      if finding.kind.hasSuffix("-tidak-dikenal") { names.insert(finding.found) }
    }
    for setting in about.settings { names.insert(setting.key) }
    // A title that somebody chose stays; the one that the program makes is a text like others.
    if about.settings.contains(where: { $0.key == "judul" && $0.origin != "bawaan" }) { names.insert(about.title) }
    return names.subtracting([""])
  }
}

extension IKMReport.Breakdown {
  /// Title of the table whose rows are services, as the data call them.
  public static let services = "Jenis layanan"
}

extension Translator {
  /// The words of a report in the language of its reader.
  ///
  /// - Throws: `CatalogueError` when the catalogue of the language is faulty.
  public init(
    _ language: Language, for report: EvaluationReport, gaps: Gaps? = nil
  ) throws(CatalogueError) {
    switch language {
    case .indonesian: self = .indonesian
    case .english: self.init(try .english(), names: report.names, gaps: gaps)
    }
  }
}
