public import CivilTime
public import IKM
import IndexModel
public import Intake
public import Translation

/// How one folder is evaluated; every value remembers where it came from.
public struct EvaluationSettings: Sendable {
  /// A value with its origin, so that every report can say who decided.
  public struct Setting<Value: Sendable>: Sendable {
    public var value: Value
    public var origin: Origin

    public init(_ value: Value, _ origin: Origin) {
      self.value = value
      self.origin = origin
    }
  }

  public enum Origin: String, Hashable, Sendable {
    case standard = "bawaan"
    case file = "evaluasi.yaml"
    case command = "perintah"
    case data
  }

  public var title: Setting<String>?
  public var year: Setting<Int>?
  public var period: Setting<DatePeriod>?
  public var asOf: Setting<CivilDate>?
  public var instrument = Setting("ipp-indikatif", .standard)
  /// The instrument that `instrument` names, where it came from a file of the folder.
  var ownInstrument: OwnInstrument?
  public var blankRule = Setting(BlankRule.lengkap, .standard)
  public var tierPolicy = Setting("bawaan", .standard)
  public var seed = Setting(UInt64(20_251_231), .standard)
  /// Whether cuti bersama are days off in working-day limits (ADU-4).
  public var collectiveLeaveIsOff = Setting(true, .standard)
  /// Order of `U1…Uk` in files with bare headers (IKM-1); `nil` lets labels or the default decide.
  public var unsurOrder: Setting<[Unsur]>?
  public var questionnaire: Setting<String>?
  /// `hbt`, `bht`: day–month or month–day for dates such as 01/09/2020; `nil` lets the column prove it (IN-2).
  public var dayBeforeMonth: Setting<Bool>?
  /// Which mark parts whole numbers from decimals in every file; `nil` lets each column prove it (IN-3).
  public var decimalMark: Setting<NumberForm>?
  /// Whether a unit's own register name joins like a declared alias (IN-5).
  public var joinByName = Setting(false, .standard)
  /// Whether the order of file names is the order of delivery, so that the later one wins (IN-6).
  public var fileOrderIsDeliveryOrder = Setting(false, .standard)
  /// Findings of a kind that `--strict` tolerates; 0 for a kind that is not named.
  public var thresholds: [String: Int] = [:]
  /// Language of pages and workbooks; everything else is Indonesian.
  public var language = Setting(Language.indonesian, .standard)
  /// Whether pages of units quote a few suggestions, masked (IN-7).
  public var quotesSuggestions = Setting(true, .standard)
  /// How the levels of several evaluators become one (IPP-1).
  public var evaluatorRule = Setting(EvaluatorRule.mean, .standard)
  /// What a 0 on the user form means (IPP-3).
  public var userFormZero = Setting(UserFormZero.level, .standard)
  /// Kinds of locus or types of unit of which every instansi must have one; empty for none, `nil` for those of the year (IPP-4).
  public var requiredLoci: Setting<[String]>?
  /// Per role: canonical column → header in the files; overrides every vocabulary.
  public var columns: [String: [String: String]] = [:]

  public init() {}

  /// The instrument in force.
  ///
  /// - Throws: `EvaluationError` for a name that the package does not know.
  func indexInstrument() throws(EvaluationError) -> IndexModel.Instrument {
    if let own = ownInstrument, own.instrument.key == instrument.value { return own.instrument }
    return try IndexModel.Instrument.named(instrument.value)
  }
}
