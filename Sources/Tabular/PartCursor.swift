/// Hands out the parts of a sheet one by one.
public struct PartCursor: Sendable {
  enum Source: Sendable {
    case planner(PartPlanner)
    case single(TablePart)
    case done
  }

  private var source: Source

  init(_ source: Source) { self.source = source }

  /// The next part, or `nil` after the last.
  ///
  /// - Throws: a read error.
  public mutating func next() throws(TableError) -> TablePart? {
    let current = source
    source = .done
    switch current {
    case .planner(var planner):
      let part = try planner.next()
      source = .planner(planner)
      return part
    case .single(let part):
      return part
    case .done:
      return nil
    }
  }
}
