/// A `find` expression as a tree; see Documentation/WritingRules.md for what it means.
public indirect enum PatternNode: Sendable, Equatable {
  /// One token, by its words. Lower-case words match any case.
  case literal(String)
  /// `{name}` or `{label:name}`, with its column in the expression.
  case reference(label: String, name: String, column: Int)
  /// White space must stand here (optional when `required` is false).
  case space(required: Bool)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case repetition(PatternNode, atLeast: Int, atMost: Int)
  /// `[[ … ]]`: what is annotated.
  case target(PatternNode)
}

/// What is wrong with an expression, and at which code point (from 0).
struct PatternSyntaxError: Error {
  var message: String
  var column: Int
}

/// A recursive-descent parser; its depth is bounded by `maximumDepth`.
public struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private static let maximumDepth = 40
  /// What `*` and `+` stand for, and the most that a repetition may ask for; compiled as a loop.
  public static let unbounded = 60

  static func parse(_ expression: String) throws(PatternSyntaxError) -> PatternNode {
    var parser = PatternParser(scalars: Self.scalars(of: expression))
    let node = try parser.alternatives()
    if parser.position < parser.scalars.count {
      throw parser.error("')' or ']]' without its opening mark")
    }
    return node
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// Nearly all expressions are ASCII, of which a byte is a scalar.
  private static func scalars(of expression: String) -> [Unicode.Scalar] {
    var expression = expression
    let ascii = expression.withUTF8 { bytes -> [Unicode.Scalar]? in
      if bytes.contains(where: { $0 >= 0x80 }) { return nil }
      return bytes.map { Unicode.Scalar($0) }
    }
    return ascii ?? Array(expression.unicodeScalars)
  }

  private func error(_ message: String) -> PatternSyntaxError {
    PatternSyntaxError(message: message, column: position)
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private var opensTarget: Bool { isTwice("[") }
  private var closesTarget: Bool { isTwice("]") }
  private func isTwice(_ mark: Unicode.Scalar) -> Bool {
    position + 1 < scalars.count && scalars[position] == mark && scalars[position + 1] == mark
  }

  private func words(_ range: Range<Int>) -> String {
    if scalars[range].allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: range.count) { bytes in
        for (index, at) in range.enumerated() { bytes[index] = UInt8(truncatingIfNeeded: scalars[at].value) }
        return range.count
      }
    }
    var words = String.UnicodeScalarView()
    for at in range { words.append(scalars[at]) }
    return String(words)
  }

  private mutating func alternatives() throws(PatternSyntaxError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth { throw error("brackets are nested too deeply") }
    let first = try sequence()
    guard next == "|" else { return first }
    var branches = [first]
    while next == "|" {
      position += 1
      branches.append(try sequence())
    }
    return .alternatives(branches)
  }

  private mutating func sequence() throws(PatternSyntaxError) -> PatternNode {
    // Most are one word: an array is made for the others only.
    guard let first = try part() else { return .sequence([]) }
    guard let second = try part() else { return first }
    var parts = [first, second]
    while let next = try part() { parts.append(next) }
    return .sequence(parts)
  }

  /// The next part of a sequence; nil at its end.
  private mutating func part() throws(PatternSyntaxError) -> PatternNode? {
    guard let scalar = next, scalar != "|", scalar != ")", !closesTarget else { return nil }
    return try repeated(try atom(scalar))
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternSyntaxError) -> PatternNode {
    if scalar == " " {
      while next == " " { position += 1 }
      return .space(required: true)
    }
    if opensTarget {
      position += 2
      let inner = try alternatives()
      guard closesTarget else { throw error("'[[' is not closed by ']]'") }
      position += 2
      return .target(inner)
    }
    switch scalar {
    case "(":
      position += 1
      let inner = try alternatives()
      guard next == ")" else { throw error("'(' is not closed") }
      position += 1
      return inner
    case "{": return try reference()
    case "?", "*", "+": throw error("nothing stands before '\(scalar)' to repeat")
    default: return try literal()
    }
  }

  private mutating func reference() throws(PatternSyntaxError) -> PatternNode {
    let column = position
    position += 1
    let start = position
    var colon: Int?
    while let scalar = next, scalar != "}" {
      if scalar == ":", colon == nil { colon = position }
      position += 1
    }
    let end = position
    guard next == "}" else { throw error("'{' is not closed") }
    position += 1
    let nameStart = colon.map { $0 + 1 } ?? start
    guard nameStart < end, scalars[nameStart].isLetter else {
      throw PatternSyntaxError(message: "a name is expected between '{' and '}'", column: column)
    }
    let name = words(nameStart..<end)
    return .reference(label: colon.map { words(start..<$0) } ?? name, name: name, column: column)
  }

  /// Runs of letters and digits are one token, everything else is one token a character; the same cut as the text's.
  private mutating func literal() throws(PatternSyntaxError) -> PatternNode {
    let start = position
    if next == "\\" {
      position += 1
      guard let scalar = next else { throw error("a character is expected after '\\'") }
      position += 1
      return .literal(String(scalar))
    }
    while let scalar = next, scalar.isWordLike || (isInnerApostrophe(scalar) && position > start) {
      position += 1
    }
    if position == start, let scalar = next {
      position += 1
      // The token 's.
      if scalar == "'" || scalar == "’", next == "s" { position += 1 }
    } else if position == start + 1, scalars[start].isLetter {
      takeDottedLetters()
    }
    return .literal(words(start..<position))
  }

  /// a.m., U.N.: dotted letters are one token.
  private mutating func takeDottedLetters() {
    let start = position
    while next == ".", position + 2 < scalars.count, scalars[position + 1].isLetter,
      scalars[position + 2] == "."
    {
      position += 2
    }
    if position > start, next == "." { position += 1 }
  }

  private func isInnerApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar == "'" || scalar == "’", position + 1 < scalars.count else { return false }
    let after = scalars[position + 1]
    guard after.isLetter else { return false }
    let closes = position + 2 >= scalars.count || !scalars[position + 2].isWordLike
    return !(after == "s" && closes)
  }

  private mutating func repeated(_ node: PatternNode) throws(PatternSyntaxError) -> PatternNode {
    var node = node
    while let scalar = next {
      switch scalar {
      case "?":
        node =
          node == .space(required: true) ? .space(required: false) : .repetition(node, atLeast: 0, atMost: 1)
      case "*": node = .repetition(node, atLeast: 0, atMost: Self.unbounded)
      case "+": node = .repetition(node, atLeast: 1, atMost: Self.unbounded)
      case "{":
        guard let counts = try counts() else { return node }
        node = .repetition(node, atLeast: counts.0, atMost: counts.1)
        continue
      default: return node
      }
      position += 1
    }
    return node
  }

  /// `{2}` or `{2,3}`; nil where a name stands in the braces.
  private mutating func counts() throws(PatternSyntaxError) -> (Int, Int)? {
    guard position + 1 < scalars.count, (0x30...0x39).contains(scalars[position + 1].value) else {
      return nil
    }
    var inner = ""
    var index = position + 1
    while index < scalars.count, scalars[index] != "}" {
      inner.unicodeScalars.append(scalars[index])
      index += 1
    }
    let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
    guard index < scalars.count, let least = Int(parts[0]) else { throw error("'{' is not closed") }
    var most: Int? = least
    if parts.count > 1 { most = parts[1].isEmpty ? Self.unbounded : Int(parts[1]) }
    guard let most, parts.count < 3 else { throw error("a repetition is {2}, {2,} or {2,5}") }
    guard least <= most, most <= Self.unbounded else {
      throw error("a repetition goes from the smaller to the larger number, \(Self.unbounded) at most")
    }
    position = index + 1
    return (least, most)
  }
}

extension Unicode.Scalar {
  @inline(__always)
  fileprivate var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  /// Part of a run that makes one token.
  @inline(__always)
  var isWordLike: Bool {
    if value < 0x80 { return isLetter || (0x30...0x39).contains(value) }
    return isForeignWordLike
  }

  private var isForeignWordLike: Bool {
    properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark
  }
}
