import CivilTime
import Findings
import Units

extension RegisterReading {
  mutating func take(_ row: PlainTable.Row, _ table: PlainTable, _ account: inout FileAccount) {
    guard let id = row.text(.unit).flatMap({ UnitID($0) }) else {
      account.exclude("tanpa-unit-id")
      account.note(
        finding(
          "tanpa-unit-id", .reject, table.location(row.number, .unit), found: "unit_id kosong", expected: "unit_id",
          action: "Baris tidak dipakai."))
      return
    }
    let place = table.location(row.number, .unit)
    if let first = seen[id] {
      account.exclude(SurveyExclusion.duplicate.rawValue)
      account.note(
        finding(
          "unit-ganda", .reject, place, unit: id, found: "\(id) juga pada \(first)",
          expected: "setiap unit_id satu kali",
          action: "Baris ini tidak dipakai; hapus salah satunya."))
      return
    }
    seen[id] = place
    var unit = Unit(id: id, name: row.text(.name).map { Folded.quoted($0, limit: 200) } ?? id.rawValue)
    unit.instansiID = row.text(.instansiID) ?? ""
    unit.instansi = row.text(.instansi).map { Folded.quoted($0, limit: 200) } ?? ""
    unit.type = row.text(.unitType).map { words.type($0) } ?? ""
    let note = Note(row: row, table: table, unit: id)
    takeKind(&unit, note, &account)
    takePlace(&unit, note, &account)
    unit.population = count(.population, note, &account)
    unit.decreedServices = count(.decreedServices, note, &account)
    takeLocus(&unit, note, &account)
    takeLocusKind(&unit, note, &account)
    units.append(unit)
    account.use()
  }

  mutating func takeAlias(_ row: PlainTable.Row, _ table: PlainTable, _ account: inout FileAccount) {
    guard let name = row.text(.alias), let unit = row.text(.unit).flatMap({ UnitID($0) }) else {
      account.exclude("alias-tidak-lengkap")
      account.note(
        finding(
          "alias-tidak-lengkap", .reject, table.location(row.number), found: "alias atau unit_id kosong",
          expected: "alias dan unit_id", action: "Baris tidak dipakai."))
      return
    }
    let order = settings.dateOrder ?? .dayMonth
    let from = table.date(.validFrom, row, order, zone: .utc, &account)?.date
    let through = table.date(.validThrough, row, order, zone: .utc, &account)?.date
    if let from, let through, through < from {
      account.exclude("masa-alias-terbalik")
      account.note(
        finding(
          "masa-alias-terbalik", .reject, table.location(row.number, .validThrough), unit: unit,
          found: "\(from) sampai \(through)", expected: "tanggal selesai sesudah tanggal mulai",
          action: "Baris tidak dipakai."))
      return
    }
    aliases.append(Alias(name: name, unit: unit, from: from, through: through))
    aliasPlaces.append(table.location(row.number, .unit))
    account.use()
  }

  /// Aliases of units that the register does not have lead nowhere.
  mutating func checkAliases(_ register: UnitRegister) {
    for (alias, place) in zip(aliases, aliasPlaces) where register[alias.unit] == nil {
      findings.append(
        finding(
          "alias-tanpa-unit", .warning, place, found: "\(alias.unit)", expected: "unit_id yang ada pada daftar unit",
          action: "Alias tidak berlaku; perbaiki unit_id-nya."))
    }
  }

  // MARK: Single values

  /// A row with its table and unit, for findings.
  private struct Note {
    let row: PlainTable.Row
    let table: PlainTable
    let unit: UnitID
  }

  private func takeKind(_ unit: inout Unit, _ note: Note, _ account: inout FileAccount) {
    guard let text = note.row.text(.instansiKind) else { return }
    unit.instansiKind = words.kind(text)
    guard unit.instansiKind == nil else { return }
    let kinds = InstansiKind.allCases.map(\.rawValue).joined(separator: ", ")
    refuse(.instansiKind, "jenis-instansi-tidak-dikenal", Quote.word(text), expected: kinds, note, &account)
  }

  /// Codes stay text; the zone is as given, else that of the province (IN-5, IKM-8).
  private func takePlace(_ unit: inout Unit, _ note: Note, _ account: inout FileAccount) {
    unit.provinceCode = note.row.text(.province)
    unit.regencyCode = note.row.text(.regency)
    for fault in territory.faults(provinceCode: unit.provinceCode, regencyCode: unit.regencyCode) {
      switch fault {
      case .unknownProvince(let code):
        refuse(.province, "kode-provinsi-tidak-dikenal", code, expected: "kode provinsi dua angka", note, &account)
        unit.provinceCode = nil
      case .unknownRegency(let code):
        refuse(
          .regency, "kode-kabkota-tidak-dikenal", code, expected: "kode kabupaten/kota seperti 35.15", note, &account)
        unit.regencyCode = nil
      case .regencyOfOtherProvince(let regency, let province):
        refuse(
          .regency, "kode-kabkota-lain-provinsi", "\(regency) dengan provinsi \(province)",
          expected: "kabupaten/kota dari provinsi itu", note, &account)
        unit.regencyCode = nil
      }
    }
    unit.provinceCode = territory.provinceCode(given: unit.provinceCode, regencyCode: unit.regencyCode)
    unit.zone = words.zone(ofProvince: unit.provinceCode) ?? .wib
    guard let text = note.row.text(.zone) else { return }
    if let zone = words.zone(text) {
      unit.zone = zone
    } else {
      refuse(.zone, "zona-tidak-dikenal", Quote.word(text), expected: "WIB, WITA, atau WIT", note, &account)
    }
  }

  private func count(_ field: Field, _ note: Note, _ account: inout FileAccount) -> Int? {
    guard let text = note.row.text(field) else { return nil }
    if let count = NumberForm.count(text, numberForms[field]) { return count }
    refuse(field, "angka-tidak-terbaca", Quote.cell(text), expected: "bilangan bulat", note, &account)
    return nil
  }

  private func takeLocus(_ unit: inout Unit, _ note: Note, _ account: inout FileAccount) {
    guard let text = note.row.text(.locus) else { return }
    switch Folded.words(text) {
    case "ya", "y", "1", "true", "lokus": unit.isLocus = true
    case "tidak", "t", "0", "false", "bukan": unit.isLocus = false
    default: refuse(.locus, "lokus-tidak-dikenal", Quote.word(text), expected: "ya atau tidak", note, &account)
    }
  }

  private func takeLocusKind(_ unit: inout Unit, _ note: Note, _ account: inout FileAccount) {
    guard let text = note.row.text(.locusKind) else { return }
    unit.locusKind = LocusKind(word: text)
    guard unit.locusKind == nil else { return }
    refuse(
      .locusKind, "jenis-lokus-tidak-dikenal", Quote.word(text), expected: LocusKind.words, note, &account)
  }

  private func refuse(
    _ field: Field, _ kind: String, _ found: String, expected: String, _ note: Note, _ account: inout FileAccount
  ) {
    account.note(
      finding(
        kind, .warning, note.table.location(note.row.number, field), unit: note.unit, found: found, expected: expected,
        action: "Nilai ini dianggap tidak diisi."))
  }

  private func finding(
    _ kind: String, _ severity: Severity, _ place: Location, unit: UnitID? = nil, found: String, expected: String,
    action: String
  ) -> Finding {
    Finding(
      rule: "IN-5", kind: kind, severity: severity, location: place, unit: unit?.rawValue, found: found,
      expected: expected, action: action)
  }
}
