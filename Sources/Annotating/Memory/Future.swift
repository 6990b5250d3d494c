import Dispatch
import Synchronization

/// A value that another thread works out while its caller goes on.
final class Future<Value: Sendable>: Sendable {
  private let worked = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Begins the work at once.
  init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async { [worked = self] in
      let value = work()
      worked.worked.withLock { $0 = value }
      worked.done.signal()
    }
  }

  /// The value; waits for it. To be called once.
  func take() -> Value {
    done.wait()
    guard let value = worked.withLock({ $0.take() }) else { preconditionFailure("a future is taken once") }
    return value
  }
}
