/// The dated rules that the metrics of a run use.
public struct ComplaintRules: Sendable {
  public var calendar: WorkdayCalendar
  public var limits: ComplaintLimits
  /// Ids of the source systems that are registers of SP4N-LAPOR! itself.
  public var nationalSystems: Set<String>

  public init(calendar: WorkdayCalendar, limits: ComplaintLimits, nationalSystems: Set<String>) {
    self.calendar = calendar
    self.limits = limits
    self.nationalSystems = nationalSystems
  }

  /// The rules of the package.
  ///
  /// - Throws: an error only if a data file of the package is broken.
  public static func builtIn(counting: DayCounting = .tanpaLiburDanCuti) throws -> ComplaintRules {
    let systems = try ComplaintVocabulary.builtIn().systems
    return ComplaintRules(
      calendar: try .builtIn(counting: counting), limits: try .builtIn(),
      nationalSystems: Set(systems.filter(\.isNational).map(\.id)))
  }
}
