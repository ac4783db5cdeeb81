import CivilTime
import Complaints
import Findings
import Units

/// Brings the complaint files of a run together: one entry a case, places, and what has to be said (IN-6, ADU-5).
struct ComplaintMerge {
  private var cases: [ComplaintCase] = []
  private var places: [Location] = []
  private var accounts: [FileAccount]
  private var findings: [Finding] = []
  private let files: [ComplaintFile]
  private let settings: IntakeSettings
  private var readings: [FileReading] = []
  private let lookup: UnitLookup

  init(
    _ files: [ComplaintFile], _ deliveries: Deliveries, _ outcomes: [PlainTable.Outcome], _ lookup: UnitLookup,
    _ settings: IntakeSettings
  ) {
    self.files = files
    self.settings = settings
    self.lookup = lookup
    accounts = files.map(\.account)
    keepOneOfEach()
    compareDates()
    findings += SimilarCategories(cases).slips.map(similarCategory)
    var next = 0
    for (file, outcome) in zip(deliveries.distinct, outcomes) {
      switch outcome {
      case .failed(let error):
        var reading = FileReading(file)
        reading.fileError = error
        readings.append(reading)
        findings.append(error)
      case .found(let table):
        var reading = table.reading
        reading.ledger = accounts[next].ledger
        reading.fileError = accounts[next].error
        readings.append(reading)
        findings += accounts[next].book.findings() + [accounts[next].error].compactMap(\.self)
        next += 1
      }
    }
    for (copy, first) in deliveries.copies {
      var reading = FileReading(copy)
      reading.notes = ["Isi sama persis dengan \(first.name); tidak dibaca."]
      readings.append(reading)
      findings.append(Wording.sameFile(copy, as: first))
    }
  }

  var intake: ComplaintIntake {
    let unknown = UnknownCodes.listed(files.map { ($0.table, Field.unit, $0.unknownUnits) }, lookup)
    var names: [UnitID: String] = [:]
    for file in files { names.merge(file.officeNames) { min($0, $1) } }
    let offices = Set(cases.compactMap(\.unit)).sorted()
    return ComplaintIntake(
      cases: cases, readings: readings.sorted { $0.file.name < $1.file.name }, facts: files.map(\.facts),
      unknownUnits: unknown.map(\.unit),
      derivedUnits: lookup.isOpen ? offices.map { Unit(id: $0, name: names[$0] ?? $0.rawValue) } : [],
      findings: (findings + unknown.map { Wording.unknownUnit($0.unit, at: $0.place) }).sorted(), places: places)
  }

  private struct Key: Hashable {
    let system: String
    let id: String
  }

  /// The same number of the same system counts once: among equal rows the first, else the later stamp, or the later file where the
  /// order of the folder is declared (IN-6).
  private mutating func keepOneOfEach() {
    var kept: [Key: (file: Int, entry: Int)] = [:]
    for file in files.indices {
      for entry in files[file].entries.indices {
        let value = files[file].entries[entry].value
        let key = Key(system: value.sourceSystem, id: value.trackingID)
        guard let other = kept[key] else {
          kept[key] = (file, entry)
          continue
        }
        let isSame = files[file].entries[entry].content == files[other.file].entries[other.entry].content
        let winner = !isSame && wins((file, entry), over: other) ? (file, entry) : other
        let loser = winner == (file, entry) ? other : (file, entry)
        kept[key] = winner
        accounts[loser.0].withdraw(SurveyExclusion.duplicate.rawValue)
        findings.append(secondDelivery(loser, keptAt: winner, isSame: isSame))
      }
    }
    let order = kept.values.sorted { ($0.file, $0.entry) < ($1.file, $1.entry) }
    for place in order {
      var value = files[place.file].entries[place.entry].value
      value.source = cases.count
      cases.append(value)
      places.append(location(place))
    }
  }

  private func wins(_ a: (file: Int, entry: Int), over b: (file: Int, entry: Int)) -> Bool {
    if settings.folderOrderDeclared, a.file != b.file { return a.file > b.file }
    let left = files[a.file].entries[a.entry]
    let right = files[b.file].entries[b.entry]
    if let later = left.value.latestStamp, let earlier = right.value.latestStamp, later != earlier {
      return later > earlier
    }
    return right.content.lexicographicallyPrecedes(left.content)
  }

  private func location(_ place: (file: Int, entry: Int)) -> Location {
    files[place.file].table.location(files[place.file].entries[place.entry].row)
  }

  private func secondDelivery(
    _ loser: (file: Int, entry: Int), keptAt winner: (file: Int, entry: Int), isSame: Bool
  ) -> Finding {
    let other = location(winner)
    return Finding(
      rule: "IN-6", kind: isSame ? "kasus-ganda" : "kasus-berubah", severity: isSame ? .info : .warning,
      location: location(loser), unit: files[loser.file].entries[loser.entry].value.unit?.rawValue,
      found: isSame ? "kasus yang sama dengan \(other)" : "kasus dengan isi lain daripada \(other)",
      expected: "setiap kasus satu kali", action: "Baris ini tidak dipakai; yang dipakai adalah \(other).")
  }

  private func similarCategory(_ slip: SimilarCategories.Slip) -> Finding {
    Finding(
      rule: "ADU-2", kind: "kategori-mirip", severity: .info, location: places[slip.firstCase],
      found: Quote.word(slip.category), expected: Quote.word(slip.common),
      action: "Dihitung sebagai kategori sendiri; samakan ejaannya bila yang dimaksud sama.")
  }

  /// Exports of different days do not merge in silence (ADU-5).
  private mutating func compareDates() {
    for file in files {
      guard let generated = file.facts.generatedOn, generated != settings.asOf else { continue }
      findings.append(
        Finding(
          rule: "ADU-5", kind: "tanggal-data-berbeda", severity: .warning,
          location: Location(file: file.table.file.name),
          found: "ekspor tanggal \(generated)", expected: "tanggal data evaluasi \(settings.asOf)",
          action: "Nyatakan tanggal_data yang sama, atau ambil ekspor baru."))
    }
  }
}

extension ComplaintCase {
  fileprivate var latestStamp: CivilDateTime? {
    [receivedAt, enteredAt, verifiedAt, disposedAt, firstAnswerAt, closedAt].compactMap(\.self).max()
  }
}

/// Codes without a unit, over several files.
enum UnknownCodes {
  static func listed(
    _ files: [(table: PlainTable, field: Field, codes: [String: WorkerFile.UnknownCode])], _ lookup: UnitLookup
  ) -> [(unit: UnknownUnit, place: Location)] {
    var codes: [String: (rows: Int, place: Location)] = [:]
    for (table, field, seen) in files {
      for (code, count) in seen {
        let place = table.location(count.firstRow, field)
        codes[code] = ((codes[code]?.rows ?? 0) + count.rows, min(place, codes[code]?.place ?? place))
      }
    }
    return listed(codes, lookup)
  }

  /// Each code with the names of the register that are most like it, in the order of the codes.
  static func listed(
    _ codes: [String: (rows: Int, place: Location)], _ lookup: UnitLookup
  ) -> [(unit: UnknownUnit, place: Location)] {
    if codes.isEmpty { return [] }
    let names = lookup.names
    return codes.sorted { $0.key < $1.key }.map { code, seen in
      (UnknownUnit(code: code, rows: seen.rows, nearest: names.nearest(to: code)), seen.place)
    }
  }
}
