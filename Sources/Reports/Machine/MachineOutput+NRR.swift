extension MachineOutput {
  /// One row a unit, by unit id; an NRR or IKM that does not exist is an empty cell, and `ikm_alasan` says why.
  public static func nrrCSV(_ report: NRRReport) -> [UInt8] {
    var csv = CSVBytes()
    csv.row(
      ["unit_id", "nama", "diterima", "dipakai", "dikecualikan"] + report.unsur.map { "nrr_\($0)" }
        + ["ikm", "ikm_alasan", "mutu"])
    for unit in report.units {
      csv.text(unit.id)
      csv.text(unit.name)
      csv.number(unit.received)
      csv.number(unit.used)
      csv.number(unit.excluded)
      for nrr in unit.nrr { csv.figure(nrr.figure) }
      csv.measure(unit.ikm)
      csv.text(unit.mutu)
      csv.endRow()
    }
    return csv.bytes
  }
}
