extension TableError {
  /// What was found, for `Finding.found`.
  public var found: String {
    switch kind {
    case .unreadable(let code): "berkas tidak dapat dibaca (kode sistem \(code))"
    case .empty: "berkas kosong"
    case .limitExceeded(let limit, let allowed): "melebihi batas \(limit) (\(allowed))"
    case .oldWorkbook: "buku kerja Excel lama (.xls)"
    case .encrypted: "berkas dikunci dengan kata sandi"
    case .notAWorkbook: "berkas zip yang bukan buku kerja XLSX"
    case .notATable(let signature): "berkas \(signature)"
    case .brokenArchive(let entry, let reason): "wadah zip rusak" + (entry.map { " pada \($0)" } ?? "") + " (\(reason))"
    case .unsupportedCompression(let entry, let method): "\(entry) dipadatkan dengan cara \(method)"
    case .repeatedEntry(let name): "\(name) ada dua kali di dalam wadah zip"
    case .missingPart(let name): "bagian \(name) tidak ada"
    case .brokenXML(let part, let line, let reason): "XML rusak pada \(part), baris XML \(line) (\(reason))"
    case .forbiddenXML(let part): "deklarasi DOCTYPE pada \(part)"
    case .badReference(let part, let found): "acuan sel \(found) pada \(part)"
    case .badIndex(let part, let found): "indeks \(found) pada \(part)"
    case .noSuchSheet(let index): "lembar ke-\(index + 1) tidak ada"
    case .changedWhileReading: "isi berkas berubah sewaktu dibaca"
    }
  }

  /// What would have been right, for `Finding.expected`.
  public var expected: String {
    switch kind {
    case .unreadable: "berkas yang ada dan boleh dibaca"
    case .empty: "tabel dengan baris judul dan baris data"
    case .limitExceeded(_, let allowed): "paling banyak \(allowed)"
    case .oldWorkbook, .notAWorkbook, .notATable: "CSV atau XLSX"
    case .encrypted: "berkas tanpa kata sandi"
    case .brokenArchive, .missingPart, .brokenXML: "buku kerja XLSX yang utuh"
    case .unsupportedCompression: "bagian tanpa pemadatan atau deflate"
    case .repeatedEntry: "setiap nama satu kali"
    case .forbiddenXML: "XML tanpa DOCTYPE dan entitas"
    case .badReference: "baris dan sel berurutan di dalam A1:XFD1048576"
    case .badIndex: "indeks di dalam daftarnya"
    case .noSuchSheet: "lembar yang ada di buku kerja"
    case .changedWhileReading: "berkas yang tidak disunting selama evaluasi"
    }
  }

  /// What to do next, for `Finding.action`.
  public var action: String {
    switch kind {
    case .unreadable: "Periksa nama, letak, dan izin berkas."
    case .empty: "Minta berkas yang berisi, atau keluarkan dari folder."
    case .limitExceeded: "Pecah berkas, atau periksa mengapa sebesar itu."
    case .oldWorkbook: "Buka di Excel atau LibreOffice lalu simpan sebagai .xlsx atau CSV."
    case .encrypted: "Hapus kata sandinya lalu simpan kembali."
    case .notAWorkbook, .notATable: "Simpan tabelnya sebagai .xlsx atau CSV."
    case .brokenArchive, .missingPart, .brokenXML, .badReference, .badIndex, .repeatedEntry, .unsupportedCompression:
      "Minta salinan yang utuh, atau buka dan simpan kembali sebagai .xlsx."
    case .forbiddenXML: "Jangan pakai berkas ini; minta salinan yang disimpan dari Excel atau LibreOffice."
    case .noSuchSheet: "Periksa nama atau nomor lembar di pengaturan."
    case .changedWhileReading: "Tutup program yang menyuntingnya lalu jalankan kembali."
    }
  }
}

extension TableError: CustomStringConvertible {
  /// One line: place, what was found, what was expected, what to do.
  public var description: String {
    var place = [path]
    if let sheet { place.append("lembar \(sheet)") }
    if let row { place.append("baris \(row)") }
    if let column { place.append("kolom \(column)") }
    return "\(place.joined(separator: ", ")): ditemukan \(found); seharusnya \(expected). \(action)"
  }
}
