extension ComplaintSection {
  /// On-time shares by class under the limits in force at the receipt (ADU-3).
  var classes: HTML {
    guard let lines = report.details?.classes, !lines.isEmpty else { return "" }
    let table = Table(
      caption: "Tepat waktu menurut kelas laporan dan aturan batas pada tanggal terima",
      columns: [
        .text("Kelas"), .text("Batas selesai"), .number("Diterima"), .number("Diverifikasi (%)"),
        .number("Didisposisi (%)"), .number("Dijawab (%)"), .number("Diselesaikan (%)"),
      ],
      rows: lines.map { line in
        [
          "\(line.label)", "\(line.limit)\(line.limitSet.map { "<span class=\"sub\">\($0)</span>" } ?? "")",
          "\(line.received)", cell(line.verified), cell(line.disposed), cell(line.answered), resolved(line),
        ]
      }, isWide: true)
    return "<details><summary>Menurut kelas dan aturan batas</summary>\(table.html)</details>"
  }

  private func resolved(_ line: ComplaintDetails.ClassLine) -> HTML {
    guard let longer = line.resolvedAtLonger else { return cell(line.resolved) }
    return "\(cell(line.resolved))<span class=\"sub\">batas panjang:</span>\(cell(longer))"
  }

  /// What became of each month's cases; newer months have fewer matured cases (ADU-6).
  var receiptMonths: HTML {
    guard let lines = report.details?.receiptMonths, !lines.isEmpty else { return "" }
    let table = Table(
      caption: "Menurut bulan terima; hanya kasus yang batasnya sudah lewat yang dinilai tepat waktu",
      columns: [
        .text("Bulan"), .number("Diterima"), .number("Diverifikasi (%)"), .number("Dijawab (%)"),
        .number("Diselesaikan (%)"), .number("Selesai sampai tanggal data (%)"),
      ],
      rows: lines.map { line in
        [
          "\(Words.date(line.month))", "\(line.received)", cell(line.verified), cell(line.answered),
          cell(line.resolved), cell(line.completed),
        ]
      }, isWide: true)
    return "<details><summary>Menurut bulan terima</summary>\(table.html)</details>"
  }

  /// Opening + received − exits = closing.
  var flow: HTML {
    guard let flow = report.details?.flow else { return "" }
    guard let first = flow.months.first, let last = flow.months.last else {
      return flow.reason.isEmpty ? "" : "<p>Arus laporan \(flow.reason).</p>"
    }
    let received = flow.months.reduce(0) { $0 + $1.received }
    let exits = flow.months.reduce(0) { $0 + $1.exits }
    let table = Table(
      caption: "Arus laporan: sisa awal + diterima − keluar = sisa akhir",
      columns: [
        .text("Bulan"), .number("Sisa awal"), .number("Diterima"), .number("Keluar"), .number("Sisa akhir"),
      ],
      rows: flow.months.map { month in
        [
          "\(Words.date(month.month))", "\(month.opening)", "\(month.received)", "\(month.exits)", "\(month.closing)",
        ]
      }, total: ["Seluruhnya", "\(first.opening)", "\(received)", "\(exits)", "\(last.closing)"], isWide: true)
    let age: HTML =
      flow.ninetiethAge.map { " Sembilan dari sepuluh di antaranya berumur paling lama \($0) hari kerja." } ?? ""
    let leftOut: HTML =
      flow.leftOut > 0
      ? " \(flow.leftOut) laporan tanpa tanggal yang diperlukan atau dengan tanggal tidak sah tidak masuk arus." : ""
    return """
      <p>Masih terbuka pada tanggal data: <b>\(flow.open)</b> laporan.\(age)\(leftOut)</p>\
      <details><summary>Arus laporan setiap bulan</summary>\(table.html)</details>
      """
  }

  /// What no complaints mean (ADU-8).
  var access: HTML {
    guard let access = report.details?.access, access.count > 1 else { return "" }
    return Table(
      caption: "Unit menurut laporan dan saluran pengaduan; tidak ada laporan belum berarti baik",
      columns: [.text("Keadaan"), .number("Unit")],
      rows: access.map { ["\(Words.capitalised($0.label))", "\($0.count)"] }
    ).html
  }

  /// What reporters say themselves, and cases that came back.
  var voices: HTML {
    guard let details = report.details else { return "" }
    return access + Parts.pair(ratings(details.ratings), reopening(details)) + emergencies
  }

  private func ratings(_ ratings: ComplaintDetails.Ratings) -> HTML {
    let head: HTML =
      ratings.reason.isEmpty
      ? "<p>Rata-rata <b>\(ratings.mean)</b> dari 5 \(Parts.rule("ADU-7", from: base)).</p>"
      : "<p>Rata-rata penilaian \(ratings.reason) \(Parts.rule("ADU-7", from: base)).</p>"
    let left: HTML =
      ratings.automatic + ratings.invalid > 0
      ? "<p class=\"key\">Tidak dihitung: \(ratings.automatic) bintang dari sistem, \(ratings.invalid) di luar 1–5.</p>"
      : ""
    let table =
      ratings.distribution.contains { $0.count > 0 }
      ? Table(
        caption: "Penilaian dari pelapor sendiri", columns: [.text("Bintang"), .number("Kasus")],
        rows: ratings.distribution.map { ["\($0.label)", "\($0.count)"] }
      ).html : ""
    return "<h3>Penilaian pelapor</h3>\(head)\(table)\(left)"
  }

  private func reopening(_ details: ComplaintDetails) -> HTML {
    let back = details.reopening
    return """
      <h3>Kembali lagi</h3><dl class="facts"><dt>Dibuka lagi</dt><dd>\(back.cases) kasus, \(back.times) kali</dd>\
      <dt>Laporan ulang atas kasus tertutup</dt><dd>\(back.repeats)</dd>\
      <dt>Pelapor lain atas kejadian yang sama</dt><dd>\(back.supporters)</dd></dl>
      """
  }

  var emergencies: HTML {
    guard let emergencies = report.details?.emergencies else { return "" }
    func minutes(_ median: Int?, _ timed: Int) -> HTML {
      median.map { "nilai tengah \($0) menit, dari \(timed) yang berjam" } ?? "tanpa jam"
    }
    return """
      <h3>Darurat</h3><p>Dicatat terpisah dan diukur dalam menit \(Parts.rule("ADU-1", from: base)).</p>\
      <dl class="facts"><dt>Panggilan</dt><dd>\(emergencies.calls)</dd><dt>Sudah ditangani</dt><dd>\(emergencies.handled)</dd>\
      <dt>Sampai dijawab</dt><dd>\(minutes(emergencies.minutesToAnswer, emergencies.answerTimed))</dd>\
      <dt>Sampai selesai</dt><dd>\(minutes(emergencies.minutesToClosing, emergencies.closingTimed))</dd></dl>
      """
  }

  /// How well the cases were written down, and which records were counted as one.
  var records: HTML {
    guard let details = report.details else { return "" }
    let quality = Table(
      caption: "Bagian kasus yang memuat setiap tanggal dan kata",
      columns: [.text("Isian"), .number("Terisi"), .number("Dari"), .number("%")],
      rows: details.quality.map { ["\($0.label)", "\($0.count)", "\($0.whole)", "\($0.percent)"] })
    return "<details><summary>Mutu catatan pengaduan</summary>\(quality.html)</details>" + merges(details.merges)
  }

  /// Merges listed one by one; more are in hasil.json.
  private static let listedMerges = 50

  private func merges(_ merges: [ComplaintDetails.Merge]) -> HTML {
    guard !merges.isEmpty else { return "" }
    let table = Table(
      caption: "Laporan yang dihitung sebagai satu kasus, menurut nomornya",
      columns: [.text("Nomor laporan"), .text("Alasan")],
      rows: merges.prefix(Self.listedMerges).map { merge in
        [
          HTML.joined(merge.ids.map { "\($0)" }, by: ", "),
          HTML.joined(merge.reasons.map { "\($0)" }, by: "; "),
        ]
      })
    let rest = merges.count - Self.listedMerges
    let more: HTML = rest > 0 ? "<p class=\"key\">Dan \(rest) kasus gabungan lain di hasil.json.</p>" : ""
    return """
      <details><summary>\(merges.count) kasus gabungan</summary>\(table.html)\(more)\
      <p class="key">Kasus yang sama dihitung satu kali \(Parts.rule("ADU-9", from: base)).</p></details>
      """
  }
}
