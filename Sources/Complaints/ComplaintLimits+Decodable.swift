import CivilTime

extension LimitSet: Decodable {
  private enum Key: CodingKey {
    case id, legalBasis, statement, source, validFrom, validThrough, verification, firstAnswer, tidakBerkadar, berkadar
    case permintaanInformasi, aspirasi, autoCloseCalendarDays, special
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    id = try fields.decode(String.self, forKey: .id)
    legalBasis = try fields.decode(String.self, forKey: .legalBasis)
    statement = try fields.decode(String.self, forKey: .statement)
    source = try fields.decode(String.self, forKey: .source)
    validFrom = try date(fields.decode(String.self, forKey: .validFrom))
    validThrough = try fields.decodeIfPresent(String.self, forKey: .validThrough).map(date)
    verification = try fields.decode(Int.self, forKey: .verification)
    firstAnswer = try fields.decode(Int.self, forKey: .firstAnswer)
    tidakBerkadar = try fields.decode(Int.self, forKey: .tidakBerkadar)
    berkadar = try fields.decode(Int.self, forKey: .berkadar)
    permintaanInformasi = try fields.decode(Int.self, forKey: .permintaanInformasi)
    aspirasi = try fields.decode(Int.self, forKey: .aspirasi)
    autoCloseCalendarDays = try fields.decode(Int.self, forKey: .autoCloseCalendarDays)
    special = try fields.decode([SpecialLimit].self, forKey: .special)
  }
}

extension SpecialLimit: Decodable {
  private enum Key: CodingKey { case name, categories, validFrom, validThrough, calendarDays, source }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    name = try fields.decode(String.self, forKey: .name)
    categories = try fields.decode([String].self, forKey: .categories)
    validFrom = try date(fields.decode(String.self, forKey: .validFrom))
    validThrough = try date(fields.decode(String.self, forKey: .validThrough))
    calendarDays = try fields.decode(Int.self, forKey: .calendarDays)
    source = try fields.decode(String.self, forKey: .source)
  }
}

private func date(_ text: String) throws -> CivilDate {
  guard let date = CivilDate(iso: text) else { throw ComplaintDataError(file: "limits.json", entry: text) }
  return date
}
