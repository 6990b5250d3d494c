import Glibc

/// What libFuzzer calls with each input; FUZZ_READER says which reader gets it (see ./fuzz).
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Reader.chosen.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

extension Reader {
  fileprivate static let chosen: Reader = {
    let name = getenv("FUZZ_READER").map { String(cString: $0) } ?? ""
    guard let reader = Reader(rawValue: name) else {
      print(
        "fuzz: FUZZ_READER is \"\(name)\", not one of \(allCases.map(\.rawValue).joined(separator: ", "))")
      exit(64)
    }
    return reader
  }()
}
