/// The bytes of a part as they were read when it was cut, so that whoever reads the part need not read them again.
///
/// Its buffer is used again from part to part.
public struct PartText: Sendable {
  /// Bytes of the file from the start of `range`; may be longer.
  var bytes: [UInt8] = []
  /// Offsets in the file; empty where nothing is kept.
  private(set) var range: Range<Int> = 0..<0

  public init() {}

  /// Takes note of what `bytes` holds.
  mutating func hold(_ range: Range<Int>) {
    precondition(range.count <= bytes.count, "bytes that are held are there")
    self.range = range
  }

  mutating func forget() { range = 0..<0 }

  /// Copies bytes of the file to `target[index...]`, where they are held.
  ///
  /// - Returns: whether they are.
  func copy(_ count: Int, at offset: Int, into target: inout [UInt8], from index: Int) -> Bool {
    guard count > 0, range.contains(offset), offset + count <= range.upperBound else { return false }
    let start = offset - range.lowerBound
    precondition(index >= 0 && index + count <= target.count, "room for what is copied")
    unsafe target.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        // In bounds: checked above, for the source by the range that is held.
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[index...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<start + count]))
      }
    }
    return true
  }
}
