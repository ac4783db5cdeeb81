/// The looks of a cell; a closed set, so that every workbook reads alike.
enum CellStyle: Int, CaseIterable, Hashable, Sendable {
  case text, wrapped, bold, letter, muted, note, title, subtitle, section, header, link
  case whole, decimal1, decimal2, decimal3, decimal4, decimal6, decimal10
  case wholeBold, decimal2Bold, decimal2Big, textBig
  case input
  /// Columns that a person fills in, and the row that shows how.
  case entryText, entryDate, entryDateTime, example, exampleText, exampleDate, exampleDateTime
  case good, fair, poor, bad, neutral

  /// For a number with so many decimals.
  static func decimals(_ count: Int) -> CellStyle {
    switch count {
    case ...0: .whole
    case 1: .decimal1
    case 2: .decimal2
    case 3: .decimal3
    case 4: .decimal4
    case 5...6: .decimal6
    default: .decimal10
    }
  }
}

extension CellStyle {
  /// Height of one line in points, where it is not the height of an ordinary row.
  var lineHeight: Double? {
    switch self {
    case .title: 24
    case .section: 20
    case .decimal2Big, .textBig: 21
    case .header, .wrapped: CellStyle.ordinaryLineHeight
    default: nil
    }
  }

  static let ordinaryLineHeight = 15.0
}

/// What a style consists of, without the library's words.
struct CellFormat {
  /// `indented` keeps text on the left clear of a number in the column before it.
  enum Alignment { case indented, center, right }

  var numberFormat: String?
  var bold = false
  var italic = false
  var size: Double?
  var color: UInt32?
  var fill: UInt32?
  var wraps = false
  var underlined = false
  var bordered = false
  var unlocked = false
  var alignment: Alignment?
}

extension CellStyle {
  var format: CellFormat {
    switch self {
    case .text: CellFormat(alignment: .indented)
    case .wrapped: CellFormat(wraps: true, alignment: .indented)
    case .bold: CellFormat(bold: true)
    case .letter: CellFormat(bold: true, alignment: .center)
    case .muted: CellFormat(italic: true, color: Palette.muted, alignment: .right)
    case .note: CellFormat(italic: true, color: Palette.muted)
    case .title: CellFormat(bold: true, size: 16, color: Palette.ink)
    case .subtitle: CellFormat(size: 11, color: Palette.muted)
    case .section: CellFormat(bold: true, size: 12, color: Palette.ink)
    case .header:
      CellFormat(
        bold: true, color: Palette.paper, fill: Palette.ink, wraps: true, bordered: true, alignment: .center)
    case .link: CellFormat(color: Palette.link, underlined: true, alignment: .indented)
    case .whole: CellFormat(numberFormat: "#,##0")
    case .decimal1: CellFormat(numberFormat: "0.0")
    case .decimal2: CellFormat(numberFormat: "0.00")
    case .decimal3: CellFormat(numberFormat: "0.000")
    case .decimal4: CellFormat(numberFormat: "0.0000")
    case .decimal6: CellFormat(numberFormat: "0.000000")
    case .decimal10: CellFormat(numberFormat: "0.0000000000")
    case .wholeBold: CellFormat(numberFormat: "#,##0", bold: true)
    case .decimal2Bold: CellFormat(numberFormat: "0.00", bold: true)
    case .decimal2Big: CellFormat(numberFormat: "0.00", bold: true, size: 14, fill: Palette.highlight, bordered: true)
    case .textBig: CellFormat(bold: true, size: 14, fill: Palette.highlight, bordered: true, alignment: .center)
    case .input: CellFormat(numberFormat: "0.00", bold: true, fill: Palette.input, bordered: true, unlocked: true)
    case .entryText: CellFormat(numberFormat: "@")
    case .entryDate: CellFormat(numberFormat: "yyyy-mm-dd")
    case .entryDateTime: CellFormat(numberFormat: "yyyy-mm-dd hh:mm")
    case .example: .example("General")
    case .exampleText: .example("@")
    case .exampleDate: .example("yyyy-mm-dd")
    case .exampleDateTime: .example("yyyy-mm-dd hh:mm")
    case .good: CellFormat(bold: true, color: Palette.goodInk, fill: Palette.good)
    case .fair: CellFormat(bold: true, color: Palette.fairInk, fill: Palette.fair)
    case .poor: CellFormat(bold: true, color: Palette.poorInk, fill: Palette.poor)
    case .bad: CellFormat(bold: true, color: Palette.badInk, fill: Palette.bad)
    case .neutral: CellFormat(color: Palette.muted, fill: Palette.neutral)
    }
  }
}

extension CellFormat {
  fileprivate static func example(_ numberFormat: String) -> CellFormat {
    CellFormat(numberFormat: numberFormat, italic: true, color: Palette.muted, fill: Palette.neutral)
  }
}

/// Colours as 0xRRGGBB; dark ink on light ground reaches a contrast of at least 4.5 : 1.
enum Palette {
  static let ink: UInt32 = 0x1F3A5F
  static let paper: UInt32 = 0xFFFFFF
  static let muted: UInt32 = 0x595959
  static let link: UInt32 = 0x0B5394
  static let highlight: UInt32 = 0xE8EEF6
  static let input: UInt32 = 0xFFF6CC
  static let neutral: UInt32 = 0xEDEDED
  static let good: UInt32 = 0xD7EFDC
  static let goodInk: UInt32 = 0x14532D
  static let fair: UInt32 = 0xDCEBFA
  static let fairInk: UInt32 = 0x1E3A8A
  static let poor: UInt32 = 0xFDEBC8
  static let poorInk: UInt32 = 0x7A3E00
  static let bad: UInt32 = 0xF9D6D5
  static let badInk: UInt32 = 0x8B1A1A
}
