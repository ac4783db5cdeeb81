/// Small building blocks that several pages share.
enum Parts {
  /// A section with its heading; the id is the target of links.
  static func section(_ id: HTML, _ title: HTML, _ body: HTML) -> HTML {
    "<section id=\"\(id)\"><h2>\(title)</h2>\n\(body)</section>\n"
  }

  /// A picture and its table side by side, one under the other on a phone.
  static func pair(_ left: HTML, _ right: HTML) -> HTML {
    "<div class=\"pair\"><div>\(left)</div><div>\(right)</div></div>"
  }

  /// A number that a reader should take away, with what it is and how it is to be read.
  static func card(_ title: HTML, _ value: HTML, _ note: HTML = "") -> HTML {
    "<div class=\"card\"><h3>\(title)</h3><p class=\"big\">\(value)</p>\(note)</div>"
  }

  /// Id of the rule behind a number, as a link to its text.
  static func rule(_ id: String, from base: Int) -> HTML {
    "<a class=\"rule\" href=\"\(RelativeURL(["metode.html"], from: base, fragment: ruleAnchor(id)))\">\(id)</a>"
  }

  static func ruleAnchor(_ id: String) -> String { "aturan-" + id }

  static func paragraph(_ text: String) -> HTML { text.isEmpty ? "" : "<p>\(text)</p>" }

  /// Words that must stand beside a number.
  static func remarks(_ remarks: [String]) -> HTML {
    HTML.each(remarks) { "<p class=\"note\">\(Words.capitalised($0))</p>" }
  }

  /// Hidden cells are short in a narrow column; a sentence beside the table says why (IKM-9).
  static func hidden(_ measure: Measure) -> HTML {
    measure == .absent(.suppressed) ? "<span class=\"absent\">&lt; 5</span>" : "\(measure)"
  }

  static func list(_ items: [HTML]) -> HTML {
    items.isEmpty ? "" : "<ul>\(HTML.each(items) { "<li>\($0)</li>" })</ul>"
  }

  /// Reasons with their counts: `di luar periode 7, ganda 2`.
  static func counts(_ counts: [Count]) -> HTML {
    HTML.joined(counts.map { "\($0.label) \($0.count)" }, by: ", ")
  }
}
