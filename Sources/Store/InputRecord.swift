/// One file, or one sheet of a workbook, that a run read: rows read = rows used + rows excluded (IN-1).
public struct InputRecord: Hashable, Sendable {
  /// Path relative to the evaluation folder.
  public var file: String
  /// `register`, `skm`, `pengaduan`, `sipp`, `alias`, `pengaturan`.
  public var role: String
  /// `nil` for text files.
  public var sheet: String?
  /// Lower-case hexadecimal.
  public var sha256: String
  public var byteCount: Int
  public var rowsRead: Int
  public var rowsUsed: Int
  /// Ordered by reason, each reason once.
  public var exclusions: [ExclusionRecord]

  public init(
    file: String, role: String, sheet: String? = nil, sha256: String, byteCount: Int, rowsRead: Int, rowsUsed: Int,
    exclusions: [ExclusionRecord] = []
  ) {
    self.file = file
    self.role = role
    self.sheet = sheet
    self.sha256 = sha256
    self.byteCount = byteCount
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.exclusions = exclusions
  }
}

/// Rows of one input that were not used, for one reason.
public struct ExclusionRecord: Hashable, Sendable {
  /// The `kind` of the finding that explains it.
  public var reason: String
  public var count: Int

  public init(reason: String, count: Int) {
    self.reason = reason
    self.count = count
  }
}

/// One setting as it was in force, and who said so.
public struct SettingRecord: Hashable, Sendable {
  public var key: String
  public var value: String
  /// `bawaan`, `evaluasi.yaml` or `data`.
  public var origin: String

  public init(key: String, value: String, origin: String) {
    self.key = key
    self.value = value
    self.origin = origin
  }
}
