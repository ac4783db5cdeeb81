import IKM

/// What is taken for granted about files with the same headers until their rows prove otherwise; then all files are read again.
///
/// Reading again is rare and makes the result independent of which row, part or file happened to come first (IN-2, IKM-1).
struct SurveyAssumption: Hashable, Sendable {
  var dateOrder = DateOrder.dayMonth
  /// Whether bare U8 is sarana and U9 pengaduan.
  var swapsLastTwo = false
  /// Whether the date column is blank throughout and so says nothing.
  var ignoresDates = false
  /// Whether labels contradict the declared order, so that no row is used.
  var isContradicted = false
}

/// What rows prove about the assumptions of their file; evidence of parts and files adds up in any order.
struct SurveyEvidence: Hashable, Sendable {
  var dates = DateOrderEvidence()
  var hasRows = false
  var hasDates = false
  /// Labels under bare U8 and U9 that only the assumed order allows, and that only the other one does.
  var fitsOrder = false
  var fitsOtherOrder = false

  mutating func merge(_ other: SurveyEvidence) {
    dates.merge(other.dates)
    hasRows = hasRows || other.hasRows
    hasDates = hasDates || other.hasDates
    fitsOrder = fitsOrder || other.fitsOrder
    fitsOtherOrder = fitsOtherOrder || other.fitsOtherOrder
  }

  /// The assumption that this evidence, gathered under `assumption`, leads to.
  func revised(_ assumption: SurveyAssumption, declaredDates: DateOrder?, declaredUnsur: Bool) -> SurveyAssumption {
    var revised = assumption
    revised.dateOrder = declaredDates ?? dates.proven ?? assumption.dateOrder
    if hasRows && !hasDates { revised.ignoresDates = true }
    switch (fitsOrder, fitsOtherOrder, declaredUnsur) {
    case (_, true, true), (true, true, false): revised.isContradicted = true
    case (false, true, false): revised.swapsLastTwo.toggle()
    case (_, false, _): break
    }
    return revised
  }
}
