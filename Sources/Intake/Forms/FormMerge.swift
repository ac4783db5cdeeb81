import Findings
import IndexModel
import Units

/// Brings the files of forms together: one form for each person, whatever the order of files and rows.
///
/// The same level given twice counts once. Two different levels by one person for one question are no level, since nobody can say
/// which holds — unless the order of the folder is declared, when the later file does (IN-6).
struct FormMerge {
  /// A person over all files.
  private struct Key: Hashable, Comparable {
    let unit: UnitID
    let kind: FormKind
    /// Code, or file and row where there is none or where codes only count.
    let person: String

    static func < (a: Key, b: Key) -> Bool {
      if a.unit != b.unit { return a.unit < b.unit }
      return (a.kind.rawValue, a.person) < (b.kind.rawValue, b.person)
    }
  }

  private struct Given {
    let file: Int
    let entry: FormFile.Entry
  }

  private struct RowID: Hashable {
    let file: Int
    let row: Int
  }

  private let deliveries: Deliveries
  private let outcomes: [FormOutcome]
  private let files: [Int: FormFile]
  private var forms: [Key: FilledForm] = [:]
  private var places: [UnitID: Location] = [:]
  private var findings: [Finding] = []
  /// Rows of which no level counts, with the reason.
  private var emptied: [RowID: String] = [:]

  init(_ deliveries: Deliveries, _ outcomes: [FormOutcome], byFolder: Bool) {
    self.deliveries = deliveries
    self.outcomes = outcomes
    files = Dictionary(
      uniqueKeysWithValues: outcomes.enumerated().compactMap { index, outcome in
        if case .read(let file) = outcome { (index, file) } else { nil }
      })
    settle(byFolder: byFolder)
  }

  func intake(_ lookup: UnitLookup) -> FormIntake {
    var findings = findings
    var readings: [FileReading] = []
    for (index, (file, outcome)) in zip(deliveries.distinct, outcomes).enumerated() {
      readings.append(reading(file, outcome, index))
      switch outcome {
      case .failed(let error): findings.append(error)
      case .read(let file): findings += file.account.book.findings() + [file.account.error].compactMap(\.self)
      }
    }
    for (copy, first) in deliveries.copies {
      var reading = FileReading(copy)
      reading.notes = ["Isi sama persis dengan \(first.name); tidak dibaca."]
      readings.append(reading)
      findings.append(Wording.sameFile(copy, as: first))
    }
    let unknown = UnknownCodes.listed(
      files.sorted { $0.key < $1.key }.map { ($0.value.table, Field.unit, $0.value.unknownUnits) }, lookup)
    let units = units
    return FormIntake(
      units: units, readings: readings.sorted { $0.file.name < $1.file.name }, unknownUnits: unknown.map(\.unit),
      derivedUnits: lookup.isOpen ? units.map { Unit(id: $0.unit, name: $0.unit.rawValue) } : [],
      findings: (findings + unknown.map { Wording.unknownUnit($0.unit, at: $0.place) }).sorted())
  }

  private var units: [UnitForms] {
    var units: [UnitID: UnitForms] = [:]
    for (key, form) in forms.sorted(by: { $0.key < $1.key }) where !form.levels.isEmpty {
      var unit = units[key.unit] ?? UnitForms(unit: key.unit)
      switch key.kind {
      case .own: unit.own = form
      case .evaluator: unit.evaluators.append(form)
      case .user: unit.users.add(form)
      }
      unit.evaluatorPlace = places[key.unit]
      units[key.unit] = unit
    }
    for (_, file) in files.sorted(by: { $0.key < $1.key }) {
      for (unit, index) in file.supplied { units[unit, default: UnitForms(unit: unit)].supplied.append(index) }
      for (unit, stated) in file.locusKinds { units[unit, default: UnitForms(unit: unit)].add(stated) }
    }
    return units.values.sorted { $0.unit < $1.unit }
  }

  private func reading(_ file: InputFile, _ outcome: FormOutcome, _ index: Int) -> FileReading {
    switch outcome {
    case .failed(let error):
      var reading = FileReading(file)
      reading.fileError = error
      return reading
    case .read(let read):
      var reading = read.table.reading
      var account = read.account
      for (row, reason) in emptied where row.file == index { account.withdraw(reason) }
      reading.ledger = account.ledger
      reading.fileError = account.error
      reading.droppedColumns.removeAll { read.itemHeaders.contains($0.header) }
      if !read.itemHeaders.isEmpty { reading.notes.append("\(read.itemHeaders.count) kolom nilai dibaca.") }
      if read.tickedCells > 0 { reading.notes.append("\(read.tickedCells) isian centang dihitung menjadi tingkat.") }
      if read.userZeros > 0 { reading.notes.append("\(read.userZeros) jawaban 0 pada F-03.") }
      return reading
    }
  }
}

extension FormMerge {
  private mutating func settle(byFolder: Bool) {
    var given: [Key: [Int: [Given]]] = [:]
    var contradicted: Set<RowID> = []
    var kept: Set<RowID> = []
    for (index, file) in files.sorted(by: { $0.key < $1.key }) {
      for entry in file.entries {
        let key = Key(unit: entry.unit, kind: entry.kind, person: person(of: entry, in: file, index))
        given[key, default: [:]][entry.item, default: []].append(Given(file: index, entry: entry))
        if entry.kind == .evaluator, places[entry.unit] == nil { places[entry.unit] = file.table.location(entry.row) }
      }
    }
    for (key, items) in given.sorted(by: { $0.key < $1.key }) {
      var form = FilledForm(levels: [:])
      for (item, all) in items.sorted(by: { $0.key < $1.key }) {
        let candidates = byFolder ? all.filter { $0.file == all.last?.file } : all
        guard let first = candidates.first else { continue }
        if candidates.allSatisfy({ $0.entry.level == first.entry.level }) {
          form.levels[item] = first.entry.level
          kept.insert(RowID(file: first.file, row: first.entry.row))
        } else {
          contradicted.formUnion(all.map { RowID(file: $0.file, row: $0.entry.row) })
          note(candidates, item, key)
        }
      }
      forms[key] = form
    }
    for (index, file) in files {
      for row in Set(file.entries.map(\.row)) {
        let id = RowID(file: index, row: row)
        if !kept.contains(id) { emptied[id] = contradicted.contains(id) ? "nilai-bertentangan" : "ganda" }
      }
    }
  }

  private func person(of entry: FormFile.Entry, in file: FormFile, _ index: Int) -> String {
    switch entry.person {
    case .code(let code):
      entry.kind == .user && file.idsAreRunning ? "berkas \(index) id \(code)" : "kode \(code)"
    case .row(let row): "berkas \(index) baris \(row)"
    case .file: "berkas \(index)"
    }
  }

  private mutating func note(_ all: [Given], _ item: Int, _ key: Key) {
    guard let first = all.first, let origin = files[first.file]?.place(of: first.entry) else { return }
    for other in all where other.entry.level != first.entry.level {
      guard let place = files[other.file]?.place(of: other.entry) else { continue }
      findings.append(
        Finding(
          rule: "IN-6", kind: "nilai-bertentangan", severity: .warning, location: place, unit: key.unit.rawValue,
          found:
            "\(key.kind.rawValue) nomor \(item): tingkat \(other.entry.level.points), tetapi \(first.entry.level.points) pada \(origin)",
          expected: "satu tingkat dari satu orang untuk satu pertanyaan",
          action: "Pertanyaan ini dianggap belum dinilai; hapus yang salah, atau nyatakan `urutan_berkas: ya`."))
    }
  }
}
