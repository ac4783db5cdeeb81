extension JSONBytes {
  /// Everything that is reported about one unit, in the order of `UnitReport`.
  mutating func unit(_ unit: UnitReport) {
    field("id", unit.id)
    field("nama", unit.name)
    field("instansi_id", unit.instansiID)
    field("instansi", unit.instansi)
    field("jenis_instansi", unit.instansiKind)
    field("jenis_unit", unit.type)
    field("kode_provinsi", unit.provinceCode)
    field("provinsi", unit.province)
    field("kabkota", unit.regency)
    field("wilayah", unit.wilayah)
    object("ikm") { $0.survey(unit.ikm) }
    object("pengaduan") { $0.complaints(unit.complaints) }
    object("sipp") { $0.sipp(unit.sipp) }
    object("indeks") { $0.index(unit.index) }
    if let indicative = unit.indicative { object("indeks_pembanding") { $0.index(indicative) } }
    objects("peringkat", unit.ranks) { json, rank in
      json.field("lingkup", rank.scope)
      json.field("kelompok", rank.group)
      json.field("peringkat", rank.rank)
      json.field("dari", rank.of)
    }
    object("prioritas") { $0.tier(unit.tier) }
    objects("tugas", unit.tasks) { $0.task($1) }
    field("kekuatan", unit.strengths)
    if let uncertainty = unit.uncertainty {
      object("ketidakpastian") { $0.uncertainty(uncertainty) }
    } else {
      null("ketidakpastian")
    }
    suggestions(unit.suggestions)
    expectation(unit.expectation)
    trend(unit.trend)
    object("baris") { json in
      json.field("dipakai", unit.rowsUsed)
      json.counts("dikecualikan", unit.rowsExcluded)
    }
  }

  /// Counts only: texts stay on the unit's own page (IN-7).
  private mutating func suggestions(_ suggestions: SuggestionReport?) {
    guard let suggestions else { return null("saran") }
    object("saran") { json in
      json.field("jumlah", suggestions.count)
      json.objects("unsur", suggestions.topics) { json, topic in
        json.field("label", topic.label)
        json.field("jumlah", topic.count)
      }
    }
  }

  private mutating func index(_ index: IndexReport) {
    field("nama", index.name)
    field("nilai", index.score)
    field("nilai_tak_dibulatkan", index.exactScore)
    field("kategori", index.category)
    field("predikat", index.predicate)
    field("cakupan_persen", index.coverage)
    objects("aspek", index.aspects) { json, aspect in
      json.field("kode", aspect.code)
      json.field("label", aspect.label)
      json.field("bobot", aspect.weight)
      json.field("bobot_efektif", aspect.effectiveWeight)
      json.field("nilai", aspect.score)
      json.field("sumbangan", aspect.contribution)
      json.objects("komponen", aspect.components) { json, component in
        json.field("label", component.label)
        json.field("sumber", component.source)
        json.field("terukur", component.measured)
        json.field("nilai", component.score)
      }
    }
    field("status", index.status)
    objects("varian", index.variants) { json, variant in
      json.field("nama", variant.name)
      json.field("nilai", variant.score)
      json.field("kategori", variant.category)
      json.field("selisih", variant.difference)
      json.field("mengubah_kategori", variant.changesCategory)
    }
    field("catatan", index.remarks)
  }

  private mutating func tier(_ tier: TierReport) {
    field("kunci", tier.key)
    field("label", tier.label)
    field("alasan", tier.reason)
    field("tanpa_pembatas", tier.withoutLimiters)
    field("kebijakan", tier.policy)
  }

  private mutating func task(_ task: TaskLine) {
    field("kelemahan", task.weakness)
    field("bukti", task.evidence)
    field("upaya_nomor", task.effortNumber)
    field("upaya", task.effort)
    field("kenaikan", task.gain)
    field("tindakan", task.action)
  }

  private mutating func uncertainty(_ uncertainty: UncertaintyReport) {
    field("peringkat_bawah", uncertainty.rankLow)
    field("peringkat_median", uncertainty.rankMedian)
    field("peringkat_atas", uncertainty.rankHigh)
    objects("prioritas", uncertainty.tiers) { json, tier in
      json.field("kunci", tier.key)
      json.field("persen", tier.percent)
    }
    field("kata", uncertainty.word)
    field("teks", uncertainty.text)
  }

  /// An interval, or `null`.
  mutating func field(_ key: StaticString, _ interval: Interval?) {
    guard let interval else { return null(key) }
    object(key) { json in
      json.field("bawah", interval.low)
      json.field("atas", interval.high)
      json.field("teks", interval.text)
    }
  }
}
