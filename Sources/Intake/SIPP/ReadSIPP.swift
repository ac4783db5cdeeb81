import Completeness
import Findings
import Tabular
public import Units

/// Reads SIPP files into entries: per unit × service × component, per unit × block, or one column for each component.
///
/// An item that several rows name counts once: filled if any row fills it, with the latest day of update.
public func readSIPP(_ files: [InputFile], register: UnitRegister, settings: IntakeSettings) -> SIPPIntake {
  let words: SIPPVocabulary
  do {
    words = try SIPPVocabulary.builtIn()
  } catch {
    preconditionFailure("data files of Completeness: \(error)")
  }
  let vocabulary = HeaderVocabulary(role: .sipp, declared: settings.columns[.sipp] ?? [:], unsur: nil)
  let deliveries = Deliveries(files.sorted { ($0.name, $0.path) < ($1.name, $1.path) })
  let outcomes = deliveries.distinct.map { PlainTable.open($0, vocabulary, settings, needs: []) }
  let tables = outcomes.compactMap { if case .found(let table) = $0 { table } else { nil } }
  let lookup = UnitLookup(register)
  var orders = DateOrders(declared: settings.dateOrder)
  var rounds = 0
  var read: [SIPPFile]
  repeat {
    rounds += 1
    read = Parallel.map(tables, threads: settings.threads) { [orders] in SIPPFile($0, orders, lookup, words) }
  } while orders.revise(read.map { ($0.table.family, $0.account.dates) }) && rounds < 3
  return SIPPMerge(read).intake(deliveries, outcomes, lookup)
}

/// Brings the SIPP files of a run together.
struct SIPPMerge {
  private let files: [SIPPFile]
  private var merged: [Key: (entry: SIPPEntry, place: Location)] = [:]

  private struct Key: Hashable {
    let unit: UnitID
    let item: SIPPEntry.Item
  }

  init(_ files: [SIPPFile]) {
    self.files = files
    for file in files {
      for entry in file.entries {
        let key = Key(unit: entry.value.unit, item: entry.value.item)
        let place = file.table.location(entry.row)
        guard let known = merged[key] else {
          merged[key] = (entry.value, place)
          continue
        }
        merged[key] = (Self.joined(known.entry, entry.value), known.place)
      }
    }
  }

  private static func joined(_ a: SIPPEntry, _ b: SIPPEntry) -> SIPPEntry {
    var joined = a
    joined.isFilled = a.isFilled || b.isFilled
    joined.updatedOn = [a.updatedOn, b.updatedOn].compactMap(\.self).max()
    joined.contentHash = [a.contentHash, b.contentHash].compactMap(\.self).min()
    return joined
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
        reading.droppedColumns.removeAll { read.wideHeaders.contains($0.header) }
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
    let unknown = UnknownCodes.listed(files.map { ($0.table, Field.unit, $0.unknownUnits) }, lookup)
    let sorted = merged.values.sorted { ($0.entry.unit, $0.entry.item) < ($1.entry.unit, $1.entry.item) }
    let units = Set(sorted.map(\.entry.unit)).sorted()
    return SIPPIntake(
      entries: sorted.map(\.entry), readings: readings.sorted { $0.file.name < $1.file.name },
      unknownUnits: unknown.map(\.unit),
      derivedUnits: lookup.isOpen ? units.map { Unit(id: $0, name: $0.rawValue) } : [],
      findings: (findings + unknown.map { Wording.unknownUnit($0.unit, at: $0.place) }).sorted(),
      places: sorted.map(\.place))
  }
}

private func < (a: (UnitID, SIPPEntry.Item), b: (UnitID, SIPPEntry.Item)) -> Bool {
  if a.0 != b.0 { return a.0 < b.0 }
  return a.1.order < b.1.order
}

extension SIPPEntry.Item {
  /// Blocks before components, both in the order of their rule; components by service first.
  fileprivate var order: (Int, String, Int) {
    switch self {
    case .block(let block): (0, "", SIPPBlock.allCases.firstIndex(of: block) ?? 0)
    case .component(let service, let component):
      (1, service, StandardComponent.allCases.firstIndex(of: component) ?? 0)
    }
  }
}
