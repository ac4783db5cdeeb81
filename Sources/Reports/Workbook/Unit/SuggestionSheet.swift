/// What respondents suggest, by unsur, with a few masked texts (IN-7).
struct SuggestionSheet {
  var suggestions: SuggestionReport

  func write(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.setWidths([60, 18, 44])
    try sheet.heading("Saran", ["Satu saran dapat menyebut beberapa unsur; di bawah lima disembunyikan."])
    try sheet.append(.text("Unsur yang disebut", .header), .text("Saran", .header))
    for topic in suggestions.topics { try sheet.append(.text(topic.label), .measure(topic.count)) }
    try sheet.append(.text("Semua saran", .bold), .measure(suggestions.count))
    if !suggestions.quotes.isEmpty {
      try sheet.section("Beberapa kutipan")
      try sheet.append(.text("Saran", .header), .blank, .text("Unsur", .header))
      for quote in suggestions.quotes {
        try sheet.append(.text(quote.text, .wrapped), .blank, .text(quote.topics.joined(separator: ", "), .wrapped))
      }
    }
    try sheet.setPage(landscape: false)
  }
}
