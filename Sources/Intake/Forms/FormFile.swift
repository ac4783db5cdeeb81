import Findings
import IndexModel
import Units

/// One file of forms, read row by row into levels with their places; who is the same person is settled over all files.
struct FormFile: Sendable {
  /// A level that somebody gave.
  struct Entry: Sendable {
    let unit: UnitID
    let kind: FormKind
    let person: Person
    let item: Int
    let level: FormLevel
    let row: Int
    /// 0-based.
    let column: Int
  }

  /// Whose form a row belongs to.
  enum Person: Hashable, Sendable {
    case code(String)
    /// No code: the row stands for itself, or in a long table all such rows of the file.
    case row(Int)
    case file
  }

  let table: PlainTable
  private(set) var account = FileAccount()
  private(set) var entries: [Entry] = []
  private(set) var supplied: [(unit: UnitID, index: SuppliedIndex)] = []
  private(set) var locusKinds: [(unit: UnitID, stated: StatedLocusKind)] = []
  private(set) var unknownUnits: [String: WorkerFile.UnknownCode] = [:]
  /// Cells of F-01 whose ticked items were counted into a level.
  private(set) var tickedCells = 0
  /// Answers 0 on F-03.
  private(set) var userZeros = 0
  /// Whether the codes of the users only count 1, 2, 3 …, so that they name nobody outside this file (IN-6).
  private(set) var idsAreRunning = true
  /// Columns with levels, for the list of what was read.
  private(set) var itemHeaders: Set<String> = []
  private var lastID = 0
  private let kind: FormKind?
  private let items: [FormKind: FormItems]
  private let lookup: UnitLookup
  private let zero: UserFormZero
  /// Whether rows may name form B.
  private var takesElectronic = false
  private let wide: [FormKind: [(column: TableLayout.Column, item: Int)]]
  private let long: (item: TableLayout.Column, level: TableLayout.Column)?

  /// Reads the table; a file whose form or questions nobody can tell is an error for that file.
  static func read(
    _ table: PlainTable, kind: FormKind?, items: [FormKind: FormItems], lookup: UnitLookup, zero: UserFormZero,
    electronic: Bool = false
  ) -> FormOutcome {
    let layout = table.layout
    let hasFormColumn = layout.column(.form) != nil
    let known = kind ?? (hasFormColumn || layout.column(.evaluator) == nil ? nil : .evaluator)
    guard known != nil || hasFormColumn else { return .failed(Wording.unknownForm(table)) }
    var file = FormFile(table, kind: known, items: items, lookup: lookup, zero: zero)
    file.takesElectronic = electronic
    guard file.long != nil || file.wide.values.contains(where: { !$0.isEmpty }) else {
      let expected = known.flatMap { items[$0]?.expected } ?? "kolom indikator"
      return .failed(Wording.noTable(table.file, expected: expected))
    }
    file.run()
    return .read(file)
  }

  private init(
    _ table: PlainTable, kind: FormKind?, items: [FormKind: FormItems], lookup: UnitLookup, zero: UserFormZero
  ) {
    self.table = table
    self.kind = kind
    self.items = items
    self.lookup = lookup
    self.zero = zero
    let layout = table.layout
    if let item = layout.column(.indicator), let level = layout.column(.level) {
      long = (item, level)
      wide = [:]
    } else {
      long = nil
      let kinds = kind.map { [$0] } ?? FormKind.allCases
      wide = Dictionary(uniqueKeysWithValues: kinds.map { ($0, items[$0]?.columns(of: layout) ?? []) })
    }
  }

  private mutating func run() {
    itemHeaders = Set(wide.values.joined().map(\.column.header))
    var account = FileAccount()
    noteUnknownHeaders(&account)
    table.read(&account) { row, account in take(row, &account) }
    if account.error != nil {
      entries = []
      supplied = []
      locusKinds = []
    }
    if userZeros > 0, zero == .level, account.error == nil { account.note(zeroFinding) }
    if tickedCells > 0, account.error == nil { account.note(tickFinding) }
    self.account = account
  }

  // MARK: - Rows

  private mutating func take(_ row: PlainTable.Row, _ account: inout FileAccount) {
    guard let unit = unit(row, &account) else { return }
    guard let kind = kind(of: row, &account) else { return }
    let before = entries.count
    let stated = locusKind(row, unit, kind, &account)
    let index = SuppliedIndex(row, in: table)
    if let stated { locusKinds.append((unit, stated)) }
    if let index { supplied.append((unit, index)) }
    if stated != nil || index != nil, long == nil,
      (wide[kind] ?? []).allSatisfy({ FormCell(row.cell($0.column.index)) == .blank })
    {
      return account.use()
    }
    if let long {
      takeLong(row, unit, kind, long, &account)
    } else {
      let person = person(row, kind) ?? .row(row.number)
      for (column, item) in wide[kind] ?? [] {
        add(row, unit, kind, person, item, column, &account)
      }
      if entries.count == before { account.exclude("tanpa-nilai") }
    }
    if entries.count > before { account.use() }
  }

  private mutating func takeLong(
    _ row: PlainTable.Row, _ unit: UnitID, _ kind: FormKind,
    _ columns: (item: TableLayout.Column, level: TableLayout.Column), _ account: inout FileAccount
  ) {
    let text = row.cell(columns.item.index)
    guard let item = items[kind]?.number(text) else {
      account.exclude("indikator-tidak-dikenal")
      account.note(
        Finding(
          rule: "IPP-1", kind: "indikator-tidak-dikenal", severity: .reject, location: place(row.number, columns.item),
          unit: unit.rawValue, found: text.isEmpty ? "sel kosong" : Quote.cell(text),
          expected: items[kind]?.expected ?? "nomor indikator", action: "Baris tidak dipakai; perbaiki nomornya."))
      return
    }
    guard let person = person(row, kind) ?? (kind == .user ? nil : .file) else {
      account.exclude("tanpa-id")
      account.note(
        Finding(
          rule: "IN-6", kind: "tanpa-id", severity: .reject, location: table.location(row.number), unit: unit.rawValue,
          found: "jawaban F-03 tanpa id pengguna", expected: "id yang sama pada semua jawaban seorang pengguna",
          action: "Baris tidak dipakai; isi id, atau kirim satu baris untuk satu pengguna."))
      return
    }
    let before = entries.count
    let isValid = add(row, unit, kind, person, item, columns.level, &account)
    if entries.count == before { account.exclude(isValid ? "tanpa-nilai" : "nilai-formulir-tidak-sah") }
  }

  /// - Returns: `false` where something stands that is no level.
  @discardableResult
  private mutating func add(
    _ row: PlainTable.Row, _ unit: UnitID, _ kind: FormKind, _ person: Person, _ item: Int,
    _ column: TableLayout.Column,
    _ account: inout FileAccount
  ) -> Bool {
    let text = row.cell(column.index)
    switch FormCell(text) {
    case .blank: return true
    case .level(let level):
      if kind == .user, level.points == 0 {
        userZeros += 1
        if zero == .blank { return true }
      }
      entries.append(
        Entry(
          unit: unit, kind: kind, person: person, item: item, level: level, row: row.number, column: column.index))
      return true
    case .invalid:
      if let level = items[kind]?.level(ofTicks: text, item: item) {
        tickedCells += 1
        entries.append(
          Entry(
            unit: unit, kind: kind, person: person, item: item, level: level, row: row.number, column: column.index))
        return true
      }
      account.note(
        Finding(
          rule: "IPP-3", kind: "nilai-formulir-tidak-sah", severity: .reject, location: place(row.number, column),
          unit: unit.rawValue, found: Quote.cell(text), expected: "tingkat 0 sampai 5, atau kosong bila belum dinilai",
          action: "Sel dianggap kosong; perbaiki nilainya."))
      return false
    }
  }

  // MARK: - Keys of a row

  private mutating func unit(_ row: PlainTable.Row, _ account: inout FileAccount) -> UnitID? {
    var unknown = ""
    for field in [Field.unit, .unitName] {
      guard let text = row.text(field) else { continue }
      let isExample = Folded.words(text).startsWithWords("contoh")
      if !(lookup.isOpen && isExample), let unit = lookup.unit(text, on: nil) { return unit }
      if isExample {
        account.exclude("baris-contoh")
        return nil
      }
      if unknown.isEmpty { unknown = Folded.quoted(text, limit: IntakeLimits.standard.quotedCharacters) }
    }
    if unknown.isEmpty, !lookup.isOpen, let unit = lookup.unit(ofFile: table.file.name) { return unit }
    unknownUnits[unknown, default: WorkerFile.UnknownCode(rows: 0, firstRow: row.number)].rows += 1
    account.exclude("unit-tidak-dikenal")
    return nil
  }

  private func kind(of row: PlainTable.Row, _ account: inout FileAccount) -> FormKind? {
    guard let text = row.text(.form) else {
      if kind == nil { refuseForm(row, "sel kosong", &account) }
      return kind
    }
    switch FormKind.Naming(text) {
    case .form(let named): return named
    case .electronic(let named) where takesElectronic: return named
    case .electronic:
      account.exclude("formulir-b-tidak-dapat-dinilai")
      account.note(Wording.electronicForm(table.file, table.location(row.number, .form)))
    case nil: refuseForm(row, Quote.cell(text), &account)
    }
    return nil
  }

  private func refuseForm(_ row: PlainTable.Row, _ found: String, _ account: inout FileAccount) {
    account.exclude("jenis-formulir-tidak-diketahui")
    account.note(
      Finding(
        rule: "IPP-1", kind: "jenis-formulir-tidak-diketahui", severity: .reject,
        location: table.location(row.number, .form),
        found: found, expected: FormKind.allCases.map(\.rawValue).joined(separator: ", "),
        action: "Baris tidak dipakai; perbaiki jenis formulirnya."))
  }

  private mutating func person(_ row: PlainTable.Row, _ kind: FormKind) -> Person? {
    switch kind {
    case .own: return .code("")
    case .evaluator: return row.text(.evaluator).map { .code(Folded.label($0)) }
    case .user:
      guard let text = row.text(.id) else { return nil }
      let number = Int(text)
      if number != lastID + 1 && number != 1 && number != lastID { idsAreRunning = false }
      lastID = number ?? 0
      return .code(Folded.label(text))
    }
  }

  func place(_ row: Int, _ column: TableLayout.Column) -> Location {
    Location(
      file: table.file.name, sheet: table.layout.sheetName, row: row, column: column.index + 1, header: column.header)
  }

  func place(of entry: Entry) -> Location {
    let column = table.layout.columns.first { $0.index == entry.column }
    return column.map { place(entry.row, $0) } ?? table.location(entry.row)
  }
}

extension FormFile {
  /// A header that begins with a number but is no question of the form (`32`, `1.a.X`) is a question that would be lost.
  fileprivate func noteUnknownHeaders(_ account: inout FileAccount) {
    guard long == nil else { return }
    for column in table.layout.columns where !itemHeaders.contains(column.header) {
      if case .field = column.meaning { continue }
      guard column.header.first?.isNumber == true else { continue }
      account.note(
        Finding(
          rule: "IPP-1", kind: "indikator-tidak-dikenal", severity: .warning,
          location: place(table.layout.headerRow, column), found: "kolom \(Folded.quoted(column.header, limit: 20))",
          expected: (kind.flatMap { items[$0] } ?? items[.evaluator])?.expected ?? "nomor indikator",
          action: "Kolom tidak dibaca; perbaiki nomornya atau nyatakan pada kolom.formulir."))
    }
  }

  fileprivate var tickFinding: Finding {
    Finding(
      rule: "IPP-3", kind: "f01-centang-dihitung", severity: .info, location: table.location(),
      found: "\(tickedCells) isian F-01 berupa daftar centang, dihitung menjadi tingkat",
      expected: "tingkat 0 sampai 5", action: "Hanya pembanding di samping F-02; periksa bila butirnya lain.")
  }

  fileprivate var zeroFinding: Finding {
    Finding(
      rule: "IPP-3", kind: "f03-nol-dihitung", severity: .info, location: table.location(),
      found: "\(userZeros) jawaban 0 pada F-03, dihitung sebagai tingkat 0",
      expected: "0 sebagai tingkat, kosong bila tidak dijawab",
      action: "Nyatakan `f03_nol: kosong` bila 0 pada berkas ini berarti tidak dijawab.")
  }
}
