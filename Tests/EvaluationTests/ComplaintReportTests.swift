import Complaints
import Reports
import Testing
import Units

@testable import Evaluation

/// What the report says of complaints, from files to the model.
@Suite struct ComplaintReportTests {
  private static let header =
    "tracking_id,unit_id,type,class,received_at,disposed_at,first_answer_at,closed_at,close_kind,status_raw"

  private func folder(_ rows: [String], header: String = Self.header, asOf: String = "2025-12-31") throws
    -> DecidedFolder
  {
    let temporary = try TemporaryFolder()
    try temporary.write("tahun: 2025\ntanggal_data: \(asOf)\n", to: "evaluasi.yaml")
    try temporary.write(
      "unit_id,nama,instansi_id,instansi\nU0,Unit Nol,I,Instansi\nU1,Unit Satu,I,Instansi\nU9,Unit Sembilan,I,Instansi\n",
      to: "unit.csv")
    try temporary.write(([header] + rows).joined(separator: "\n") + "\n", to: "pengaduan/kasus.csv")
    return try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
  }

  private func report(_ folder: DecidedFolder, _ id: String) throws -> ComplaintReport {
    ComplaintReport(try #require(folder.units.first { $0.unit.id.rawValue == id }).measured.complaints)
  }

  private static func row(
    _ id: String, _ unit: String, received: String = "2025-03-03", closed: String = "", close: String = "",
    status: String = "Dalam Proses"
  ) -> String {
    "\(id),\(unit),pengaduan,tidak berkadar pengawasan,\(received),\(received),,\(closed),\(close),\(status)"
  }

  @Test func `ADU-8: none, one, nine and closed-only are not rateable, low, limited and not computable`() throws {
    let open = [Self.row("A1", "U1")] + (1...9).map { Self.row("B\($0)", "U9") }
    let folder = try folder(open)
    let none = try report(folder, "U0")
    #expect(none.score == .absent(.notRateable))
    #expect(none.rates.allSatisfy { $0.percent == .absent(.notRateable) })
    #expect(none.details?.resolution.absence == .notRateable)
    #expect(none.details?.resolution.reason == "tidak dapat dinilai: tidak ada laporan")
    #expect(none.remarks.contains("Skor pengaduan tidak dapat dinilai: tidak ada laporan."))
    #expect(none.details?.access == [Count("tanpa laporan, saluran pengaduan tidak diketahui", 1)])
    for (id, count) in [("U1", 1), ("U9", 9)] {
      // Open long past every limit: a low score, which is neither of the two others, and marked as resting on few cases.
      let low = try report(folder, id)
      #expect(low.score == .value(Figure(scaled: 0, decimals: 3)))
      #expect(low.remarks.contains { $0.hasPrefix("Data terbatas: baru \(count) laporan") })
      #expect(low.rates.first { $0.key == "selesai_tepat_waktu" }?.denominator == count)
      #expect(low.details?.resolution.followed == count)
      #expect(low.details?.resolution.hasCurve == false)
      #expect(low.details?.resolution.median.hasPrefix("lebih dari ") == true)
    }
    let closed = try self.folder(
      (1...12).map {
        Self.row("C\($0)", "U9", received: "2025-12-08", closed: "2025-12-10", close: "", status: "Selesai")
      })
    let refused = try report(closed, "U9")
    #expect(refused.score == .absent(.notComputable))
    #expect(refused.details?.resolution.absence == .notComputable)
    #expect(
      refused.details?.resolution.reason == "tidak dapat dihitung: ekstrak hanya memuat laporan yang sudah ditutup")
    #expect(refused.details?.flow.reason == "tidak dapat dihitung: ekstrak hanya memuat laporan yang sudah ditutup")
    #expect(refused.rates.first { $0.key == "selesai_tepat_waktu" }?.percent == .absent(.notComputable))
  }

  @Test func `a unit that publishes how to complain and one that does not are silent in two ways`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("tahun: 2025\n", to: "evaluasi.yaml")
    try temporary.write("unit_id,nama\nA,Unit A\nB,Unit B\nC,Unit C\n", to: "unit.csv")
    try temporary.write(Self.header + "\n" + Self.row("1", "C") + "\n", to: "pengaduan/kasus.csv")
    try temporary.write(
      "unit_id,blok,isi,diperbarui\nA,pengelolaan pengaduan,Telepon dan SP4N-LAPOR!,2025-08-01\nB,pengelolaan pengaduan,-,2025-08-01\nB,maklumat pelayanan,Kami sanggup melayani,2025-08-01\n",
      to: "sipp/blok.csv")
    let folder = try DecidedFolder(InputRequest(folder: temporary.path, threads: 1))
    let access = try ["A", "B", "C"].map { try #require(try report(folder, $0).details?.access.first?.label) }
    #expect(
      access == [
        "tanpa laporan, saluran pengaduan ada", "tanpa laporan, saluran pengaduan tidak ditemukan", "menerima laporan",
      ])
  }

  @Test func `merges are listed by their numbers alone, whichever row stands first`() throws {
    let header =
      "tracking_id,parent_id,unit_id,type,class,category,channel_origin,received_at,closed_at,status_raw,user_id"
    let rows = [
      "L2,,U1,pengaduan,tidak berkadar,Jalan,Whatsapp,2025-03-03 08:00:00,,Dalam Proses,R7",
      "L1,,U1,pengaduan,tidak berkadar,Jalan,Website,2025-03-03 09:00:00,,Dalam Proses,R7",
      "L3,L1,U1,pengaduan,tidak berkadar,Jalan,Website,2025-03-04 09:00:00,,Dalam Proses,R8",
      "L4,,U9,pengaduan,tidak berkadar,Jalan,Website,2025-03-03 09:00:00,2025-03-05,Selesai,R9",
      "L5,L4,U9,pengaduan,tidak berkadar,Jalan,Website,2025-03-10 09:00:00,,Dalam Proses,R9",
    ]
    for order in [rows, rows.reversed()] {
      let folder = try folder(order, header: header)
      let merged = try report(folder, "U1")
      #expect(merged.caseCount == 1)
      #expect(
        merged.details?.merges == [
          .init(
            ids: ["L1", "L2", "L3"],
            reasons: ["pelapor lain, kejadian sama", "pelapor, hari dan perihal sama lewat kanal lain"])
        ])
      #expect(merged.details?.reopening.supporters == 1)
      let repeated = try report(folder, "U9")
      #expect(repeated.caseCount == 2)
      #expect(repeated.details?.reopening.repeats == 1)
      #expect(repeated.details?.reopening.cases == 1)
    }
  }

  private static let samples =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/samples/kabupaten-contoh"

  @Test func `C6: stock and flow close for every unit of the sample, month by month, and for all cases together`()
    throws
  {
    let folder = try DecidedFolder(InputRequest(folder: Self.samples, threads: 2))
    let cases = MeasuredCases(folder.input, by: folder.rules.complaints, threads: 2)
    let reports =
      folder.units.map { ComplaintReport($0.measured.complaints) }
      + [ComplaintReport(cases.all(access: [])), ComplaintReport(cases.of(folder.units.map(\.unit.id), access: []))]
    var flows = 0
    for report in reports {
      let flow = try #require(report.details?.flow)
      guard !flow.months.isEmpty else { continue }
      flows += 1
      for month in flow.months { #expect(month.closing == month.opening + month.received - month.exits) }
      for (month, next) in zip(flow.months, flow.months.dropFirst()) { #expect(next.opening == month.closing) }
      #expect(flow.months.last?.closing == flow.openInFlow)
      #expect(flow.open - flow.openInFlow <= flow.leftOut)
      #expect(flow.months.count == 13)
    }
    #expect(flows == 25)
    // What units hold together is what the nation holds, less the cases that no unit was given.
    let national = try #require(reports.dropLast().last)
    let undisposed = folder.input.sameCase.cases.count { $0.unit == nil }
    #expect(reports.prefix(24).reduce(0) { $0 + $1.caseCount } + undisposed == national.caseCount)
    #expect(reports.last?.caseCount == national.caseCount - undisposed)
  }

  @Test func `a rate of the report and the incidence of its curve agree where both speak of the same cases`() throws {
    // Fifteen matured cases of one limit, nothing censored before it: 6 of 15 within 14 working days, two of them by the system.
    let rows = (0..<15).map { number in
      switch number {
      case 0..<4: Self.row("R\(number)", "U1", closed: "2025-03-10", close: "pelapor", status: "Selesai")
      case 4..<6: Self.row("R\(number)", "U1", closed: "2025-03-12", close: "sistem", status: "Selesai")
      case 6..<9: Self.row("R\(number)", "U1", closed: "2025-06-10", close: "admin", status: "Selesai")
      default: Self.row("R\(number)", "U1")
      }
    }
    let unit = try report(try folder(rows), "U1")
    #expect(unit.rates.first { $0.key == "selesai_tepat_waktu" }?.percent == .value(Figure(scaled: 400, decimals: 1)))
    let resolution = try #require(unit.details?.resolution)
    #expect(resolution.hasCurve)
    #expect(resolution.limit == 14)
    #expect(resolution.limits.map(\.resolvedByLimit) == [Figure(scaled: 400, decimals: 1)])
    #expect(resolution.limits.map(\.peopleByLimit) == [Figure(scaled: 267, decimals: 1)])
    #expect(resolution.runs.map { $0.doors.map(\.cases) } == [[9], [7, 2]])
    #expect(resolution.points.map(\.atRisk) == [15, 11, 9])
    #expect(resolution.points.map(\.open.scaled) == [733, 600, 400])
  }
}
