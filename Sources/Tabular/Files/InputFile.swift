// The only file that talks to the operating system about files.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file opened for reading at given offsets; closed when nobody holds it any more.
final class InputFile: Sendable {
  let path: String
  /// Size in bytes when it was opened.
  let size: Int
  private let descriptor: Int32

  init(path: String) throws(TableError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TableError(.unreadable(code: errno), path: path) }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
      let code = isKnown ? (status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL) : errno
      close(descriptor)
      throw TableError(.unreadable(code: code), path: path)
    }
    self.path = path
    self.size = Int(status.st_size)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Fills `bytes[index..<index + count]` from `offset` of the file.
  ///
  /// - Throws: a read error, or `changedWhileReading` where the file ends too early.
  func read(_ count: Int, at offset: Int, into bytes: inout [UInt8], from index: Int) throws(TableError) {
    precondition(index >= 0 && count >= 0 && index + count <= bytes.count)
    var done = 0
    while done < count {
      // In bounds: `index + done + (count - done)` is `index + count`, checked above.
      let got = unsafe bytes.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe pread(descriptor, base + index + done, count - done, off_t(offset + done))
      }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw TableError(.unreadable(code: errno), path: path) }
      if got == 0 { throw TableError(.changedWhileReading, path: path) }
      done += got
    }
  }

  /// The first bytes of the file, at most `count`.
  func prefix(_ count: Int) throws(TableError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, size))
    try read(bytes.count, at: 0, into: &bytes, from: 0)
    return bytes
  }
}
