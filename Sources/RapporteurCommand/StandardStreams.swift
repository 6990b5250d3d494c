import Glibc

/// Standard output and error as file descriptors; a closed pipe is no error.
enum StandardStreams {
  /// Words for people.
  static func say(_ words: String) {
    var line = Array(words.utf8)
    line.append(0x0A)
    _ = write(line, to: STDERR_FILENO)
  }

  /// A line of data.
  static func print(_ words: String) { write(Array(words.utf8) + [0x0A]) }

  /// Data; a reader that went away wants no more of it. Ends the process when it cannot be written.
  static func write(_ bytes: [UInt8]) {
    guard let trouble = write(bytes, to: STDOUT_FILENO), trouble != EPIPE else { return }
    say("rapporteur: standard output cannot be written: \(message(trouble))")
    exit(ExitStatus.trouble.rawValue)
  }

  /// Whether standard error is a terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes all bytes; nil when done, else the error's number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBufferPointer { write($0, to: descriptor) }
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32? {
    guard let base = bytes.baseAddress else { return nil }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, base + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        wait(for: POLLOUT, on: descriptor)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Waits until a descriptor can go on: the program at the other end may have made it one that does not wait.
  static func wait(for events: Int32, on descriptor: Int32) {
    var one = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    _ = poll(&one, 1, -1)
  }

  /// A write to a closed pipe then gives an error instead of ending the process.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// What the C library says of an error's number.
  static func message(_ number: Int32) -> String { String(cString: strerror(number)) }
}
