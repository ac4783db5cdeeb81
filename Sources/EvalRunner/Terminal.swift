import ArgumentParser
import Evaluation
import Glibc

/// The one place that decides what goes to which stream.
struct Terminal: Sendable {
  /// Progress is shown only to a person: standard error is a terminal, `TERM` is not dumb, and quiet was not asked for.
  let showsProgress: Bool

  init(quiet: Bool) {
    showsProgress = !quiet && isatty(STDERR_FILENO) == 1 && Self.environment("TERM") != "dumb"
  }

  var progress: Progress {
    guard showsProgress else { return .silent }
    let erase = (Self.environment("NO_COLOR") ?? "").isEmpty ? "\u{1B}[2K" : ""
    return Progress { step in Self.write("\r\(erase)\(step) …", to: STDERR_FILENO) }
  }

  func endProgress() {
    if showsProgress { Self.write("\n", to: STDERR_FILENO) }
  }

  /// Results, and nothing else.
  func result(_ text: String) { Self.write(text + "\n", to: STDOUT_FILENO) }

  func result(_ bytes: [UInt8]) { Self.write(bytes, to: STDOUT_FILENO) }

  /// Messages to people.
  func message(_ text: String) { Self.write(text + "\n", to: STDERR_FILENO) }

  /// A failure in words, as the exit code that scripts read.
  func exit(for error: EvaluationError) -> ExitCode {
    endProgress()
    message("evalrunner: " + error.message)
    return ExitCode(error.kind.rawValue)
  }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  /// A reader that has gone away is no failure.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
