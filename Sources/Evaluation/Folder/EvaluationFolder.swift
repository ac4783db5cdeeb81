import FoundationEssentials

/// The files of an evaluation folder by the role that their place gives them (DESIGN, section 3).
struct EvaluationFolder {
  enum Role: String, CaseIterable {
    case settings = "pengaturan"
    case register = "unit"
    case alias
    case survey = "skm"
    case complaints = "pengaduan"
    case sipp
    case forms = "formulir"
  }

  struct File: Sendable {
    /// Where it is.
    let path: String
    /// Relative to the folder, parts joined by `/`.
    let name: String
    let role: Role
  }

  let path: String
  /// In the order of their names.
  let files: [File]
  /// Names of files that no convention gives a role.
  let ignored: [String]
  /// Links and folders that could not be followed.
  let faults: [FolderListing.Fault]

  /// - Throws: `EvaluationError` when the folder does not exist, is no folder or holds nothing to evaluate.
  init(_ path: String) throws(EvaluationError) {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw EvaluationError(.inputMissing, "\(path): folder tidak ada. Periksa ejaan atau tempatnya.")
    }
    guard isDirectory else {
      throw EvaluationError(
        .inputMissing,
        "\(path): ini sebuah berkas; seharusnya folder evaluasi yang berisi unit.csv, skm/, pengaduan/ dan sipp/.")
    }
    guard let listing = FolderListing(path, passesOver: Self.isHousekeeping) else {
      throw EvaluationError(.inputRejected, "\(path): isi folder tidak dapat dibaca. Periksa hak bacanya.")
    }
    var files: [File] = []
    var ignored: [String] = []
    for name in listing.files {
      let full = path + "/" + name
      if let role = Self.role(of: name) {
        files.append(File(path: full, name: name, role: role))
      } else {
        ignored.append(name)
      }
    }
    guard files.contains(where: { $0.role != .settings }) else {
      throw EvaluationError(
        .inputMissing,
        "\(path): tidak ada berkas yang dapat dievaluasi. Letakkan unit.csv di folder itu, jawaban survei di skm/, pengaduan di pengaduan/ dan data SIPP di sipp/ (CSV atau XLSX)."
      )
    }
    self.path = path
    self.files = files
    self.ignored = ignored
    faults = listing.faults
  }

  func files(_ role: Role) -> [File] { files.filter { $0.role == role } }

  /// Lock files of office programs, hidden files and notes are not input.
  private static func isHousekeeping(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
      || ["md", "txt", "pdf", "docx", "py", "json"].contains(fileExtension(name))
  }

  private static func fileExtension(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: ".") else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }

  private static func role(of name: String) -> Role? {
    let parts = name.lowercased().split(separator: "/")
    guard let first = parts.first else { return nil }
    let stem = first.split(separator: ".").first.map(String.init) ?? ""
    guard ["csv", "tsv", "tab", "xlsx", "xlsm", "xls"].contains(fileExtension(name)) else {
      return parts.count == 1 && ["evaluasi.yaml", "evaluasi.yml"].contains(String(first)) ? .settings : nil
    }
    if parts.count == 1 {
      if ["unit", "units", "register", "upp"].contains(stem) { return .register }
      if stem == "alias" { return .alias }
    }
    return folderRoles.first { entry in
      entry.stems.contains { stem == $0 || stem.hasPrefix($0 + "-") || stem.hasPrefix($0 + "_") }
    }?.role
  }

  private static let folderRoles: [(stems: [String], role: Role)] = [
    (["skm", "survei", "survey", "ikm"], .survey),
    (["pengaduan", "aduan", "lapor", "sp4n"], .complaints),
    (["sipp", "sippn"], .sipp),
    (["formulir", "f01", "f02", "f03"], .forms),
  ]
}
