extension RekapBook {
  /// Columns beside the rates: time, stock, voices, access.
  static let detailColumns = [
    TableColumn("Median waktu keluar (hari kerja)", 14), TableColumn("Diselesaikan sampai batas (%)", 14),
    TableColumn("Tanpa penutupan otomatis (%)", 14), TableColumn("Masih terbuka", 11), TableColumn("Dibuka lagi", 10),
    TableColumn("Penilaian pelapor (1–5)", 19), TableColumn("Penilaian otomatis, tidak dihitung", 13),
    TableColumn("Sampai SP4N (%)", 14), TableColumn("Laporan dan saluran", 34),
  ]

  static func details(_ complaints: ComplaintReport) -> [Cell] {
    guard let details = complaints.details else { return detailColumns.map { _ in .blank } }
    let times = details.resolution
    let median: Cell =
      if let absence = times.absence {
        .measure(.absent(absence))
      } else {
        times.medianDays.map { .count($0) } ?? .text(times.median)
      }
    return [
      median, door(times.runs.first), door(times.runs.last), .count(details.flow.open), .count(details.reopening.cases),
      .measure(details.ratings.mean), .count(details.ratings.automatic),
      details.channelUse.last.map { .measure($0.reached.percent) } ?? .blank,
      .text(details.access.first?.label),
    ]
  }

  /// The share that was resolved within the commonest limit.
  private static func door(_ run: ResolutionReport.Run?) -> Cell {
    run?.doors.first?.byLimit.map { .figure($0) } ?? .blank
  }

  /// Where citizens speak: of all cases together, then of each instansi.
  func writeChannels(_ sheet: WorkbookSheet) throws(WorkbookError) {
    try sheet.heading(
      "Kanal pengaduan",
      [
        "Tempat warga bicara, bagian yang sampai di SP4N-LAPOR! (dari kasus yang sistem asalnya disebut), dan lama pencatatan.",
        "Lama pencatatan: nilai tengah dari diterima sampai dicatat, hanya dari kasus yang kedua tanggalnya ada.",
      ])
    let columns = [
      TableColumn("Lingkup", 38), TableColumn("Kanal asal", 18), TableColumn("Kasus", 10),
      TableColumn("Sampai SP4N", 11), TableColumn("Dari", 10), TableColumn("Sampai SP4N (%)", 14),
      TableColumn("Bertanggal catat", 11), TableColumn("Dicatat hari yang sama", 11),
      TableColumn("Median hari kerja", 11), TableColumn("Median jam", 11),
    ]
    let scopes =
      [("Semua kasus", report.complaints)]
      + report.instansi.compactMap { group in group.complaints.map { (group.name, $0) } }
    try sheet.table(
      columns, frozenColumns: 2,
      rows: scopes.flatMap { name, complaints in
        (complaints.details?.channelUse ?? []).map { line -> [Cell] in
          [
            .text(name), .text(line.label), .count(line.cases), .count(line.reached.count), .count(line.reached.whole),
            .measure(line.reached.percent), .count(line.timed), .count(line.sameDay), .count(line.workdays),
            line.hours.map { .figure($0) } ?? .blank,
          ]
        }
      })
  }
}
