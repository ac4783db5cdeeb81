/// What a column means, whatever its header says; the raw value is the canonical name that `kolom` uses.
enum Field: String, CaseIterable, Hashable, Sendable, Decodable, CodingKeyRepresentable {
  case unit = "unit_id"
  case unitName = "nama_unit"
  case id
  case date = "tanggal"
  case time = "waktu"
  case service = "layanan"
  case sex = "jenis_kelamin"
  case age = "usia"
  case education = "pendidikan"
  case occupation = "pekerjaan"
  case disability = "disabilitas"
  case suggestion = "saran"

  case question = "pertanyaan"
  case answer = "jawaban"
  case count1 = "jumlah_1"
  case count2 = "jumlah_2"
  case count3 = "jumlah_3"
  case count4 = "jumlah_4"

  case name = "nama"
  case instansiID = "instansi_id"
  case instansi
  case instansiKind = "jenis_instansi"
  case unitType = "jenis_unit"
  case province = "kode_provinsi"
  case regency = "kode_kabkota"
  case zone = "zona"
  case population = "populasi"
  case decreedServices = "jumlah_layanan_sk"
  case locus = "lokus"
  case locusKind = "jenis_lokus"

  case alias
  case validFrom = "mulai"
  case validThrough = "selesai"

  case parentID = "induk_id"
  case sourceSystem = "sumber_sistem"
  case classification = "klasifikasi"
  case supervision = "kadar"
  case category = "kategori"
  case channelOrigin = "kanal_asal"
  case channelEntry = "kanal_masuk"
  case receivedDate = "tanggal_masuk"
  case receivedTime = "waktu_masuk"
  case enteredDate = "tanggal_entri"
  case verifiedDate = "tanggal_verifikasi"
  case disposedDate = "tanggal_disposisi"
  case answerDate = "tanggal_jawaban"
  case closedDate = "tanggal_selesai"
  case targetDate = "batas"
  case status
  case closeKind = "cara_tutup"
  case reopened = "dibuka_lagi"
  case rating
  case ratingKind = "jenis_rating"
  case reporterID = "pelapor_id"

  case component = "komponen"
  case block = "blok"
  case content = "isi"
  case filled = "terisi"
  case updated = "diperbarui"

  case form = "formulir"
  case evaluator
  case indicator = "indikator"
  case level = "nilai"
  case suppliedIndex = "ipp"
  case suppliedLetter = "kategori_ipp"
}
