/// `FILE[:LINE[:COLUMN]]`; a file whose name ends so counts before.
struct FilePlace: Equatable {
  var file: String
  var line: Int?
  var column: Int?

  init(_ words: String) {
    file = words
    if Files.exists(words) { return }
    var numbers: [Int] = []
    var rest = words[...]
    while numbers.count < 2, let colon = rest.lastIndex(of: ":"),
      let number = Int(rest[rest.index(after: colon)...]), number > 0
    {
      numbers.insert(number, at: 0)
      rest = rest[..<colon]
    }
    guard let first = numbers.first, !rest.isEmpty else { return }
    file = String(rest)
    line = first
    column = numbers.count > 1 ? numbers[1] : nil
  }
}
