import Complaints
import IKM
import IndexModel
import Statistics
import Units

/// The index of every ranked unit as a random variable (MET-7).
///
/// The index is a straight line in its components (`IndexFormula.lines`). Its survey part is therefore one normal number with the
/// variance aᵀΣa, where a are the slopes of the unsur; it is kept between the values of all answers 1 and all answers 4. A unit with
/// missing components has a second line, whose survey part is drawn jointly with the first.
///
/// For whoever changes this: the loop of `draw` runs eight million times for 4,000 units. It reads plain numbers in three arrays and counts no
/// reference, where nine correlated normals and two gamma numbers a share would have to be drawn otherwise.
struct IndexDraws: Sendable {
  private let seed: UInt64
  private let normal = NormalScores()
  private let units: [Variable]
  /// Of one unit in one draw.
  private let mostWords: Int
  /// Where in `tables` each share of complaints has its numbers, unit after unit.
  private let shares: [Int32]
  /// `BetaScores` of each pair of counts that occurs.
  private let tables: [Double]

  /// `nil` when a unit has no ranking value.
  init?(_ ranked: [DecidedUnit], seed: UInt64, threads: Int) {
    guard ranked.allSatisfy({ $0.ranking != nil }) else { return nil }
    let sources = ranked.parallelMap(threads: threads) { Source($0) }.compactMap(\.self)
    var places: [[Int]: Int32] = [:]
    var tables: [Double] = []
    var shares: [Int32] = []
    var units: [Variable] = []
    for source in sources {
      for share in source.scored {
        let counts = [share.numerator, share.denominator - share.numerator]
        if places[counts] == nil {
          places[counts] = Int32(tables.count)
          tables += BetaScores.table(successes: counts[0], failures: counts[1])
        }
        shares.append(places[counts] ?? 0)
      }
      units.append(source.variable(firstShare: shares.count - source.scored.count))
    }
    self.seed = seed
    self.units = units
    mostWords = units.map(\.wordCount).max() ?? 0
    self.shares = shares
    self.tables = tables
  }

  /// The index of every unit in some draws, draw after draw, each in its place.
  func draw(_ draws: Range<Int>, into indices: inout [Double]) {
    var words = LaneWords(capacity: mostWords)
    for first in stride(from: draws.lowerBound, to: draws.upperBound, by: LaneWords.laneCount) {
      let lanes = min(LaneWords.laneCount, draws.upperBound - first)
      let start = (first - draws.lowerBound) * units.count
      for (place, unit) in units.enumerated() {
        words.fill(unit.wordCount, seed: seed, unit: unit.stream, firstDraw: UInt32(first))
        for lane in 0..<lanes { indices[start + lane * units.count + place] = index(unit, words, lane) }
      }
    }
  }

  @inline(__always)
  private func index(_ variable: Variable, _ words: borrowing LaneWords, _ lane: Int) -> Double {
    let first = normal.score(words[0, lane])
    var complaints = 0.0
    for share in 0..<variable.shareCount {
      complaints += drawn(Int(shares[variable.firstShare + share]), normal.score(words[1 + share, lane]))
    }
    let own = variable.own.value(variable.ownDeviation * first, complaints)
    guard variable.isCompleted else { return own }
    let second = normal.score(words[1 + variable.shareCount, lane])
    let shift = variable.jointDeviation * first + variable.completedDeviation * second
    return min(own, variable.completed.value(shift, complaints))
  }

  /// The share at a normal score, between two points of its table.
  @inline(__always)
  private func drawn(_ table: Int, _ score: Double) -> Double {
    let place = min(max(0, (score + BetaScores.reach) * BetaScores.perUnit), Double(BetaScores.count - 1) - 1e-9)
    let point = Int(place)
    let low = tables[table + point]
    return low + (place - Double(point)) * (tables[table + point + 1] - low)
  }
}

/// A unit's variable and its drawn shares, before these have their places.
private struct Source: Sendable {
  let scored: [Complaints.Rate]
  private var made: Variable

  /// `nil` without a ranking value.
  init?(_ unit: DecidedUnit) {
    guard let ranking = unit.ranking else { return nil }
    let formula = IndexFormula(unit.index, ranking: ranking)
    let hasScore = formula.components.contains { $0.id == .complaintScore }
    scored = unit.measured.complaints.score.components.filter { hasScore && $0.result.value != nil }
    made = Variable(unit, formula, shareCount: scored.count)
  }

  func variable(firstShare: Int) -> Variable {
    var variable = made
    variable.firstShare = firstShare
    return variable
  }
}

/// Numbers of one unit, none of them counted by reference.
private struct Variable: Sendable {
  let stream: UInt64
  var firstShare = 0
  let shareCount: Int
  let own: Part
  let completed: Part
  let isCompleted: Bool
  /// The factor of the covariance of both survey parts: that of the first, and the two numbers of the second.
  let ownDeviation: Double
  let jointDeviation: Double
  let completedDeviation: Double

  /// Normal numbers of a draw: of the survey part, of each share, and of the second line.
  var wordCount: Int { 1 + shareCount + (isCompleted ? 1 : 0) }

  /// One of the lines, its survey part and its complaints taken apart.
  struct Part: Sendable {
    let fixed: Double
    let survey: Double
    let least: Double
    let greatest: Double
    /// Of the sum of the drawn shares.
    let complaintSlope: Double

    @inline(__always)
    func value(_ shift: Double, _ complaints: Double) -> Double {
      fixed + min(greatest, max(least, survey + shift)) + complaintSlope * complaints
    }
  }

  init(_ unit: DecidedUnit, _ formula: IndexFormula, shareCount: Int) {
    stream = CounterRandom.unit(named: unit.unit.id.rawValue)
    self.shareCount = shareCount
    let values = ComponentValues.of(unit.measured)
    let means = formula.components.map { values[$0.id]?.fraction?.double ?? 0 }
    let tally = unit.measured.survey.tally
    let slots = tally.questionnaire.unsur.enumerated().compactMap { slot, unsur in
      formula.components.firstIndex { $0.id.rawValue == unsur.key }.map { (slot: slot, position: $0) }
    }
    let drawn = shareCount > 0 ? formula.components.firstIndex { $0.id == .complaintScore } : nil
    func part(_ line: IndexLine) -> Part {
      let survey = slots.map { line.slopes[$0.position] }
      let others = means.indices.filter { position in
        position != drawn && !slots.contains { $0.position == position }
      }
      return Part(
        fixed: line.constant + others.reduce(0) { $0 + line.slopes[$1] * means[$1] },
        survey: slots.reduce(0) { $0 + line.slopes[$1.position] * means[$1.position] },
        least: survey.reduce(0, +), greatest: 4 * survey.reduce(0, +),
        complaintSlope: drawn.map { line.slopes[$0] / Double(shareCount) } ?? 0)
    }
    let lines = formula.lines
    let second = lines.completed ?? lines.own
    own = part(lines.own)
    completed = part(second)
    isCompleted = lines.completed != nil
    let a = slots.map { lines.own.slopes[$0.position] }
    let b = slots.map { second.slopes[$0.position] }
    let covariance = Self.covariance(tally, slots: slots.map(\.slot), users: unit.unit.population)
    let factor = covariance.flatMap { covariance in
      func times(_ x: [Double], _ y: [Double]) -> Double {
        x.indices.reduce(0) { sum, i in y.indices.reduce(sum) { $0 + x[i] * covariance[i * y.count + $1] * y[$1] } }
      }
      return Cholesky(covariance: [times(a, a), times(a, b), times(a, b), times(b, b)], size: 2)
    }
    ownDeviation = factor?.lower[0] ?? 0
    jointDeviation = factor?.lower[2] ?? 0
    completedDeviation = factor?.lower[3] ?? 0
  }

  /// Σ/n·(1 − f) over the unsur that the formula uses; `nil` under two complete questionnaires.
  private static func covariance(_ tally: UnitTally, slots: [Int], users: Int?) -> [Double]? {
    guard let covariance = tally.covariance else { return nil }
    let n = Double(tally.complete)
    let unasked = users.map { $0 >= tally.complete ? 1 - n / Double($0) : 1 } ?? 1
    let width = tally.questionnaire.unsur.count
    return slots.flatMap { a in slots.map { b in covariance[a * width + b] / n * unasked } }
  }
}

/// Standard normal numbers out of 32 random bits: straight lines between 1,025 quantiles, and the quantile itself in the tails
/// (under one in a hundred at each end), where straight lines would be off by more than 0.001.
private struct NormalScores: Sendable {
  private let lines: [Line]

  private struct Line: Sendable {
    let start: Double
    let rise: Double
  }

  init() {
    let quantiles = (0...1024).map { NormalDistribution.quantile(Double($0) / 1024) ?? 0 }
    lines = zip(quantiles, quantiles.dropFirst()).map { Line(start: $0, rise: $1 - $0) }
  }

  @inline(__always)
  func score(_ bits: UInt32) -> Double {
    let cell = Int(bits >> 22)
    guard cell >= 10, cell < 1014 else { return NormalDistribution.quantile((Double(bits) + 0.5) * 0x1p-32) ?? 0 }
    let part = Double(bits & 0x3F_FFFF) * 0x1p-22
    return lines[cell].start + part * lines[cell].rise
  }
}
