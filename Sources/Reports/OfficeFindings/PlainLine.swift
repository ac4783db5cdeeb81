/// Text from outside made fit for one line of a letter: no line breaks, no control or direction marks.
enum PlainLine {
  static func squeezed(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        Unicode.Scalar(0x20 as UInt8)
      default: scalar
      }
    }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: kept)
    return String(line).split(separator: " ").joined(separator: " ")
  }

  /// At most so many characters; a longer text ends with an ellipsis.
  static func cut(_ text: String, to limit: Int = 160) -> String {
    let line = squeezed(text)
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }
}
