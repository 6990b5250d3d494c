/// A word list, token class, gazetteer of single words, built-in class or kind of annotation, as a number.
public struct ClassID: Hashable, Sendable {
  let index: Int
  init(_ index: Int) { self.index = index }
}

/// The classes that need no list.
enum BuiltInClass: String, CaseIterable {
  case any, word, number, capitalized, upper, lower, initial

  var name: String { rawValue }

  /// The shape that a token must have; empty for any token.
  var shape: TokenShape {
    switch self {
    case .any: []
    case .word: .word
    case .number: .number
    case .capitalized: .capitalized
    case .upper: .upper
    case .lower: .lower
    case .initial: .initial
    }
  }
}
