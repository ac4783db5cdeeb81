import FoundationEssentials

/// The digests of a folder's files, made while the files are read.
///
/// Reading only has to know which files are the same byte for byte (IN-6), and files of different sizes are not: those that share
/// their size are digested at once, the others on a thread of their own meanwhile.
struct FolderDigests: Sendable {
  /// By name; files that share their size with another.
  let early: [String: FileFacts]
  private let late: Later<[String: FileFacts]>

  init(_ folder: EvaluationFolder, threads: Int) {
    let early = Self.ofEqualSizes(folder.files, threads: threads)
    self.early = early
    let others = folder.files.filter { early[$0.name] == nil }
    late = Later(threads: threads) { Self.facts(others, threads: 1) }
  }

  /// The digests of those files that share their size with another: only they can be the same.
  static func ofEqualSizes(_ files: [EvaluationFolder.File], threads: Int) -> [String: FileFacts] {
    let bySize = Dictionary(grouping: files) { file in
      (try? FileManager.default.attributesOfItem(atPath: file.path)[.size]) as? Int
    }
    return facts(Array(bySize.values.filter { $0.count > 1 }.joined()), threads: threads)
  }

  /// All of them, by name, once they are made; a file that could not be read has none.
  var all: [String: FileFacts] { early.merging(late.value) { first, _ in first } }

  private static func facts(_ files: [EvaluationFolder.File], threads: Int) -> [String: FileFacts] {
    let facts = files.parallelMap(threads: threads, pieceSize: 1) { file in
      (file.name, try? Digest.facts(ofFile: file.path))
    }
    return Dictionary(
      facts.compactMap { name, facts in facts.map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
  }
}
