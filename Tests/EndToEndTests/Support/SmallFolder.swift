/// A small evaluation folder that a test fills as it needs.
struct SmallFolder {
  static let surveyHeader =
    "unit_id,id_respons,tanggal,layanan,persyaratan,prosedur,waktu_penyelesaian,biaya,produk,kompetensi,perilaku,pengaduan,sarana"

  let scratch: Scratch
  var path: String { scratch.place("evaluasi-2025") }
  var out: String { scratch.place("hasil") }

  init() throws { scratch = try Scratch() }

  func write(_ lines: [String], to name: String) throws { try scratch.write(lines, to: "evaluasi-2025/" + name) }

  func register(_ ids: [String]) throws {
    try write(["unit_id,nama,jenis_unit"] + ids.map { "\($0),Unit \($0),Puskesmas" }, to: "unit.csv")
  }

  /// Nine digits for a row of answers; a blank is written as `-`.
  static func response(_ unit: String, _ id: String, _ answers: String, service: String = "Loket") -> String {
    let cells = answers.map { $0 == "-" ? "" : String($0) }.joined(separator: ",")
    return "\(unit),\(id),2025-06-15,\(service),\(cells)"
  }

  /// Thirty-one equal questionnaires for every unit: enough to be rated.
  func plainSurvey(_ units: [String], answers: (Int) -> String = { _ in "333333333" }) throws {
    let rows = units.enumerated().flatMap { index, unit in
      (0..<31).map { Self.response(unit, "\(unit)-\($0)", answers(index)) }
    }
    try write([Self.surveyHeader] + rows, to: "skm/survei.csv")
  }

  @discardableResult
  func run() throws -> Command.Outcome { try Command.evaluate(path, into: out) }

  func results() throws -> Results { try Results(in: out) }
}
