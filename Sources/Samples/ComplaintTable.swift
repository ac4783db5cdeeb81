import CivilTime

/// Rows of `pengaduan/kasus.csv`: the more diligent the unit, the sooner and the more often a case is answered and closed.
struct ComplaintTable: Sendable {
  static let header =
    "source_system,tracking_id,parent_id,unit_id,type,class,category,channel_origin,channel_entry,received_at,entered_at,"
    + "verified_at,disposed_at,first_answer_at,closed_at,close_kind,reopened,rating,rating_kind,status_raw"

  private let seed: UInt64
  private let calendar: SampleCalendar
  private let units: [SampleUnit]
  private let categories: [String]
  private let channels: [String]
  private let asOf: CivilDate?

  init(_ generator: SampleGenerator) {
    seed = generator.seed
    calendar = SampleCalendar(
      year: SampleGenerator.year, seed: generator.seed, vocabulary: generator.vocabulary)
    units = generator.units
    categories = generator.vocabulary.complaintCategories
    channels = generator.vocabulary.channels.flatMap { Array(repeating: $0.word, count: $0.weight) }
    asOf = CivilDate(year: SampleGenerator.year + 1, month: 1, day: 31)
  }

  /// How a case stands at the as-of date, with the day of each step that has been taken.
  private struct Course {
    var verified: CivilDate?
    var answered: CivilDate?
    var closed: CivilDate?
    var closeKind = ""
    var status = "Belum Terverifikasi"
    var rating = ""
    var ratingKind = ""
  }

  func append(_ row: Int, to output: inout CSVBytes) {
    var random = CounterGenerator(seed: seed, stream: .complaints, row: row)
    let unit = units[random.below(units.count)]
    let received = calendar.dates[random.below(calendar.dates.count)]
    let (type, supervision) = Self.type(&random)
    let channel = channels[random.below(channels.count)]
    let course = course(of: unit, from: received, &random)
    let parent = row > 0 && random.chance(2) ? Self.trackingID(row - 1) : ""
    output.record([
      "SP4N-LAPOR!", Self.trackingID(row), parent, unit.id, type, supervision,
      categories[random.below(categories.count)], channel, channel, Self.stamp(received, 8, &random),
      Self.stamp(received, 9, &random), Self.stamp(course.verified, 10, &random),
      Self.stamp(course.verified, 11, &random), Self.stamp(course.answered, 9, &random),
      Self.stamp(course.closed, 11, &random), course.closeKind, random.chance(3) ? "1" : "0", course.rating,
      course.ratingKind, course.status,
    ])
  }

  private static func trackingID(_ row: Int) -> String { String(7_000_000 + row) }

  private static func type(_ random: inout CounterGenerator) -> (String, String) {
    switch random.below(100) {
    case ..<52: ("pengaduan", "tidak berkadar pengawasan")
    case ..<72: ("pengaduan", "berkadar pengawasan")
    case ..<88: ("aspirasi", "")
    default: ("permintaan informasi", "")
    }
  }

  private func course(
    of unit: SampleUnit, from received: CivilDate, _ random: inout CounterGenerator
  ) -> Course {
    var course = Course()
    let slowness = 105 - unit.diligence
    let verified = received.advanced(byDays: random.below(2 + slowness / 12))
    let answered = verified.advanced(byDays: 1 + random.below(3 + slowness / 4))
    let closed = answered.advanced(byDays: 1 + random.below(4 + slowness / 2))
    let stopsAt = random.below(100)
    let ending = random.below(100)
    guard let asOf, verified <= asOf, stopsAt >= 3 else { return course }
    course.verified = verified
    course.status = "Dalam Proses"
    guard answered <= asOf, stopsAt >= slowness / 4 else { return course }
    course.answered = answered
    course.status = "Ditindaklanjuti oleh Instansi"
    guard closed <= asOf, stopsAt >= slowness / 2 else { return course }
    course.closed = closed
    switch ending {
    case ..<(unit.diligence / 3):
      (course.closeKind, course.status) = ("pelapor", "Ditutup oleh Pelapor")
      (course.rating, course.ratingKind) = (String(1 + min(4, unit.diligence / 20)), "pelapor")
    case ..<80:
      (course.closeKind, course.status) = ("sistem", "Ditutup oleh Sistem")
      (course.rating, course.ratingKind) = ("5", "otomatis")
    case ..<95: (course.closeKind, course.status) = ("admin", "Ditutup oleh Admin")
    default: (course.closeKind, course.status) = ("arsip", "Diarsipkan oleh Admin")
    }
    return course
  }

  /// Steps of one day have hours that grow in the order of the columns, so no case runs backwards.
  private static func stamp(_ date: CivilDate?, _ hour: Int, _ random: inout CounterGenerator) -> String {
    guard let date else { return "" }
    var text = CSVBytes()
    text.raw("\(date) ")
    text.padded(hour, width: 2)
    text.byte(UInt8(ascii: ":"))
    text.padded(random.below(60), width: 2)
    text.raw(":00")
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
