import Dispatch
import Records

/// Writes what parallel workers make in the order of their inputs, and keeps little in memory meanwhile.
final class OrderedOutput: Sendable {
  private struct State {
    var next = 0
    /// By the first of their inputs.
    var waiting: [Int: (bytes: [UInt8], end: Int)] = [:]
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

  /// Hands over the results of inputs that follow one another; inputs are numbered from 0 without gaps. The buffer may
  /// be used again then: what is due is written from it, all at once, and only what must wait is copied.
  func finish(_ inputs: Range<Int>, _ buffer: RecordBuffer) {
    state.withLock { state in
      guard inputs.lowerBound == state.next else {
        state.waiting[inputs.lowerBound] = (Array(buffer.bytes), inputs.upperBound)
        return
      }
      write(buffer.bytes)
      pass(to: inputs.upperBound, &state)
      while let due = state.waiting.removeValue(forKey: state.next) {
        due.bytes.withUnsafeBufferPointer(write)
        pass(to: due.end, &state)
      }
    }
  }

  private func pass(to end: Int, _ state: inout State) {
    for _ in state.next..<end { room.signal() }
    state.next = end
  }
}
