extension JSONBytes {
  /// The fields of an aggregate: the nation, an instansi, a province.
  mutating func group(_ group: GroupReport) {
    field("id", group.id)
    field("nama", group.name)
    field("jumlah_unit", group.unitCount)
    field("unit_ber_ikm", group.measuredIKM)
    field("unit_berperingkat", group.ranked)
    field("ikm", group.ikm)
    field("mutu", group.mutu)
    field("ikm_gabungan", group.pooledIKM)
    field("responden", group.respondents)
    field("indeks", group.index)
    field("kategori", group.category)
    if let note = group.indexNote { field("catatan_indeks", note) }
    if let loci = group.loci { object("lokus") { $0.loci(loci) } }
    counts("sebaran_mutu", group.mutuCounts)
    counts("sebaran_kategori", group.categoryCounts)
    counts("sebaran_prioritas", group.tierCounts)
    if let sipp = group.sipp {
      object("sipp") { json in
        json.object("unit") { $0.connectedness(sipp.units) }
        json.checks(sipp.checks)
      }
    }
    field("unit_id", group.unitIDs)
    if let complaints = group.complaints { object("pengaduan") { $0.complaints(complaints) } }
  }

  private mutating func loci(_ loci: LociReport) {
    field("ditandai", loci.isMarked)
    field("wajib", loci.required)
    field("sumber", loci.source)
    field("belum_tampak", loci.missing)
    field("pasti_belum_ada", loci.certainlyMissing)
    field("keterangan", loci.status)
    objects("unit", loci.lines) { json, line in
      json.field("unit_id", line.unitID)
      json.field("jenis_lokus", line.kind)
      json.field("jenis_unit", line.type)
      json.field("indeks", line.index)
    }
  }

  mutating func wilayah(_ wilayah: WilayahReport) {
    group(wilayah.group)
    field("urutan_pembinaan", wilayah.priority)
    field("perlu_data", wilayah.needsData)
    objects("masalah_bersama", wilayah.sharedProblems) { json, problem in
      json.field("kelemahan", problem.weakness)
      json.field("upaya_nomor", problem.effortNumber)
      json.field("upaya", problem.effort)
      json.field("unit_id", problem.unitIDs)
      json.field("tindakan", problem.action)
    }
    field("percontohan", wilayah.exemplars)
    objects("belajar_dari", wilayah.learning) { $0.learning($1) }
  }

  private mutating func learning(_ learning: LearningReport) {
    field("unit_id", learning.unitID)
    objects("contoh", learning.exemplars) { json, exemplar in
      json.field("unit_id", exemplar.unitID)
      json.field("letak", exemplar.nearness.rawValue)
      json.objects("pelajaran", exemplar.lessons) { json, lesson in
        json.field("kelemahan", lesson.weakness)
        json.field("di_sana", lesson.there)
        json.field("di_sini", lesson.here)
        json.field("kenaikan", lesson.gain)
      }
    }
    field("alasan", learning.reason)
  }
}
