public struct FileNames: Sendable {
  public init(_ ids: [String]) {}
  public subscript(id: String) -> String { id }
}
