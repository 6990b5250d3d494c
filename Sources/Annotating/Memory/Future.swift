import Dispatch
import Synchronization

/// The thread that works for all of them, one after the other: with more, on two processors, the caller itself would wait
/// for one.
private let ahead = DispatchQueue(label: "rapporteur.ahead", qos: .userInitiated)

/// A value that another thread works out while its caller goes on.
///
/// Where its turn has not come by the time that it is wanted, whoever wants it works it out: threads that all wait for one
/// another's values do not wait for ever.
package final class Future<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let isBegun = Atomic<Bool>(false)
  private let worked = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    ahead.async { [self] in
      guard begin() else { return }
      let value = work()
      worked.withLock { $0 = value }
      done.signal()
    }
  }

  /// False for whoever comes second.
  private func begin() -> Bool { !isBegun.exchange(true, ordering: .acquiringAndReleasing) }

  /// The value; to be called once.
  package func take() -> Value {
    if begin() { return work() }
    done.wait()
    guard let value = worked.withLock({ $0.take() }) else { preconditionFailure("a future is taken once") }
    return value
  }
}
