import CivilTime
import Complaints
import Findings
import Tabular
public import Units

/// Reads complaint files into cases; a case that no office was given is kept without a unit.
///
/// All cases are kept, whenever received: the metrics choose those of the period and need the earlier ones for the backlog.
public func readComplaints(_ files: [InputFile], register: UnitRegister, settings: IntakeSettings) -> ComplaintIntake {
  let words = PackageData.complaints
  let vocabulary = HeaderVocabulary(role: .complaints, declared: settings.columns[.complaints] ?? [:], unsur: nil)
  let deliveries = Deliveries(files.sorted { ($0.name, $0.path) < ($1.name, $1.path) })
  let outcomes = deliveries.distinct.map { file in
    PlainTable.open(file, vocabulary, settings, needs: [[.id], [.status, .receivedDate, .classification]])
  }
  var tables = outcomes.compactMap {
    if case .found(let table) = $0 { (table, ComplaintFileFacts(table)) } else { nil }
  }
  let parts = tables.indices.flatMap { file in tables[file].0.parts.map { (file: file, part: $0) } }
  let lookup = UnitLookup(register)
  var orders = DateOrders(declared: settings.dateOrder)
  var rounds = 0
  var read: [ComplaintFile]
  var isMisread: Bool
  repeat {
    rounds += 1
    let known = ComplaintWords(vocabulary: words, lookup: lookup, orders: orders)
    let done = Parallel.map(parts, threads: settings.threads) { [tables] place in
      ComplaintPart(tables[place.file].0, tables[place.file].1, place.part, known)
    }
    read = tables.indices.map { file in
      ComplaintFile(tables[file].0, tables[file].1, zip(parts, done).filter { $0.0.file == file }.map(\.1))
    }
    isMisread = false
    for file in tables.indices where tables[file].0.learnOtherTables(read[file].account) { isMisread = true }
  } while (isMisread || orders.revise(read.map { ($0.table.family, $0.account.dates) })) && rounds < 4
  return ComplaintMerge(read, deliveries, outcomes, lookup, settings).intake
}
