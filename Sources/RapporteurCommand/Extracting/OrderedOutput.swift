import Dispatch
import Synchronization

/// Writes what parallel workers make in the order of their inputs, and keeps little in memory meanwhile.
final class OrderedOutput: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [UInt8]] = [:]
  }

  private let state = Mutex(State())
  /// How many results may be under way: taken before an input is begun, given back when it is written.
  private let room: DispatchSemaphore
  private let write: @Sendable ([UInt8]) -> Void

  init(window: Int, write: @escaping @Sendable ([UInt8]) -> Void) {
    room = DispatchSemaphore(value: window)
    self.write = write
  }

  /// Call before taking the next input; waits while too many results are ahead of the one that is due.
  func begin() { room.wait() }

  /// Gives back what `begin` took, when no input was left.
  func cancel() { room.signal() }

  /// Hands over the result of an input; inputs are numbered from 0 without gaps.
  func finish(_ index: Int, _ bytes: [UInt8]) {
    state.withLock { state in
      state.waiting[index] = bytes
      while let due = state.waiting.removeValue(forKey: state.next) {
        write(due)
        state.next += 1
        room.signal()
      }
    }
  }
}
