/// Which optional files stand beside the others, so that no page and no workbook links to one that was not asked for.
public struct WrittenFiles: Hashable, Sendable {
  /// HTML pages and letters to the offices.
  public var pages: Bool
  /// One workbook for each unit.
  public var unitWorkbooks: Bool

  public init(pages: Bool, unitWorkbooks: Bool) {
    self.pages = pages
    self.unitWorkbooks = unitWorkbooks
  }

  public static let all = WrittenFiles(pages: true, unitWorkbooks: true)
}
