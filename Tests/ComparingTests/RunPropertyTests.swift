import Records
import TestSupport
import Testing

@testable import Comparing

/// What must hold whatever two runs contain; the runs are made by chance, the same ones each time.
@Suite struct RunPropertyTests {
  private struct Chance {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % bound
    }
  }

  /// A run of some statements, each of which can be missing, failed, or have any of some changes.
  private func run(_ chance: inout Chance) -> [String: StatementOutcome] {
    var run: [String: StatementOutcome] = [:]
    for name in ["a", "b", "c", "d", "e", "f"] {
      switch chance.below(8) {
      case 0: continue
      case 1:
        run[name] = .failure(.init(path: name, code: "reading.empty", message: "Case \(chance.below(2))."))
      case 2, 3: run[name] = .record(millRecord(path: name))
      default: run[name] = .record(changed(millRecord(before: sentence(&chance), path: name), &chance))
      }
    }
    return run
  }

  private func sentence(_ chance: inout Chance) -> String {
    ["", "On Monday it rained. ", "Ada Brook left. ", "The Mill Council met. "][chance.below(4)]
  }

  private func changed(_ record: Record, _ chance: inout Chance) -> Record {
    var record = record
    for _ in 0..<chance.below(5) {
      switch chance.below(12) {
      case 0: record.dates.removeAll { _ in chance.below(2) == 0 }
      case 1: record.quotations.removeAll { _ in chance.below(2) == 0 }
      case 2:
        for index in record.quotations.indices where chance.below(2) == 0 {
          record.quotations[index].speakers = []
        }
      case 3: for index in record.dates.indices { record.dates[index].value = "199\(chance.below(3))" }
      case 4: record.entities.removeLast(min(1, record.entities.count))
      case 5: record.entities.reverse()
      case 6: for index in record.entities.indices { record.entities[index].id += "-\(chance.below(2))" }
      case 7: for index in record.entities.indices { record.entities[index].roles = [] }
      case 8: record.issuers = []
      case 9: record.document.published = nil
      case 10: record.warnings.append(.init(code: "w", message: "\(chance.below(2))"))
      default:
        for index in record.quotations.indices { record.quotations[index].rule = "r\(chance.below(2))" }
      }
    }
    return record
  }

  private func compare(_ old: [String: StatementOutcome], _ new: [String: StatementOutcome]) -> RunComparison
  {
    var comparison = RunComparison()
    for path in Set(old.keys).union(new.keys) {
      comparison.add(RunComparison.statement(path, old: old[path], new: new[path]))
    }
    comparison.sort()
    return comparison
  }

  @Test func aRunAndItselfAreTheSame() {
    var chance = Chance(state: 11)
    for _ in 0..<100 {
      let run = run(&chance)
      let comparison = compare(run, run)
      #expect(comparison.changes == [])
      #expect(comparison.different == 0)
    }
  }

  @Test func bothDirectionsMirrorEachOther() {
    var chance = Chance(state: 12)
    for _ in 0..<300 {
      let (old, new) = (run(&chance), run(&chance))
      let there = compare(old, new)
      let back = compare(new, old)
      func counted(_ changes: [Change]) -> [Change: Int] {
        changes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(counted(there.changes) == counted(back.changes.map(\.mirrored)))
      #expect(there.different == back.different)
      #expect(
        there.different == Set(old.keys).union(new.keys).count { old[$0] != new[$0] }, "nothing is overlooked"
      )
      #expect(there.changes.map(\.kind.rank) == there.changes.map(\.kind.rank).sorted())
    }
  }

  @Test func mirroringTwiceChangesNothing() {
    for kind in Change.Kind.allCases {
      let change = Change(
        kind, in: "s", subject: "x", oldRule: "a", newRule: "b", oldSpan: .init(start: 1, end: 2),
        fields: [.init("f", "1", nil)])
      #expect(change.mirrored.mirrored == change)
    }
  }
}
