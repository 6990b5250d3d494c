import Glibc

/// Reads whole files by the system's calls.
public enum FileReading {
  /// The bytes of a regular file; `path` is what messages call it.
  ///
  /// Pipes and devices are refused rather than waited for.
  public static func bytes(at location: [UInt8], path: String) throws(ReadingError) -> [UInt8] {
    let descriptor = open(location, flags: O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno, path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path, mode: status.st_mode) }
    return try bytes(from: descriptor, size: Int(status.st_size), path: path)
  }

  /// Everything that a descriptor gives, such as 0 for standard input; `size` is that of a regular file.
  public static func bytes(
    from descriptor: Int32, size: Int? = nil, path: String
  ) throws(ReadingError) -> [UInt8] {
    if let size, size > limit { throw .tooLarge(path) }
    var bytes: [UInt8] = []
    var room = max(size ?? 1 << 16, 0) + 1
    while true {
      let got = append(from: descriptor, room: room, to: &bytes)
      if got < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN:  // the program at the other end of standard input made it one that does not wait
          var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&one, 1, -1)
          continue
        default: throw .system(errno, path: path)
        }
      }
      // A regular file that gave what it is said to hold, though there was room for more, has ended.
      if got == 0 || bytes.count == size && got < room { return bytes }
      guard bytes.count <= limit else { throw .tooLarge(path) }
      room = max(room - got, bytes.count < 1 << 16 ? 4096 : bytes.count / 2)
    }
  }

  /// A statement of more than 2 GB is no statement.
  static let limit = Int(Int32.max)

  private static func append(from descriptor: Int32, room: Int, to bytes: inout [UInt8]) -> Int {
    if bytes.isEmpty {
      var got = 0
      bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = read(descriptor, buffer.baseAddress, room)
        count = max(got, 0)
      }
      return got
    }
    // The first read nearly always took everything: a small buffer finds the end.
    return withUnsafeTemporaryAllocation(byteCount: min(room, 1 << 16), alignment: 16) { buffer in
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      if got > 0 { bytes.append(contentsOf: buffer[..<got]) }
      return got
    }
  }

  /// `open` on a path of bytes.
  static func open(_ location: [UInt8], flags: Int32) -> Int32 {
    withCString(location) { Glibc.open($0, flags) }
  }

  /// Lends bytes as a C string; those behind a zero are not seen.
  static func withCString<Result>(
    _ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress.unsafelyUnwrapped) }
    }
  }
}

// Messages.
extension ReadingError {
  /// What the system said of a file.
  static func system(_ error: Int32, path: String) -> ReadingError {
    switch error {
    case ENOENT, ENOTDIR:
      ReadingError(
        .notFound, path: path,
        message: "\(path): there is no such file; check the path, or whether it was moved.")
    case EACCES, EPERM:
      ReadingError(
        .permissionDenied, path: path,
        message: "\(path): reading it is not permitted; change its permissions.")
    case EISDIR: .notAFile(path, mode: S_IFDIR)
    default:
      ReadingError(
        .cannotRead, path: path, message: "\(path): it cannot be read: \(String(cString: strerror(error))).")
    }
  }

  static func notAFile(_ path: String, mode: mode_t) -> ReadingError {
    let kind =
      switch mode & S_IFMT {
      case S_IFDIR: "a folder"
      case S_IFIFO: "a pipe"
      case S_IFSOCK: "a socket"
      case S_IFCHR, S_IFBLK: "a device"
      default: "no regular file"
      }
    return ReadingError(
      .notAFile, path: path,
      message: "\(path): it is \(kind), not a file; to read from a pipe, give - as the path.")
  }

  static func tooLarge(_ path: String) -> ReadingError {
    ReadingError(.tooLarge, path: path, message: "\(path): it is larger than 2 GB; split it into statements.")
  }
}
