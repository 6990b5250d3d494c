/// What is kept until the process ends, when its memory goes as a whole: to let go of a rule pack value by value takes
/// a millisecond.
enum UntilExit {
  private static let kept = Guarded<[any Sendable]>([])

  static func keep(_ value: any Sendable) { kept.withLock { $0.append(value) } }
}
