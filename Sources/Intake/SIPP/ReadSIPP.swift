import Completeness
import Findings
import Tabular
public import Units

/// Reads SIPP files into entries: per unit × service × component, per unit × block, or one column for each component.
///
/// An item that several rows name counts once: filled if any row fills it, with the latest day of update.
public func readSIPP(_ files: [InputFile], register: UnitRegister, settings: IntakeSettings) -> SIPPIntake {
  let words = PackageData.sipp
  let headers = HeaderVocabulary(role: .sipp, declared: settings.columns[.sipp] ?? [:], unsur: nil)
  let deliveries = Deliveries(files.sorted { ($0.name, $0.path) < ($1.name, $1.path) })
  let outcomes = deliveries.distinct.map { PlainTable.open($0, headers, settings, needs: []) }
  var tables = outcomes.compactMap { if case .found(let table) = $0 { SIPPFile(table, words) } else { nil } }
  let parts = tables.indices.flatMap { file in tables[file].table.parts.map { (file: file, part: $0) } }
  let lookup = UnitLookup(register)
  var orders = DateOrders(declared: settings.dateOrder)
  var rounds = 0
  var read: [SIPPReading]
  var isMisread: Bool
  repeat {
    rounds += 1
    let known = SIPPWords(words, lookup, orders)
    let done = Parallel.map(parts, threads: settings.threads) { [tables] place in
      SIPPPart(tables[place.file], place.part, known)
    }
    read = tables.indices.map { file in
      SIPPReading(tables[file], zip(parts, done).filter { $0.0.file == file }.map(\.1))
    }
    isMisread = false
    for file in tables.indices where tables[file].table.learnOtherTables(read[file].account) { isMisread = true }
  } while (isMisread || orders.revise(read.map { ($0.file.table.family, $0.account.dates) })) && rounds < 4
  return SIPPMerge(read).intake(deliveries, outcomes, lookup)
}

/// Brings the SIPP files of a run together: an item that several rows name becomes one entry.
///
/// Rows are brought into order by numbers, which stand for the order of the texts behind them.
struct SIPPMerge {
  private let files: [SIPPReading]

  init(_ files: [SIPPReading]) { self.files = files }

  /// One entry an item, with the place of the first row that names it.
  private var entries: [(entry: SIPPEntry, file: Int, row: Int)] {
    let parts = files.indices.flatMap { file in files[file].parts.map { (file: file, part: $0) } }
    let units = Ranks(parts.flatMap(\.part.units))
    let services = Ranks(parts.flatMap(\.part.services))
    var keys: [Key] = []
    keys.reserveCapacity(parts.reduce(0) { $0 + $1.part.rows.count })
    for (index, (_, part)) in parts.enumerated() {
      let unitRanks = part.units.map { units.rank(of: $0) }
      let serviceRanks = part.services.map { services.rank(of: $0) }
      for (place, row) in part.rows.enumerated() {
        keys.append(
          Key(
            unit: unitRanks[row.unit], item: row.topic.key(service: serviceRanks, row.service), part: index, row: place)
        )
      }
    }
    keys.sort(by: <)
    var merged: [(entry: SIPPEntry, file: Int, row: Int)] = []
    merged.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() {
      let (file, part) = parts[key.part]
      let row = part.rows[key.row]
      let entry = SIPPEntry(
        row, unit: part.units[row.unit], services: part.services,
        isWritten: files[file].writtenTopics.contains(row.topic))
      if place > 0, keys[place - 1].isSameItem(as: key) {
        merged[merged.count - 1].entry.join(entry)
      } else {
        merged.append((entry, file, row.number))
      }
    }
    return merged
  }

  func intake(_ deliveries: Deliveries, _ outcomes: [PlainTable.Outcome], _ lookup: UnitLookup) -> SIPPIntake {
    var readings: [FileReading] = []
    var findings: [Finding] = []
    var next = 0
    for (file, outcome) in zip(deliveries.distinct, outcomes) {
      var reading = FileReading(file)
      switch outcome {
      case .failed(let error):
        reading.fileError = error
        findings.append(error)
      case .found(let table):
        let read = files[next]
        next += 1
        reading = table.reading
        reading.ledger = read.account.ledger
        reading.fileError = read.account.error
        let wide = read.file.wideHeaders
        reading.droppedColumns.removeAll { wide.contains($0.header) }
        findings += read.account.book.findings() + [read.account.error].compactMap(\.self)
      }
      readings.append(reading)
    }
    for (copy, first) in deliveries.copies {
      var reading = FileReading(copy)
      reading.notes = ["Isi sama persis dengan \(first.name); tidak dibaca."]
      readings.append(reading)
      findings.append(Wording.sameFile(copy, as: first))
    }
    let unknown = UnknownCodes.listed(files.map { ($0.file.table, Field.unit, $0.unknownUnits) }, lookup)
    let entries = entries
    let units = Set(entries.map(\.entry.unit)).sorted()
    return SIPPIntake(
      entries: entries.map(\.entry), readings: readings.sorted { $0.file.name < $1.file.name },
      unknownUnits: unknown.map(\.unit),
      derivedUnits: lookup.isOpen ? units.map { Unit(id: $0, name: $0.rawValue) } : [],
      findings: (findings + unknown.map { Wording.unknownUnit($0.unit, at: $0.place) }).sorted(),
      source: files.reduce(into: SIPPSource()) { $0.formUnion($1.source) }, tables: files.map(\.file.table),
      places: entries.map { ($0.file, $0.row) })
  }
}

/// Where an entry stands in the order of entries: unit, block or service, component; then the order in which rows were read.
private struct Key {
  let unit: Int
  let item: UInt64
  let part: Int
  let row: Int

  func isSameItem(as other: Key) -> Bool { unit == other.unit && item == other.item }

  static func < (a: Key, b: Key) -> Bool {
    if a.unit != b.unit { return a.unit < b.unit }
    if a.item != b.item { return a.item < b.item }
    return a.part != b.part ? a.part < b.part : a.row < b.row
  }
}

/// The place of each value in the order of all of them.
private struct Ranks<Value: Hashable & Comparable> {
  private let ranks: [Value: Int]

  init(_ values: [Value]) {
    ranks = Dictionary(uniqueKeysWithValues: Set(values).sorted().enumerated().map { ($1, $0) })
  }

  func rank(of value: Value) -> Int { ranks[value] ?? 0 }
}

extension SIPPTopic {
  /// Blocks before components, both in the order of their rule; components by service first.
  fileprivate func key(service ranks: [Int], _ service: Int) -> UInt64 {
    switch self {
    case .block(let block): UInt64(SIPPBlock.allCases.firstIndex(of: block) ?? 0)
    case .component(let component):
      UInt64(ranks[service] + 1) << 8 | UInt64(StandardComponent.allCases.firstIndex(of: component) ?? 0)
    }
  }
}

extension SIPPEntry {
  fileprivate init(_ row: SIPPPart.Row, unit: UnitID, services: [String], isWritten: Bool) {
    let item: Item =
      switch row.topic {
      case .block(let block): .block(block)
      case .component(let component): .component(service: services[row.service], component)
      }
    self.init(
      unit: unit, item: item, isFilled: row.isFilled || (row.isAmbiguous && isWritten), updatedOn: row.updatedOn,
      contentHash: row.contentHash,
      marks: row.isAmbiguous && !isWritten ? row.marks.intersection(.performance) : row.marks)
  }

  /// Filled if any row fills it, with the latest day of update.
  fileprivate mutating func join(_ other: SIPPEntry) {
    isFilled = isFilled || other.isFilled
    updatedOn = [updatedOn, other.updatedOn].compactMap(\.self).max()
    contentHash = [contentHash, other.contentHash].compactMap(\.self).min()
    marks.formUnion(other.marks)
  }
}
