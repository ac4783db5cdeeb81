extension TileMap {
  /// One province: code of the interior ministry, name, three letters, place in the grid from the north-west.
  struct Tile {
    var code: String
    var name: String
    var short: String
    var column: Int
    var row: Int
  }

  /// By code. Our own arrangement: neighbours stay neighbours, islands stay apart.
  static let layout: [Tile] = [
    Tile(code: "11", name: "Aceh", short: "Ace", column: 0, row: 0),
    Tile(code: "12", name: "Sumatera Utara", short: "Sut", column: 1, row: 0),
    Tile(code: "13", name: "Sumatera Barat", short: "Sbr", column: 1, row: 1),
    Tile(code: "14", name: "Riau", short: "Ria", column: 2, row: 1),
    Tile(code: "15", name: "Jambi", short: "Jam", column: 2, row: 2),
    Tile(code: "16", name: "Sumatera Selatan", short: "Ssl", column: 3, row: 3),
    Tile(code: "17", name: "Bengkulu", short: "Bkl", column: 2, row: 3),
    Tile(code: "18", name: "Lampung", short: "Lam", column: 3, row: 4),
    Tile(code: "19", name: "Kepulauan Bangka Belitung", short: "Bbl", column: 4, row: 3),
    Tile(code: "21", name: "Kepulauan Riau", short: "Kri", column: 3, row: 1),
    Tile(code: "31", name: "Daerah Khusus Ibukota Jakarta", short: "DKI", column: 5, row: 4),
    Tile(code: "32", name: "Jawa Barat", short: "Jbr", column: 5, row: 5),
    Tile(code: "33", name: "Jawa Tengah", short: "Jtg", column: 6, row: 5),
    Tile(code: "34", name: "Daerah Istimewa Yogyakarta", short: "DIY", column: 6, row: 6),
    Tile(code: "35", name: "Jawa Timur", short: "Jtm", column: 7, row: 5),
    Tile(code: "36", name: "Banten", short: "Ban", column: 4, row: 5),
    Tile(code: "51", name: "Bali", short: "Bal", column: 8, row: 5),
    Tile(code: "52", name: "Nusa Tenggara Barat", short: "NTB", column: 9, row: 5),
    Tile(code: "53", name: "Nusa Tenggara Timur", short: "NTT", column: 10, row: 5),
    Tile(code: "61", name: "Kalimantan Barat", short: "Kbr", column: 6, row: 1),
    Tile(code: "62", name: "Kalimantan Tengah", short: "Ktg", column: 6, row: 2),
    Tile(code: "63", name: "Kalimantan Selatan", short: "Ksl", column: 7, row: 2),
    Tile(code: "64", name: "Kalimantan Timur", short: "Ktm", column: 7, row: 1),
    Tile(code: "65", name: "Kalimantan Utara", short: "Kra", column: 7, row: 0),
    Tile(code: "71", name: "Sulawesi Utara", short: "Slu", column: 10, row: 0),
    Tile(code: "72", name: "Sulawesi Tengah", short: "Stg", column: 9, row: 1),
    Tile(code: "73", name: "Sulawesi Selatan", short: "Sls", column: 9, row: 3),
    Tile(code: "74", name: "Sulawesi Tenggara", short: "Sra", column: 10, row: 2),
    Tile(code: "75", name: "Gorontalo", short: "Gor", column: 9, row: 0),
    Tile(code: "76", name: "Sulawesi Barat", short: "Slb", column: 9, row: 2),
    Tile(code: "81", name: "Maluku", short: "Mal", column: 12, row: 2),
    Tile(code: "82", name: "Maluku Utara", short: "Mlu", column: 12, row: 1),
    Tile(code: "91", name: "Papua", short: "Pap", column: 15, row: 1),
    Tile(code: "92", name: "Papua Barat", short: "Pbr", column: 14, row: 1),
    Tile(code: "93", name: "Papua Selatan", short: "Psl", column: 15, row: 3),
    Tile(code: "94", name: "Papua Tengah", short: "Ptg", column: 14, row: 2),
    Tile(code: "95", name: "Papua Pegunungan", short: "Ppg", column: 15, row: 2),
    Tile(code: "96", name: "Papua Barat Daya", short: "PBD", column: 13, row: 1),
  ]
}
