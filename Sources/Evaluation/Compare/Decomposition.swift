import IKM
import IndexModel
import Statistics

/// Parts of a change that sum to it exactly (MET-5).
struct Decomposition {
  struct Part {
    let label: String
    let value: Fraction
  }

  let parts: [Part]

  var total: Fraction { Fraction.sum(parts.map(\.value)) }

  /// Printed parts that sum to the printed total; parts that are exactly zero stay zero and are left out.
  func printed(decimals: Int) -> [RunComparison.Part] {
    zip(parts, LargestRemainder.round(parts.map(\.value), decimals: decimals)).filter { $0.0.value != .zero }.map {
      RunComparison.Part(label: $0.label, value: $1.description)
    }
  }

  /// ΔIKM = (25/k) · Σ Δx̄ by unsur; `nil` unless both runs asked the same unsur (IKM-11).
  static func ikm(before: [String: Fraction], after: [String: Fraction]) -> Decomposition? {
    guard !before.isEmpty, Set(before.keys) == Set(after.keys) else { return nil }
    let official = Unsur.official.map(\.key)
    let keys = official.filter { before[$0] != nil } + before.keys.filter { !official.contains($0) }.sorted()
    let factor = Fraction(25, keys.count)
    return Decomposition(
      parts: keys.map { key in
        Part(label: key, value: factor * ((after[key] ?? .zero) - (before[key] ?? .zero)))
      })
  }

  /// ΔIndex = Σ w̄·Δy + Σ ȳ·Δw over aspects, w the weight after sharing out that of aspects without data.
  ///
  /// An aspect that only one run has no Δy: all of its contribution came, or went, with its weight.
  static func index(before: [String: Fraction], after: [String: Fraction], aspects: [Aspect]) -> Decomposition {
    let (old, new) = (weights(of: aspects, with: before), weights(of: aspects, with: after))
    let half = Fraction(1, 2)
    var levels: [Part] = []
    var shifts: [Part] = []
    for aspect in aspects {
      let (w0, w1) = (old[aspect.code] ?? .zero, new[aspect.code] ?? .zero)
      guard let y0 = before[aspect.code] ?? after[aspect.code], let y1 = after[aspect.code] ?? before[aspect.code]
      else {
        continue
      }
      levels.append(Part(label: "nilai aspek \(aspect.code) (\(aspect.name))", value: half * (w0 + w1) * (y1 - y0)))
      shifts.append(Part(label: "bobot aspek \(aspect.code) (\(aspect.name))", value: half * (y0 + y1) * (w1 - w0)))
    }
    return Decomposition(parts: levels + shifts)
  }

  private static func weights(of aspects: [Aspect], with points: [String: Fraction]) -> [String: Fraction] {
    let counted = aspects.filter { points[$0.code] != nil }
    let covered = Fraction.sum(counted.map(\.weight))
    guard covered > .zero else { return [:] }
    return Dictionary(counted.map { ($0.code, $0.weight / covered) }, uniquingKeysWith: { first, _ in first })
  }
}
