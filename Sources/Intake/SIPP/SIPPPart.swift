import CivilTime
import Completeness
import Findings
import Tabular
import Units

/// One part of a SIPP file, read: units and services by number, so that hundreds of thousands of rows cost no text of their own.
struct SIPPPart: Sendable {
  struct Row: Sendable {
    /// Index in `units`.
    let unit: Int
    /// Index in `services`; -1 for a block.
    let service: Int
    let topic: SIPPTopic
    let isFilled: Bool
    let updatedOn: CivilDate?
    let contentHash: UInt64?
    let marks: ContentMarks
    /// Filled only where the file has texts about the topic (`ContentFacts.isAmbiguous`).
    let isAmbiguous: Bool
    /// 1-based row of the file.
    let number: Int
  }

  private(set) var rows: [Row] = []
  private(set) var units: [UnitID] = []
  private(set) var services: [String] = []
  /// What its rows are about, and what of it they write rather than tick.
  private(set) var topics: Set<SIPPTopic> = []
  private(set) var writtenTopics: Set<SIPPTopic> = []
  private(set) var account = FileAccount()
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  private(set) var halfPromises = SeenRows()

  init(_ file: SIPPFile, _ part: TablePart, _ words: SIPPWords) {
    var worker = SIPPWorker(file, words)
    file.table.read(part, &account) { batch, record, bytes, account in
      worker.take(record, of: batch, bytes, &account)
    }
    rows = worker.rows
    units = worker.units.values
    services = worker.services.values
    topics = worker.topics
    writtenTopics = worker.writtenTopics
    unknownUnits = worker.unknownUnits
    halfPromises = worker.halfPromises
  }
}

/// What every worker on SIPP files knows.
struct SIPPWords: Sendable {
  let vocabulary: SIPPVocabulary
  let contents: ContentReader
  let lookup: UnitLookup
  let orders: DateOrders

  init(_ vocabulary: SIPPVocabulary, _ lookup: UnitLookup, _ orders: DateOrders) {
    self.vocabulary = vocabulary
    self.lookup = lookup
    self.orders = orders
    contents = ContentReader(vocabulary)
  }
}

/// Distinct values, numbered in the order in which they came.
struct Numbered<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
