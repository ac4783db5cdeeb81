import IKM

/// What one record of a survey file turned out to be.
struct SurveyRow {
  enum Fate {
    /// No cell holds anything: not a row.
    case blank
    case excluded(SurveyExclusion)
    case used
  }

  var fate: Fate
  /// Slot of the unit in its worker; `nil` where it is not known.
  var slot: Int32?
  var date: FastDate?
  var response: Response

  init(_ fate: Fate, slot: Int32? = nil, date: FastDate? = nil, response: Response = Response(answers: .zero)) {
    self.fate = fate
    self.slot = slot
    self.date = date
    self.response = response
  }

  /// A hash of what was understood of a used row; equal rows have equal ones.
  var understood: UInt64 {
    var hash = UInt64(truncatingIfNeeded: slot ?? -1)
    for lane in 0..<Response.maximumUnsur { hash = hash &* 31 &+ UInt64(response.answers[lane]) }
    let day = UInt64(truncatingIfNeeded: date?.day ?? 0)
    let second = UInt64(truncatingIfNeeded: date?.second ?? -1)
    return ByteHash.mix(ByteHash.mix(hash) ^ day &<< 32 ^ second)
  }
}
