extension JSONBytes {
  /// Where the IKM lies among its peers (MET-6), or `null`.
  mutating func expectation(_ expectation: ExpectationReport?) {
    guard let expectation else { return null("harapan") }
    object("harapan") { json in
      json.field("kelompok", expectation.group)
      json.field("unit", expectation.unitCount)
      json.field("rata_rata", expectation.mean)
      json.field("pita", expectation.band.rawValue)
      json.field("bawah", expectation.low)
      json.field("atas", expectation.high)
      json.field("teks", expectation.text)
    }
  }

  /// Earlier years of a unit and the change since the last of them (MET-4, MET-5), or `null`.
  mutating func trend(_ trend: TrendReport?) {
    guard let trend else { return null("tren") }
    object("tren") { json in
      json.years(trend.years)
      json.object("perubahan") { json in
        json.field("sejak", trend.change.fromYear)
        json.field("ikm", trend.change.ikm)
        json.field("indeks", trend.change.index)
        json.field("putusan", trend.change.verdict)
        json.field("catatan", trend.change.remarks)
      }
      json.objects("unsur", trend.unsur) { json, unsur in
        json.field("kode", unsur.code)
        json.field("label", unsur.label)
        json.field("sebelum", unsur.before)
        json.field("sesudah", unsur.after)
        json.field("bagian", unsur.part)
      }
    }
  }

  /// The nation over the years, or `null`.
  mutating func trend(_ trend: NationalTrend?) {
    guard let trend else { return null("tren") }
    object("tren") { json in
      json.years(trend.years)
      json.field("sejak", trend.fromYear)
      json.counts("putusan", trend.verdicts)
    }
  }

  private mutating func years(_ years: [TrendReport.YearLine]) {
    objects("tahun", years) { json, line in
      json.field("tahun", line.year)
      json.field("evaluasi", line.runID)
      json.field("ikm", line.ikm)
      json.field("mutu", line.mutu)
      json.field("nama_indeks", line.indexName)
      json.field("indeks", line.index)
      json.field("kategori", line.category)
    }
  }
}
