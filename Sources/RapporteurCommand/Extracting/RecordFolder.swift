import Glibc

/// A folder that records are written into: each through a temporary file and a rename, so that none is ever half
/// written, even when the process is killed.
struct RecordFolder: Sendable {
  struct Fault: Error {
    var path: String
    var message: String
  }

  let path: String

  /// Makes the folder where it is missing, and makes sure that it can be written.
  init(_ path: String) throws(Fault) {
    self.path = path
    try Self.makeFolder(path)
    if access(path, W_OK | X_OK) != 0 {
      throw Fault(
        path: path, message: "the output folder cannot be written: \(StandardStreams.message(errno))")
    }
  }

  /// Writes the record of an input: `OUT/<path of the input>.json`.
  func write(_ bytes: [UInt8], inputPath: String) throws(Fault) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Fault) in try write(buffer, inputPath: inputPath) }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>, inputPath: String) throws(Fault) {
    let target = path + "/" + inputPath + ".json"
    var trouble = Files.replace(target, with: bytes)
    // Nearly always the folder is there, and two calls of the system for each record are saved.
    if trouble == ENOENT, let slash = target.lastIndex(of: "/") {
      try Self.makeFolder(String(target[..<slash]))
      trouble = Files.replace(target, with: bytes)
    }
    if let number = trouble {
      throw Fault(path: target, message: "the record cannot be written: \(StandardStreams.message(number))")
    }
  }

  /// Like `mkdir -p`.
  private static func makeFolder(_ path: String) throws(Fault) {
    if path.isEmpty || mkdir(path, 0o755) == 0 || errno == EEXIST && isFolder(path) { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
      if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    }
    throw Fault(path: path, message: "the folder cannot be made: \(StandardStreams.message(errno))")
  }

  private static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }
}
