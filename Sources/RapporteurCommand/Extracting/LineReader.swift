import Glibc

/// Lines of a descriptor, for several threads: each line as soon as it is there, with its number.
final class LineReader: Sendable {
  struct Line: Sendable {
    /// From 0.
    var index: Int
    /// Without its end; nil when it is longer than any statement can be.
    var bytes: [UInt8]?
  }

  private struct State {
    var index = 0
    var isAtEnd = false
    var trouble: Int32?
    /// Read and not yet given out, from `start`; up to `searched` there is no line end in it.
    var buffer: [UInt8] = []
    var start = 0
    var searched = 0
  }

  private let descriptor: Int32
  /// A line of more bytes is no statement.
  private let limit: Int
  private let state = Guarded(State())

  init(descriptor: Int32, limit: Int = Int(Int32.max)) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// What kept the descriptor from being read to its end.
  var trouble: Int32? { state.withLock { $0.trouble } }

  /// The next line; nil at the end. A last line without an end is one too.
  func next() -> Line? {
    state.withLock { state in
      var isTooLong = false
      while true {
        if let end = Self.lineEnd(&state) {
          let bytes = isTooLong ? nil : Array(state.buffer[state.start..<end])
          state.start = end + 1
          state.searched = state.start
          return Self.line(bytes, &state)
        }
        if state.isAtEnd {
          let rest = Array(state.buffer[state.start...])
          state.buffer = []
          (state.start, state.searched) = (0, 0)
          return rest.isEmpty && !isTooLong ? nil : Self.line(isTooLong ? nil : rest, &state)
        }
        if state.buffer.count - state.start > limit {
          isTooLong = true
          state.buffer = []
          (state.start, state.searched) = (0, 0)
        }
        fill(&state)
      }
    }
  }

  private static func line(_ bytes: [UInt8]?, _ state: inout State) -> Line {
    defer { state.index += 1 }
    return Line(index: state.index, bytes: bytes)
  }

  private static func lineEnd(_ state: inout State) -> Int? {
    let from = state.searched
    let found: Int? = state.buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let hit = memchr(base + from, 0x0A, bytes.count - from) else {
        return nil
      }
      return UnsafeRawPointer(hit) - base
    }
    if found == nil { state.searched = state.buffer.count }
    return found
  }

  /// Waits for more bytes and takes what is there.
  private func fill(_ state: inout State) {
    if state.start > 0 {
      state.buffer.removeSubrange(..<state.start)
      state.searched -= state.start
      state.start = 0
    }
    let got = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { room in
      let got = read(descriptor, room.baseAddress, room.count)
      if got > 0 { state.buffer.append(contentsOf: room[..<got]) }
      return got
    }
    if got < 0, errno == EAGAIN { return StandardStreams.wait(for: POLLIN, on: descriptor) }
    if got < 0, errno == EINTR { return }
    if got < 0 { state.trouble = errno }
    if got <= 0 { state.isAtEnd = true }
  }
}
