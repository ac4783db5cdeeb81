internal import CZip

/// The zip container of a workbook, by libzip: the only file that calls it.
///
/// Entries are inflated piece by piece. Sizes in the directory are believed only when they forbid something: running counters
/// stop an entry that inflates to more than its limits, whatever the directory says.
@safe final class ZipArchive {
  /// What the directory says of an entry.
  private struct Entry {
    var index: UInt64
    var size: Int
    var packedSize: Int
    var method: Int
    var isEncrypted: Bool
  }

  private let path: String
  private let limits: ReadLimits
  private let handle: OpaquePointer
  private var entries: [String: Entry] = [:]

  /// Opens the archive and checks its directory.
  static func open(_ path: String, limits: ReadLimits) throws(TableError) -> ZipArchive {
    var code: Int32 = 0
    guard let handle = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      throw TableError(.brokenArchive(entry: nil, reason: message(code)), path: path)
    }
    let archive = unsafe ZipArchive(handle, path: path, limits: limits)
    try archive.readDirectory()
    return archive
  }

  private init(_ handle: OpaquePointer, path: String, limits: ReadLimits) {
    unsafe self.handle = handle
    self.path = path
    self.limits = limits
  }

  deinit { unsafe zip_discard(handle) }

  func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// The bytes of an entry, to be inflated piece by piece.
  func entry(_ name: String) throws(TableError) -> ZipEntry {
    guard let entry = entries[Self.key(name)] else { throw error(.missingPart(name: name)) }
    try check(entry, name: name)
    guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else {
      throw error(.brokenArchive(entry: name, reason: unsafe Self.text(zip_error_strerror(zip_get_error(handle)))))
    }
    return unsafe ZipEntry(file, of: self, name: name, packedSize: entry.packedSize)
  }

  private func readDirectory() throws(TableError) {
    let count = unsafe zip_get_num_entries(handle, 0)
    guard count >= 0, count <= Int64(limits.zipEntries) else {
      throw error(.limitExceeded(limit: "zipEntries", allowed: limits.zipEntries))
    }
    for index in 0..<UInt64(count) {
      var status = unsafe zip_stat_t()
      unsafe zip_stat_init(&status)
      let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
      guard unsafe zip_stat_index(handle, index, 0, &status) == 0, unsafe status.valid & needed == needed,
        let name = unsafe zip_get_name(handle, index, 0)
      else {
        throw error(.brokenArchive(entry: nil, reason: unsafe Self.text(zip_error_strerror(zip_get_error(handle)))))
      }
      let entry = unsafe Entry(
        index: index, size: Int(clamping: status.size), packedSize: Int(clamping: status.comp_size),
        method: Int(status.comp_method), isEncrypted: status.encryption_method != ZIP_EM_NONE)
      let shown = unsafe String(cString: name)
      guard entries.updateValue(entry, forKey: Self.key(shown)) == nil else { throw error(.repeatedEntry(name: shown)) }
    }
  }

  private func check(_ entry: Entry, name: String) throws(TableError) {
    guard !entry.isEncrypted else { throw error(.encrypted) }
    guard entry.method == Int(ZIP_CM_STORE) || entry.method == Int(ZIP_CM_DEFLATE) else {
      throw error(.unsupportedCompression(entry: name, method: entry.method))
    }
    try checkSize(entry.size, packed: entry.packedSize)
  }

  fileprivate func checkSize(_ size: Int, packed: Int) throws(TableError) {
    guard size <= limits.uncompressedBytes else {
      throw error(.limitExceeded(limit: "uncompressedBytes", allowed: limits.uncompressedBytes))
    }
    guard size <= limits.ratioFreeBytes || size / max(packed, 1) < limits.compressionRatio else {
      throw error(.limitExceeded(limit: "compressionRatio", allowed: limits.compressionRatio))
    }
  }

  fileprivate func error(_ kind: TableError.Kind) -> TableError { TableError(kind, path: path) }

  /// Names of parts are compared without regard to case (OPC).
  private static func key(_ name: String) -> String { name.lowercased() }

  private static func message(_ code: Int32) -> String {
    var error = unsafe zip_error_t()
    unsafe zip_error_init_with_code(&error, code)
    defer { unsafe zip_error_fini(&error) }
    return unsafe String(cString: zip_error_strerror(&error))
  }

  fileprivate static func text(_ message: UnsafePointer<CChar>) -> String { unsafe String(cString: message) }
}

/// An entry that is being inflated, from its first byte to its last.
@safe final class ZipEntry {
  private static let pieceBytes = 16 << 10

  /// Keeps the container open.
  private let archive: ZipArchive
  private let name: String
  private let packedSize: Int
  private let file: OpaquePointer
  private var piece = [UInt8](repeating: 0, count: pieceBytes)
  private var total = 0

  fileprivate init(_ file: OpaquePointer, of archive: ZipArchive, name: String, packedSize: Int) {
    unsafe self.file = file
    self.archive = archive
    self.name = name
    self.packedSize = packedSize
  }

  deinit { _ = unsafe zip_fclose(file) }

  /// Appends the next bytes, `pieceBytes` of them unless the end is near.
  ///
  /// - Returns: `false` where nothing was left.
  func read(into bytes: inout [UInt8]) throws(TableError) -> Bool {
    let count = unsafe piece.withUnsafeMutableBytes { buffer -> Int in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe Int(zip_fread(file, base, UInt64(buffer.count)))
    }
    guard count >= 0 else {
      let reason = unsafe ZipArchive.text(zip_error_strerror(zip_file_get_error(file)))
      throw archive.error(.brokenArchive(entry: name, reason: reason))
    }
    total += count
    try archive.checkSize(total, packed: packedSize)
    bytes.append(contentsOf: piece[..<count])
    return count > 0
  }
}
