/// Why a file, or a sheet of it, cannot be read at all; what is wrong with single records is a `RecordIssue`.
public struct TableError: Error, Hashable, Sendable {
  /// The kinds of failure with their facts; `TableError+Message.swift` puts them into words.
  public enum Kind: Hashable, Sendable {
    /// The file is not there, is a directory, or the system refuses to read it (`code` is its errno).
    case unreadable(code: Int32)
    /// Nothing in it, or only a byte order mark.
    case empty
    /// A bound of `ReadLimits`, by the name of its property.
    case limitExceeded(limit: String, allowed: Int)
    /// An old binary workbook (.xls).
    case oldWorkbook
    /// A workbook protected by a password, or an encrypted entry in it.
    case encrypted
    /// A zip file that is not a workbook of the XLSX family.
    case notAWorkbook
    /// PDF, picture or another binary file; `signature` names it.
    case notATable(signature: String)
    /// The zip container is damaged or cut off; `reason` is the library's.
    case brokenArchive(entry: String?, reason: String)
    /// An entry packed by another method than stored or deflated.
    case unsupportedCompression(entry: String, method: Int)
    /// The same name twice in the directory.
    case repeatedEntry(name: String)
    /// A part that the workbook refers to is absent.
    case missingPart(name: String)
    /// XML that is not well formed.
    case brokenXML(part: String, line: Int, reason: String)
    /// A document type or entity declaration, which no workbook needs.
    case forbiddenXML(part: String)
    /// A row or cell reference that is out of range, repeated or goes back.
    case badReference(part: String, found: String)
    /// A shared string, style or sheet index outside its list.
    case badIndex(part: String, found: String)
    /// No sheet of that index.
    case noSuchSheet(index: Int)
    /// A file that changed or shrank while it was read.
    case changedWhileReading
  }

  /// What happened, with its facts.
  public var kind: Kind
  /// Path as it was given to `TableSource`.
  public var path: String
  /// The sheet concerned, where there is one.
  public var sheet: String?
  /// 1-based row, where it is known.
  public var row: Int?
  /// 1-based column, where it is known.
  public var column: Int?

  public init(_ kind: Kind, path: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.kind = kind
    self.path = path
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}

extension TableError.Kind {
  /// Stable short name for grouping and for `Finding.kind`.
  public var name: String {
    switch self {
    case .unreadable: "berkas-tidak-terbaca"
    case .empty: "berkas-kosong"
    case .limitExceeded: "melebihi-batas"
    case .oldWorkbook: "xls-lama"
    case .encrypted: "berkas-terkunci"
    case .notAWorkbook: "bukan-xlsx"
    case .notATable: "bukan-tabel"
    case .brokenArchive: "zip-rusak"
    case .unsupportedCompression: "kompresi-tidak-didukung"
    case .repeatedEntry: "nama-ganda-dalam-zip"
    case .missingPart: "bagian-hilang"
    case .brokenXML: "xml-rusak"
    case .forbiddenXML: "xml-terlarang"
    case .badReference: "acuan-sel-salah"
    case .badIndex: "indeks-salah"
    case .noSuchSheet: "lembar-tidak-ada"
    case .changedWhileReading: "berkas-berubah"
    }
  }
}
