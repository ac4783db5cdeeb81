/// Names of parts in the container of a workbook (Open Packaging Conventions).
enum PartName {
  /// `xl` of `xl/workbook.xml`.
  static func folder(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "" }
    return String(part[..<slash])
  }

  /// `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`.
  static func relationships(of part: String) -> String {
    let folder = folder(of: part)
    let file = folder.isEmpty ? part : String(part.dropFirst(folder.count + 1))
    return (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
  }

  /// The part that `target` means in `folder`; `..` cannot leave the container.
  static func resolve(_ target: String, in folder: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
