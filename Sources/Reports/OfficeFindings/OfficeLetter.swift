/// A letter to one office: what arrived, what was used, what has to be corrected. Plain text with places to fill in in brackets.
public struct OfficeLetter: Sendable {
  private let office: OfficeFindings
  private let about: About
  private let sheet: String?

  /// - Parameters:
  ///   - office: To whom the letter goes.
  ///   - about: Title and as-of date of the evaluation.
  ///   - sheet: The office's sheet in `temuan.xlsx`; `nil` where no workbook goes with the letter.
  public init(_ office: OfficeFindings, about: About, sheet: String? = nil) {
    self.office = office
    self.about = about
    self.sheet = sheet
  }

  /// The whole letter with a line feed at the end of each line; the same findings give the same text.
  public var text: String {
    let parts = [head, greeting] + numbered([received] + groups + notes) + [closing]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var title: String { PlainLine.cut(about.title) }

  private var head: [String] {
    [
      "[tempat], [tanggal surat]", "", "Nomor    : [nomor surat]",
      "Lampiran : " + (sheet.map { "temuan.xlsx, lembar \"\($0)\"" } ?? "-"), "Hal      : Perbaikan data \(title)", "",
      "Yth. \(office.isInstansi ? "Pimpinan" : "Pengirim data") \(PlainLine.cut(office.office))", "di tempat",
    ]
  }

  private var greeting: [String] {
    let thanks =
      "Terima kasih atas data yang dikirim untuk \(title). Berikut kami sampaikan data yang kami terima, dengan keadaan "
      + "per \(Words.date(about.asOf))"
    return [
      "Dengan hormat,", "",
      thanks + (office.count("tolak") + office.count("peringatan") > 0 ? ", dan yang perlu Saudara perbaiki." : "."),
    ]
  }

  private struct Section {
    var title: String
    var lines: [String]
  }

  private func numbered(_ sections: [Section]) -> [[String]] {
    sections.enumerated().map { ["\($0 + 1). \($1.title)", ""] + $1.lines }
  }

  // MARK: What arrived

  private var received: Section {
    guard !office.inputs.isEmpty else {
      return Section(title: "Data yang diterima", lines: ["   Tidak ada berkas yang dapat dibaca."])
    }
    return Section(title: "Data yang diterima", lines: office.inputs.flatMap(Self.lines))
  }

  /// Rows read = used + not used, with the reasons (IN-1), and what was left unread (IN-7).
  private static func lines(_ entry: OfficeInput) -> [String] {
    let input = entry.input
    let left = input.excluded.reduce(0) { $0 + $1.count }
    var lines = ["   - \(PlainLine.cut(input.file))" + (input.sheet.map { ", lembar \(PlainLine.cut($0))" } ?? "")]
    if entry.isShared { lines[0] += " (berkas bersama; angkanya untuk seluruh berkas)" }
    lines.append(
      "     \(Figure(input.rowsRead).indonesian) baris dibaca, \(Figure(input.rowsUsed).indonesian) dipakai, "
        + "\(Figure(left).indonesian) tidak dipakai")
    for reason in input.excluded where reason.count > 0 {
      lines.append("     tidak dipakai: \(Figure(reason.count).indonesian) baris, \(PlainLine.cut(reason.label))")
    }
    if !input.droppedColumns.isEmpty {
      lines.append("     kolom yang tidak dibaca: \(PlainLine.cut(input.droppedColumns.joined(separator: "; ")))")
    }
    return lines
  }

  // MARK: What to correct

  private var groups: [Section] {
    [
      (severity: "tolak", title: "Yang harus diperbaiki: baris atau nilai berikut tidak dipakai"),
      (severity: "peringatan", title: "Yang perlu diperiksa: data berikut dipakai, tetapi tampak keliru"),
    ].compactMap { severity, title in
      let groups = FindingGroup.groups(of: office.findings.filter { $0.severity == severity })
      guard !groups.isEmpty else { return nil }
      return Section(
        title: title, lines: Array(groups.enumerated().map { $1.lines(number: $0 + 1) }.joined(separator: [""])))
    }
  }

  private var notes: [Section] {
    let groups = FindingGroup.groups(of: office.findings.filter { $0.severity == "info" })
    guard !groups.isEmpty else { return [] }
    return [
      Section(
        title: "Untuk diketahui, tanpa tindakan",
        lines: groups.map { "   - \($0.title): \(Figure($0.findings.count).indonesian) catatan" })
    ]
  }

  private var closing: [String] {
    let contact = "Pertanyaan dapat disampaikan kepada [nama dan kontak penghubung]."
    let request =
      office.count("tolak") + office.count("peringatan") > 0
      ? "Mohon berkas yang sudah diperbaiki dikirim kembali paling lambat [tanggal batas perbaikan]. Yang tidak diperbaiki "
        + "akan tetap tercatat dalam laporan sebagaimana adanya. "
      : "Tidak ada yang perlu diperbaiki pada data Saudara. "
    return [
      request + contact, "", "Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.", "", "Hormat kami,",
      "",
      "[nama]", "[jabatan]",
    ]
  }
}
