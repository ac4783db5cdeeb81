/// All that is printed about one unit. Nothing in it belongs only to another unit.
public struct UnitReport: Hashable, Sendable {
  public var id: String
  public var name: String
  public var instansiID: String
  public var instansi: String
  /// `kabupaten`, … or empty.
  public var instansiKind: String
  /// `RSUD`, … or empty.
  public var type: String
  public var provinceCode: String?
  public var province: String?
  public var regency: String?
  /// `I`, `II`, `III`.
  public var wilayah: String?
  /// Safe and unique as a file name, whatever the id holds; pages and workbooks are called by it.
  public var fileName: String

  public var ikm: IKMReport
  public var complaints: ComplaintReport
  public var sipp: SIPPReport
  public var index: IndexReport
  /// National first, then within kind, type and wilayah; empty when the unit is not ranked.
  public var ranks: [RankLine]
  public var tier: TierReport
  /// Weaknesses in order of gain in the index.
  public var tasks: [TaskLine]
  /// Strongest components, best first.
  public var strengths: [String]
  /// Rows about this unit: used and, by reason, not used.
  public var rowsUsed: Int
  public var rowsExcluded: [Count]
  /// How sure the index, its rank and its tier are; `nil` when the unit is not ranked.
  public var uncertainty: UncertaintyReport?
  /// The indicative index as a cross-check beside an official one; `nil` when it is itself the index of the run.
  public var indicative: IndexReport?

  public init(
    id: String, name: String, instansiID: String, instansi: String, instansiKind: String, type: String,
    provinceCode: String?, province: String?, regency: String?, wilayah: String?, fileName: String, ikm: IKMReport,
    complaints: ComplaintReport, sipp: SIPPReport, index: IndexReport, ranks: [RankLine], tier: TierReport,
    tasks: [TaskLine], strengths: [String], rowsUsed: Int, rowsExcluded: [Count],
    uncertainty: UncertaintyReport? = nil, indicative: IndexReport? = nil
  ) {
    self.id = id
    self.name = name
    self.instansiID = instansiID
    self.instansi = instansi
    self.instansiKind = instansiKind
    self.type = type
    self.provinceCode = provinceCode
    self.province = province
    self.regency = regency
    self.wilayah = wilayah
    self.fileName = fileName
    self.ikm = ikm
    self.complaints = complaints
    self.sipp = sipp
    self.index = index
    self.ranks = ranks
    self.tier = tier
    self.tasks = tasks
    self.strengths = strengths
    self.rowsUsed = rowsUsed
    self.rowsExcluded = rowsExcluded
    self.uncertainty = uncertainty
    self.indicative = indicative
  }

  /// Why the unit has no rank: what the official index lacks, else what decided its tier.
  public var reasonWithoutRank: String {
    indicative == nil || index.score.figure != nil ? tier.reason : index.status
  }
}

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
  /// Interval of MET-1 in points, two decimals; `nil` with fewer than two questionnaires.
  public var interval: Interval?
  public var adequacy: Adequacy
  public var reliability: Reliability?
  /// Services, profile groups and months, each a table of its own.
  public var breakdowns: [Breakdown]
  /// Named variants for reconciliation only (IKM-6).
  public var variants: [Variant]
  /// Points missing to the next letter, NRR of the weakest unsur that would do it; `nil` at A or without score.
  public var nextLetter: NextLetter?
  /// Sum of the answers and counts by score per unsur, for the worksheet; in the order of `unsur`.
  public var distribution: [ScoreCounts]

  public init(
    questionnaire: String, score: Measure, mutu: String?, mutuLabel: String?, n: Int, received: Int,
    blankRule: String, otherRule: OtherRule?, unsur: [UnsurLine], interval: Interval?, adequacy: Adequacy,
    reliability: Reliability?, breakdowns: [Breakdown], variants: [Variant], nextLetter: NextLetter?,
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
    self.interval = interval
    self.adequacy = adequacy
    self.reliability = reliability
    self.breakdowns = breakdowns
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

public struct Interval: Hashable, Sendable {
  public var low: Figure
  public var high: Figure
  public var text: String
  public init(low: Figure, high: Figure, text: String) {
    self.low = low
    self.high = high
    self.text = text
  }
}

/// The complaints of one unit.
public struct ComplaintReport: Hashable, Sendable {
  /// Cases after merging, without emergencies.
  public var caseCount: Int
  /// Outcomes in a fixed order; they sum to `caseCount` (ADU-7).
  public var outcomes: [Count]
  public var channels: [Count]
  public var categories: [Count]
  /// Received per month of the period, label `2025-01`.
  public var months: [Count]
  /// Shares with numerator, denominator and what was left out (ADU-5).
  public var rates: [Rate]
  /// Complaint score 0…1, three decimals (ADU-11), or why there is none (ADU-8).
  public var score: Measure
  /// `data terbatas` and other words that must stand beside the score.
  public var remarks: [String]
  public var asOf: String

  public init(
    caseCount: Int, outcomes: [Count], channels: [Count], categories: [Count], months: [Count], rates: [Rate],
    score: Measure, remarks: [String], asOf: String
  ) {
    self.caseCount = caseCount
    self.outcomes = outcomes
    self.channels = channels
    self.categories = categories
    self.months = months
    self.rates = rates
    self.score = score
    self.remarks = remarks
    self.asOf = asOf
  }
}

/// A share in percent with everything that is needed to defend it.
public struct Rate: Hashable, Sendable {
  public var key: String
  public var label: String
  /// Percent, one decimal.
  public var percent: Measure
  public var numerator: Int?
  public var denominator: Int?
  /// Wilson interval in percent, one decimal.
  public var interval: Interval?
  public var excluded: [Count]
  public var rule: String

  public init(
    key: String, label: String, percent: Measure, numerator: Int?, denominator: Int?, interval: Interval? = nil,
    excluded: [Count], rule: String
  ) {
    self.key = key
    self.label = label
    self.percent = percent
    self.numerator = numerator
    self.denominator = denominator
    self.interval = interval
    self.excluded = excluded
    self.rule = rule
  }
}

/// The published service information of one unit.
public struct SIPPReport: Hashable, Sendable {
  /// 0…1, three decimals.
  public var score: Measure
  /// Blocks, components, catalogue, freshness: each 0…1, three decimals, or why not.
  public var parts: [Part]
  public var blocks: [Item]
  public var components: [Item]
  public var serviceCount: Int
  /// "Isi ini dulu": ordered by gain in the score.
  public var todo: [Todo]
  public var remarks: [String]

  public init(
    score: Measure, parts: [Part], blocks: [Item], components: [Item], serviceCount: Int, todo: [Todo],
    remarks: [String]
  ) {
    self.score = score
    self.parts = parts
    self.blocks = blocks
    self.components = components
    self.serviceCount = serviceCount
    self.todo = todo
    self.remarks = remarks
  }

  public struct Part: Hashable, Sendable {
    public var label: String
    public var value: Measure
    public var text: String
    public init(label: String, value: Measure, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  public struct Item: Hashable, Sendable {
    public var label: String
    public var filled: Int
    public var total: Int
    public init(label: String, filled: Int, total: Int) {
      self.label = label
      self.filled = filled
      self.total = total
    }
  }

  public struct Todo: Hashable, Sendable {
    public var label: String
    /// Gain in the completeness score, 0…1, four decimals.
    public var gain: Figure
    public init(label: String, gain: Figure) {
      self.label = label
      self.gain = gain
    }
  }
}

/// The index of one unit.
public struct IndexReport: Hashable, Sendable {
  /// `IPP` or `IPP indikatif`.
  public var name: String
  /// 0.00…5.00, two decimals.
  public var score: Measure
  /// The same before the rounding, twelve decimals, for formulas that recalculate it; `nil` without score.
  public var exactScore: Figure?
  /// `A`…`F` and its predicate.
  public var category: String?
  public var predicate: String?
  /// Weight covered by data, in percent of the instrument's weight, one decimal.
  public var coverage: Figure
  public var aspects: [AspectLine]
  /// `lengkap`, or what is missing, in words.
  public var status: String
  public var remarks: [String]

  public init(
    name: String, score: Measure, category: String?, predicate: String?, coverage: Figure, aspects: [AspectLine],
    status: String, remarks: [String], exactScore: Figure? = nil
  ) {
    self.name = name
    self.score = score
    self.exactScore = exactScore
    self.category = category
    self.predicate = predicate
    self.coverage = coverage
    self.aspects = aspects
    self.status = status
    self.remarks = remarks
  }

  public struct AspectLine: Hashable, Sendable {
    public var code: String
    public var label: String
    /// Declared weight in percent.
    public var weight: Figure
    /// Weight actually used after redistribution, in percent, two decimals; zero when the aspect has no data.
    public var effectiveWeight: Figure
    /// 0…5, two decimals.
    public var score: Measure
    /// The same before the rounding, twelve decimals; `nil` without score.
    public var exactScore: Figure?
    /// Contribution to the index, two decimals, rounded so that the contributions sum to the printed index.
    public var contribution: Measure
    public var components: [ComponentLine]
    public init(
      code: String, label: String, weight: Figure, effectiveWeight: Figure, score: Measure, contribution: Measure,
      components: [ComponentLine], exactScore: Figure? = nil
    ) {
      self.code = code
      self.label = label
      self.weight = weight
      self.effectiveWeight = effectiveWeight
      self.score = score
      self.exactScore = exactScore
      self.contribution = contribution
      self.components = components
    }
  }

  public struct ComponentLine: Hashable, Sendable {
    public var label: String
    /// `SKM`, `Pengaduan`, `SIPP`.
    public var source: String
    /// As measured, such as `NRR 3,412`, and on the scale 0…5.
    public var measured: String
    public var score: Measure
    public init(label: String, source: String, measured: String, score: Measure) {
      self.label = label
      self.source = source
      self.measured = measured
      self.score = score
    }
  }
}

/// A rank in one group (1, 2, 2, 4).
public struct RankLine: Hashable, Sendable {
  /// `nasional`, `jenis instansi`, `jenis unit`, `wilayah`.
  public var scope: String
  /// `Nasional`, `kabupaten`, `RSUD`, `Wilayah II`.
  public var group: String
  public var rank: Int
  public var of: Int

  public init(scope: String, group: String, rank: Int, of: Int) {
    self.scope = scope
    self.group = group
    self.rank = rank
    self.of = of
  }
}

/// The coaching tier of one unit and the clause that put it there.
public struct TierReport: Hashable, Sendable {
  /// `p1`, `p2`, `p3`, `rutin`, `percontohan`, `perlu-data`: stable for programs, filters and colours.
  public var key: String
  /// `Prioritas 1`, …, `Perlu data`.
  public var label: String
  /// The clause that decided, as a sentence with its numbers.
  public var reason: String
  /// The tier by index alone, when a limiter made it more urgent.
  public var withoutLimiters: String?
  public var policy: String

  public init(key: String, label: String, reason: String, withoutLimiters: String?, policy: String) {
    self.key = key
    self.label = label
    self.reason = reason
    self.withoutLimiters = withoutLimiters
    self.policy = policy
  }
}

/// One thing to mend.
public struct TaskLine: Hashable, Sendable {
  public var weakness: String
  public var evidence: String
  /// Number and name of the effort among the nine (TIER-4).
  public var effortNumber: Int
  public var effort: String
  /// Gain in the index if mended fully, two decimals.
  public var gain: Figure
  public var action: String

  public init(
    weakness: String, evidence: String, effortNumber: Int, effort: String, gain: Figure, action: String
  ) {
    self.weakness = weakness
    self.evidence = evidence
    self.effortNumber = effortNumber
    self.effort = effort
    self.gain = gain
    self.action = action
  }
}

/// Rank interval and tier probabilities of MET-7.
public struct UncertaintyReport: Hashable, Sendable {
  public var rankLow: Int
  public var rankMedian: Int
  public var rankHigh: Int
  /// Probability of each tier in percent, one decimal, by tier key.
  public var tiers: [TierShare]
  /// `pasti`, `kemungkinan besar`, `perbatasan`.
  public var word: String
  public var text: String

  public struct TierShare: Hashable, Sendable {
    public var key: String
    public var percent: Figure
    public init(key: String, percent: Figure) {
      self.key = key
      self.percent = percent
    }
  }

  public init(rankLow: Int, rankMedian: Int, rankHigh: Int, tiers: [TierShare], word: String, text: String) {
    self.rankLow = rankLow
    self.rankMedian = rankMedian
    self.rankHigh = rankHigh
    self.tiers = tiers
    self.word = word
    self.text = text
  }
}
