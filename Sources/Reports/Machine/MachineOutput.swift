/// What programs read: results, findings and the manifest, as bytes.
///
/// The same report gives the same bytes. The fields are described in `docs/hasil-json.md`; a change of meaning raises the number
/// in the schema's name.
public enum MachineOutput {
  static let resultSchema = "evalrunner-hasil/1"
  static let manifestSchema = "evalrunner-manifes/1"

  /// `hasil.json`: everything that was measured, decided and advised.
  ///
  /// Names no input file, row or digest, so that the same rows give the same bytes from whatever files they came.
  public static func hasilJSON(_ report: EvaluationReport) -> [UInt8] {
    var bytes: [UInt8] = []
    hasilJSON(report) { bytes += $0 }
    return bytes
  }

  /// The same, piece by piece: the result of thousands of units is longer than everything it is made from.
  public static func hasilJSON(_ report: EvaluationReport, to sink: ([UInt8]) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var json = JSONBytes(spill: sink)
      write(report, into: &json)
      json.end()
    }
  }

  private static func write(_ report: EvaluationReport, into json: inout JSONBytes) {
    json.object { json in
      json.field("skema", resultSchema)
      json.about(report.about)
      json.object("nasional") { $0.group(report.national) }
      json.object("pengaduan") { $0.complaints(report.complaints) }
      json.trend(report.trend)
      json.objects("keterhubungan_sipp", report.connectedness) { $0.connectedness($1) }
      json.objects("instansi", report.instansi, breakingLines: true) { $0.group($1) }
      json.objects("wilayah", report.wilayah, breakingLines: true) { $0.wilayah($1) }
      json.objects("provinsi", report.provinces, breakingLines: true) { $0.group($1) }
      json.objects("unit", report.units, breakingLines: true) { $0.unit($1) }
    }
  }

  /// `manifes.json`: from what, by which rules and settings, and by which program the results were made.
  /// It also says whether pages with letters, and a workbook for each unit, were written.
  public static func manifesJSON(_ report: EvaluationReport, written: WrittenFiles = .all) -> [UInt8] {
    var json = JSONBytes()
    let about = report.about
    json.object { json in
      json.field("skema", manifestSchema)
      json.object("program") { json in
        json.field("nama", "EvalRunner")
        json.field("versi", about.programVersion)
      }
      json.about(about)
      // A text: beyond 2^53 many readers would round the number.
      json.field("benih", String(about.seed))
      json.objects("pengaturan", about.settings, breakingLines: true) { json, setting in
        json.field("kunci", setting.key)
        json.field("nilai", setting.value)
        json.field("asal", setting.origin)
      }
      json.objects("aturan", report.method, breakingLines: true) { json, note in
        json.field("aturan", note.rule)
        json.field("judul", note.title)
        json.field("teks", note.text)
        json.field("sumber", note.source)
      }
      json.objects("masukan", report.inputs, breakingLines: true) { $0.input($1) }
      json.field("jumlah_temuan", report.findings.count)
      json.object("keluaran") { json in
        json.field("halaman_dan_surat", written.pages)
        json.field("buku_kerja_unit", written.unitWorkbooks)
      }
    }
    json.end()
    return json.bytes
  }
}

extension JSONBytes {
  fileprivate mutating func about(_ about: About) {
    field("judul", about.title)
    field("tahun", about.year)
    object("periode") { json in
      json.field("mulai", about.periodStart)
      json.field("selesai", about.periodEnd)
    }
    field("tanggal_data", about.asOf)
    field("instrumen", about.instrument)
    field("nama_indeks", about.indexName)
  }

  mutating func input(_ input: InputReport) {
    field("berkas", input.file)
    field("peran", input.role)
    field("lembar", input.sheet)
    field("sha256", input.sha256)
    field("bita", input.byteCount)
    field("baris_dibaca", input.rowsRead)
    field("baris_dipakai", input.rowsUsed)
    counts("dikecualikan", input.excluded)
    field("kolom_dilewati", input.droppedColumns)
    field("catatan", input.notes)
  }

  /// Labels with how often each occurs, in the order of the report.
  mutating func counts(_ key: StaticString, _ counts: [Count]) {
    objects(key, counts) { json, count in
      json.field("label", count.label)
      json.field("jumlah", count.count)
    }
  }
}
