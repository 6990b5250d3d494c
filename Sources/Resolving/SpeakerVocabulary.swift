import Annotating
import RulePacks

/// What the search for speakers' entities wants to know of words.
struct SpeakerVocabulary: Sendable {
  /// The kind of a pronoun: m, f, n, p, w (we), i, y (you), r (relative).
  private let pronouns: ClassID?
  private let article: ClassID?
  private let lead: ClassID?
  private let breaker: ClassID?
  private let roleLink: ClassID?

  init(_ rules: RuleSet) {
    pronouns = rules.listed("quote-subject-pronoun")
    article = rules.listed("quote-article")
    lead = rules.listed("quote-name-lead")
    breaker = rules.listed("name-breaker")
    roleLink = rules.listed("role-link")
  }

  enum Pronoun { case he, she, it, they, we, first, other }

  func pronoun(at token: Int, in analysis: Analysis) -> Pronoun {
    // "she'll" is one token: its first letters tell.
    let value = analysis.entry(of: pronouns, at: token, limit: token + 1)?.value
    switch value {
    case "m": return .he
    case "f": return .she
    case "n": return .it
    case "p": return .they
    case "w": return .we
    case "i": return .first
    case nil: return joined(analysis.word(token))
    default: return .other
    }
  }

  private func joined(_ word: String) -> Pronoun {
    let base = word.prefix { $0 != "'" && $0 != "’" }.lowercased()
    switch base {
    case "he": return .he
    case "she": return .she
    case "it": return .it
    case "they": return .they
    case "we": return .we
    case "i": return .first
    default: return .other
    }
  }

  /// Whether a word ends the title before a name, looked at from the name: "the Democrats asked whether Ana Roe".
  func endsTitle(_ token: Int, in analysis: Analysis) -> Bool {
    analysis.has(token, breaker) && !analysis.has(token, article) && !analysis.has(token, roleLink)
  }

  func isArticle(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, article) }

  /// Whether an article names something for the first time: "a", "another".
  func isIndefinite(_ token: Int, in analysis: Analysis) -> Bool {
    analysis.entry(of: article, at: token, limit: token + 1)?.value == "i"
  }
}
