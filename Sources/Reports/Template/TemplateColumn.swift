import CivilTime

/// One column of an input workbook: what it takes and how it is explained.
struct TemplateColumn: Sendable {
  enum Content: Sendable {
    case text
    /// Stays text whatever it looks like: `11.10` is not 11.1 (IN-5).
    case code([TemplateVocabulary.Term] = [])
    case whole(ClosedRange<Int>)
    case date
    case dateTime
    case choice([TemplateVocabulary.Term])
    /// Words that are offered; others are taken too.
    case suggestion([TemplateVocabulary.Term])
  }

  enum Presence: String, Sendable {
    case required = "wajib"
    case wanted = "sebaiknya diisi"
    case optional = "boleh kosong"
  }

  /// The canonical header, letter for letter.
  var name: String
  var width: Double
  var content: Content
  var presence: Presence
  var meaning: String
  /// As it is typed; an ISO date for dates.
  var example: String
  var rule: String

  init(
    _ name: String, _ width: Double, _ content: Content, _ presence: Presence, _ meaning: String, example: String,
    rule: String
  ) {
    self.name = name
    self.width = width
    self.content = content
    self.presence = presence
    self.meaning = meaning
    self.example = example
    self.rule = rule
  }
}

extension TemplateColumn {
  var terms: [TemplateVocabulary.Term] {
    switch content {
    case .code(let terms), .choice(let terms), .suggestion(let terms): terms
    case .text, .whole, .date, .dateTime: []
    }
  }

  /// What may stand in a cell, in words.
  var allowed: String {
    switch content {
    case .text: "teks"
    case .code(let terms): terms.isEmpty ? "kode, selalu sebagai teks" : "kode dari daftar pilihan, sebagai teks"
    case .whole(let bounds): "bilangan bulat \(bounds.lowerBound) sampai \(Figure(bounds.upperBound).indonesian)"
    case .date: "tanggal"
    case .dateTime: "tanggal, boleh dengan jam"
    case .choice(let terms): Self.listed(terms)
    case .suggestion(let terms): Self.listed(terms) + "; kata lain boleh"
    }
  }

  private static func listed(_ terms: [TemplateVocabulary.Term]) -> String {
    terms.count <= 10 ? terms.map(\.key).joined(separator: " · ") : "pilih dari daftar (\(terms.count) pilihan)"
  }

  /// Format of a cell before anything is typed; `nil` lets Excel decide, so that a typed 3 stays the number 3.
  var entryStyle: CellStyle? {
    switch content {
    case .text, .code: .entryText
    case .date: .entryDate
    case .dateTime: .entryDateTime
    case .whole, .choice, .suggestion: nil
    }
  }

  var exampleCell: Cell {
    switch content {
    case .text, .code: return .text(example, .exampleText)
    case .whole, .choice, .suggestion:
      guard let number = Int(example) else { return .text(example, .example) }
      return .count(number, .example)
    case .date: return Self.date(example, .exampleDate)
    case .dateTime: return Self.date(example, .exampleDateTime)
    }
  }

  private static func date(_ iso: String, _ style: CellStyle) -> Cell {
    guard let date = CivilDate(iso: iso) else { return .text(iso, style) }
    return Cell(value: .number(date.workbookSerial), style: style)
  }

  /// A choice as it stands in the list: numbers as numbers, except where the column is text.
  func listCell(_ term: TemplateVocabulary.Term) -> Cell {
    if case .code = content { return .text(term.key) }
    return Int(term.key).map { .count($0) } ?? .text(term.key)
  }
}
