import Records

/// One thing that a user knows better than the rules.
struct Correction: Sendable, Equatable {
  enum Action: String, CaseIterable, Sendable {
    /// Several entities are one.
    case merge
    /// These words are no name.
    case remove
    /// An entity has another name, type or category.
    case change
  }

  var action: Action
  /// Entities of this type only.
  var type: Record.EntityType?
  /// The words by which the entities or mentions are found, exactly as they stand in the text.
  var names: [String] = []
  /// What the entity is to be called.
  var name: String?
  /// What it is to be.
  var newType: Record.EntityType?
  var category: Record.Category?
  /// Paths of statements, `*` for any characters; empty for all statements.
  var paths: [String] = []
  var file: String
  /// Where it begins in the file, from 1.
  var line: Int

  /// Whether it holds for the statement at a path.
  func holds(for path: String) -> Bool {
    paths.isEmpty || paths.contains { Self.matches(Array($0.utf8), Array(path.utf8)) }
  }

  /// Whether a text is what a pattern with `*` describes. Goes back to the last `*` only, so that it stays quadratic at worst.
  static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    var (p, t) = (0, 0)
    var retry: (pattern: Int, text: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == 0x2A {
        retry = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let last = retry {
        retry = (last.pattern, last.text + 1)
        (p, t) = (last.pattern + 1, last.text + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == 0x2A }
  }
}
