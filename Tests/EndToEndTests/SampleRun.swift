import Foundation

/// One run of the sample that many tests look at.
final class SampleRun: Sendable {
  /// Made by the first test that asks.
  static let shared = Result { try SampleRun() }

  let scratch: Scratch
  let outcome: Command.Outcome
  var out: String { scratch.place("hasil") }

  private init() throws {
    scratch = try Scratch()
    outcome = try Command.evaluate(Package.sample, into: scratch.place("hasil"))
  }
}
