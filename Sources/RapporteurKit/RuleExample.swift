import RulePacks

/// An example line of a rule: a text with marks around what must be found, and the value that it must have.
struct RuleExample: Sendable {
  enum Expectation: String, Sendable { case yes, no, gap }

  struct Mark: Sendable {
    /// Before the colon: `quote`, `cue`, `speaker`; empty when none is given.
    var label: String
    /// Bytes of `text`.
    var range: Range<Int>
  }

  var expectation: Expectation
  var text: [UInt8]
  var marks: [Mark]
  /// After ` => `.
  var value: String?
  /// The date of publication that the example is read with (`on`).
  var published: String?
  var field: RuleFile.Field

  /// Used where no `on` stands before an example.
  static let defaultPublished = "2024-03-08"
  private static let labels = [
    "quote", "cue", "speaker", "person", "institution", "place", "instrument", "date",
  ]

  /// The examples of a rule in order; an `on` counts for those after it.
  static func all(of rule: RulePack.Rule) -> [RuleExample] {
    var published: String? = defaultPublished
    var examples: [RuleExample] = []
    for field in rule.fields {
      if field.key == "on" { published = field.value == "none" ? nil : field.value }
      guard let expectation = Expectation(rawValue: field.key) else { continue }
      examples.append(RuleExample(expectation, field, published: published))
    }
    return examples
  }

  private init(_ expectation: Expectation, _ field: RuleFile.Field, published: String?) {
    self.expectation = expectation
    self.field = field
    self.published = published
    var words = Array(field.value.utf8)
    if expectation != .no, let arrow = Self.lastArrow(in: words) {
      value = String(decoding: words[(arrow + 4)...], as: UTF8.self)
      words = Array(words[..<arrow])
    }
    text = []
    marks = []
    var open: [(label: String, start: Int)] = []
    var at = 0
    while at < words.count {
      if words[at...].starts(with: "[[".utf8) {
        at += 2
        var label = ""
        for name in Self.labels where words[at...].starts(with: "\(name): ".utf8) {
          label = name
          at += name.utf8.count + 2
          break
        }
        open.append((label, text.count))
      } else if words[at...].starts(with: "]]".utf8), let mark = open.popLast() {
        marks.append(Mark(label: mark.label, range: mark.start..<text.count))
        at += 2
      } else {
        text.append(words[at])
        at += 1
      }
    }
  }

  /// Where ` => ` stands last.
  private static func lastArrow(in words: [UInt8]) -> Int? {
    guard words.count >= 4 else { return nil }
    return (0...words.count - 4).last { words[$0...].starts(with: " => ".utf8) }
  }
}
