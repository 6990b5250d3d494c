import Comparing
import Records

/// The statements of two runs side by side, and what differs between them.
struct RunPairs {
  /// One statement in both runs; nil where it is not in that run.
  struct Pair: Sendable {
    var path: String
    var old: StoredRun.Entry?
    var new: StoredRun.Entry?
  }

  /// What comparing gave, and what could not be read.
  struct Outcome: Sendable {
    var comparison = RunComparison()
    var troubles: [String] = []

    init() {}

    /// The parts of several threads, in one order.
    init(joining parts: [Outcome]) {
      for part in parts {
        for statement in part.comparison.statements { comparison.add(statement) }
        troubles += part.troubles
      }
      comparison.sort()
      troubles.sort()
    }
  }

  private(set) var pairs: [Pair] = []

  init(_ old: StoredRun, _ new: StoredRun) {
    var oldEntries = Dictionary(old.entries.map { ($0.path, $0) }) { first, _ in first }
    for entry in new.entries {
      pairs.append(Pair(path: entry.path, old: oldEntries.removeValue(forKey: entry.path), new: entry))
    }
    for entry in old.entries where oldEntries[entry.path] != nil {
      pairs.append(Pair(path: entry.path, old: entry))
    }
    joinMoved()
  }

  /// A statement that is gone and one that is new are one that moved, if their bytes are the same.
  private mutating func joinMoved() {
    let gone = pairs.indices.filter { pairs[$0].new == nil }
    let added = pairs.indices.filter { pairs[$0].old == nil }
    guard !gone.isEmpty, !added.isEmpty else { return }
    var byHash: [String: Int] = [:]
    for index in gone {
      if let hash = pairs[index].old.flatMap(Self.hash), byHash[hash] == nil { byHash[hash] = index }
    }
    var joined: Set<Int> = []
    for index in added {
      guard let hash = pairs[index].new.flatMap(Self.hash), let other = byHash.removeValue(forKey: hash)
      else { continue }
      pairs[index].old = pairs[other].old
      joined.insert(other)
    }
    pairs = pairs.indices.filter { !joined.contains($0) }.map { pairs[$0] }
  }

  /// Of the statement's bytes; nil where they are not known.
  private static func hash(_ entry: StoredRun.Entry) -> String? {
    guard case .record(let record) = try? StoredRun.outcome(of: entry) else { return nil }
    return record.source.byteCount == 0 ? nil : record.source.sha256
  }

  /// Compares all pairs on several threads; the result does not depend on how many.
  ///
  /// - Parameter locates: Whether to find out beside which lines changes are shown.
  func compare(_ filter: ChangeFilter, locates: Bool = false, jobs: Int) -> Outcome {
    let pairs = pairs
    let parts = inParallel(pairs.count, jobs: jobs, makeState: { Outcome() }) { index, mine in
      do throws(Trouble) {
        mine.comparison.add(try Self.compare(pairs[index], filter, locates: locates))
      } catch {
        mine.troubles.append(error.message)
      }
    }
    return Outcome(joining: parts)
  }

  private static func compare(
    _ pair: Pair, _ filter: ChangeFilter, locates: Bool
  ) throws(Trouble) -> RunComparison.Statement {
    let old = try pair.old.map { entry throws(Trouble) in try StoredRun.bytes(of: entry) }
    let new = try pair.new.map { entry throws(Trouble) in try StoredRun.bytes(of: entry) }
    if let old, let new, old == new, let entry = pair.new {
      // Nearly all statements of two runs: only a failure must still be seen.
      return RunComparison.Statement(path: pair.path, changes: [], hasFailed: try isFailure(entry, old))
    }
    let outcomes = (try outcome(pair.old, old), try outcome(pair.new, new))
    var statement = filter.apply(RunComparison.statement(pair.path, old: outcomes.0, new: outcomes.1))
    if locates {
      statement.locate {
        ChangeLocator(
          old: ChangeLocator.Stored(pair.old, old, outcomes.0),
          new: ChangeLocator.Stored(pair.new, new, outcomes.1))
      }
    }
    return statement
  }

  private static func outcome(
    _ entry: StoredRun.Entry?, _ bytes: [UInt8]?
  ) throws(Trouble) -> StatementOutcome? {
    guard let entry, let bytes else { return nil }
    return try StoredRun.outcome(of: entry, bytes: bytes)
  }

  /// Whether bytes are an error in a record's place.
  static func isFailure(_ entry: StoredRun.Entry, _ bytes: [UInt8]) throws(Trouble) -> Bool {
    let schema = Array(ErrorRecord.schema.utf8)
    let head = bytes.prefix(80)
    guard head.indices.contains(where: { head[$0...].starts(with: schema) }) else { return false }
    _ = try StoredRun.outcome(of: entry, bytes: bytes)
    return true
  }
}
