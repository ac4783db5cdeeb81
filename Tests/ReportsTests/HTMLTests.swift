import Testing

@testable import Reports

@Suite struct HTMLTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test(
    "text of others is escaped",
    arguments: [
      ("Tirta & Jaya", "Tirta &amp; Jaya"), ("<script>", "&lt;script&gt;"), ("\"a\" 'b'", "&quot;a&quot; &#39;b&#39;"),
      ("=1+1", "=1+1"), ("Ümlaut – “é” 漢", "Ümlaut – “é” 漢"), ("a\u{202E}b", "a\u{FFFD}b"),
      ("a\u{0}b\u{7F}", "a\u{FFFD}b\u{FFFD}"),
      ("a\u{85}b\u{2066}", "a\u{FFFD}b\u{FFFD}"), ("a\tb\nc", "a\tb\nc"), ("", ""),
    ])
  func escaped(input: String, expected: String) {
    #expect(text("<p>\(input)</p>") == "<p>\(expected)</p>")
  }

  @Test func `literals are markup, also inside of an interpolation`() {
    let name: String? = "<b>"
    #expect(text("\(name.map { "<i>\($0)</i>" } ?? "")") == "<i>&lt;b&gt;</i>")
    #expect(text("\(name == nil ? "<br>" : "<hr>")") == "<hr>")
  }

  @Test func `markup is passed on and not escaped again`() {
    let name = "&"
    let inner: HTML = "<b>\(name)</b>"
    #expect(text("<p>\(inner)</p>") == "<p><b>&amp;</b></p>")
  }

  @Test func `numbers follow the language of the page, positions that of the drawing`() {
    #expect(text("\(1_234_567)") == "1.234.567")
    #expect(text("\(Figure(scaled: 7_661, decimals: 2))") == "76,61")
    #expect(text("\(at: 33.333)|\(at: 12)|\(at: 0.5)|\(at: .nan)|\(at: -0.25)") == "33.33|12|0.5|0|-0.25")
  }

  @Test(
    "a figure has the same digits for readers and for programs",
    arguments: [
      (0, 0, "0", "0"), (0, 2, "0,00", "0.00"), (5, 3, "0,005", "0.005"), (-7_661, 2, "-76,61", "-76.61"),
      (1_000, 0, "1.000", "1000"), (123_456_789, 1, "12.345.678,9", "12345678.9"), (99_999, 2, "999,99", "999.99"),
    ])
  func figures(scaled: Int, decimals: Int, indonesian: String, plain: String) {
    let figure = Figure(scaled: scaled, decimals: decimals)
    #expect(figure.indonesian == indonesian)
    #expect(figure.plain == plain)
  }

  @Test(
    "a number that is missing says why",
    arguments: [
      (Absence.noData, "belum ada data"), (.notComputable, "tidak dapat dihitung"),
      (.notRateable, "tidak dapat dinilai"),
      (.incomplete, "belum lengkap"), (.suppressed, "disembunyikan (kurang dari 5)"),
    ])
  func absence(absence: Absence, words: String) {
    #expect(text("\(Measure.absent(absence))") == "<span class=\"absent\">\(words)</span>")
  }

  @Test(
    "a link stays inside the output folder whatever a name holds",
    arguments: [
      ("javascript:alert(1)", "../unit/javascript%3Aalert%281%29"), ("a\"b<c>", "../unit/a%22b%3Cc%3E"),
      ("../x", "../unit/..%2Fx"), ("é", "../unit/%C3%A9"), ("3399-01.html", "../unit/3399-01.html"),
    ])
  func links(name: String, expected: String) {
    #expect(RelativeURL(["unit", name], from: 1).text == expected)
  }

  @Test func `text in a script element cannot end it`() {
    let json = ScriptJSON.array([
      .text("</script><!--\u{2028}\"\\\u{1}\n"), .text(nil), .number(Figure(scaled: 7_661, decimals: 2)),
    ])
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"["\u003c/script\u003e\u003c!--\u2028\"\\"# + "\u{FFFD} \",null,76.61]")
  }

  @Test(
    "dates are written out",
    arguments: [
      ("2025-12-31", "31 Desember 2025"), ("2025-03", "Maret 2025"), ("2025-13-01", "2025-13-01"),
      ("Loket 1", "Loket 1"),
      ("2025-01-x", "2025-01-x"),
    ])
  func dates(iso: String, expected: String) { #expect(Words.date(iso) == expected) }

  @Test func `lists read as a sentence`() {
    #expect(Words.list([]) == "")
    #expect(Words.list(["a"]) == "a")
    #expect(Words.list(["a", "b"]) == "a dan b")
    #expect(Words.list(["a", "b", "c"]) == "a, b, dan c")
  }
}
