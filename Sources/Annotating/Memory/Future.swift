import CLinux
import Dispatch
import Glibc
import Synchronization

/// A value that another thread works out while its caller goes on.
///
/// Where its turn has not come by the time that it is wanted, whoever wants it works it out: threads that all wait for one
/// another's values do not wait for ever.
package final class Future<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let isBegun = Atomic<Bool>(false)
  private let worked = Mutex<Value?>(nil)
  private let done = Signal()

  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    Helper.shared.add { [self] in
      guard begin() else { return }
      let value = work()
      worked.withLock { $0 = value }
      done.send()
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

/// The thread that works for all futures, one after the other: with more, on two processors, the caller itself would wait
/// for one.
private final class Helper: Sendable {
  static let shared = Helper()

  private let jobs = Mutex<(all: [@Sendable () -> Void], isRunning: Bool)>(([], false))
  private let added = Signal()

  func add(_ job: @escaping @Sendable () -> Void) {
    let isRunning = jobs.withLock { jobs in
      if !jobs.isRunning { jobs.isRunning = start_thread_elsewhere { Helper.shared.run() } }
      if jobs.isRunning { jobs.all.append(job) }
      return jobs.isRunning
    }
    // Without a thread, whoever wants a value works it out.
    if isRunning { added.send() }
  }

  private func run() {
    while true {
      added.wait()
      jobs.withLock { $0.all.removeFirst() }()
    }
  }
}

/// Tells another thread that something is there: once sent, once received.
///
/// Whoever waits stays awake for a while, a millisecond where no other thread wants the processor. A thread that was asleep wakes where the other one works, and may
/// wait for that one's processor for 4 ms; of 18 ms to the first record this took two.
private final class Signal: Sendable {
  private let count = Atomic<Int>(0)
  private let semaphore = DispatchSemaphore(value: 0)
  private static let looks = 4_000

  func send() {
    count.add(1, ordering: .releasing)
    semaphore.signal()
  }

  func wait() {
    var looks = 0
    while looks < Self.looks, count.load(ordering: .acquiring) <= 0 {
      sched_yield()
      looks += 1
    }
    semaphore.wait()
    count.subtract(1, ordering: .acquiring)
  }
}
