extension UnitPage {
  /// What respondents suggest, by unsur, with a few of their words; nobody is named (IN-7).
  var suggestions: HTML {
    guard let suggestions = unit.suggestions else { return "" }
    let most = Leaders(suggestions.topics.filter { $0.label != SuggestionReport.Topic.none }) {
      $0.count.figure?.scaled
    }
    let names = most.names({ "\($0.label)" }, several: "beberapa unsur")
    let finding: HTML =
      if let first = most.first {
        """
        <p>\(suggestions.count) saran; paling sering tentang <b>\(names)</b> (\(most.each)\(first.count)). \(rule("IN-7"))</p>
        """
      } else if suggestions.count.figure != nil {
        "<p>\(suggestions.count) saran; tidak ada unsur yang disebut lima kali atau lebih. \(rule("IN-7"))</p>"
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
