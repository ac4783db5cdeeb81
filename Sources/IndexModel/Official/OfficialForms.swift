/// The forms of one unit.
public struct OfficialForms: Hashable, Sendable {
  /// One form F-02 per evaluator; their mean counts, never their sum (M36).
  public var evaluators: [FilledForm]
  /// Answers to F-03.
  public var users: UserFormTally
  /// The self form F-01, evidence only: it never replaces F-02.
  public var own: FilledForm?

  public init(evaluators: [FilledForm], users: UserFormTally = UserFormTally(), own: FilledForm? = nil) {
    self.evaluators = evaluators
    self.users = users
    self.own = own
  }
}

/// Named ways to compute from the same forms; the first of each is the rule, the others are for reconciliation (IPP-1).
public struct FormVariant: Hashable, Sendable {
  public enum Weights: String, CaseIterable, Hashable, Sendable {
    case printed = "bobot indikator tercetak"
    case equal = "bobot indikator sama di dalam aspek"
  }

  public enum UserMean: String, CaseIterable, Hashable, Sendable {
    case answers = "rata-rata semua jawaban"
    case aspects = "rata-rata dari rata-rata aspek"
  }

  public var weights: Weights
  public var userMean: UserMean

  public init(weights: Weights = .printed, userMean: UserMean = .answers) {
    self.weights = weights
    self.userMean = userMean
  }

  public static let rule = FormVariant()
}
