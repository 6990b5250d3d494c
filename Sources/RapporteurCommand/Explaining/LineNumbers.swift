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
  /// By line of the text: the column of each of its code points, from 1; nil where they are those of the text.
  private var columns: [[Int]?] = []

  init(text: String, file: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    for line in lines {
      let start = starts[starts.count - 1]
      ends.append(start + line.count)
      starts.append(start + line.count + 1)
    }
    starts.removeLast()
    let own = Self.matching(lines, FileLine.lines(of: file))
    isOfFile = own != nil
    numbers = own?.map(\.number) ?? Array(1...lines.count)
    columns = own?.map(\.columns) ?? Array(repeating: nil, count: lines.count)
  }

  /// A line of the file.
  private struct FileLine {
    var number: Int
    var scalars: [Unicode.Scalar]

    /// Numbered as editors do: more characters part lines of a text than begin a new line of a file.
    static func lines(of file: String) -> [FileLine] {
      var scalars = file.unicodeScalars[...]
      if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
      var lines = [FileLine(number: 1, scalars: [])]
      var last: Unicode.Scalar = " "
      for scalar in scalars {
        let isBreak = scalar == "\n" || scalar == "\r"
        if scalar == "\n", last == "\r" {
          // The same break.
        } else if isBreak || ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
          lines.append(FileLine(number: lines[lines.count - 1].number + (isBreak ? 1 : 0), scalars: []))
        } else {
          lines[lines.count - 1].scalars.append(scalar)
        }
        last = scalar
      }
      return lines
    }
  }

  /// For each line of the text the file's line with the same words, in order; nil where some line has none.
  private static func matching(
    _ lines: [[Unicode.Scalar]], _ file: [FileLine]
  ) -> [(number: Int, columns: [Int]?)]? {
    let theirs = file.map { $0.scalars.indices.filter { [scalars = $0.scalars] in isShown(scalars[$0]) } }
    var next = 0
    var found: [(number: Int, columns: [Int]?)] = []
    for line in lines {
      let mine = line.indices.filter { isShown(line[$0]) }
      if mine.isEmpty {
        found.append((found.last.map { $0.number + 1 } ?? 1, nil))
        continue
      }
      func isSame(_ number: Int) -> Bool {
        theirs[number].count == mine.count
          && zip(mine, theirs[number]).allSatisfy { line[$0] == file[number].scalars[$1] }
      }
      guard let at = (next..<max(next, file.count)).first(where: isSame) else { return nil }
      found.append((file[at].number, columns(line.count, mine, theirs[at])))
      next = at + 1
    }
    return found
  }

  /// The column of each code point of a line, by those that both lines show; nil where they are the line's own.
  private static func columns(_ count: Int, _ mine: [Int], _ theirs: [Int]) -> [Int]? {
    if mine == theirs { return nil }
    var columns = Array(1...max(1, count))
    var shift = 0
    var next = 0
    for point in 0..<count {
      if next < mine.count, mine[next] == point {
        shift = theirs[next] - point
        next += 1
      }
      columns[point] = point + shift + 1
    }
    return columns
  }

  /// Neither white space nor invisible: what reading leaves as it is.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F }
    return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
      && scalar.properties.generalCategory != .control
  }

  var count: Int { starts.count }
  func number(_ line: Int) -> Int { numbers[line] }
  func range(_ line: Int) -> Range<Int> { starts[line]..<ends[line] }

  /// The line and column of a code point, both from 1.
  func position(_ point: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= point { low = middle } else { high = middle }
    }
    let inside = point - starts[low]
    return (numbers[low], columns[low].map { inside < $0.count ? $0[inside] : inside + 1 } ?? inside + 1)
  }

  /// `LINE:COLUMN` of a code point.
  func place(_ point: Int) -> String {
    let position = position(point)
    return "\(position.line):\(position.column)"
  }

  /// The code points that a line, or a column of it, stands for; nil where the text has none such.
  func points(line: Int, column: Int?) -> Range<Int>? {
    // Several lines of the text can be one of the file.
    let lines = numbers.indices.filter { numbers[$0] == line && starts[$0] < ends[$0] }
    guard let first = lines.first, let last = lines.last else { return nil }
    guard let column else { return starts[first]..<ends[last] }
    for index in lines {
      let points = starts[index]..<ends[index]
      if let point = points.first(where: { position($0).column == column }) { return point..<point + 1 }
    }
    return nil
  }
}
