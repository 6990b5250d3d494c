import Dispatch
import Records

/// Writes what parallel workers make in the order of their inputs, and keeps little in memory meanwhile.
final class OrderedOutput: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [UInt8]] = [:]
  }

  private let state = Guarded(State())
  /// How many results may be under way: taken before an input is begun, given back when it is written.
  private let room: DispatchSemaphore
  private let write: @Sendable (UnsafeBufferPointer<UInt8>) -> Void

  init(window: Int, write: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Void) {
    room = DispatchSemaphore(value: window)
    self.write = write
  }

  /// Call before taking the next input; waits while too many results are ahead of the one that is due.
  func begin() { room.wait() }

  /// The same for a further input of somebody who has begun others and not finished them: does not wait, as the one
  /// that is due may be among these; false where there is no room.
  func beginAnother() -> Bool { room.wait(timeout: .now()) == .success }

  /// Gives back what `begin` took, when no input was left.
  func cancel() { room.signal() }

  /// Hands over the result of an input; inputs are numbered from 0 without gaps. The buffer may be used again then:
  /// what is due is written from it, and only what must wait is copied.
  func finish(_ index: Int, _ buffer: RecordBuffer) {
    state.withLock { state in
      guard index == state.next else {
        state.waiting[index] = Array(buffer.bytes)
        return
      }
      write(buffer.bytes)
      state.next += 1
      room.signal()
      while let due = state.waiting.removeValue(forKey: state.next) {
        due.withUnsafeBufferPointer(write)
        state.next += 1
        room.signal()
      }
    }
  }
}
