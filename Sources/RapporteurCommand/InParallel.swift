import Dispatch
import Synchronization

/// Runs over `0..<count` on several threads, each with a state of its own; gives back the states.
func inParallel<State: Sendable>(
  _ count: Int, jobs: Int, makeState: @Sendable () -> State, _ body: @Sendable (Int, inout State) -> Void
) -> [State] {
  let states = Guarded<[State]>([])
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
    var state = makeState()
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { break }
      body(index, &state)
    }
    states.withLock { $0.append(state) }
  }
  return states.withLock { $0 }
}
