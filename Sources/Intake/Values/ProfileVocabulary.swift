import IKM

/// Words in which respondents say who they are, from `Data/profile.json` (IKM-9); what it does not know stays unstated.
struct ProfileVocabulary: Sendable {
  static let standard = ProfileVocabulary(DataFile.decode(File.self, PackageResources.profile_json))

  private let sexes: [String: Sex]
  private let educations: [String: Education]
  private let occupations: [String: Occupation]
  private let disabilities: [String: Disability]
  private let ageWords: File.AgeWords
  private let ages: ClosedRange<Int>
  let sessions: Sessions

  /// The two sessions of the questionnaire, in seconds since local midnight.
  struct Sessions: Sendable {
    fileprivate let morning: ClosedRange<Int>
    fileprivate let afternoon: ClosedRange<Int>

    @inline(__always)
    func hour(second: Int) -> HourSlot {
      if morning.contains(second) { return .morning }
      return afternoon.contains(second) ? .afternoon : .other
    }
  }

  private init(_ file: File) {
    func table<Value>(_ words: [String], _ value: Value) -> [(String, Value)] { words.map { ($0, value) } }
    func dictionary<Value>(_ pairs: [[(String, Value)]]) -> [String: Value] {
      Dictionary(pairs.joined(), uniquingKeysWith: { first, _ in first })
    }
    sexes = dictionary([table(file.sex.male, Sex.male), table(file.sex.female, .female)])
    let school = file.education
    educations = dictionary([
      table(school.sd, Education.sd), table(school.smp, .smp), table(school.sma, .sma), table(school.diploma, .diploma),
      table(school.s1, .s1), table(school.s2, .s2), table(school.s3, .s3),
    ])
    let work = file.occupation
    occupations = dictionary([
      table(work.pns, Occupation.pns), table(work.tni, .tni), table(work.polri, .polri), table(work.swasta, .swasta),
      table(work.wirausaha, .wirausaha), table(work.lainnya, .lainnya),
    ])
    disabilities = dictionary([table(file.disability.no, Disability.no), table(file.disability.yes, .yes)])
    ageWords = file.ageWords
    ages = file.ageRange[0]...file.ageRange[1]
    sessions = Sessions(
      morning: file.sessions.morning[0]...file.sessions.morning[1],
      afternoon: file.sessions.afternoon[0]...file.sessions.afternoon[1])
  }

  func sex(_ text: String) -> Sex? { sexes[Folded.words(text)] }
  func education(_ text: String) -> Education? { educations[Folded.words(text)] }
  func occupation(_ text: String) -> Occupation? { occupations[Folded.words(text)] }
  func disability(_ text: String) -> Disability? { disabilities[Folded.words(text)] }

  /// From `22`, `22 tahun`, or a band: its middle year, or one year beyond the bound of an open band.
  func age(_ text: String) -> AgeBand? {
    let folded = Folded.label(text)
    let numbers = folded.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    let words = Folded.words(folded)
    switch numbers.count {
    case 1:
      var years = numbers[0]
      if folded.contains(">") || ageWords.above.contains(where: { words.containsWords($0) }) { years += 1 }
      if folded.contains("<") || ageWords.below.contains(where: { words.containsWords($0) }) { years -= 1 }
      return ages.contains(years) ? AgeBand(years: years) : nil
    case 2:
      guard numbers[0] < numbers[1], ages.contains(numbers[0]), ages.contains(numbers[1]) else { return nil }
      return AgeBand(years: (numbers[0] + numbers[1]) / 2)
    default: return nil
    }
  }

  /// The session of a second since local midnight.
  func hour(second: Int) -> HourSlot { sessions.hour(second: second) }

  private struct File: Decodable {
    struct Sexes: Decodable { let male, female: [String] }
    struct Schools: Decodable { let sd, smp, sma, diploma, s1, s2, s3: [String] }
    struct Work: Decodable { let pns, tni, polri, swasta, wirausaha, lainnya: [String] }
    struct Disabilities: Decodable { let no, yes: [String] }
    struct AgeWords: Decodable { let above, below: [String] }
    struct Sessions: Decodable { let morning, afternoon: [Int] }
    let sex: Sexes
    let education: Schools
    let occupation: Work
    let disability: Disabilities
    let ageWords: AgeWords
    let ageRange: [Int]
    let sessions: Sessions
  }
}
