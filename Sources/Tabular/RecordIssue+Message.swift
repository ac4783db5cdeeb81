extension RecordIssue {
  /// What was found, for `Finding.found`; never the content of a cell, except an error code (IN-7).
  public var found: String {
    switch kind {
    case .tooFewFields(let found, _), .tooManyFields(let found, _): "\(found) kolom"
    case .openQuote: "tanda kutip yang tidak ditutup sampai akhir berkas"
    case .overlongRecord(let allowed): "baris lebih dari \(allowed) bita"
    case .overlongField(let allowed): "isian lebih dari \(allowed) bita"
    case .fieldLimit(let allowed): "lebih dari \(allowed) kolom"
    case .illFormedText: "huruf yang tidak sah menurut pengodean berkas"
    case .nulByte: "bita nol di dalam teks"
    case .hiddenRows(let count): "\(count) baris tersembunyi"
    case .errorValue(let code): "nilai galat \(code)"
    case .badNumber: "sel angka yang bukan angka desimal"
    case .badDate: "tanggal di luar kalender"
    case .formulaWithoutValue: "rumus tanpa nilai tersimpan"
    case .further(let name, let count): "\(count) temuan \(name) lagi"
    }
  }

  /// What would have been right, for `Finding.expected`.
  public var expected: String {
    switch kind {
    case .tooFewFields(_, let expected), .tooManyFields(_, let expected): "\(expected) kolom"
    case .openQuote: "tanda kutip berpasangan"
    case .overlongRecord(let allowed), .overlongField(let allowed): "paling banyak \(allowed) bita"
    case .fieldLimit(let allowed): "paling banyak \(allowed) kolom"
    case .illFormedText: "teks UTF-8, UTF-16, atau Windows-1252"
    case .nulByte: "teks tanpa bita nol"
    case .hiddenRows: "semua baris tampak"
    case .errorValue: "nilai atau sel kosong"
    case .badNumber: "angka desimal"
    case .badDate: "tanggal mulai 1900-01-01 sampai 9999-12-31"
    case .formulaWithoutValue: "rumus yang sudah dihitung"
    case .further: "tidak ada"
    }
  }

  /// What to do next, for `Finding.action`.
  public var action: String {
    switch kind {
    case .tooFewFields, .tooManyFields: "Periksa pemisah dan tanda kutip pada baris ini."
    case .openQuote: "Tutup tanda kutip; baris sesudahnya terbaca sebagai satu isian."
    case .overlongRecord, .overlongField, .fieldLimit:
      "Periksa isi baris ini, dalam CSV juga tanda kutip di sekitarnya; baris tidak dipakai."
    case .illFormedText, .nulByte: "Simpan kembali berkas sebagai UTF-8."
    case .hiddenRows: "Baris tersembunyi ikut dibaca; hapus bila tidak dimaksudkan."
    case .errorValue, .formulaWithoutValue: "Perbaiki rumus lalu simpan; sel dibaca kosong."
    case .badNumber, .badDate: "Perbaiki isi sel; sel dibaca kosong."
    case .further: "Perbaiki dahulu yang sudah tercantum, lalu jalankan kembali."
    }
  }
}
