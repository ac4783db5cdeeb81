import Reports

extension ReportFixture {
  var inputs: [InputReport] {
    let hash = String(repeating: "9f86d081", count: 8)
    return [
      InputReport(
        file: text("pengaduan/lapor-2025.xlsx"), role: "pengaduan", sheet: text("Laporan"), sha256: hash,
        byteCount: 1_204_551,
        rowsRead: 402, rowsUsed: 381, excluded: [Count(text("kasus-ganda"), 21)],
        droppedColumns: [text("Nama Pelapor"), text("Isi Laporan")], notes: [text("tajuk di baris 11")]),
      InputReport(
        file: text("skm/tahun-2025.csv"), role: "skm", sha256: hash, byteCount: 48_204_551, rowsRead: 4_310,
        rowsUsed: 4_030,
        excluded: [Count(text("di-luar-periode"), 84), Count(text("jawaban-tidak-lengkap"), 196)],
        droppedColumns: [text("NIK")],
        notes: [text("pemisah titik koma"), text("U8 = pengaduan, U9 = sarana (dari label)")]),
      InputReport(
        file: "unit.csv", role: "register", sha256: hash, byteCount: 2_004, rowsRead: 12, rowsUsed: 12, excluded: [],
        droppedColumns: [], notes: []),
    ]
  }

  var findings: [FindingLine] {
    [
      FindingLine(
        severity: "tolak", rule: "IKM-2", kind: "jawaban-di-luar-skala", file: text("skm/tahun-2025.csv"), sheet: nil,
        row: 812,
        column: 7, header: text("U3"), unitID: "3299-02" + mark, found: text("5"),
        expected: text("1 sampai 4 atau label resmi"),
        action: text("Perbaiki jawaban di sumber atau biarkan kosong.")),
      FindingLine(
        severity: "peringatan", rule: "ADU-10", kind: "waktu-terbalik", file: text("pengaduan/lapor-2025.xlsx"),
        sheet: text("Laporan"), row: 44, column: 9, header: text("Tanggal Selesai"), unitID: nil,
        found: text("2025-02-01"),
        expected: text("tidak sebelum 2025-03-04"), action: text("Periksa tanggal di SP4N-LAPOR!.")),
      FindingLine(
        severity: "info", rule: "IN-7", kind: "kolom-pribadi-dilewati", file: text("skm/tahun-2025.csv"), sheet: nil,
        row: nil,
        column: nil, header: nil, unitID: nil, found: text("NIK"), expected: text("tidak dibaca"),
        action: text("Tidak perlu tindakan.")),
    ]
  }

  var method: [MethodNote] {
    [
      MethodNote(
        rule: "IKM-3", title: text("IKM"),
        text: text("Bobot setiap unsur 1/9; IKM = 25/9 × jumlah NRR, dihitung persis."),
        source: text("PermenPANRB 14/2017")),
      MethodNote(
        rule: "TIER-1", title: text("Kelompok pembinaan"),
        text: text("Prioritas 1 sampai 2,00; Prioritas 2 sampai 3,00; Prioritas 3 sampai 3,50."),
        source: text("pilihan sendiri")),
      MethodNote(
        rule: "MET-7", title: text("Rentang peringkat"), text: text("2.000 ulangan dengan benih yang tercetak."),
        source: text("pilihan sendiri")),
    ]
  }
}
