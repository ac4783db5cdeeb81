/// Which questionnaires count when some answers are blank (IKM-4).
public enum BlankRule: String, CaseIterable, Hashable, Sendable {
  case lengkap, tersedia
}
