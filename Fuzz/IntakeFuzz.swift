/// libFuzzer harness over the whole intake; see `AnyBytes`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzIntake(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  guard var file = AnyBytes(input) else { return 0 }
  do {
    try file.read(at: FuzzFile.write(file.bytes))
  } catch {
    preconditionFailure("\(error)")
  }
  precondition(file.faults.isEmpty, "\(file.faults)")
  return 0
}
