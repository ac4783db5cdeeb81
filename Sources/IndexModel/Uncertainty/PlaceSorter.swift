/// The index of one unit in one draw.
struct DrawnIndex {
  var value: Double
  var unit: UInt32
  /// Where a sorter puts it; no part of what is sorted.
  fileprivate var bucket: UInt32 = 0

  init(value: Double, unit: UInt32) {
    self.value = value
    self.unit = unit
  }
}

/// Sorts the indices of a draw from high to low: by buckets of equal width first, then within each, since
/// thousands of them spread evenly enough for some two a bucket. Equal values may come in any order.
struct PlaceSorter {
  private var starts: [UInt32]
  private var target: [DrawnIndex]

  init(count: Int) {
    starts = Array(repeating: 0, count: 2 * count + 2)
    target = Array(repeating: DrawnIndex(value: 0, unit: 0), count: count)
  }

  mutating func sort(_ entries: inout [DrawnIndex]) {
    guard var low = entries.first?.value else { return }
    var high = low
    for entry in entries {
      low = min(low, entry.value)
      high = max(high, entry.value)
    }
    guard high > low else { return }
    let last = starts.count - 2
    let scale = Double(last) / (high - low)
    for index in starts.indices { starts[index] = 0 }
    for index in entries.indices {
      let bucket = min(last, max(0, Int((high - entries[index].value) * scale)))
      entries[index].bucket = UInt32(truncatingIfNeeded: bucket)
      starts[bucket + 1] &+= 1
    }
    for index in 1..<starts.count { starts[index] &+= starts[index - 1] }
    for entry in entries {
      let bucket = Int(entry.bucket)
      target[Int(starts[bucket])] = entry
      starts[bucket] &+= 1
    }
    // Each start has moved to the end of its bucket.
    var first = 0
    for end in starts {
      let end = Int(end)
      if end - first > 1 { sortBucket(first..<end) }
      first = max(first, end)
    }
    swap(&entries, &target)
  }

  private mutating func sortBucket(_ places: Range<Int>) {
    guard places.count <= 24 else { return target[places].sort { $0.value > $1.value } }
    for place in places.dropFirst() {
      let entry = target[place]
      var hole = place
      while hole > places.lowerBound, target[hole - 1].value < entry.value {
        target[hole] = target[hole - 1]
        hole -= 1
      }
      target[hole] = entry
    }
  }
}
