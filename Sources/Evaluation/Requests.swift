import FoundationEssentials
public import Reports
public import Translation

/// What is to be read.
public struct InputRequest: Sendable {
  public var folder: String
  /// Overrides `tahun` of the settings.
  public var year: Int?
  /// `nil` for all cores; results do not depend on it.
  public var threads: Int?
  /// Overrides `bahasa` of the settings.
  public var language: Language?

  public init(folder: String, year: Int? = nil, threads: Int? = nil, language: Language? = nil) {
    self.folder = folder
    self.year = year
    self.threads = threads
    self.language = language
  }
}

extension InputRequest {
  /// As asked for, else one for each core.
  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}

/// What is to be evaluated and where the result goes.
public struct RunRequest: Sendable {
  public var input: InputRequest
  public var output: String
  /// `nil` for `evaluasi.sqlite` in the output folder.
  public var store: String?
  public var written: WrittenFiles

  public init(input: InputRequest, output: String, store: String? = nil, written: WrittenFiles = .all) {
    self.input = input
    self.output = output
    self.store = store
    self.written = written
  }
}

/// What reading found.
public struct CheckOutcome: Sendable {
  public var inputs: [InputReport]
  public var findings: [FindingLine]
  /// A file that could not be read at all.
  public var hasUnreadableFile: Bool

  /// Findings of a kind that `--strict` tolerates; 0 for a kind that is not named.
  public var thresholds: [String: Int] = [:]

  /// Whether warnings or rejections of some kind are more than its threshold.
  public var hasWarnings: Bool {
    var counts: [String: Int] = [:]
    for finding in findings where finding.severity != "info" { counts[finding.kind, default: 0] += 1 }
    return counts.contains { $0.value > thresholds[$0.key] ?? 0 }
  }
}

/// What a whole run gave.
public struct RunOutcome: Sendable {
  public var report: EvaluationReport
  public var check: CheckOutcome
  public var output: String
}
