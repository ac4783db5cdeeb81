import Units

extension SampleGenerator {
  var settingsFile: SampleFile {
    let text = """
      # Data buatan (benih \(seed)): bukan hasil penilaian siapa pun.
      judul: Evaluasi contoh \(unitCount) unit
      tahun: \(Self.year)
      periode:
        mulai: \(Self.year)-01-01
        selesai: \(Self.year)-12-31
      tanggal_data: \(Self.year + 1)-01-31
      aturan_kosong: lengkap
      benih: \(seed)

      """
    return SampleFile(path: "evaluasi.yaml", chunkCount: 1) { _ in [UInt8](text.utf8) }
  }

  var registerFile: SampleFile {
    let header =
      "unit_id,nama,instansi_id,instansi,jenis_instansi,jenis_unit,kode_provinsi,kode_kabkota,zona,populasi,"
      + "jumlah_layanan_sk,lokus"
    return SampleFile(
      path: "unit.csv", header: header, rowCount: unitCount, rowsPerChunk: 10_000, bytesPerRow: 160
    ) { [units] row, output in
      let unit = units[row]
      let regency = unit.regency
      output.record([
        unit.id, unit.name, regency.code, (regency.kind == "kota" ? "Kota " : "Kabupaten ") + regency.name,
        regency.kind, unit.kind.type, regency.provinceCode, regency.code, unit.zone, String(unit.population),
        String(unit.kind.services.count), row % 3 == 0 ? "ya" : "tidak",
      ])
    }
  }
}
