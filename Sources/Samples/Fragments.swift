/// Pieces of rows in one run of bytes, called by number.
///
/// An array of arrays would cost a retain and a release for every piece of every row: half of the time of a chunk.
struct Fragments: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  /// Adds pieces one after the other.
  ///
  /// - Returns: Their numbers.
  mutating func add(_ texts: [String]) -> Range<Int> {
    let first = count
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      starts.append(bytes.count)
    }
    return first..<count
  }

  /// Adds a field of CSV with the comma after it.
  mutating func addFields(_ texts: [String]) -> Range<Int> { add(texts.map { CSVBytes.quoted($0) + "," }) }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }
}
