/// A place in a text that is filled differently each time.
struct Slot: Hashable, Sendable {
  /// What may stand there, by its letter in the catalogue.
  enum Kind: Character, Sendable {
    /// A number in Indonesian form, `1.234,56`; printed in English form.
    case number = "n"
    /// `31 Desember 2025`, `Maret 2025` or an ISO date.
    case date = "d"
    /// A letter, code or number that is a name: `A-`, `U3`, `IKM-4`, `IV`, `12`.
    case code = "c"
    /// A phrase that the catalogue knows as well.
    case phrase = "w"
    /// Several such phrases: `a, b, dan c`.
    case list = "l"
    /// Data that stay as they are: names, ids, files, quotes.
    case data = "x"
  }

  var kind: Kind
  /// `{n2}` names its number; without one, places of a kind are numbered from 1 in the order in which they stand.
  var ordinal: Int
}
