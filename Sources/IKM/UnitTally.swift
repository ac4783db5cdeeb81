/// All that is kept of one unit's questionnaires: integer counts, sums and sums of products (IKM-3, IKM-4, IKM-9, MET-1, MET-3).
///
/// Tallies merge in any order and grouping, and a response that was added can be subtracted again, always with the same integers
/// as a result. Answers are in the questionnaire's scale (`Questionnaire.scale` times 1…4).
///
/// For whoever changes this file: ten million additions must stay near a second. Rows go into `block`, sixteen-bit lanes that
/// need no widening, until `blockLimit` questionnaires could overflow a lane; then they settle into 64-bit lanes. A unit that never
/// gets that far has no 64-bit lanes at all, which keeps thousands of units in the cache.
public struct UnitTally: Sendable {
  public let questionnaire: Questionnaire
  /// Complete questionnaires with the same answer to every unsur.
  public internal(set) var straightLines = 0
  /// Complete questionnaires with the highest answer to every unsur.
  public internal(set) var allHighest = 0
  /// Questionnaires without a single valid answer.
  public internal(set) var blank = 0
  /// Complete questionnaires known only by how often each unsur got each answer: no product of theirs is counted.
  public internal(set) var unpaired = 0

  let bounds: AnswerBounds
  /// Most questionnaires whose products fit sixteen bits; 0 where not even one does.
  let blockLimit: Int

  var pending = 0
  var block: [SIMD16<UInt16>]
  var settled: [SIMD16<Int64>] = []

  /// Whether products of answers, groups and answer counts are left out; its questionnaires then count as `unpaired`.
  let meansOnly: Bool

  /// Whether it is counted how often each answer was given.
  var countsAnswers: Bool { questionnaire.scale == 1 && !meansOnly }

  /// - Parameters:
  ///   - questionnaire: of all responses.
  ///   - meansOnly: leaves out what only statistics beyond the means need; its responses state no service.
  public init(_ questionnaire: Questionnaire, meansOnly: Bool = false) {
    self.questionnaire = questionnaire
    self.meansOnly = meansOnly
    bounds = AnswerBounds(questionnaire)
    blockLimit = Int(UInt16.max) / (16 * questionnaire.scale * questionnaire.scale)
    let rows = meansOnly ? TallyLayout.month : TallyLayout.services(slots: questionnaire.unsur.count)
    block = Array(repeating: .zero, count: rows)
  }

  var slots: Int { questionnaire.unsur.count }
}
