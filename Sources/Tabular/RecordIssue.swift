/// Something odd about one record or cell, with its place; reading went on.
public struct RecordIssue: Hashable, Sendable {
  /// The kinds of issue with their facts; `RecordIssue+Message.swift` puts them into words.
  public enum Kind: Hashable, Sendable {
    /// Fewer fields than expected; the record is handed on, absent fields read as empty.
    case tooFewFields(found: Int, expected: Int)
    /// More fields than expected, one of the surplus not empty; handed on.
    case tooManyFields(found: Int, expected: Int)
    /// A quote that opens in this row is never closed; the last record reaches to the end of the file and is handed on.
    case openQuote
    /// A record over `ReadLimits.lineBytes`; left out.
    case overlongRecord(allowed: Int)
    /// A record with a field over `ReadLimits.fieldBytes`; left out.
    case overlongField(allowed: Int)
    /// A record with more fields than `ReadLimits.cellsPerRow`; left out.
    case fieldLimit(allowed: Int)
    /// Bytes that are not valid in the encoding; handed on.
    case illFormedText
    /// A NUL byte inside the text; handed on.
    case nulByte
    /// Hidden rows of a sheet, all of them read like any other; `row` is the first.
    case hiddenRows(count: Int)
    /// An error value such as `#DIV/0!`; the cell reads as empty.
    case errorValue(String)
    /// A number cell whose content is no plain decimal number; the cell reads as empty.
    case badNumber
    /// A date cell outside the calendar (serial 60, negative, beyond 9999); the cell reads as empty.
    case badDate
    /// A formula without a stored result; the cell reads as empty.
    case formulaWithoutValue
    /// Further issues of the kind `name`, not listed one by one.
    case further(name: String, count: Int)
  }

  public var kind: Kind
  /// 1-based line of the file or row of the sheet.
  public var row: Int
  /// 1-based column, where the issue is one cell's.
  public var column: Int?

  public init(_ kind: Kind, row: Int, column: Int? = nil) {
    self.kind = kind
    self.row = row
    self.column = column
  }

  /// Whether the record was left out, so that it has to be counted as excluded (IN-1).
  public var dropsRecord: Bool {
    switch kind {
    case .overlongRecord, .overlongField, .fieldLimit: true
    case .tooFewFields, .tooManyFields, .openQuote, .illFormedText, .nulByte, .hiddenRows, .errorValue, .badNumber,
      .badDate, .formulaWithoutValue, .further:
      false
    }
  }
}

extension RecordIssue.Kind {
  /// Stable short name for grouping and for `Finding.kind`.
  public var name: String {
    switch self {
    case .tooFewFields: "kolom-kurang"
    case .tooManyFields: "kolom-lebih"
    case .openQuote: "kutip-tidak-ditutup"
    case .overlongRecord: "baris-terlalu-panjang"
    case .overlongField: "isian-terlalu-panjang"
    case .fieldLimit: "kolom-terlalu-banyak"
    case .illFormedText: "teks-rusak"
    case .nulByte: "bita-nol"
    case .hiddenRows: "baris-tersembunyi"
    case .errorValue: "sel-galat"
    case .badNumber: "angka-rusak"
    case .badDate: "tanggal-rusak"
    case .formulaWithoutValue: "rumus-tanpa-nilai"
    case .further(let name, _): name
    }
  }
}
