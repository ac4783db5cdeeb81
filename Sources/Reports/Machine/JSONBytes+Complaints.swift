extension JSONBytes {
  /// Everything behind the rates of complaints, in the order of `ComplaintDetails`.
  mutating func details(_ details: ComplaintDetails) {
    objects("keluar", details.exits) { $0.portion($1) }
    objects("kelas", details.classes) { json, line in
      json.field("label", line.label)
      json.field("batas", line.limit)
      json.field("aturan_batas", line.limitSet)
      json.field("diterima", line.received)
      json.share("diverifikasi", line.verified)
      json.share("didisposisi", line.disposed)
      json.share("dijawab", line.answered)
      json.share("selesai", line.resolved)
      if let longer = line.resolvedAtLonger { json.share("selesai_batas_panjang", longer) }
    }
    objects("bulan_terima", details.receiptMonths) { json, line in
      json.field("bulan", line.month)
      json.field("diterima", line.received)
      json.share("diverifikasi", line.verified)
      json.share("dijawab", line.answered)
      json.share("selesai", line.resolved)
      json.share("selesai_pada_tanggal_data", line.completed)
    }
    objects("bidang", details.categories) { json, line in
      json.field("label", line.label)
      json.field("diterima", line.received)
      json.field("diselesaikan", line.resolved)
      json.field("terbuka", line.open)
      json.share("selesai", line.inTime)
    }
    object("arus") { $0.flow(details.flow) }
    object("dibuka_lagi") { json in
      json.field("kasus", details.reopening.cases)
      json.field("kali", details.reopening.times)
      json.field("laporan_ulang", details.reopening.repeats)
      json.field("pelapor_pendukung", details.reopening.supporters)
    }
    object("penilaian") { $0.ratings(details.ratings) }
    counts("akses", details.access)
    objects("mutu_catatan", details.quality) { $0.portion($1) }
    emergencies(details.emergencies)
    objects("digabung", details.merges) { json, merge in
      json.field("nomor", merge.ids)
      json.field("alasan", merge.reasons)
    }
    objects("kanal", details.channelUse) { json, line in
      json.field("label", line.label)
      json.field("kasus", line.cases)
      json.object("sampai_sp4n") { $0.portion(line.reached) }
      json.field("bertanggal_catat", line.timed)
      json.field("dicatat_hari_sama", line.sameDay)
      json.field("median_hari_kerja", line.workdays)
      json.field("median_jam", line.hours)
    }
    object("waktu_selesai") { $0.resolution(details.resolution) }
  }

  private mutating func portion(_ portion: ComplaintDetails.Portion) {
    field("label", portion.label)
    field("jumlah", portion.count)
    field("dari", portion.whole)
    field("persen", portion.percent)
  }

  private mutating func share(_ key: StaticString, _ share: ComplaintDetails.Share) {
    object(key) { json in
      json.field("persen", share.percent)
      json.field("pembilang", share.numerator)
      json.field("penyebut", share.denominator)
    }
  }

  private mutating func flow(_ flow: ComplaintDetails.Flow) {
    objects("bulan", flow.months) { json, line in
      json.field("bulan", line.month)
      json.field("awal", line.opening)
      json.field("diterima", line.received)
      json.field("keluar", line.exits)
      json.field("akhir", line.closing)
    }
    field("terbuka", flow.open)
    field("terbuka_dalam_arus", flow.openInFlow)
    field("tanpa_tanggal", flow.leftOut)
    field("umur_sembilan_persepuluh", flow.ninetiethAge)
    if !flow.reason.isEmpty { field("alasan", flow.reason) }
  }

  private mutating func ratings(_ ratings: ComplaintDetails.Ratings) {
    field("rata_rata", ratings.mean)
    counts("sebaran", ratings.distribution)
    field("otomatis", ratings.automatic)
    field("tidak_sah", ratings.invalid)
    if !ratings.reason.isEmpty { field("alasan", ratings.reason) }
  }

  private mutating func emergencies(_ emergencies: ComplaintDetails.Emergencies?) {
    guard let emergencies else { return null("darurat") }
    object("darurat") { json in
      json.field("jumlah", emergencies.calls)
      json.field("ditangani", emergencies.handled)
      json.field("berjam_jawab", emergencies.answerTimed)
      json.field("median_menit_jawab", emergencies.minutesToAnswer)
      json.field("berjam_selesai", emergencies.closingTimed)
      json.field("median_menit_selesai", emergencies.minutesToClosing)
      json.counts("bulan", emergencies.months)
    }
  }

  private mutating func resolution(_ resolution: ResolutionReport) {
    if let absence = resolution.absence {
      null("median")
      field("median_alasan", absence.rawValue)
      field("alasan", resolution.reason)
      return
    }
    field("diikuti", resolution.followed)
    field("masih_terbuka", resolution.open)
    field("median", resolution.medianDays)
    field("median_teks", resolution.median)
    field("terakhir_diamati", resolution.lastObserved)
    field("batas", resolution.limit)
    field("jarak_titik", resolution.spacing)
    objects("kurva", resolution.points) { json, point in
      json.field("hari", point.day)
      json.field("diikuti", point.atRisk)
      json.field("terbuka", point.open)
      json.field("bawah", point.low)
      json.field("atas", point.high)
      json.field("selesai", point.resolved)
      json.field("selesai_tanpa_otomatis", point.resolvedByPeople)
    }
    objects("cara_hitung", resolution.runs) { json, run in
      json.field("label", run.label)
      json.field("median_selesai", run.medianResolution)
      json.objects("pintu", run.doors) { json, door in
        json.field("label", door.label)
        json.field("kasus", door.cases)
        json.field("sampai_batas", door.byLimit)
        json.field("sampai_dua_batas", door.byTwice)
      }
    }
    objects("menurut_batas", resolution.limits) { json, line in
      json.field("label", line.label)
      json.field("batas", line.limit)
      json.field("diikuti", line.followed)
      json.field("masih_terbuka", line.open)
      json.field("median", line.median)
      json.field("selesai_sampai_batas", line.resolvedByLimit)
      json.field("selesai_sampai_dua_batas", line.resolvedByTwice)
      json.field("tanpa_otomatis_sampai_batas", line.peopleByLimit)
      json.field("tanpa_otomatis_sampai_dua_batas", line.peopleByTwice)
      json.field("rata_hari_terbuka_sampai_batas", line.meanToLimit)
      json.field("rata_hari_terbuka_sampai_dua_batas", line.meanToTwice)
    }
  }
}
