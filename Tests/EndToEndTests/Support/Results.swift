import Foundation
import Testing

/// The part of `hasil.json` that the tests look at; the names are those of the file without underscores.
struct Results: Decodable {
  let nasional: Group
  let pengaduan: Complaints
  let unit: [Unit]
  let wilayah: [Region]
  let namaIndeks: String

  struct Region: Decodable {
    let urutanPembinaan: [String]
    let belajarDari: [Learning]
  }

  struct Learning: Decodable {
    let unitId: String
    let contoh: [Exemplar]
    let alasan: String?

    struct Exemplar: Decodable {
      let unitId: String
      let letak: String
      let pelajaran: [Lesson]
    }

    struct Lesson: Decodable {
      let kelemahan: String
      let diSana: String
      let diSini: String
    }
  }

  struct Group: Decodable {
    let jumlahUnit: Int
    let unitBerIkm: Int
    let unitBerperingkat: Int
    let responden: Int
  }

  struct Unit: Decodable {
    let id: String
    let nama: String
    let ikm: IKM
    let indeks: Index
    let peringkat: [Rank]
    let prioritas: Tier
    let pengaduan: Complaints
    let sipp: SIPP
    let baris: Rows

    var nationalRank: Int? { peringkat.first { $0.lingkup == "nasional" }?.peringkat }
  }

  struct IKM: Decodable {
    let nilai: Double?
    let nilaiAlasan: String?
    let mutu: String?
    let n: Int
    let unsur: [Unsur]
    let rincian: [Breakdown]
    let unsurTerlemah: [WeakUnsur]
    let aturanLain: OtherRule?
  }

  struct WeakUnsur: Decodable {
    let kode: String
    let kelompok: [Source]

    struct Source: Decodable {
      let rincian: String
      let label: String
      let n: Int
      let nrr: Double
      let nrrLainnya: Double
    }
  }

  struct OtherRule: Decodable {
    let nilai: Double?
  }

  struct Unsur: Decodable {
    let kunci: String
    let nrr: Double?
    let n: Int
    let sebaran: [Int]
  }

  struct Breakdown: Decodable {
    let judul: String
    let baris: [Row]

    struct Row: Decodable, Hashable {
      let label: String
      let n: Int?
      let nilai: Double?
    }
  }

  struct Index: Decodable {
    let nilai: Double?
    let kategori: String?
  }

  struct Rank: Decodable {
    let lingkup: String
    let peringkat: Int
    let dari: Int
  }

  struct Tier: Decodable { let kunci: String }

  struct Complaints: Decodable {
    let jumlah: Int
    let hasil: [Count]
    let rasio: [Ratio]
    let rincian: Details?

    struct Details: Decodable { let kanal: [ChannelLine] }
  }

  struct ChannelLine: Decodable {
    let label: String
    let kasus: Int
    let sampaiSp4N: Count
  }

  struct Ratio: Decodable {
    let kunci: String
    let persen: Double?
    let persenAlasan: String?
  }

  struct SIPP: Decodable {
    let skor: Double?
    let skorAlasan: String?
  }

  struct Rows: Decodable {
    let dipakai: Int
    let dikecualikan: [Count]
  }

  struct Count: Decodable, Hashable {
    let label: String
    let jumlah: Int
  }

  init(in out: String) throws {
    self = try decoded(Data(contentsOf: URL(fileURLWithPath: out + "/hasil.json")))
  }

  func unit(_ id: String) throws -> Unit { try #require(unit.first { $0.id == id }) }
}

/// The ledger of the files, as `manifes.json` and `check --json` print it.
struct Ledger: Decodable {
  let masukan: [File]
  let temuan: [Finding]?

  struct File: Decodable {
    let berkas: String
    let sha256: String
    let barisDibaca: Int
    let barisDipakai: Int
    let dikecualikan: [Results.Count]

    /// IN-1.
    var isBalanced: Bool { barisDibaca == barisDipakai + dikecualikan.reduce(0) { $0 + $1.jumlah } }
  }

  struct Finding: Decodable {
    let tingkat: String
    let aturan: String
    let jenis: String
    let berkas: String
  }

  init(_ json: String) throws { self = try decoded(Data(json.utf8)) }

  init(in out: String) throws {
    self = try decoded(Data(contentsOf: URL(fileURLWithPath: out + "/manifes.json")))
  }
}

private func decoded<Value: Decodable>(_ json: Data) throws -> Value {
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return try decoder.decode(Value.self, from: json)
}

extension Double {
  /// A number printed with two decimals as an exact integer.
  var hundredths: Int { Int((self * 100).rounded()) }
}
