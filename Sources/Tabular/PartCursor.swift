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
    var text = PartText()
    return try next(into: &text)
  }

  /// The same, with the bytes of the part where cutting it has read them as they will be read.
  ///
  /// - Parameter text: its buffer is used again; at most some parts' size is kept in it.
  /// - Returns: the part, or `nil` after the last.
  /// - Throws: a read error.
  public mutating func next(into text: inout PartText) throws(TableError) -> TablePart? {
    text.forget()
    let current = source
    source = .done
    switch current {
    case .planner(var planner):
      let part = try planner.next(into: &text)
      source = .planner(planner)
      return part
    case .single(let part):
      return part
    case .done:
      return nil
    }
  }
}
