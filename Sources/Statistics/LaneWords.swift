/// The words of four draws in a row of one unit side by side: vectors make them in half the time of one draw after the other.
///
/// Word n of a lane is what `CounterRandom.half` gives at the nth call for the draw of that lane (MET-7).
public struct LaneWords: Sendable {
  /// Draws that are side by side.
  public static let laneCount = 4

  /// Word by word the four lanes.
  @usableFromInline var words: [UInt32]

  /// For so many words of each lane at most.
  public init(capacity: Int) {
    words = Array(repeating: 0, count: (capacity + 3) / 4 * 4 * Self.laneCount)
  }

  @inlinable
  public subscript(place: Int, lane: Int) -> UInt32 { words[place * Self.laneCount + lane] }

  /// Makes the first words of each lane, whose draws begin with the given one.
  ///
  /// - Precondition: The count is within the capacity.
  public mutating func fill(_ count: Int, seed: UInt64, unit: UInt64, firstDraw: UInt32) {
    let draws = Lanes(repeating: firstDraw) &+ Lanes(0, 1, 2, 3)
    for block in 0..<(count + 3) / 4 {
      let (first, second, third, fourth) = Self.philox(UInt32(block), draws, unit: unit, seed: seed)
      let start = block * 4 * Self.laneCount
      for lane in 0..<Self.laneCount {
        words[start + lane] = first[lane]
        words[start + Self.laneCount + lane] = second[lane]
        words[start + 2 * Self.laneCount + lane] = third[lane]
        words[start + 3 * Self.laneCount + lane] = fourth[lane]
      }
    }
  }

  private typealias Lanes = SIMD4<UInt32>

  /// `CounterRandom.philox` of four counters that differ in their draw.
  @inline(__always)
  private static func philox(
    _ block: UInt32, _ draws: Lanes, unit: UInt64, seed: UInt64
  ) -> (Lanes, Lanes, Lanes, Lanes) {
    var (c0, c1) = (Lanes(repeating: block), draws)
    var c2 = Lanes(repeating: UInt32(truncatingIfNeeded: unit))
    var c3 = Lanes(repeating: UInt32(truncatingIfNeeded: unit >> 32))
    var (k0, k1) = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    for _ in 0..<10 {
      let first = product(c0, 0xD251_1F53)
      let second = product(c2, 0xCD9E_8D57)
      (c0, c1) = (second.high ^ c1 ^ Lanes(repeating: k0), second.low)
      (c2, c3) = (first.high ^ c3 ^ Lanes(repeating: k1), first.low)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  @inline(__always)
  private static func product(_ lanes: Lanes, _ factor: UInt64) -> (high: Lanes, low: Lanes) {
    let wide = SIMD4<UInt64>(truncatingIfNeeded: lanes) &* SIMD4(repeating: factor)
    return (Lanes(truncatingIfNeeded: wide &>> 32), Lanes(truncatingIfNeeded: wide))
  }
}
