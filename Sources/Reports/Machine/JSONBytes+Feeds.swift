extension JSONBytes {
  /// The survey of one unit.
  mutating func survey(_ ikm: IKMReport) {
    field("kuesioner", ikm.questionnaire)
    field("nilai", ikm.score)
    field("mutu", ikm.mutu)
    field("mutu_label", ikm.mutuLabel)
    field("n", ikm.n)
    field("diterima", ikm.received)
    field("aturan_kosong", ikm.blankRule)
    otherRule(ikm.otherRule)
    objects("unsur", ikm.unsur.indices) { json, slot in
      let line = ikm.unsur[slot]
      json.field("kode", line.code)
      json.field("kunci", line.key)
      json.field("label", line.label)
      json.field("nrr", line.nrr)
      json.field("nilai", line.score)
      json.field("mutu", line.mutu)
      json.field("n", line.n)
      json.field("nrr_sebaya", line.peerNRR)
      json.array("sebaran", slot < ikm.distribution.count ? ikm.distribution[slot].counts : []) { $0.value($1) }
    }
    field("selang", ikm.interval)
    object("kecukupan") { json in
      json.field("populasi", ikm.adequacy.population)
      json.field("dibutuhkan", ikm.adequacy.required)
      json.field("teks", ikm.adequacy.text)
    }
    if let reliability = ikm.reliability {
      object("reliabilitas") { json in
        json.field("alfa", reliability.alpha)
        json.field("teks", reliability.text)
      }
    } else {
      null("reliabilitas")
    }
    objects("rincian", ikm.breakdowns) { $0.breakdown($1) }
    objects("unsur_terlemah", ikm.weakest) { $0.weakUnsur($1) }
    objects("varian", ikm.variants) { json, variant in
      json.field("nama", variant.name)
      json.field("nilai", variant.score)
      json.field("mutu", variant.mutu)
    }
    nextLetter(ikm.nextLetter)
  }

  private mutating func otherRule(_ other: IKMReport.OtherRule?) {
    guard let other else { return null("aturan_lain") }
    object("aturan_lain") { json in
      json.field("nama", other.name)
      json.field("nilai", other.score)
      json.field("mutu", other.mutu)
      json.field("mengubah_mutu", other.changesMutu)
    }
  }

  private mutating func breakdown(_ breakdown: IKMReport.Breakdown) {
    field("judul", breakdown.title)
    objects("baris", breakdown.lines) { json, line in
      json.field("label", line.label)
      json.field("n", line.n)
      json.field("persen", line.share)
      json.field("nilai", line.score)
      json.field("mutu", line.mutu)
    }
  }

  private mutating func weakUnsur(_ unsur: IKMReport.WeakUnsur) {
    field("kode", unsur.code)
    field("label", unsur.label)
    field("nrr", unsur.nrr)
    objects("kelompok", unsur.sources) { json, source in
      json.field("rincian", source.breakdown)
      json.field("label", source.label)
      json.field("n", source.n)
      json.field("nrr", source.nrr)
      json.field("nrr_lainnya", source.othersNRR)
    }
  }

  private mutating func nextLetter(_ next: IKMReport.NextLetter?) {
    guard let next else { return null("mutu_berikut") }
    object("mutu_berikut") { json in
      json.field("mutu", next.letter)
      json.field("kurang", next.points)
      json.field("teks", next.text)
    }
  }

  /// The complaints of one unit.
  mutating func complaints(_ complaints: ComplaintReport) {
    field("jumlah", complaints.caseCount)
    counts("hasil", complaints.outcomes)
    counts("saluran", complaints.channels)
    counts("kategori", complaints.categories)
    counts("bulan", complaints.months)
    objects("rasio", complaints.rates) { json, rate in
      json.field("kunci", rate.key)
      json.field("label", rate.label)
      json.field("persen", rate.percent)
      json.field("pembilang", rate.numerator)
      json.field("penyebut", rate.denominator)
      json.field("selang", rate.interval)
      json.counts("dikecualikan", rate.excluded)
      json.field("aturan", rate.rule)
    }
    field("skor", complaints.score)
    field("catatan", complaints.remarks)
    field("tanggal_data", complaints.asOf)
    if let details = complaints.details { object("rincian") { $0.details(details) } } else { null("rincian") }
  }

  /// The published service information of one unit.
  mutating func sipp(_ sipp: SIPPReport) {
    field("skor", sipp.score)
    objects("bagian", sipp.parts) { json, part in
      json.field("label", part.label)
      json.field("nilai", part.value)
      json.field("teks", part.text)
    }
    items("blok", sipp.blocks)
    items("komponen", sipp.components)
    field("jumlah_layanan", sipp.serviceCount)
    objects("isi_dulu", sipp.todo) { json, todo in
      json.field("label", todo.label)
      json.field("kenaikan", todo.gain)
    }
    checks(sipp.checks)
    items("blok_pilihan", sipp.optionalBlocks)
    field("catatan", sipp.remarks)
  }

  mutating func checks(_ checks: [SIPPReport.Check]) {
    objects("pemeriksaan", checks) { json, check in
      json.field("kunci", check.key)
      json.field("label", check.label)
      json.field("terpenuhi", check.met)
      json.field("dari", check.of)
      json.field("persen", check.percent)
      json.field("teks", check.text)
    }
  }

  mutating func connectedness(_ line: ConnectednessLine) {
    field("label", line.label)
    field("terdaftar", line.registered)
    field("terhubung", line.connected)
    field("terisi", line.filled)
    field("lengkap", line.complete)
  }

  private mutating func items(_ key: StaticString, _ items: [SIPPReport.Item]) {
    objects(key, items) { json, item in
      json.field("label", item.label)
      json.field("terisi", item.filled)
      json.field("jumlah", item.total)
    }
  }
}
