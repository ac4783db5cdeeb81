/// Why a workbook cannot be written.
public struct WorkbookError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The library's own error number and text.
    case library(code: Int, text: String)
    case outOfMemory
    /// A number that is not finite would make a file that no reader opens.
    case notFinite(sheet: String, row: Int, column: Int)
    case invalidSheetName(String)
    /// A validation list of more UTF-8 bytes than the library can hold.
    case listTooLong(bytes: Int, limit: Int)
    case invalidDate(String)
  }

  public var kind: Kind
  /// The workbook that was to be written.
  public var path: String

  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }
}

extension WorkbookError: CustomStringConvertible {
  /// In Indonesian: the file, what went wrong, what to do.
  public var description: String {
    switch kind {
    case .library(let code, let text):
      "\(path): buku kerja tidak dapat ditulis (galat \(code): \(text)). Periksa ruang disk dan hak tulis folder."
    case .outOfMemory:
      "\(path): buku kerja tidak dapat dibuat. Periksa memori, ruang disk, dan hak tulis folder."
    case .notFinite(let sheet, let row, let column):
      "\(path): lembar \(sheet), baris \(row), kolom \(column) berisi bilangan tak hingga atau bukan bilangan."
    case .invalidSheetName(let name):
      "\(path): nama lembar \"\(name)\" tidak sah; paling panjang 31 karakter, tanpa [ ] : * ? / \\."
    case .listTooLong(let bytes, let limit):
      "\(path): daftar pilihan \(bytes) bita; paling panjang \(limit) bita. Letakkan pilihan di lembar tersendiri."
    case .invalidDate(let text):
      "\(path): tanggal data \"\(text)\" tidak dikenal; seharusnya tahun-bulan-hari seperti 2025-12-31."
    }
  }
}
