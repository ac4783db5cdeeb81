extension SampleGenerator {
  /// About 96 bytes a row; a chunk holds 32,768 rows.
  var responseFile: SampleFile {
    let table = ResponseTable(self)
    let header =
      "id_respons,waktu,unit_id,layanan,jenis_kelamin,usia,pendidikan,pekerjaan,"
      + vocabulary.unsur.map(\.header).joined(separator: ",") + ",saran"
    return SampleFile(
      path: "skm/respons.csv", header: header, rowCount: responseCount, rowsPerChunk: 32_768, bytesPerRow: 128
    ) { row, output in table.append(row, to: &output) }
  }
}
