/// Upper bounds for everything that is read from outside (IN-8); beyond one of them reading stops with a clear error or issue.
public struct ReadLimits: Hashable, Sendable {
  /// Size of a file on disk, in bytes.
  public var fileBytes = 64 << 30
  /// Fields of one record, or the last column of a sheet (XFD).
  public var cellsPerRow = 16_384
  /// Size of one field after decoding, in bytes of UTF-8.
  public var fieldBytes = 1 << 20
  /// Size of one record with its quoted line breaks, in bytes; a longer one is left out with an issue.
  public var lineBytes = 4 << 20
  /// Issues that one part lists one by one; more are only counted, by kind.
  public var issuesPerPart = 1_000

  /// Inflated size of one part of a workbook, in bytes.
  public var uncompressedBytes = 4 << 30
  /// Inflated to packed size of one entry, judged above `ratioFreeBytes`.
  public var compressionRatio = 200
  /// Inflated size below which the ratio is not judged, in bytes.
  public var ratioFreeBytes = 8 << 20
  /// Entries in the directory of a workbook.
  public var zipEntries = 10_000
  /// Depth of nested XML elements.
  public var xmlDepth = 64
  /// Bytes of one XML token (a tag with its attributes) still waiting for its end.
  public var xmlTokenBytes = 4 << 20
  /// Last row of a sheet.
  public var sheetRows = 1_048_576
  /// Sheets of a workbook.
  public var sheets = 1_000
  /// Merged ranges of a sheet.
  public var mergedRanges = 100_000
  /// Shared strings of a workbook, all together, in bytes of UTF-8.
  public var sharedStringBytes = 1 << 30
  /// Threads that parse one sheet of a workbook; what is read does not depend on it.
  public var threads = 1

  public init() {}

  /// The bounds that hold unless a test or a setting says otherwise.
  public static let standard = ReadLimits()
}
