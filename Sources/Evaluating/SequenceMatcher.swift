/// The longest common runs of two sequences, as Ratcliff and Obershelp find them: the longest run first, then the same
/// left and right of it.
///
/// Quadratic where the sequences differ throughout; strip common ends before.
struct SequenceMatcher {
  struct Run {
    var a: Int
    var b: Int
    var count: Int
  }

  private let a: ArraySlice<Int>
  private let b: ArraySlice<Int>
  private var places: [Int: [Int]] = [:]
  /// The length of the run that ends at each place of `b`, for this and the last place of `a`; shifted by one.
  private var lengths: [Int]
  private var nextLengths: [Int]

  init(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) {
    self.a = a
    self.b = b
    lengths = Array(repeating: 0, count: b.count + 1)
    nextLengths = lengths
    for index in b.indices { places[b[index], default: []].append(index) }
  }

  /// The common runs in order, neighbours joined.
  mutating func runs() -> [Run] {
    var found: [Run] = []
    var open = [(a.startIndex..<a.endIndex, b.startIndex..<b.endIndex)]
    while let (aRange, bRange) = open.popLast() {
      let run = longestRun(aRange, bRange)
      guard run.count > 0 else { continue }
      found.append(run)
      open.append((aRange.lowerBound..<run.a, bRange.lowerBound..<run.b))
      open.append((run.a + run.count..<aRange.upperBound, run.b + run.count..<bRange.upperBound))
    }
    found.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    return found.reduce(into: []) { joined, run in
      if let last = joined.last, last.a + last.count == run.a, last.b + last.count == run.b {
        joined[joined.count - 1].count += run.count
      } else {
        joined.append(run)
      }
    }
  }

  /// The longest run inside both ranges, the first in `a`, then in `b`, of several.
  private mutating func longestRun(_ aRange: Range<Int>, _ bRange: Range<Int>) -> Run {
    var best = Run(a: aRange.lowerBound, b: bRange.lowerBound, count: 0)
    let shift = 1 - b.startIndex
    var last: ArraySlice<Int> = []
    for i in aRange {
      let here = (places[a[i]] ?? [])[within: bRange]
      for j in here {
        let count = lengths[j + shift - 1] + 1
        nextLengths[j + shift] = count
        if count > best.count { best = Run(a: i - count + 1, b: j - count + 1, count: count) }
      }
      for j in last { lengths[j + shift] = 0 }
      swap(&lengths, &nextLengths)
      last = here
    }
    for j in last { lengths[j + shift] = 0 }
    return best
  }
}

extension [Int] {
  /// The part of a sorted array that lies in a range.
  fileprivate subscript(within range: Range<Int>) -> ArraySlice<Int> {
    self[firstIndex(atLeast: range.lowerBound)..<firstIndex(atLeast: range.upperBound)]
  }

  private func firstIndex(atLeast value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
