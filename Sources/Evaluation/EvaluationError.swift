/// Why an evaluation cannot go on at all; bad rows and cells are findings and never end a run.
public struct EvaluationError: Error, Hashable, Sendable {
  /// What kind of failure, as the exit code tells it to scripts.
  public enum Kind: Int32, Hashable, Sendable {
    case failed = 1
    case inputRejected = 65
    case inputMissing = 66
    case outputUnwritable = 73
  }

  public var kind: Kind
  /// Plain Indonesian: what was found, what was expected, what to do.
  public var message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension EvaluationError: CustomStringConvertible {
  public var description: String { message }
}
