public import FoundationEssentials
import GRDB

/// Why the store could not be opened, read or written.
public struct StoreError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The file is not a SQLite database, or is damaged.
    case notADatabase
    /// A SQLite database, but of another program.
    case notAStore
    /// Written by a later version of this program.
    case newerSchema
    case diskFull
    case cannotOpen
    case readOnly
    /// Another process holds the file.
    case busy
    /// The run contradicts itself, such as a unit or a metric named twice.
    case inconsistent(detail: String)
    /// Anything else, with SQLite's own words.
    case other(detail: String)
  }

  public var kind: Kind
  public var path: String

  public init(kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }
}

extension StoreError {
  /// What SQLite said, as a kind of ours; the message holds no value of a row.
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "kode \(error.resultCode.rawValue)"
    let kind: Kind =
      switch error.resultCode {
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: .notADatabase
      case .SQLITE_FULL: .diskFull
      case .SQLITE_CANTOPEN: .cannotOpen
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_CONSTRAINT: .inconsistent(detail: detail)
      default: .other(detail: detail)
      }
    self.init(kind: kind, path: path)
  }

  /// Runs the body, turning errors of SQLite into errors of the store.
  static func mapping<T>(path: String, _ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch {
      throw StoreError(kind: .other(detail: "\(error)"), path: path)
    }
  }
}

extension StoreError: LocalizedError {
  public var errorDescription: String? { description }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .notADatabase:
      "\(path): bukan basis data SQLite atau berkasnya rusak; pindahkan berkas itu atau pilih tempat lain dengan --store"
    case .notAStore:
      "\(path): basis data SQLite milik program lain; pilih berkas lain dengan --store"
    case .newerSchema:
      "\(path): ditulis oleh versi program yang lebih baru; perbarui evalrunner untuk membukanya"
    case .diskFull:
      "\(path): ruang penyimpanan penuh; kosongkan ruang lalu jalankan lagi, hasil lama tidak berubah"
    case .cannotOpen:
      "\(path): tidak dapat dibuka; periksa apakah foldernya ada dan boleh ditulisi"
    case .readOnly:
      "\(path): hanya dapat dibaca; periksa hak akses berkas dan foldernya"
    case .busy:
      "\(path): sedang dipakai proses lain; tunggu sampai selesai lalu jalankan lagi"
    case .inconsistent(let detail):
      "\(path): isi evaluasi bertentangan (\(detail)); tidak ada yang disimpan"
    case .other(let detail):
      "\(path): kesalahan basis data (\(detail))"
    }
  }
}
