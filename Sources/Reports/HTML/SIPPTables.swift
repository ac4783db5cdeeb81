/// Tables about published information that several kinds of page share.
enum SIPPTables {
  /// Whether published texts can be used; nothing where there are none.
  static func checks(_ checks: [SIPPReport.Check], caption: HTML) -> HTML {
    guard !checks.isEmpty else { return "" }
    return Table(
      caption: caption, columns: [.text("Pemeriksaan"), .number("Memenuhi %"), .number("Dari"), .text("Keterangan")],
      rows: checks.map { check in
        ["\(check.label)", "\(check.percent)", check.of > 0 ? "\(Figure(check.of))" : "–", "\(check.text)"]
      }, isWide: true
    ).html
  }

  /// How far the units of a group, or instansi by kind, have come with their public information.
  static func connectedness(_ lines: [ConnectednessLine], caption: HTML, head: HTML) -> HTML {
    guard !lines.isEmpty else { return "" }
    return Table(
      caption: caption,
      columns: [
        .text(head), .number("Terdaftar"), .number("Terhubung"), .number("Ada isian"), .number("Lengkap"),
      ],
      rows: lines.map { line in
        [
          "\(line.label)", "\(Figure(line.registered))", "\(Figure(line.connected))", "\(Figure(line.filled))",
          "\(Figure(line.complete))",
        ]
      }, isWide: true
    ).html
  }

  /// The section of a group: how far its units are, and what their published texts are worth.
  static func section(of group: GroupReport) -> HTML {
    guard let sipp = group.sipp else { return "" }
    return Parts.section(
      "sipp", "Informasi pelayanan publik (SIPP)",
      connectedness([sipp.units], caption: "Unit menurut isi SIPP", head: "Yang dihitung")
        + checks(sipp.checks, caption: "Dapat dipakaikah isi yang terbit di semua unit"))
  }
}
