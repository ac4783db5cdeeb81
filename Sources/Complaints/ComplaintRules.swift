/// The dated rules that the metrics of a run use.
public struct ComplaintRules: Sendable {
  public var calendar: WorkdayCalendar
  public var limits: ComplaintLimits

  public init(calendar: WorkdayCalendar, limits: ComplaintLimits) {
    self.calendar = calendar
    self.limits = limits
  }

  /// The rules of the package.
  ///
  /// - Throws: an error only if a data file of the package is broken.
  public static func builtIn(counting: DayCounting = .tanpaLiburDanCuti) throws -> ComplaintRules {
    ComplaintRules(calendar: try .builtIn(counting: counting), limits: try .builtIn())
  }
}
