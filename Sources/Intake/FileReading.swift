public import Findings

/// How one file was understood and what became of its rows (IN-1).
public struct FileReading: Sendable {
  /// A column whose cells were not read.
  public struct DroppedColumn: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable {
      /// Personal data or free text (IN-7).
      case personal = "data pribadi"
      case unknown = "tidak dikenal"
      /// Another column of the file has the same meaning and was used.
      case surplus = "sudah ada kolom semakna"
    }

    public let header: String
    public let reason: Reason
  }

  public let file: InputFile
  /// Name of the sheet that was read; `nil` for text files.
  public internal(set) var sheet: String?
  /// Data rows: read = used + excluded by reason. Blank rows are no rows.
  public internal(set) var ledger = Ledger()
  /// Columns that were left unread, in the order of their headers.
  public internal(set) var droppedColumns: [DroppedColumn] = []
  /// How the file was understood, for people.
  public internal(set) var notes: [String] = []
  /// Labelled lines above the header, such as `Tanggal Generate` of a LAPOR export.
  public internal(set) var preamble: [PreambleFact] = []
  /// Why nothing of the file was read.
  public internal(set) var fileError: Finding?

  init(_ file: InputFile) { self.file = file }
}

/// A label above the table with what stands beside it.
public struct PreambleFact: Hashable, Sendable {
  public let label: String
  public let value: String
  public let row: Int
}
