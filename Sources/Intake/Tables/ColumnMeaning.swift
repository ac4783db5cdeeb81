import IKM

/// What one column of a table was recognised as.
enum ColumnMeaning: Hashable, Sendable {
  case field(Field)
  case unsur(Unsur)
  /// `U8` and its like, until an order turns it into an unsur (IKM-1).
  case position(Int)
  /// `Waktu`: the stamp of the row beside a question on time, else that question.
  case timeOrUnsur
  /// The words of several unsur at once.
  case ambiguous([Unsur])
  case personal
  case unknown
  case blank

  /// Whether the vocabularies know it, so that it speaks for its row being the header.
  var isRecognised: Bool {
    switch self {
    case .field, .unsur, .position, .timeOrUnsur, .ambiguous, .personal: true
    case .unknown, .blank: false
    }
  }

  var isAnswer: Bool {
    switch self {
    case .unsur, .position, .ambiguous: true
    case .field, .timeOrUnsur, .personal, .unknown, .blank: false
    }
  }
}
