import Statistics

/// A formula with the numbers filled in: what is printed and what is computed are the same thing, so no printed equation can be false.
indirect enum Expression: Hashable, Sendable {
  /// A whole number, or a fraction printed `a/b`.
  case number(Fraction)
  /// A number that is given with decimals, such as a bound of a band.
  case decimal(RoundedScore)
  case sum([Expression])
  case difference(Expression, Expression)
  case product([Expression])
  case quotient(Expression, Expression)
  case minimum([Expression])

  static func number(_ whole: Int) -> Expression { .number(Fraction(whole)) }

  /// A share as it was counted, not reduced: `12/15`.
  static func share(_ part: Int, of whole: Int) -> Expression { .quotient(.number(part), .number(whole)) }

  /// - Precondition: there are terms.
  static func mean(_ terms: [Expression]) -> Expression {
    terms.count == 1 ? terms[0] : .quotient(.sum(terms), .number(terms.count))
  }

  /// The exact value.
  ///
  /// - Precondition: no divisor is zero.
  var value: Fraction {
    switch self {
    case .number(let value): value
    case .decimal(let score): score.fraction
    case .sum(let terms): Fraction.sum(terms.map(\.value))
    case .difference(let a, let b): a.value - b.value
    case .product(let factors): factors.reduce(Fraction.one) { $0 * $1.value }
    case .quotient(let a, let b): a.value / b.value
    case .minimum(let terms): terms.map(\.value).min() ?? .zero
    }
  }
}

extension Expression {
  /// With decimal comma and thousands dots, `·` for times, `;` between the terms of a minimum.
  var text: String {
    switch self {
    case .number(let value): value.indonesianText
    case .decimal(let score): Self.number(score)
    case .sum(let terms): terms.map { $0.text(inside: .sum) }.joined(separator: " + ")
    case .difference(let a, let b): "\(a.text(inside: .sum)) − \(b.text(inside: .product))"
    case .product(let factors): factors.map { $0.text(inside: .product) }.joined(separator: " · ")
    case .quotient(let a, let b): "\(a.text(inside: .product))/\(b.text(inside: .atom))"
    case .minimum(let terms): "min(" + terms.map(\.text).joined(separator: "; ") + ")"
    }
  }

  static func number(_ score: RoundedScore) -> String {
    let parts = score.description.split(separator: ".")
    return ([grouped(String(parts[0]))] + parts.dropFirst().map(String.init)).joined(separator: ",")
  }

  /// `1234567` as `1.234.567`.
  static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    var groups: [Substring] = []
    var rest = digits.dropFirst(sign.count)
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return sign + ([rest] + groups).joined(separator: ".")
  }

  /// How tightly a form holds together, loosest first.
  private enum Binding: Int {
    case sum, product, atom
  }

  private var binding: Binding {
    switch self {
    case .sum(let terms) where terms.count == 1: terms[0].binding
    case .product(let factors) where factors.count == 1: factors[0].binding
    case .sum, .difference: .sum
    case .product, .quotient: .product
    case .number(let value): value.reduced.denominator == 1 ? .atom : .product
    case .decimal, .minimum: .atom
    }
  }

  private func text(inside outer: Binding) -> String {
    binding.rawValue < outer.rawValue ? "(\(text))" : text
  }
}

extension Fraction {
  /// `1.234/7` in lowest terms.
  var indonesianText: String {
    let lowest = reduced
    let numerator = Expression.grouped(lowest.numerator.description)
    return lowest.denominator == 1 ? numerator : "\(numerator)/\(Expression.grouped(lowest.denominator.description))"
  }
}
