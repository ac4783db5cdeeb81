/// The survey of one unit.
public struct IKMReport: Hashable, Sendable {
  /// `skm-2017`, …
  public var questionnaire: String
  /// 25.00…100.00, two decimals.
  public var score: Measure
  /// `A`…`D`; `nil` when there is no score.
  public var mutu: String?
  /// `Sangat baik`, …
  public var mutuLabel: String?
  /// Questionnaires that count under the rule in force, and all that were received.
  public var n: Int
  public var received: Int
  /// `lengkap` or `tersedia`.
  public var blankRule: String
  /// The other blank rule's score and letter, and whether it gives another letter (badge, IKM-4).
  public var otherRule: OtherRule?
  public var unsur: [UnsurLine]
  /// Places in `unsur` of the three with the lowest mean, lowest first: by their exact means, which may differ where printed ones do
  /// not; equal ones in the order of the questionnaire, and those without a mean not at all.
  public var lowest: [Int]
  /// Interval of MET-1 in points, two decimals; `nil` with fewer than two questionnaires.
  public var interval: Interval?
  public var adequacy: Adequacy
  public var reliability: Reliability?
  /// Services, profile groups and months, each a table of its own.
  public var breakdowns: [Breakdown]
  /// Up to three unsur with the lowest NRR, lowest first, and the groups behind them.
  public var weakest: [WeakUnsur]
  /// Named variants for reconciliation only (IKM-6).
  public var variants: [Variant]
  /// Points missing to the next letter, NRR of the weakest unsur that would do it; `nil` at A or without score.
  public var nextLetter: NextLetter?
  /// Sum of the answers and counts by score per unsur, for the worksheet; in the order of `unsur`.
  public var distribution: [ScoreCounts]

  public init(
    questionnaire: String, score: Measure, mutu: String?, mutuLabel: String?, n: Int, received: Int,
    blankRule: String, otherRule: OtherRule?, unsur: [UnsurLine], lowest: [Int], interval: Interval?,
    adequacy: Adequacy,
    reliability: Reliability?, breakdowns: [Breakdown], weakest: [WeakUnsur] = [], variants: [Variant],
    nextLetter: NextLetter?,
    distribution: [ScoreCounts]
  ) {
    self.questionnaire = questionnaire
    self.score = score
    self.mutu = mutu
    self.mutuLabel = mutuLabel
    self.n = n
    self.received = received
    self.blankRule = blankRule
    self.otherRule = otherRule
    self.unsur = unsur
    self.lowest = lowest
    self.interval = interval
    self.adequacy = adequacy
    self.reliability = reliability
    self.breakdowns = breakdowns
    self.weakest = weakest
    self.variants = variants
    self.nextLetter = nextLetter
    self.distribution = distribution
  }

  public struct OtherRule: Hashable, Sendable {
    public var name: String
    public var score: Measure
    public var mutu: String?
    public var changesMutu: Bool
    public init(name: String, score: Measure, mutu: String?, changesMutu: Bool) {
      self.name = name
      self.score = score
      self.mutu = mutu
      self.changesMutu = changesMutu
    }
  }

  public struct UnsurLine: Hashable, Sendable {
    /// `U1`, …: the number in the official list of this questionnaire.
    public var code: String
    public var key: String
    public var label: String
    /// 1.000…4.000, three decimals.
    public var nrr: Measure
    /// NRR × 25, two decimals, and its letter.
    public var score: Measure
    public var mutu: String?
    /// Valid answers.
    public var n: Int
    /// Median NRR of units of the same type; absent below five peers.
    public var peerNRR: Measure
    public init(
      code: String, key: String, label: String, nrr: Measure, score: Measure, mutu: String?, n: Int,
      peerNRR: Measure
    ) {
      self.code = code
      self.key = key
      self.label = label
      self.nrr = nrr
      self.score = score
      self.mutu = mutu
      self.n = n
      self.peerNRR = peerNRR
    }
  }

  public struct Adequacy: Hashable, Sendable {
    public var population: Int?
    /// Krejcie–Morgan need; `nil` when the population is not known.
    public var required: Int?
    /// `cukup`, `kurang`, `populasi tidak diketahui`, in a sentence.
    public var text: String
    public init(population: Int?, required: Int?, text: String) {
      self.population = population
      self.required = required
      self.text = text
    }
  }

  public struct Reliability: Hashable, Sendable {
    /// Cronbach's alpha, three decimals.
    public var alpha: Measure
    public var text: String
    public init(alpha: Measure, text: String) {
      self.alpha = alpha
      self.text = text
    }
  }

  public struct Breakdown: Hashable, Sendable {
    /// `Jenis layanan`, `Jenis kelamin`, `Bulan`, …
    public var title: String
    public var lines: [Line]
    public init(title: String, lines: [Line]) {
      self.title = title
      self.lines = lines
    }

    public struct Line: Hashable, Sendable {
      public var label: String
      /// Absent (suppressed) under five respondents.
      public var n: Measure
      /// Share of the unit's respondents in percent, one decimal; the shares of a breakdown sum to 100.0.
      public var share: Measure
      public var score: Measure
      public var mutu: String?
      public init(label: String, n: Measure, share: Measure, score: Measure, mutu: String?) {
        self.label = label
        self.n = n
        self.share = share
        self.score = score
        self.mutu = mutu
      }
    }
  }

  public struct Variant: Hashable, Sendable {
    public var name: String
    public var score: Measure
    public var mutu: String?
    public init(name: String, score: Measure, mutu: String?) {
      self.name = name
      self.score = score
      self.mutu = mutu
    }
  }

  public struct NextLetter: Hashable, Sendable {
    public var letter: String
    /// Points of IKM missing, two decimals.
    public var points: Figure
    public var text: String
    public init(letter: String, points: Figure, text: String) {
      self.letter = letter
      self.points = points
      self.text = text
    }
  }

  /// Answers of 1, 2, 3 and 4 to one unsur under the rule in force; sum = Σ score × count.
  public struct ScoreCounts: Hashable, Sendable {
    public var counts: [Int]
    public init(counts: [Int]) { self.counts = counts }
  }
}
