/// The slow, obvious reader: comma, LF, quotes doubled inside quotes. The oracle of what the generator writes.
func simpleRecords(_ bytes: [UInt8]) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\"") where isQuoted && index < bytes.count && bytes[index] == UInt8(ascii: "\""):
      field.append(byte)
      index += 1
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted:
      record.append(String(decoding: field, as: UTF8.self))
      field = []
    case UInt8(ascii: "\n") where !isQuoted:
      records.append(record + [String(decoding: field, as: UTF8.self)])
      (record, field) = ([], [])
    default: field.append(byte)
    }
  }
  return records
}
