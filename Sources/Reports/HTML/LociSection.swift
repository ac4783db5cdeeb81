/// The loci of an instansi: what each is, its index, and which required ones are missing (IPP-4).
struct LociSection {
  let site: HTMLSite
  let loci: LociReport
  let base: Int

  var html: HTML {
    let source: HTML =
      loci.source.isEmpty
      ? "" : "<p class=\"quiet\">Yang wajib: \(loci.required.joined(separator: ", ")) (\(loci.source)).</p>"
    let table = Table(
      caption: loci.isMarked ? "Lokus evaluasi" : "Unit yang dirata-ratakan",
      columns: [.text("Unit"), .text("Jenis lokus"), .text("Jenis unit"), .number(site.indexColumn)],
      rows: loci.lines.map { line in
        [
          name(line.unitID), line.kind.map { "\($0)" } ?? "belum disebut", "\(line.type)", "\(line.index)",
        ]
      }, isWide: true
    ).html
    return Parts.section("lokus", "Lokus", "<p>\(loci.status)</p>\n\(source)\n\(table)")
  }

  private func name(_ id: String) -> HTML {
    guard let unit = site.unit(id: id) else { return "\(id)" }
    return "<a href=\"\(site.unitURL(unit, from: base))\">\(unit.name)</a>"
  }
}
