/// Cuts a rule file into items in one pass over its bytes; strings are made of keywords only.
struct RuleFileReader {
  private let file: RuleFile
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Keywords that are left out.
  private let skipped: [StaticString]
  private(set) var items: [RuleFile.Item] = []
  private(set) var diagnostics: [RuleDiagnostic] = []
  /// The item that is being read; it goes to `items` when the next one begins.
  private var item: RuleFile.Item?
  /// The indentation of the open item's keywords, set by its first one.
  private var indentation: Int?
  /// The last keyword was left out, and what continues it is too.
  private var skipsContinuation = false
  private var isWordList = false
  /// The line that should open an item is faulty: what stands below it belongs to no other item.
  private var skipsItem = false

  /// Keywords that only people and the examples' tests read.
  private static let commentary: [StaticString] = ["about", "yes", "no", "gap", "on"]
  /// Those of expressions.
  private static let expressions: [StaticString] = ["find", "unless-before", "unless-after"]

  init(file: RuleFile) {
    self.file = file
    skipped =
      switch file.detail {
      case .all: []
      case .withoutExamples: Self.commentary
      case .withoutExpressions: Self.commentary + Self.expressions
      }
    bytes = file.bytes.buffer
  }

  mutating func read() {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      number += 1
      readLine(start..<end, number: number)
      start = end + 1
    }
    close()
  }

  private mutating func readLine(_ line: Range<Int>, number: Int) {
    var first = line.lowerBound
    let last = Self.textEnd(of: line, in: bytes)
    while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    let isIndented = first > line.lowerBound
    if first == last || (!isIndented && bytes[first] == 0x23) { return }
    if !isIndented { return open(first..<last, number: number) }
    guard item != nil else {
      if skipsItem { return }
      diagnostics.append(
        file.diagnostic(
          line: number, code: "rule.stray-line",
          message: "an indented line belongs to an item, and none is open here"))
      return
    }
    readIndented(first..<last, indent: first - line.lowerBound, number: number)
  }

  /// Where the white space at the end of a line begins.
  @inline(__always)
  static func textEnd(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0D {
      end -= 1
    }
    return end
  }

  private mutating func readIndented(_ range: Range<Int>, indent: Int, number: Int) {
    if isWordList, !isDescription(range), !isKeyword("inflect", range) {
      item?.entryLines.append(range)
    } else if let indentation, indent > indentation {
      if !skipsContinuation, let last = item?.fields.indices.last {
        item?.fields[last].value += " " + file.string(range)
      }
    } else {
      indentation = indent
      skipsContinuation = skipped.contains { isKeyword($0, range) }
      if !skipsContinuation { addField(range, indent: indent, number: number) }
    }
  }

  private mutating func close() {
    if let item { items.append(item) }
    item = nil
  }

  private mutating func open(_ range: Range<Int>, number: Int) {
    close()
    (indentation, isWordList, skipsItem) = (nil, false, false)
    guard let kind = RuleFile.kinds.first(where: { isKeyword($0, range) }),
      case let name = behindSpaces(range.lowerBound + kind.utf8CodeUnitCount..<range.upperBound),
      !name.isEmpty
    else {
      diagnostics.append(
        file.diagnostic(
          line: number, code: "rule.unknown-item",
          message:
            "an item begins with one of \(RuleFile.kinds.map(\.description).joined(separator: ", ")) and its name"
        ))
      skipsItem = true
      return
    }
    item = RuleFile.Item(kind: kind.description, name: file.string(name), line: number, fields: [])
    isWordList = item?.kind == "words"
  }

  /// What follows the spaces behind a keyword.
  private func behindSpaces(_ rest: Range<Int>) -> Range<Int> {
    var start = rest.lowerBound
    while start < rest.upperBound, bytes[start] == 0x20 { start += 1 }
    return start..<rest.upperBound
  }

  private mutating func addField(_ range: Range<Int>, indent: Int, number: Int) {
    var keyEnd = range.lowerBound
    while keyEnd < range.upperBound, bytes[keyEnd] != 0x20 { keyEnd += 1 }
    let value = behindSpaces(keyEnd..<range.upperBound)
    item?.fields.append(
      RuleFile.Field(
        key: file.string(range.lowerBound..<keyEnd), value: file.string(value),
        line: number,
        column: indent + value.lowerBound - range.lowerBound + 1))
  }

  private func isKeyword(_ key: StaticString, _ range: Range<Int>) -> Bool {
    let count = key.utf8CodeUnitCount
    guard range.count >= count else { return false }
    for index in 0..<count where bytes[range.lowerBound + index] != key.utf8Start[index] { return false }
    return range.count == count || bytes[range.lowerBound + count] == 0x20
  }

  /// In a word list `about` is a keyword only in the first line, and not where it is an entry by itself.
  private func isDescription(_ range: Range<Int>) -> Bool {
    guard let item, item.fields.isEmpty, item.entryLines.isEmpty, isKeyword("about", range), range.count > 6
    else {
      return false
    }
    let next = bytes[range.lowerBound + 6]
    return next != 0x7C && next != 0x3D
  }
}
