// Gives libFuzzer's inputs to a reader; FUZZ_READER says to which (see ./fuzz).

import Glibc

/// libFuzzer for who has a `main` of his own; see its documentation, "Using libFuzzer as a library".
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ takeOneInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

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

var argumentCount = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runDriver(&argumentCount, &arguments) { bytes, count in
    Reader.chosen.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  })
