import CFuzzer
import Glibc

// FUZZ_READER says which reader gets the bytes; all else is libFuzzer's (see ./fuzz).
let name = getenv("FUZZ_READER").map { String(cString: $0) } ?? ""
guard let reader = Reader(rawValue: name) else {
  let names = Reader.allCases.map(\.rawValue).joined(separator: ", ")
  fputs("fuzz: FUZZ_READER is \"\(name)\", not one of \(names)\n", stderr)
  exit(64)
}
Reader.current = reader

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    Reader.current.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  })
