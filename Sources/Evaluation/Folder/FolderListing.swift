import Findings
import FoundationEssentials

/// The names of all files below a folder, those behind symbolic links among them (IN-1).
///
/// Offices and evaluators put links in place of copies, of a single file or of all of `skm/`. A link that leads back to a folder around
/// it, or to nothing, is a fault and ends there.
struct FolderListing {
  struct Fault: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// A link to a folder that holds it.
      case loop
      /// A link to nothing.
      case broken
      case unreadable
      case tooDeep
    }

    let kind: Kind
    /// Relative to the folder.
    let name: String
  }

  /// Folders below one another, links counted as folders.
  fileprivate static let mostLevels = 32

  /// Relative to the folder, parts joined by `/`, in the order of their bytes.
  private(set) var files: [String] = []
  private(set) var faults: [Fault] = []
  private let root: String
  private let passesOver: (String) -> Bool

  /// `nil` for a folder whose content cannot be read.
  ///
  /// - Parameters:
  ///   - root: path of the folder.
  ///   - passesOver: whether a file or folder of this name is no input; it is not entered.
  init?(_ root: String, passesOver: @escaping (String) -> Bool) {
    self.root = root
    self.passesOver = passesOver
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root) else { return nil }
    list(names, in: "", around: [Self.realPath(root)])
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    faults.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// `around` are the real paths of the folders from the root to this one.
  private mutating func list(_ names: [String], in folder: String, around: [String]) {
    for name in names where !passesOver(name) {
      let relative = folder.isEmpty ? name : "\(folder)/\(name)"
      let path = "\(root)/\(relative)"
      var isFolder = false
      // Follows links, so that what is not there is a link to nothing.
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        faults.append(Fault(kind: .broken, name: relative))
        continue
      }
      guard isFolder else {
        files.append(relative)
        continue
      }
      let real = Self.realPath(path)
      if around.contains(real) {
        faults.append(Fault(kind: .loop, name: relative))
      } else if around.count >= Self.mostLevels {
        faults.append(Fault(kind: .tooDeep, name: relative))
      } else if let inner = try? FileManager.default.contentsOfDirectory(atPath: path) {
        list(inner, in: relative, around: around + [real])
      } else {
        faults.append(Fault(kind: .unreadable, name: relative))
      }
    }
  }

  private static func realPath(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}

extension FolderListing.Fault {
  /// What was not read, so that nothing vanishes in silence.
  var finding: Finding {
    let isLink = kind == .loop || kind == .broken
    let (severity, found, expected, action): (Severity, String, String, String) =
      switch kind {
      case .loop:
        (
          .warning, "tautan ke folder yang memuatnya", "berkas, atau tautan ke folder lain",
          "Tautan ini tidak diikuti; hapus, atau arahkan ke folder datanya."
        )
      case .broken:
        (
          .reject, "tautan ke berkas atau folder yang tidak ada", "berkas atau folder yang dapat dibuka",
          "Tidak dibaca; perbaiki atau hapus tautannya."
        )
      case .unreadable:
        (
          .reject, "folder yang isinya tidak dapat dibaca", "folder dengan hak baca",
          "Isinya tidak dibaca; periksa hak bacanya."
        )
      case .tooDeep:
        (
          .warning, "folder yang terlalu dalam", "paling banyak \(FolderListing.mostLevels) tingkat folder",
          "Isinya tidak dibaca; pindahkan ke folder yang lebih atas."
        )
      }
    return Finding(
      rule: "IN-1", kind: isLink ? "tautan-tidak-dibaca" : "folder-tidak-dibaca", severity: severity,
      location: Location(file: name), found: found, expected: expected, action: action)
  }
}
