import CFileExchange
import FoundationEssentials
import Glibc

/// A folder of outputs that appears whole or not at all: everything is written beside the target and exchanged for it at the end.
struct OutputFolder: Sendable {
  /// Where the result will be.
  let target: String
  /// Where it is written meanwhile.
  let staging: String

  private static let marker = "manifes.json"
  private static let stagingMark = ".sementara-"

  /// Checks that the target may be replaced and makes the staging folder.
  ///
  /// - Throws: `EvaluationError` (73) when the target is a file, holds something that is not an earlier result, or cannot be made.
  init(target: String) throws(EvaluationError) {
    let files = FileManager.default
    var trimmed = target
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    var isDirectory = false
    if files.fileExists(atPath: trimmed, isDirectory: &isDirectory) {
      guard isDirectory else {
        throw EvaluationError(.outputUnwritable, "\(trimmed): sudah ada sebagai berkas; pilih folder lain untuk --out.")
      }
      let content = (try? files.contentsOfDirectory(atPath: trimmed)) ?? []
      guard content.isEmpty || content.contains(Self.marker) else {
        throw EvaluationError(
          .outputUnwritable,
          "\(trimmed): folder ini berisi berkas yang bukan hasil evaluasi dan tidak akan ditimpa. Pilih folder baru atau kosongkan folder itu."
        )
      }
    }
    self.target = trimmed
    staging = trimmed + Self.stagingMark + String(getpid())
    Self.removeAbandoned(beside: trimmed)
    do {
      try files.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw EvaluationError(
        .outputUnwritable, "\(staging): folder tidak dapat dibuat. Periksa hak tulis dan sisa ruang.")
    }
  }

  /// Removes what killed runs left beside the target: staging folders whose process is gone.
  private static func removeAbandoned(beside target: String) {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().joined(separator: "/")
    let folder = parts.count == 1 ? "." : (parent.isEmpty ? "/" : parent)
    let prefix = (parts.last.map(String.init) ?? "") + stagingMark
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
      guard let process = pid_t(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// Absolute place of a file of the result while it is being written; its folder exists afterwards.
  func path(_ name: String) throws(EvaluationError) -> String {
    let full = staging + "/" + name
    if let slash = name.lastIndex(of: "/") {
      do {
        try FileManager.default.createDirectory(
          atPath: staging + "/" + name[..<slash], withIntermediateDirectories: true)
      } catch {
        throw Self.unwritable(full)
      }
    }
    return full
  }

  func write(_ bytes: [UInt8], to name: String) throws(EvaluationError) {
    try write(name) { $0(bytes) }
  }

  /// Writes a file piece by piece; after a piece that could not be written the further ones are left out.
  func write(_ name: String, _ pieces: (([UInt8]) -> Void) -> Void) throws(EvaluationError) {
    let full = staging + "/" + name
    // Nearly all files go into folders that are there already.
    var opened = unsafe fopen(full, "wb")
    if unsafe opened == nil { unsafe opened = fopen(try path(name), "wb") }
    guard let handle = unsafe opened else { throw Self.unwritable(full) }
    // Pieces are large, and nearly every file is one of them: it goes out in one call.
    unsafe setvbuf(handle, nil, _IONBF, 0)
    var isWhole = true
    pieces { bytes in
      if isWhole { isWhole = unsafe fwrite(bytes, 1, bytes.count, handle) == bytes.count }
    }
    guard unsafe fclose(handle) == 0, isWhole else { throw Self.unwritable(full) }
  }

  /// Exchanges staging and target in one step and removes what was there before.
  func publish() throws(EvaluationError) {
    let files = FileManager.default
    guard files.fileExists(atPath: target) else {
      guard unsafe rename(staging, target) == 0 else { throw Self.unwritable(target) }
      return
    }
    if unsafe exchange_paths(staging, target) == 0 {
      try? files.removeItem(atPath: staging)
      return
    }
    // A file system without exchange: the earlier result steps aside, and comes back if the new one cannot take its place.
    let aside = target + ".sebelumnya-\(getpid())"
    guard unsafe rename(target, aside) == 0 else { throw Self.unwritable(target) }
    guard unsafe rename(staging, target) == 0 else {
      unsafe rename(aside, target)
      throw Self.unwritable(target)
    }
    try? files.removeItem(atPath: aside)
  }

  /// Removes what was written so far; the earlier result stays as it was.
  func discard() {
    try? FileManager.default.removeItem(atPath: staging)
  }

  static func unwritable(_ path: String) -> EvaluationError {
    EvaluationError(
      .outputUnwritable,
      "\(path): gagal ditulis. Periksa hak tulis dan sisa ruang penyimpanan; hasil sebelumnya tidak berubah.")
  }
}
