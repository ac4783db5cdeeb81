import Foundation

/// The built command, run as a user runs it: arguments in, exit code and two streams out.
enum Command {
  struct Outcome: Sendable {
    let exitCode: Int32
    let output: String
    let messages: String
  }

  /// `EVALRUNNER_BINARY`, else the product beside the test bundle that is running.
  static var binary: URL {
    if let path = ProcessInfo.processInfo.environment["EVALRUNNER_BINARY"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("evalrunner")
  }

  static func evalrunner(_ arguments: String...) throws -> Outcome { try run(binary, arguments) }

  /// A whole run without the workbooks of units, which take most of the time and have tests of their own.
  @discardableResult
  static func evaluate(_ folder: String, into out: String, _ more: String...) throws -> Outcome {
    try run(binary, ["run", folder, "--out", out, "--tanpa-xlsx-unit"] + more)
  }

  /// Another program, found on the path.
  static func run(_ name: String, _ arguments: [String], in folder: String? = nil) throws -> Outcome {
    try run(URL(fileURLWithPath: "/usr/bin/env"), [name] + arguments, in: folder)
  }

  private static func run(_ program: URL, _ arguments: [String], in folder: String? = nil) throws -> Outcome {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files, not pipes: a full pipe would stop the command while nobody reads.
    let output = try scratch.create("stdout")
    let messages = try scratch.create("stderr")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(exitCode: code, output: try scratch.text("stdout"), messages: try scratch.text("stderr"))
  }
}
