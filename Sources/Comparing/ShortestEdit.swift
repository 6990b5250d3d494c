/// The runs that two sequences have in common, by Myers' shortest edit; nothing but the common ends where the
/// sequences differ too much, so that no input takes longer than its length times `limit`.
enum ShortestEdit {
  struct Run: Equatable {
    var old: Int
    var new: Int
    var count: Int
  }

  static func commonRuns(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, limit: Int = 500) -> [Run] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    var runs = [Run(old: old.startIndex, new: new.startIndex, count: head)]
    runs += middle(rest.0.dropLast(tail), rest.1.dropLast(tail), limit)
    runs.append(Run(old: old.endIndex - tail, new: new.endIndex - tail, count: tail))
    return runs.filter { $0.count > 0 }
  }

  private static func middle(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ limit: Int) -> [Run] {
    if old.isEmpty || new.isEmpty { return [] }
    let a = Array(old)
    let b = Array(new)
    let most = min(a.count + b.count, limit)
    // furthest[k + most + 1]: how far into `a` the best path on diagonal k has come.
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var history: [[Int]] = []
    for edits in 0...most {
      history.append(Array(furthest[(most + 1 - edits)...(most + 1 + edits)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let at = diagonal + most + 1
        let isDown = diagonal == -edits || diagonal != edits && furthest[at - 1] < furthest[at + 1]
        var x = isDown ? furthest[at + 1] : furthest[at - 1] + 1
        while x < a.count, x - diagonal >= 0, x - diagonal < b.count, a[x] == b[x - diagonal] { x += 1 }
        furthest[at] = x
        if x >= a.count, x - diagonal >= b.count {
          return trace(history, a.count, b.count, (old.startIndex, new.startIndex))
        }
      }
    }
    return []
  }

  /// Walks back from the end along the edits; the matches between them are the runs.
  private static func trace(_ history: [[Int]], _ aCount: Int, _ bCount: Int, _ origin: (Int, Int)) -> [Run] {
    var runs: [Run] = []
    var x = aCount
    var y = bCount
    for edits in stride(from: history.count - 1, through: 0, by: -1) {
      // Of the round before: diagonals -edits…edits, of which those of the other parity count.
      let before = history[edits]
      func reached(_ diagonal: Int) -> Int {
        let at = diagonal + edits
        return before.indices.contains(at) ? before[at] : 0
      }
      let diagonal = x - y
      let isDown = diagonal == -edits || diagonal != edits && reached(diagonal - 1) < reached(diagonal + 1)
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let startX = edits == 0 ? 0 : reached(previous) + (isDown ? 0 : 1)
      if x > startX {
        runs.append(Run(old: origin.0 + startX, new: origin.1 + startX - diagonal, count: x - startX))
      }
      x = edits == 0 ? 0 : reached(previous)
      y = x - previous
    }
    return runs.reversed()
  }
}
