/// Word lists and words that a stage asks for together: most words begin an entry of none of them, which a mark in the
/// word's shape tells without asking each.
struct ListMarks: Sendable {
  private var marks: [TokenShape] = []
  /// By mark, word for word.
  private var lists: [UInt64] = []
  /// Single words, by their ids in lower case: a few.
  private var words: [(fold: UInt32, mark: TokenShape)] = []

  /// - Parameters:
  ///   - lists: Words that are in one of them, or begin an entry of several words of one, get the mark.
  ///   - width: The number of words in a set of lists.
  mutating func add(_ lists: [ClassID?], as mark: TokenShape, width: Int) {
    var set = [UInt64](repeating: 0, count: width)
    for case let listed? in lists { set[listed.index >> 6] |= 1 << UInt64(listed.index & 63) }
    marks.append(mark)
    self.lists += set
  }

  /// The marks of a word.
  ///
  /// - Parameter lists: Those that it is in or that have entries which begin with it.
  func marks(_ lists: (_ word: Int) -> UInt64) -> TokenShape {
    var found: TokenShape = []
    let width = self.lists.count / max(1, marks.count)
    self.lists.withUnsafeBufferPointer { own in
      // Most words are in few lists, whose bits stand in one word or two.
      for word in 0..<width {
        let bits = lists(word)
        if bits == 0 { continue }
        for number in marks.indices where own[number * width + word] & bits != 0 {
          found.insert(marks[number])
        }
      }
    }
    return found
  }

  mutating func add(fold: UInt32, as mark: TokenShape) { words.append((fold, mark)) }

  /// The marks of a word by itself.
  func marks(fold: UInt32) -> TokenShape {
    words.reduce(into: []) { if $1.fold == fold { $0.insert($1.mark) } }
  }

  /// The marks that the words of a list get.
  func marks(_ listed: ClassID) -> TokenShape {
    marks { $0 == listed.index >> 6 ? 1 << UInt64(listed.index & 63) : 0 }
  }
}
