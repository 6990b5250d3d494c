import Dispatch
import Synchronization
import Testing

@testable import Annotating

@Suite struct MemoryTests {
  @Test func arraysGrowAndKeepTheirValues() {
    var array = FlatArray<Int32>(capacity: 1)
    for number in 0..<1_000 { array.append(Int32(number)) }
    #expect(array.buffer.elementsEqual((0..<1_000).map { Int32($0) }))
    #expect(array.popLast() == 999)
    let copy = array.copy()
    array[0] = 7
    #expect(copy[0] == 0 && copy.count == 999)
    array.fill(-1, count: 2_000)
    #expect(array.count == 2_000 && array.buffer.allSatisfy { $0 == -1 })
    array.removeAll()
    #expect(array.popLast() == nil)
  }

  @Test func aSetIsKeptOnceAndStaysWhereItLies() {
    let sets = BitSets(width: 2)
    let first = sets.id(of: [1 << 5, 0])
    let place = sets.set(first)
    for number in 0..<2_000 { _ = sets.id(of: [UInt64(number) << 6, 1]) }
    #expect(sets.id(of: [1 << 5, 0]) == first)
    #expect(sets.set(first) == place && place.holds(5) && !place.holds(6) && !place.holds(64))
    // The numbers 4 and 5 are a group.
    #expect(sets.filledGroups(place) == 1 << 2 && sets.filledGroups(sets.set(0)) == 0)
    let copy = sets.copy()
    #expect(copy.set(first) != place && copy.set(first).holds(5))
  }

  @Test(arguments: [1, 3, 57, 58, 80])
  func groupsAndPartsTellWhatASetHolds(_ width: Int) {
    let sets = BitSets(width: width)
    let held = [0, 5, width - 1, width, width * 31 + 7, width * 64 - 1]
    var words = [UInt64](repeating: 0, count: width)
    for number in held { words[number >> 6] |= 1 << UInt64(number & 63) }
    let set = sets.set(sets.id(of: words))
    let all = sets.set(sets.id(of: Array(repeating: .max, count: width)))
    // Without the first number.
    words[0] &= ~1
    let some = sets.set(sets.id(of: words))
    #expect(sets.filledGroups(set) == Set(held.map { $0 / width }).reduce(0) { $0 | 1 << UInt64($1) })
    for first in 0..<width * 64 {
      let count = min(UnsafePointer<UInt64>.partSize, width * 64 - first)
      let part = UnsafePointer.common(set, all, some, from: first) & (1 << UInt64(count) - 1)
      let expected = held.filter { $0 > 0 }.reduce(UInt64(0)) {
        (first..<first + count).contains($1) ? $0 | 1 << UInt64($1 - first) : $0
      }
      #expect(part == expected)
    }
  }

  @Test func tablesFindWhatTheyWereGiven() {
    var table = NumberTable(capacity: 4)
    #expect(table[0] == nil)
    for key in UInt64(0)..<500 { table[key << 32 | key] = Int(key) }
    table[0] = 17
    #expect(table[0] == 17)
    #expect((UInt64(1)..<500).allSatisfy { table[$0 << 32 | $0] == Int($0) })
    #expect(table[500 << 32 | 500] == nil)
  }
}

@Suite struct FutureTests {
  @Test func givesWhatItsWorkMakes() {
    let futures = (0..<100).map { number in Future { number * number } }
    #expect(futures.map { $0.take() } == (0..<100).map { $0 * $0 })
  }

  /// All threads of the queue wait for futures of their own.
  @Test func comesWhereNoThreadIsFree() {
    let sum = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 1_000) { number in
      let future = Future { number }
      sum.wrappingAdd(future.take(), ordering: .relaxed)
    }
    #expect(sum.load(ordering: .relaxed) == 499_500)
  }
}
