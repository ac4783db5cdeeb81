extension MachineOutput {
  /// `hasil.csv`: one flat row a unit, by unit id.
  ///
  /// Unsur and aspects have a column each, named by key and code, over all units; a unit without one has an empty cell.
  public static func hasilCSV(_ report: EvaluationReport) -> [UInt8] {
    let unsurKeys = distinct(report.units.lazy.flatMap { $0.ikm.unsur.map(\.key) })
    let aspectCodes = distinct(report.units.lazy.flatMap { $0.index.aspects.map(\.code) })
    var csv = CSVBytes()
    csv.row(
      [
        "unit_id", "nama", "instansi_id", "instansi", "jenis_instansi", "jenis_unit", "kode_provinsi", "provinsi",
        "kabkota", "wilayah", "nama_indeks", "indeks", "indeks_alasan", "kategori", "cakupan_persen", "status",
        "peringkat_nasional", "dari", "prioritas_kunci", "prioritas", "ikm", "ikm_alasan", "mutu", "n", "diterima",
        "kasus_pengaduan", "skor_pengaduan", "skor_pengaduan_alasan", "skor_sipp", "skor_sipp_alasan",
        "baris_dipakai", "baris_dikecualikan",
      ] + unsurKeys.map { "nrr_" + $0 } + aspectCodes.map { "aspek_" + $0 })
    for unit in report.units {
      csv.identity(unit)
      csv.result(unit)
      for key in unsurKeys { csv.figure(unit.ikm.unsur.first { $0.key == key }?.nrr.figure) }
      for code in aspectCodes { csv.figure(unit.index.aspects.first { $0.code == code }?.score.figure) }
      csv.endRow()
    }
    return csv.bytes
  }

  /// `temuan.csv`: every finding in the order of the report.
  public static func temuanCSV(_ report: EvaluationReport) -> [UInt8] {
    var csv = CSVBytes()
    csv.row([
      "tingkat", "aturan", "jenis", "berkas", "lembar", "baris", "kolom", "judul_kolom", "unit_id", "ditemukan",
      "seharusnya", "tindakan",
    ])
    for finding in report.findings {
      csv.text(finding.severity)
      csv.text(finding.rule)
      csv.text(finding.kind)
      csv.text(finding.file)
      csv.text(finding.sheet)
      csv.number(finding.row)
      csv.number(finding.column)
      csv.text(finding.header)
      csv.text(finding.unitID)
      csv.text(finding.found)
      csv.text(finding.expected)
      csv.text(finding.action)
      csv.endRow()
    }
    return csv.bytes
  }
}

/// Each value once, in the order of its first appearance.
func distinct(_ values: some Sequence<String>) -> [String] {
  var seen: Set<String> = []
  return values.filter { seen.insert($0).inserted }
}

extension CSVBytes {
  fileprivate mutating func identity(_ unit: UnitReport) {
    text(unit.id)
    text(unit.name)
    text(unit.instansiID)
    text(unit.instansi)
    text(unit.instansiKind)
    text(unit.type)
    text(unit.provinceCode)
    text(unit.province)
    text(unit.regency)
    text(unit.wilayah)
  }

  fileprivate mutating func result(_ unit: UnitReport) {
    let national = unit.nationalRank
    text(unit.index.name)
    measure(unit.index.score)
    text(unit.index.category)
    figure(unit.index.coverage)
    text(unit.index.status)
    number(national?.rank)
    number(national?.of)
    text(unit.tier.key)
    text(unit.tier.label)
    measure(unit.ikm.score)
    text(unit.ikm.mutu)
    number(unit.ikm.n)
    number(unit.ikm.received)
    number(unit.complaints.caseCount)
    measure(unit.complaints.score)
    measure(unit.sipp.score)
    number(unit.rowsUsed)
    number(unit.rowsExcluded.reduce(0) { $0 + $1.count })
  }
}

extension UnitReport {
  /// The first of the ranks, where the unit is ranked (IPP-5).
  var nationalRank: RankLine? { ranks.first { $0.scope == "nasional" } }
}
