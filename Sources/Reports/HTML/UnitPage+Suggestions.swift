extension UnitPage {
  /// What respondents suggest, by unsur, with a few of their words; nobody is named (IN-7).
  var suggestions: HTML {
    guard let suggestions = unit.suggestions else { return "" }
    let named = suggestions.topics.first { $0.count.figure != nil }
    let finding: HTML =
      if let named {
        "<p>\(suggestions.count) saran; paling sering tentang <b>\(named.label)</b> (\(named.count)). \(rule("IN-7"))</p>"
      } else {
        "<p>Saran terlalu sedikit untuk dirinci tanpa menunjuk penulisnya. \(rule("IKM-9"))</p>"
      }
    let table = Table(
      caption: "Saran menurut unsur yang disebut; satu saran dapat menyebut beberapa unsur",
      columns: [.text("Unsur"), .number("Saran")],
      rows: suggestions.topics.map { ["\(Words.capitalised($0.label))", Parts.hidden($0.count)] })
    return Parts.section("saran", "Saran responden", finding + Parts.pair(table.html, quotes(suggestions)))
  }

  private func quotes(_ suggestions: SuggestionReport) -> HTML {
    guard !suggestions.quotes.isEmpty else { return "" }
    return """
      <h3>Beberapa kutipan</h3>
      \(Parts.list(suggestions.quotes.map { quote in
        "<q translate=\"no\">\(quote.text)</q>\(quote.topics.isEmpty ? "" : " <span class=\"quiet\">\(quote.topics.joined(separator: ", "))</span>")"
      }))
      <p class="quiet">Diambil tanpa memandang isinya; angka, surel, dan nama disamarkan.</p>
      """
  }
}
