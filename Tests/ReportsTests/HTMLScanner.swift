/// The elements of a page in the order in which they stand, read by a strict scanner that knows only what the writers may write.
struct HTMLScanner {
  struct Element: Hashable {
    var name: String
    var attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  /// What a strict reader would object to; empty for a good page.
  private(set) var faults: [String] = []
  /// Text outside of `<script>` and `<style>`, still escaped.
  private(set) var text = ""

  private static let void: Set = ["meta", "link", "input", "br", "col"]
  private static let selfClosed: Set = ["rect", "line", "circle", "polygon", "polyline"]

  init(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: ">") else {
        faults.append("tag without end")
        return
      }
      let tag = rest[..<end]
      rest = rest[end...].dropFirst()
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes nothing") }
        continue
      }
      let element = Self.element(tag)
      if element.attributes.keys.contains("?") { faults.append("<\(tag)> has an attribute without quotes") }
      elements.append(element)
      if element.name == "script" || element.name == "style", let close = rest.firstRange(of: "</\(element.name)>") {
        rest = rest[close.upperBound...]
      } else if !Self.void.contains(element.name), !(Self.selfClosed.contains(element.name) && tag.hasSuffix("/")) {
        open.append(element.name)
      }
    }
    if !open.isEmpty { faults.append("open at the end: \(open)") }
  }

  private static func element(_ tag: Substring) -> Element {
    let name = tag.prefix { $0 != " " && $0 != "/" }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let start = rest.firstIndex(where: { $0 != " " && $0 != "/" }) {
      rest = rest[start...]
      let key = rest.prefix { $0 != "=" && $0 != " " && $0 != "/" }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else {
        attributes[String(key)] = ""
        continue
      }
      rest = rest.dropFirst()
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        attributes["?"] = ""
        break
      }
      attributes[String(key)] = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[end...].dropFirst()
    }
    return Element(name: String(name), attributes: attributes)
  }
}
