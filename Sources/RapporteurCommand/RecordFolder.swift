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
      throw Fault(path: path, message: "the output folder cannot be written: \(StandardStreams.message(errno))")
    }
  }

  /// Writes the record of an input: `OUT/<path of the input>.json`.
  func write(_ bytes: [UInt8], inputPath: String) throws(Fault) {
    let target = path + "/" + inputPath + ".json"
    if let slash = target.lastIndex(of: "/") { try Self.makeFolder(String(target[..<slash])) }
    let temporary = "\(target).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw fault(target, errno) }
    var trouble = StandardStreams.write(bytes, to: file)
    if close(file) != 0, trouble == nil { trouble = errno }
    if trouble == nil, rename(temporary, target) != 0 { trouble = errno }
    if let trouble {
      unlink(temporary)
      throw fault(target, trouble)
    }
  }

  private func fault(_ target: String, _ number: Int32) -> Fault {
    Fault(path: target, message: "the record cannot be written: \(StandardStreams.message(number))")
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
