/// Which questionnaires count where some answers are missing (IKM-4); both are computed, one is declared.
public enum BlankRule: String, CaseIterable, Hashable, Sendable, Codable {
  /// Only questionnaires with a valid answer to every unsur; the default.
  case lengkap
  /// Every valid answer; each unsur is divided by its own number of valid answers.
  case tersedia
}
