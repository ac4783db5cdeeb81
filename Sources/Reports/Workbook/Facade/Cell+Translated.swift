import Translation

extension Cell {
  /// The cell in the language of the reader: its words, and the words and names of sheets within its formula. Numbers stay numbers.
  func translated(by translator: Translator) -> Cell {
    guard translator.language != .indonesian else { return self }
    var cell = self
    switch value {
    case .blank, .number: break
    case .text(let text): cell.value = .text(translator(text))
    case .link(let target, let text):
      cell.value = .link(target: FormulaText.translated(target, by: translator), text: translator(text))
    case .formula(let formula, let cached):
      cell.value = .formula(FormulaText.translated(formula, by: translator), cached.translated(by: translator))
    }
    return cell
  }
}

extension Cell.Cached {
  fileprivate func translated(by translator: Translator) -> Cell.Cached {
    switch self {
    case .number: self
    case .text(let text): .text(translator(text))
    }
  }
}

/// Formulas and links within a workbook, whose words and names of sheets follow those of the cells.
enum FormulaText {
  /// Translates what stands in `"…"` and, before `!`, in `'…'`.
  static func translated(_ formula: String, by translator: Translator) -> String {
    guard translator.language != .indonesian else { return formula }
    var result = ""
    var rest = formula[...]
    while let start = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      let quote = rest[start]
      guard let end = rest[start...].dropFirst().firstIndex(of: quote) else { break }
      let text = String(rest[start..<end].dropFirst())
      let isText = quote == "\"" || rest[end...].dropFirst().first == "!"
      result += rest[...start] + (isText && !text.isEmpty ? translator(text) : text) + String(quote)
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }
}
