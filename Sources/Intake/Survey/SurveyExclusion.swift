/// Why a survey row was not used; the raw value is the reason in the ledger and the kind of the finding (IN-1).
enum SurveyExclusion: String, CaseIterable, Sendable {
  case unknownUnit = "unit-tidak-dikenal"
  case outOfPeriod = "di-luar-periode"
  case noAnswer = "tanpa-jawaban"
  case duplicate = "ganda"
  case footer = "baris-rekap"
  case repeatedHeader = "judul-berulang"
  /// A table below the one that is read, with its header.
  case otherTable = "tabel-lain"
  case unreadableDate = "tanggal-tidak-terbaca"
  case missingDate = "tanpa-tanggal"
  /// The example that our own templates carry.
  case example = "baris-contoh"
  /// A footnote, a signature or a legend beside or under the table.
  case remark = "baris-catatan"
  /// Rows of single answers that belong to no respondent, to no question that is read, or to one answered already.
  case noRespondent = "tanpa-responden"
  case unreadQuestion = "pertanyaan-tidak-dibaca"
  case repeatedAnswer = "jawaban-berulang"
  /// Rows of counts that are none, or whose unsur do not agree on the number of respondents.
  case badCount = "jumlah-tidak-terbaca"
  case unequalCounts = "jumlah-tidak-sama"
  case contradictedOrder = "urutan-unsur-bertentangan"
}
