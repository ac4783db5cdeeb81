extension SampleGenerator {
  /// Twelve cases a unit in the columns of ADU-1.
  var complaintFile: SampleFile {
    let table = ComplaintTable(self)
    return SampleFile(
      path: "pengaduan/kasus.csv", header: ComplaintTable.header, rowCount: unitCount * 12, rowsPerChunk: 20_000,
      bytesPerRow: 280
    ) { row, output in table.append(row, to: &output) }
  }
}
