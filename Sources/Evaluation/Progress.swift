/// Where steps of a run are told; the default tells nobody.
public struct Progress: Sendable {
  let report: @Sendable (String) -> Void

  public init(_ report: @escaping @Sendable (String) -> Void) { self.report = report }

  public static let silent = Progress { _ in }

  func callAsFunction(_ step: String) { report(step) }
}
