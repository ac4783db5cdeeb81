/// Facts about this program that every report carries.
public enum Program {
  public static let name = "EvalRunner"
  public static let version = "0.1.0"
  /// Version of the rules as implemented; it changes whenever a computed number may change.
  public static let ruleVersion = "2026-11"
}
