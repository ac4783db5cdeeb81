/// The frame of every page: head, skip link, path from the start page, contents, foot.
struct Page {
  struct Crumb {
    var title: String
    var link: RelativeURL
  }

  var title: String
  var about: About
  /// From `index.html` down to the parent of this page.
  var crumbs: [Crumb] = []
  /// Contents of `<main>`, part by part.
  var body: [HTML]
  /// Script elements after the body.
  var script: HTML = ""
  /// Class of `<body>`, for what differs in print.
  var kind: HTML
  var style: HTML = Stylesheet.all

  func render() -> [UInt8] {
    let head: HTML = """
      <!DOCTYPE html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="EvalRunner \(about.programVersion)">
      <title>\(title) – \(about.title)</title>
      <link rel="icon" href="data:,">
      <style>\(style)</style>
      </head>
      <body class="\(kind)">
      <a class="skip" href="#isi">Langsung ke isi</a>
      <header class="top"><div class="wrap"><p class="brand">\(about.title)</p>
      <p class="asof">Periode \(period) · data per \(Words.date(about.asOf))</p></div></header>
      \(path)
      <main id="isi" class="wrap" tabindex="-1">

      """
    let foot: HTML = """

      </main>
      <footer class="wrap foot">
      <p>Dibuat oleh EvalRunner \(about.programVersion) dari data per \(Words.date(about.asOf)). Instrumen \
      \(about.instrument), benih \(String(about.seed)).</p>
      </footer>
      \(script)
      </body>
      </html>

      """
    return HTML.bytes(of: [head] + body + [foot])
  }

  /// The page may use what it holds and nothing else: no request can leave it.
  private static let policy: HTML = """
    default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'
    """

  private var period: String { "\(Words.date(about.periodStart)) – \(Words.date(about.periodEnd))" }

  private var path: HTML {
    guard !crumbs.isEmpty else { return "" }
    return """
      <nav class="wrap crumbs" aria-label="Jalur halaman"><ol>\
      \(HTML.each(crumbs) { "<li><a href=\"\($0.link)\">\($0.title)</a></li>" })\
      <li aria-current="page">\(title)</li></ol></nav>
      """
  }
}
