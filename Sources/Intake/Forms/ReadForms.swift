import Findings
public import IndexModel
import Tabular
public import Units

/// Reads evaluator and user forms: wide (a column for each question) or long (a row for each level), one form a file or named by
/// the column `formulir` (IPP-1, IPP-3).
///
/// An instrument without forms reads no file: each is listed with a finding that says so.
public func readForms(
  _ files: [InputFile], register: UnitRegister, settings: IntakeSettings, instrument: Instrument,
  zero: UserFormZero = .level
) -> FormIntake {
  guard !files.isEmpty else { return .none }
  let deliveries = Deliveries(files.sorted { ($0.name, $0.path) < ($1.name, $1.path) })
  guard case .forms(let rules) = instrument.method else { return unused(deliveries, instrument) }
  let declared = settings.columns[.form] ?? [:]
  let isField = Dictionary(grouping: declared) { Field(rawValue: $0.key) != nil }.mapValues {
    Dictionary(uniqueKeysWithValues: $0.map { ($0.key, $0.value) })
  }
  // The table belongs to the package: a broken one is no fault of an input, and the rule book refuses it.
  let evidence = try? EvidenceTable()
  let items = Dictionary(
    uniqueKeysWithValues: FormKind.allCases.map { kind in
      (kind, FormItems(kind, instrument, rules, declared: isField[false] ?? [:], evidence: evidence))
    })
  let lookup = UnitLookup(register)
  var outcomes: [FormOutcome] = []
  for file in deliveries.distinct {
    let naming = FormKind.Naming(file: file.name)
    if case .electronic = naming, !instrument.isElectronic {
      outcomes.append(.failed(Wording.electronicForm(file)))
      continue
    }
    let words = Dictionary(
      FormKind.allCases.flatMap { items[$0]?.words.map { ($0.key, $0.value) } ?? [] },
      uniquingKeysWith: { first, _ in first })
    let vocabulary = HeaderVocabulary(role: .form, declared: isField[true] ?? [:], unsur: nil, items: words)
    switch PlainTable.open(file, vocabulary, settings, needs: []) {
    case .failed(let error): outcomes.append(.failed(error))
    case .found(let table):
      outcomes.append(
        FormFile.read(
          table, kind: FormKind.scored(naming, electronic: instrument.isElectronic), items: items, lookup: lookup,
          zero: zero, electronic: instrument.isElectronic))
    }
  }
  return FormMerge(deliveries, outcomes, byFolder: settings.folderOrderDeclared).intake(lookup)
}

/// What became of one file.
enum FormOutcome {
  case failed(Finding)
  case read(FormFile)
}

private func unused(_ deliveries: Deliveries, _ instrument: Instrument) -> FormIntake {
  let files = deliveries.distinct + deliveries.copies.map(\.copy)
  return FormIntake(
    units: [],
    readings: files.map { file in
      var reading = FileReading(file)
      reading.notes = ["Tidak dibaca: instrumen \(instrument.key) tidak memakai formulir."]
      return reading
    }.sorted { $0.file.name < $1.file.name },
    unknownUnits: [], derivedUnits: [],
    findings: files.map { Wording.unusedForm($0, instrument) }.sorted())
}

extension Wording {
  static func unusedForm(_ file: InputFile, _ instrument: Instrument) -> Finding {
    Finding(
      rule: "IPP-1", kind: "formulir-tidak-dipakai", severity: .info, location: Location(file: file.name),
      found: "formulir, sedangkan instrumen \(instrument.key) tidak memakainya",
      expected: "instrumen pekppp atau permenpanrb-17-2017",
      action: "Nyatakan `instrumen` di evaluasi.yaml bila IPP resmi harus dihitung.")
  }

  static func electronicForm(_ file: InputFile, _ row: Location? = nil) -> Finding {
    Finding(
      rule: "IPP-1", kind: "formulir-b-tidak-dapat-dinilai", severity: .reject,
      location: row ?? Location(file: file.name),
      found: "formulir B (layanan elektronik)", expected: "formulir A",
      action: "Tidak dipakai: bobot formulir B tidak diketahui dan bobot formulir A tidak boleh menggantikannya.")
  }

  static func unknownForm(_ table: PlainTable) -> Finding {
    Finding(
      rule: "IPP-1", kind: "jenis-formulir-tidak-diketahui", severity: .reject, location: table.location(),
      found: "nama berkas dan kolom tidak menyebut jenis formulir", expected: "f01…, f02…, f03… atau kolom formulir",
      action: "Berkas tidak dibaca; ganti namanya atau tambahkan kolom formulir.")
  }
}
