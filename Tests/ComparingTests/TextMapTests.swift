import Records
import Testing

@testable import Comparing

@Suite struct TextMapTests {
  private func carried(_ old: String, _ new: String, _ words: String) -> String? {
    let scalars = Array(old.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    guard
      let start = (0...scalars.count - wanted.count).first(where: {
        scalars[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return "?" }
    let theirs = Array(new.unicodeScalars)
    return TextMap(from: old, to: new).map(.init(start: start, end: start + wanted.count)).map {
      String(String.UnicodeScalarView(theirs[$0.start..<$0.end]))
    }
  }

  @Test(arguments: [
    ("One mill.\n\nTwo mills.", "Zero.\n\nOne mill.\n\nTwo mills.", "Two", "Two"),
    ("One 🕊 mill stays.", "Only one 🕊 mill stays.", "mill", "mill"), ("a b c d", "a c b d", "d", "d"),
    ("same", "same", "am", "am"),
    ("The mill of Ann closed.", "The old mill of Ann is closed.", "mill of Ann", "mill of Ann"),
  ])
  func spansAreCarried(_ old: String, _ new: String, _ words: String, _ expected: String) {
    #expect(carried(old, new, words) == expected)
  }

  @Test func whatIsGoneIsNil() {
    #expect(carried("One mill. Two mills.", "Two mills.", "One") == nil)
    #expect(carried("One", "", "One") == nil)
  }

  @Test func wordsAreShown() {
    let map = TextMap(from: "one two three", to: "one 2 three four")
    #expect(map.lost.shown == "two three")
    #expect(map.added.shown == "2 three four", "\"three\" has become \"three \"")
    #expect(TextMap(from: "a b c d", to: "x b c y d").added.shown == "x … y")
    #expect(TextMap(from: "a b", to: "a b").added.shown == nil)
    let long = TextMap(from: "a", to: String(repeating: "word ", count: 500) + "a")
    #expect(long.added.shown?.hasSuffix(" word… (500 words)") == true)
  }

  /// Whatever the sequences are: runs are equal, in order, inside, and as long as the edit is short.
  @Test func runsAreCommon() {
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % bound
    }
    for _ in 0..<400 {
      let a = (0..<random(12)).map { _ in random(3) }
      let b = (0..<random(12)).map { _ in random(3) }
      let runs = ShortestEdit.commonRuns(a[...], b[...])
      var done = (0, 0)
      var isSound = true
      for run in runs {
        isSound = isSound && run.old >= done.0 && run.new >= done.1 && run.count > 0
        isSound = isSound && a[run.old..<run.old + run.count] == b[run.new..<run.new + run.count]
        done = (run.old + run.count, run.new + run.count)
      }
      #expect(isSound, "\(a) \(b)")
      #expect(runs.reduce(0) { $0 + $1.count } == longestCommonSubsequence(a, b))
    }
  }

  private func longestCommonSubsequence(_ a: [Int], _ b: [Int]) -> Int {
    var best = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices {
      for j in b.indices {
        best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : max(best[i][j + 1], best[i + 1][j])
      }
    }
    return best[a.count][b.count]
  }

  @Test func differentThroughoutGivesUp() {
    let a = Array(0..<5000)
    let b = Array(10_000..<15_000)
    #expect(ShortestEdit.commonRuns(a[...], b[...], limit: 50) == [])
    #expect(ShortestEdit.commonRuns(([7] + a + [9])[...], ([7] + b + [9])[...], limit: 50).count == 2)
  }
}
