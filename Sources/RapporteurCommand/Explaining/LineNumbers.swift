import Records

/// Lines and columns of a statement's text: those of the file where its lines are the text's, as in plain text; else the text's own.
struct LineNumbers {
  /// Whether the numbers are those of the file.
  let isOfFile: Bool
  /// Where each line of the text begins, in code points, and its end.
  private var starts: [Int] = [0]
  private var ends: [Int] = []
  /// By line of the text: the number that it is called by, from 1.
  private var numbers: [Int] = []
  /// By line of the text: how many blanks stand before it in the file.
  private var indents: [Int] = []

  init(text: String, file: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      let start = starts[starts.count - 1]
      ends.append(start + line.count)
      starts.append(start + line.count + 1)
    }
    starts.removeLast()
    let own = Self.matching(lines.map { Self.words(String($0)) }, file)
    isOfFile = own != nil
    numbers = own?.map(\.number) ?? Array(1...lines.count)
    indents = own?.map(\.indent) ?? Array(repeating: 0, count: lines.count)
  }

  /// For each line of the text the file's line with the same words, in order; nil where some line has none.
  private static func matching(_ lines: [String], _ file: String) -> [(number: Int, indent: Int)]? {
    let theirs = file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var next = 0
    var found: [(number: Int, indent: Int)] = []
    for line in lines {
      if line.isEmpty {
        found.append((found.last.map { $0.number + 1 } ?? 1, 0))
        continue
      }
      guard let at = theirs[next...].firstIndex(where: { words(String($0)) == line }) else { return nil }
      found.append((at + 1, theirs[at].prefix { $0.isWhitespace }.count))
      next = at + 1
    }
    return found
  }

  private static func words(_ line: String) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var count: Int { starts.count }
  func number(_ line: Int) -> Int { numbers[line] }
  func range(_ line: Int) -> Range<Int> { starts[line]..<ends[line] }

  /// `LINE:COLUMN` of a code point, both from 1.
  func place(_ point: Int) -> String {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= point { low = middle } else { high = middle }
    }
    return "\(numbers[low]):\(point - starts[low] + indents[low] + 1)"
  }

  /// The code points that a line, or a column of it, stands for; nil where the text has none such.
  func points(line: Int, column: Int?) -> Range<Int>? {
    guard let index = numbers.indices.first(where: { numbers[$0] == line && starts[$0] < ends[$0] }) else {
      return nil
    }
    guard let column else { return starts[index]..<ends[index] }
    let point = starts[index] + column - 1 - indents[index]
    return point >= starts[index] && point < ends[index] ? point..<point + 1 : nil
  }
}
