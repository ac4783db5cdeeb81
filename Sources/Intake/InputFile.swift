/// What a file of an evaluation folder is for.
public enum InputRole: String, CaseIterable, Hashable, Sendable {
  case register, alias
  case survey = "skm"
  case complaints = "pengaduan"
  case sipp
  case form = "formulir"
}

/// One file that the run was given.
public struct InputFile: Hashable, Sendable {
  /// Where it is read.
  public var path: String
  /// As it is named to people: relative to the evaluation folder, with `/` between its parts.
  public var name: String
  public var role: InputRole
  /// SHA-256 of its bytes in hexadecimal, where known: two files with the same one are the same delivery (IN-6).
  public var digest: String?

  public init(path: String, name: String, role: InputRole, digest: String? = nil) {
    self.path = path
    self.name = name
    self.role = role
    self.digest = digest
  }
}
