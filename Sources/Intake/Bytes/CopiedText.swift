extension String {
  /// The text of some bytes, with ill-formed UTF-8 replaced.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    do {
      self.init(copying: try UTF8Span(validating: bytes.extracting(range)))
    } catch {
      var copy: [UInt8] = []
      copy.reserveCapacity(range.count)
      for index in range { copy.append(bytes[index]) }
      self.init(decoding: copy, as: UTF8.self)
    }
  }
}
