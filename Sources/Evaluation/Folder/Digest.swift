import CCrypto
import FoundationEssentials

/// SHA-256 of files and bytes, by OpenSSL.
enum Digest {
  /// Lower-case hexadecimal SHA-256 and size of a file, read in pieces.
  ///
  /// - Throws: `EvaluationError` when the file cannot be read.
  static func facts(ofFile path: String) throws(EvaluationError) -> FileFacts {
    guard let handle = unsafe fopen(path, "rb") else {
      throw EvaluationError(.inputRejected, "\(path): tidak dapat dibuka. Periksa hak baca berkas itu.")
    }
    defer { unsafe fclose(handle) }
    var hasher = Hasher256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var byteCount = 0
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, handle)
      if count == 0 { break }
      hasher.update(buffer[..<count])
      byteCount += count
    }
    guard unsafe ferror(handle) == 0 else {
      throw EvaluationError(.inputRejected, "\(path): gagal dibaca sampai akhir. Salin ulang berkas itu.")
    }
    return FileFacts(sha256: hasher.finish(), byteCount: byteCount)
  }

  static func sha256(of bytes: [UInt8]) -> String {
    var hasher = Hasher256()
    hasher.update(bytes[...])
    return hasher.finish()
  }
}

/// One running SHA-256; it owns the context of OpenSSL and frees it.
@safe private struct Hasher256: ~Copyable {
  private let context: OpaquePointer?

  init() {
    unsafe context = EVP_MD_CTX_new()
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { buffer in
      _ = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
  }

  consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe EVP_DigestFinal_ex(context, &digest, nil)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
