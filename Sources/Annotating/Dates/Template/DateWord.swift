/// Text of a rule's value, or what a capture says: its value in a word list, or its words.
package struct DateWord: Equatable, Sendable, ExpressibleByStringLiteral {
  let text: String
  /// The text read as a number, once for all who ask; nil where it is none.
  let number: Int?

  init(_ text: String) {
    self.text = text
    number = Int(text)
  }

  package init(stringLiteral text: String) { self.init(text) }

  /// How many bytes, which for numbers are digits.
  var count: Int { text.utf8.count }
}

/// What the captures of one match say.
package struct DateCaptures: Sendable {
  package struct Capture: Sendable {
    var label: DateLabel
    var tokens: Range<Int>
    var word: DateWord
  }

  /// Those of all matches of a statement, which share them.
  let all: [Capture]
  /// Those of this match.
  var own: Range<Int>

  /// What a label caught; nil when it caught nothing.
  subscript(_ label: DateLabel) -> DateWord? {
    for index in own where all[index].label == label { return all[index].word }
    return nil
  }

  /// Whether a label caught something.
  func has(_ label: DateLabel) -> Bool { tokens(of: label) != nil }

  /// What a label caught, in tokens.
  func tokens(of label: DateLabel) -> Range<Int>? {
    for index in own where all[index].label == label { return all[index].tokens }
    return nil
  }
}
