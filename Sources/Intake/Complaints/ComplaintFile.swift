import CivilTime
import Complaints
import Findings
import Units

/// One complaint file, read.
struct ComplaintFile: Sendable {
  /// A case with its place and everything by which a second delivery of it is judged.
  struct Entry: Sendable {
    var value: ComplaintCase
    let row: Int
    let content: String
  }

  let table: PlainTable
  let facts: ComplaintFileFacts
  private(set) var account = FileAccount()
  private(set) var entries: [Entry] = []
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  /// Names of offices by id, as this file has them.
  private(set) var officeNames: [UnitID: String] = [:]
  private let orders: DateOrders
  private let lookup: UnitLookup
  private let words: ComplaintVocabulary

  init(_ table: PlainTable, _ orders: DateOrders, _ lookup: UnitLookup, _ words: ComplaintVocabulary) {
    self.table = table
    self.orders = orders
    self.lookup = lookup
    self.words = words
    facts = ComplaintFileFacts(table)
    var account = FileAccount()
    if impliesOpen { account.note(openByBlank) }
    table.read(&account) { row, account in take(row, &account) }
    if account.error != nil { entries = [] }
    self.account = account
  }

  /// Whether a blank closing date says that a case is open: in a register that has no other word for it.
  ///
  /// A date that is there and cannot be read says nothing.
  private var impliesOpen: Bool {
    table.layout.column(.closedDate) != nil && table.layout.column(.status) == nil
      && table.layout.column(.closeKind) == nil
  }

  private mutating func take(_ row: PlainTable.Row, _ account: inout FileAccount) {
    guard let id = row.text(.id) else {
      account.exclude("tanpa-nomor")
      account.note(
        Finding(
          rule: "ADU-1", kind: "tanpa-nomor", severity: .reject, location: table.location(row.number, .id),
          found: "baris tanpa nomor laporan", expected: "nomor laporan", action: "Baris tidak dipakai."))
      return
    }
    let system = row.text(.sourceSystem).map { words.system(named: $0)?.id ?? $0 } ?? facts.sourceSystem
    var entry = ComplaintCase(source: 0, sourceSystem: system, trackingID: id)
    let unit = unit(row)
    switch unit {
    case .unknown(let code):
      unknownUnits[code, default: WorkerFile.UnknownCode(rows: 0, firstRow: row.number)].rows += 1
      account.exclude(SurveyExclusion.unknownUnit.rawValue)
      return
    case .none: break
    case .some(let unit): entry.unit = unit
    }
    entry.parentID = row.text(.parentID)
    stamp(&entry, row, &account)
    classify(&entry, row, &account)
    judgeStatus(&entry, row, &account)
    entry.category = row.text(.category).map { Folded.quoted($0, limit: 200) }
    entry.reopenedCount = row.text(.reopened).flatMap { count($0) }
    entry.rating = row.text(.rating).flatMap { NumberForm.count($0) }
    entry.ratingIsAutomatic = row.text(.ratingKind).map {
      Folded.words($0).contains("auto") || Folded.words($0).contains("oto") || Folded.words($0).contains("sistem")
    }
    entry.reporterKey = row.text(.reporterID).map { ByteHash.hash(Folded.label($0)) }
    entries.append(Entry(value: entry, row: row.number, content: row.content))
    account.use()
  }

  /// `3`, or a mere yes as one.
  private func count(_ text: String) -> Int? {
    if let count = NumberForm.count(text) { return count }
    switch Folded.words(text) {
    case "ya", "true", "y": return 1
    case "tidak", "false", "n": return 0
    default: return nil
    }
  }

  // MARK: Unit

  private enum Office {
    case some(UnitID)
    case none
    case unknown(String)
  }

  /// By code, then by name through aliases; a blank in both is a case that was never disposed.
  private mutating func unit(_ row: PlainTable.Row) -> Office {
    let hasColumn = table.layout.column(.unit) != nil || table.layout.column(.unitName) != nil
    guard hasColumn else { return lookup.unit(ofFile: table.file.name).map(Office.some) ?? .none }
    var unknown: String?
    for field in [Field.unit, .unitName] {
      guard let text = row.text(field) else { continue }
      guard let unit = lookup.unit(text, on: received(row)) else {
        unknown = unknown ?? text
        continue
      }
      if let name = row.text(.unitName) {
        let shown = Folded.quoted(name, limit: 200)
        officeNames[unit] = min(shown, officeNames[unit] ?? shown)
      }
      return .some(unit)
    }
    return unknown.map { .unknown(Folded.quoted($0, limit: IntakeLimits.standard.quotedCharacters)) } ?? .none
  }

  private func received(_ row: PlainTable.Row) -> CivilDate? {
    let form = DateForm(order: orders.order(table.family, .receivedDate))
    guard let text = row.text(.receivedDate), case .stamp(let stamp) = DateParser(form).read(text) else { return nil }
    return stamp.value.date
  }

  // MARK: Stamps

  private func stamp(_ entry: inout ComplaintCase, _ row: PlainTable.Row, _ account: inout FileAccount) {
    let zone = entry.unit.map { lookup.zone(of: $0) } ?? .wib
    func read(_ field: Field) -> CivilDateTime? {
      table.date(field, row, orders.order(table.family, field), zone: zone.offset, &account)
    }
    entry.receivedAt = read(.receivedDate)
    if entry.receivedAt?.secondOfDay == nil, let time = row.text(.receivedTime) {
      entry.receivedAt?.secondOfDay = DateParser(DateForm()).timeOfDay(time)
    }
    entry.enteredAt = read(.enteredDate)
    entry.verifiedAt = read(.verifiedDate)
    entry.disposedAt = read(.disposedDate)
    entry.firstAnswerAt = read(.answerDate)
    entry.closedAt = read(.closedDate)
    entry.targetAt = read(.targetDate)
  }

  // MARK: Words

  private func classify(_ entry: inout ComplaintCase, _ row: PlainTable.Row, _ account: inout FileAccount) {
    if let text = row.text(.classification) {
      if let known = words.classification(text) {
        entry.type = known.type
        entry.supervision = known.supervision
      } else {
        noteWord(
          .classification, text, row, &account, expected: "pengaduan, aspirasi, permintaan informasi, atau darurat")
      }
    }
    if let text = row.text(.supervision) {
      if let known = words.classification(text)?.supervision {
        entry.supervision = known
      } else {
        noteWord(.supervision, text, row, &account, expected: "berkadar atau tidak berkadar pengawasan")
      }
    }
    for (field, path) in [(Field.channelOrigin, \ComplaintCase.channelOrigin), (.channelEntry, \.channelEntry)] {
      guard let text = row.text(field) else { continue }
      entry[keyPath: path] = words.channel(text)
      if entry[keyPath: path] == nil { noteWord(field, text, row, &account, expected: "nama kanal pengaduan") }
    }
  }

  /// An unknown status is a finding and no stage: nothing is guessed (ADU-2).
  private func judgeStatus(_ entry: inout ComplaintCase, _ row: PlainTable.Row, _ account: inout FileAccount) {
    if let text = row.text(.status) {
      if let meaning = words.status(text, system: entry.sourceSystem, on: entry.receivedAt?.date) {
        entry.stage = meaning.stage
        entry.closeKind = meaning.closeKind
      } else {
        noteWord(.status, text, row, &account, expected: "status yang dikenal dari sumber \(entry.sourceSystem)")
      }
    }
    if impliesOpen, row.text(.closedDate) == nil { entry.stage = .proses }
    if let text = row.text(.closeKind) {
      if let known = words.closeKind(text) {
        entry.closeKind = known
      } else {
        noteWord(
          .closeKind, text, row, &account, expected: "pelapor, sistem, admin, arsip, dikembalikan, atau digabung")
      }
    }
  }

  private var openByBlank: Finding {
    Finding(
      rule: "ADU-2", kind: "status-dari-tanggal-selesai", severity: .info, location: table.location(nil, .closedDate),
      found: "register tanpa kolom status", expected: "status setiap laporan",
      action:
        "Laporan yang tanggal selesainya kosong dianggap masih berjalan; tambahkan kolom status bila tidak begitu.")
  }

  private func noteWord(
    _ field: Field, _ text: String, _ row: PlainTable.Row, _ account: inout FileAccount, expected: String
  ) {
    account.note(
      Finding(
        rule: "ADU-2", kind: "\(field.rawValue.replacing("_", with: "-"))-tidak-dikenal", severity: .warning,
        location: table.location(row.number, field), found: Quote.word(text), expected: expected,
        action: "Nilai ini dianggap tidak ada; perbaiki isian atau mintakan penambahan kosakata."))
  }
}

extension Quote {
  /// A word of a closed list as it stands, if it is short and without digits; else only its length.
  static func word(_ text: String) -> String {
    let squeezed = Folded.quoted(text, limit: 400)
    let isWord = squeezed.count <= 40 && !squeezed.contains(where: \.isNumber) && !squeezed.contains("@")
    return isWord ? squeezed : "teks \(squeezed.count) huruf"
  }
}
