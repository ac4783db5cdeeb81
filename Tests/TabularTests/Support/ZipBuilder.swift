/// A tiny writer of zip files, able to lie where a test wants it to.
struct ZipBuilder {
  struct Entry {
    var name: String
    /// Bytes as they stand in the file, packed by `method`.
    var packed: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// Size that headers claim; the true one where `nil`.
    var size: Int
    var checksum: UInt32
  }

  private(set) var entries: [Entry] = []

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append(Entry(name: name, packed: bytes, size: bytes.count, checksum: Self.crc32(bytes)))
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// Adds a deflated entry of `count` times the byte `byte`.
  mutating func addRun(_ name: String, of byte: UInt8, count: Int, claimedSize: Int? = nil) {
    let matches = (count - 1) / 258
    var bits = BitWriter()
    bits.put(0b1, 1)
    bits.put(0b01, 2)
    bits.putReversed(UInt32(byte) + 0x30, 8)
    for _ in 0..<matches {
      bits.putReversed(0b1100_0101, 8)
      bits.putReversed(0, 5)
    }
    bits.putReversed(0, 7)
    let bytes = [UInt8](repeating: byte, count: 1 + 258 * matches)
    entries.append(
      Entry(
        name: name, packed: bits.bytes, method: 8, size: claimedSize ?? bytes.count, checksum: Self.crc32(bytes)))
  }

  mutating func change(_ name: String, _ edit: (inout Entry) -> Void) {
    for index in entries.indices where entries[index].name == name { edit(&entries[index]) }
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let common =
        le16(20) + le16(entry.flags) + le16(entry.method) + le16(0) + le16(0x21) + le32(entry.checksum)
        + le32(UInt32(entry.packed.count)) + le32(UInt32(entry.size)) + le16(UInt16(name.count)) + le16(0)
      directory += le32(0x0201_4B50) + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0)
      directory += le32(UInt32(file.count)) + name
      file += le32(0x0403_4B50) + common + name + entry.packed
    }
    let start = UInt32(file.count)
    let count = UInt16(truncatingIfNeeded: min(entries.count, 0xFFFF))
    if entries.count >= 0xFFFF { return file + directory + zip64End(directory.count, start: start) }
    return file + directory + le32(0x0605_4B50) + le16(0) + le16(0) + le16(count) + le16(count)
      + le32(UInt32(directory.count)) + le32(start) + le16(0)
  }

  private func zip64End(_ size: Int, start: UInt32) -> [UInt8] {
    let count = UInt64(entries.count)
    let record =
      le32(0x0606_4B50) + le64(44) + le16(45) + le16(45) + le32(0) + le32(0) + le64(count) + le64(count)
      + le64(UInt64(size)) + le64(UInt64(start))
    let locator = le32(0x0706_4B50) + le32(0) + le64(UInt64(start) + UInt64(size)) + le32(1)
    return record + locator + le32(0x0605_4B50) + le16(0) + le16(0) + le16(0xFFFF) + le16(0xFFFF)
      + le32(UInt32(size)) + le32(start) + le16(0)
  }

  private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private func le32(_ value: UInt32) -> [UInt8] { le16(UInt16(value & 0xFFFF)) + le16(UInt16(value >> 16)) }
  private func le64(_ value: UInt64) -> [UInt8] {
    le32(UInt32(value & 0xFFFF_FFFF)) + le32(UInt32(value >> 32))
  }

  private static let crcTable: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crcTable[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func put(_ value: UInt32, _ count: Int) {
    for bit in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(value >> UInt32(bit) & 1) << UInt8(used)
      used += 1
    }
  }

  /// Huffman codes go in from their highest bit.
  mutating func putReversed(_ value: UInt32, _ count: Int) {
    for bit in (0..<count).reversed() { put(value >> UInt32(bit) & 1, 1) }
  }
}
