public import Reports

extension NRRReport {
  /// The table for a terminal, with decimal commas.
  public var text: String {
    let table = TextTable(
      header: ["unit", "nama", "diterima", "dipakai", "dikecualikan"] + unsur + ["IKM", "mutu"],
      rows: units.map { unit in
        [unit.id, unit.name, String(unit.received), String(unit.used), String(unit.excluded)]
          + unit.nrr.map { $0.figure?.indonesian ?? "–" }
          + [unit.ikm.indonesian, unit.mutu ?? "–"]
      }
    ).text
    return table + "\n\nBaris dibaca \(rowsRead), dipakai \(rowsUsed), tidak dipakai \(rowsRead - rowsUsed)."
  }
}
