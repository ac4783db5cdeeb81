import Findings
import IKM

/// How one survey file was understood, and what has to be said about it as a whole.
struct SurveyFileReport {
  private let plan: SurveyPlan
  private let counted: WorkerFile
  private let questions: SurveyQuestions
  private(set) var reading: FileReading
  private var whole: FileFindings

  var findings: [Finding] { whole.all + counted.book.findings() }

  init(_ plan: SurveyPlan, _ counted: WorkerFile, _ questions: SurveyQuestions) {
    self.plan = plan
    self.counted = counted
    self.questions = questions
    whole = FileFindings(plan.file, plan.layout)
    reading = FileReading(plan.file)
    reading.sheet = plan.layout.sheetName
    reading.ledger = counted.ledger
    reading.preamble = plan.layout.preamble
    reading.droppedColumns = plan.layout.dropped(surplus: plan.surplus)
    reading.fileError = plan.failure
    describe()
    sayDates()
    sayUnsur()
    sayID()
    sayExclusions()
    sayOtherTables()
    if let error = plan.failure { whole.add(error) }
  }

  private mutating func describe() {
    reading.notes += plan.layout.notes + plan.source.notes
    for finding in plan.layout.findings(plan.file) { whole.add(finding) }
    for field in Field.allCases {
      guard let column = plan.layout.column(field) else { continue }
      reading.notes.append("Kolom \(field.rawValue): \(column.header).")
    }
    for question in plan.questions { reading.notes.append("Unsur \(question.unsur.key): \(question.header).") }
    for (question, blanks) in zip(plan.questions, counted.blanks) where blanks > 0 {
      reading.notes.append("\(blanks) sel kosong pada unsur \(question.unsur.key) (\(question.header)).")
    }
    for (field, count) in counted.unknownProfile.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      reading.notes.append("\(count) isian \(field.rawValue) tidak dikenal dan dihitung sebagai tidak diisi.")
    }
    if plan.idColumn != nil, counted.ids.areRunning, counted.ids.count > 0 {
      reading.notes.append("Kolom id berisi nomor urut 1 sampai \(counted.ids.greatest), bukan pengenal respons.")
    }
  }

  private mutating func sayDates() {
    guard plan.layout.column(.date) != nil, !plan.assumption.ignoresDates else {
      whole.add(
        "IKM-8", "tanpa-kolom-tanggal", .info, column: plan.layout.column(.date),
        found: plan.layout.column(.date) == nil ? "tidak ada kolom tanggal" : "kolom tanggal tanpa satu pun tanggal",
        expected: "tanggal setiap jawaban", action: "Semua baris dianggap berada dalam periode.")
      return
    }
    let dates = counted.evidence.dates
    guard dates.hasAmbiguous || dates.needsDayMonth || dates.needsMonthDay else { return }
    reading.notes.append("Tanggal angka dibaca \(plan.dateForm.order.rawValue)/tahun.")
    if dates.needsDayMonth && dates.needsMonthDay {
      whole.add(
        "IN-2", "urutan-tanggal-bertentangan", .warning, column: plan.layout.column(.date),
        found: "tanggal yang hanya sah sebagai hari/bulan dan tanggal yang hanya sah sebagai bulan/hari",
        expected: "satu urutan untuk seluruh kolom",
        action: "Dibaca sebagai \(plan.dateForm.order.rawValue); periksa sumber berkas ini.")
    } else if dates.hasAmbiguous && dates.proven == nil && !plan.dateOrderIsDeclared {
      whole.add(
        "IN-2", "urutan-tanggal-tidak-terbukti", .info, column: plan.layout.column(.date),
        found: "tanggal angka yang semuanya dapat dibaca dua cara", expected: "urutan yang dinyatakan atau terbukti",
        action: "Dibaca sebagai \(plan.dateForm.order.rawValue)/tahun; nyatakan urutannya bila lain.")
    }
  }

  /// Without an id a second delivery can only be seen where whole rows with a time to the second agree (IN-6).
  private mutating func sayID() {
    guard plan.idColumn == nil else { return }
    if case .counts = plan.source { return }
    whole.add(
      "IN-6", "tanpa-id", .info, found: "tidak ada kolom id respons", expected: "id untuk setiap respons",
      action: "Kiriman ganda hanya dikenali bila seluruh isi baris dan jamnya sampai detik sama.")
  }

  private mutating func sayUnsur() {
    let restingOnOrder = plan.questions.filter(\.restsOnOrder)
    if plan.assumption.isContradicted {
      let order = plan.questions.filter(\.restsOnOrder).map { "\($0.header) = \($0.unsur.key)" }.joined(separator: ", ")
      whole.add(
        "IKM-1", SurveyExclusion.contradictedOrder.rawValue, .reject, column: restingOnOrder.first.flatMap(column),
        found: "pilihan jawaban yang bertukar unsur dengan urutan \(order)",
        expected: "pilihan jawaban pengaduan dan sarana pada kolomnya masing-masing",
        action: "Berkas tidak dipakai; perbaiki urutan_unsur atau judul kolomnya.")
    } else if !restingOnOrder.isEmpty, !plan.unsurOrderIsDeclared, !counted.evidence.fitsOrder,
      !plan.assumption.swapsLastTwo
    {
      let order = restingOnOrder.map { "\($0.header) = \($0.unsur.key)" }.sorted().joined(separator: ", ")
      whole.add(
        "IKM-1", "urutan-unsur-dianggap", .warning, column: restingOnOrder.first.flatMap(column),
        found: "judul kolom tanpa nama unsur", expected: "nama unsur, atau urutan_unsur yang dinyatakan",
        action: "Dianggap \(order); nyatakan urutan_unsur bila lain.")
    }
    for case let column in plan.layout.columns {
      guard case .ambiguous(let unsur) = column.meaning else { continue }
      whole.add(
        "IKM-1", "kolom-unsur-rancu", .warning, column: column,
        found: "judul yang menyebut \(unsur.map(\.key).joined(separator: " dan "))", expected: "satu unsur",
        action: "Kolom tidak dibaca; nyatakan unsurnya pada kolom di evaluasi.yaml.")
    }
    let asked = Set(plan.questions.map(\.unsur))
    let missing = (questions.questionnaire.unsur + questions.unasked).filter { !asked.contains($0) }
    guard !missing.isEmpty else { return }
    whole.add(
      "IKM-3", "unsur-tidak-ditanyakan", .warning,
      found: "tidak ada kolom \(missing.map(\.key).joined(separator: ", "))",
      expected: "semua unsur kuesioner \(questions.questionnaire.name)",
      action: "Periksa judul kolom; unsur yang tidak ada pada satu berkas pun tidak ikut dihitung.")
  }

  private mutating func sayExclusions() {
    for reason in SurveyExclusion.allCases where reason.severityOfAll != nil {
      guard let severity = reason.severityOfAll, let count = counted.excluded[reason], count > 0 else { continue }
      whole.add(
        reason == .outOfPeriod ? "IKM-8" : "IN-4", reason.rawValue, severity, row: counted.firstRowOf[reason],
        found: "\(count) baris, yang pertama di sini", expected: reason.expectation, action: "Baris tidak dipakai.")
    }
  }

  private mutating func sayOtherTables() {
    let tables = counted.headers.tables.merging(plan.source.otherTables) { first, _ in first }
    for (row, table) in tables.sorted(by: { $0.key < $1.key }) {
      whole.add(Wording.otherTable(plan.file, plan.layout, row: row, table))
    }
  }

  private func column(_ question: SurveyPlan.Question) -> TableLayout.Column? {
    plan.layout.columns.first { $0.index == question.column }
  }
}

extension SurveyExclusion {
  /// How much it weighs as one finding about the file; `nil` where every row or unit has a finding of its own.
  fileprivate var severityOfAll: Severity? {
    switch self {
    case .outOfPeriod, .footer, .repeatedHeader, .example, .remark, .unreadQuestion: .info
    case .repeatedAnswer: .warning
    case .noRespondent, .badCount, .unequalCounts: .reject
    case .unknownUnit, .noAnswer, .duplicate, .otherTable, .unreadableDate, .missingDate, .contradictedOrder: nil
    }
  }

  fileprivate var expectation: String {
    switch self {
    case .outOfPeriod: "tanggal di dalam periode evaluasi"
    case .footer: "satu responden tiap baris, tanpa jumlah atau rata-rata"
    case .repeatedHeader: "judul kolom satu kali"
    case .example: "data responden; unit atau id yang berawalan CONTOH adalah contoh dari templat"
    case .remark: "baris data, tanpa catatan di samping atau di bawah tabel"
    case .noRespondent: "pengenal responden pada setiap baris jawaban"
    case .unreadQuestion:
      "pertanyaan tentang unsur atau profil; nyatakan artinya pada kolom di evaluasi.yaml bila perlu"
    case .repeatedAnswer: "setiap pertanyaan dijawab satu kali oleh seorang responden; jawaban yang pertama dipakai"
    case .badCount: "empat bilangan bulat jumlah jawaban 1 sampai 4"
    case .unequalCounts:
      "jumlah jawaban yang sama pada semua unsur kuesioner; selain itu responden lengkap tidak dapat dihitung"
    case .unknownUnit, .noAnswer, .duplicate, .otherTable, .unreadableDate, .missingDate, .contradictedOrder:
      "baris yang sah"
    }
  }
}
