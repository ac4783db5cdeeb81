extension ComplaintSection {
  /// Where citizens speak, what share of it reaches SP4N-LAPOR!, and how long the keying in takes (ADU-1).
  var channels: HTML {
    guard let lines = report.details?.channelUse, let total = lines.last, lines.count > 1 else { return "" }
    let table = Table(
      caption: "Kanal tempat warga bicara, sampai di SP4N-LAPOR!, dan lama pencatatan",
      columns: [
        .text("Kanal asal"), .number("Kasus"), .number("Sampai SP4N (%)"), .number("Dicatat hari yang sama"),
        .number("Median hari kerja"), .number("Median jam"),
      ], rows: lines.dropLast().map { row($0) }, total: row(total), isWide: true)
    let reach: HTML =
      total.reached.whole > 0
      ? "\(total.reached.percent) % dari \(total.reached.whole) kasus yang sistem asalnya disebut sampai di SP4N-LAPOR!."
      : "Sistem asal kasus tidak disebut, jadi tidak diketahui berapa yang sampai di SP4N-LAPOR!."
    let most = Leaders(lines.dropLast()) { $0.cases > 0 ? $0.cases : nil }
    let names = most.names({ "\($0.label)" }, several: "beberapa kanal")
    let lead: HTML =
      most.first.map { "Paling banyak lewat \(names): \(most.each)\($0.cases) dari \(total.cases) kasus. " } ?? ""
    return "<h3>Kanal</h3><p>\(lead)\(reach) \(Parts.rule("ADU-1", from: base))</p>\(table.html)"
  }

  private func row(_ line: ComplaintDetails.ChannelLine) -> [HTML] {
    [
      "\(line.label)", "\(line.cases)",
      line.reached.whole > 0
        ? "\(line.reached.percent)<span class=\"sub\">\(line.reached.count) / \(line.reached.whole)</span>" : "–",
      line.timed > 0 ? "\(line.sameDay) / \(line.timed)" : "–", line.workdays.map { "\($0)" } ?? "–",
      line.hours.map { "\($0)" } ?? "–",
    ]
  }
}
