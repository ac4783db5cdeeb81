import Findings
import IKM
import Tabular
import Units

/// Responses that were delivered more than once, found by hash and proven by a second look at their rows (IN-6).
///
/// A response is known by its id (with its unit). An id column that only counts 1…n within its file is a running number and not an id,
/// unless `kolom` declares it. One row of each response counts: among equal ones the first by file name and row, else the one with the
/// latest stamp and then the greatest content — or the last delivery where the order of the folder is declared.
///
/// A row without id is known by its whole content if it carries a time to the second, but only in another file: two respondents of one
/// file may well agree in everything. Of such rows those of the file that has most of them count.
struct SecondDeliveries {
  /// One row of a response that occurs more than once.
  struct Row: Sendable {
    let file: Int
    let row: Int
    /// Rows of the file that it stands for.
    let rows: Int
    let unit: UnitID
    let identity: [UInt8]
    let hasID: Bool
    /// Its cells in the order of their headers.
    let content: [UInt8]
    let stamp: FastDate?
    let response: Response
    let service: String?
    /// What its suggestion speaks of; `nil` without one.
    let suggestedTopics: UInt16?
  }

  private(set) var findings: [Finding] = []

  /// `cut` holds the parts of the plans that have none of their own.
  init(_ plans: [SurveyPlan], _ cut: [Int: [TablePart]], _ merged: inout SurveyMerge, _ frame: SurveyFrame) {
    let files = merged.files
    let repeated = RepeatedHashes.find(
      in: files.keys.sorted().flatMap { files[$0]?.identities ?? [] }, threads: frame.settings.threads)
    guard !repeated.isEmpty else { return }
    let concerned = plans.filter { plan in
      files[plan.index]?.identities.contains { $0.contains(where: repeated.contains) } ?? false
    }
    let running = Set(files.values.filter(\.ids.areRunning).map(\.index))
    let parts = concerned.flatMap { plan in (plan.parts ?? cut[plan.index] ?? []).map { (plan, $0) } }
    let start = Collector(worker: SurveyWorker(frame), repeated: repeated, running: running)
    let rows = Parallel.fold(parts, threads: frame.settings.threads, into: start) { collector, _, item in
      collector.collect(item.1, item.0)
    }.flatMap(\.rows)
    struct Key: Hashable {
      let unit: UnitID
      let identity: [UInt8]
    }
    for group in Dictionary(grouping: rows, by: { Key(unit: $0.unit, identity: $0.identity) }).values {
      guard group.count > 1 else { continue }
      let ordered = group.sorted { ($0.file, $0.row) < ($1.file, $1.row) }
      if ordered[0].hasID { settle(ordered, plans, &merged, frame) } else { settleUnnamed(ordered, plans, &merged) }
    }
    findings.sort()
  }

  /// Keeps one of the rows of a response, given in the order of file name and row.
  private mutating func settle(
    _ group: [Row], _ plans: [SurveyPlan], _ merged: inout SurveyMerge, _ frame: SurveyFrame
  ) {
    guard var kept = group.first else { return }
    for row in group.dropFirst() where row.content != kept.content {
      if Self.wins(row, over: kept, byFolder: frame.settings.folderOrderDeclared) { kept = row }
    }
    if let first = group.first(where: { $0.content == kept.content }) { kept = first }
    for row in group where (row.file, row.row) != (kept.file, kept.row) {
      merged.withdraw(row)
      let place = plans[row.file].location(row: row.row)
      let other = plans[kept.file].location(row: kept.row)
      findings.append(
        Wording.secondDelivery(at: place, keptAt: other, unit: row.unit, isSame: row.content == kept.content))
    }
  }

  /// Keeps one file's share of equal rows without id, given in the order of file name and row.
  private mutating func settleUnnamed(_ group: [Row], _ plans: [SurveyPlan], _ merged: inout SurveyMerge) {
    let deliveries = Dictionary(grouping: group, by: \.file).sorted { $0.key < $1.key }.map(\.value)
    guard let most = deliveries.map(\.count).max(), let kept = deliveries.first(where: { $0.count == most }) else {
      return
    }
    let other = plans[kept[0].file].location(row: kept[0].row)
    for row in group where row.file != kept[0].file {
      merged.withdraw(row)
      let place = plans[row.file].location(row: row.row)
      findings.append(Wording.secondDelivery(at: place, keptAt: other, unit: row.unit, isSame: true))
    }
  }

  private static func wins(_ a: Row, over b: Row, byFolder: Bool) -> Bool {
    if byFolder, a.file != b.file { return a.file > b.file }
    let (left, right) = (a.stamp, b.stamp)
    let stamps = ((left?.day ?? 0, left?.second ?? -1), (right?.day ?? 0, right?.second ?? -1))
    if stamps.0 != stamps.1 { return stamps.0 > stamps.1 }
    return b.content.lexicographicallyPrecedes(a.content)
  }
}

extension SecondDeliveries {
  /// One thread's share of the second look.
  fileprivate struct Collector: Sendable {
    var worker: SurveyWorker
    let repeated: Set<UInt64>
    let running: Set<Int>
    var rows: [Row] = []

    mutating func collect(_ part: TablePart, _ plan: SurveyPlan) {
      worker.begin(part, plan)
      do {
        var buffers = RecordBatch()
        _ = try plan.source.read(part, through: &buffers) { batch in
          for record in 0..<batch.count { take(record, batch, plan) }
        }
      } catch {
        // The first pass has read the same part; what it could not read is a finding already.
      }
    }

    private mutating func take(_ record: Int, _ batch: borrowing RecordBatch, _ plan: SurveyPlan) {
      let bytes = batch.bytes.span
      let row = worker.understand(record, batch, bytes, plan)
      guard case .used = row.fate, let slot = row.slot else { return }
      var identity: [UInt8]?
      if let column = plan.idColumn, !running.contains(plan.index) {
        let range = bytes.trimmed(batch.cell(record, column))
        if !EmptyWords.isEmpty(bytes, range) {
          guard repeated.contains(worker.idHash(row, bytes, range)) else { return }
          identity = Array("id ".utf8) + range.map { bytes[$0] }
        }
      }
      let content = plan.content(record, batch)
      let hasID = identity != nil
      if !hasID {
        guard (row.date?.second ?? -1) >= 0, repeated.contains(worker.rowHash(row)) else { return }
        identity = Array("isi ".utf8) + content
      }
      let unit = worker.units[Int(slot)]
      rows.append(
        Row(
          file: plan.index, row: batch.row(record), rows: plan.rows(record, batch, bytes), unit: unit.id,
          identity: identity ?? [], hasID: hasID,
          content: content, stamp: row.date, response: row.response,
          service: row.response.service.map { unit.services[Int($0)] },
          suggestedTopics: plan.suggestionColumn.flatMap {
            SuggestionTopics.standard.topics(of: bytes, batch.cell(record, $0))
          }))
    }
  }
}

extension SurveyPlan {
  /// The cells of a row in the order of their headers, so that exchanged columns do not make it another row.
  func content(_ record: Int, _ batch: borrowing RecordBatch) -> [UInt8] {
    let bytes = batch.bytes.span
    var content: [UInt8] = []
    for column in layout.columns.sorted(by: { ($0.header, $0.index) < ($1.header, $1.index) }) {
      for index in bytes.trimmed(batch.cell(record, column.index)) { content.append(bytes[index]) }
      content.append(0x1F)
    }
    return content
  }
}
