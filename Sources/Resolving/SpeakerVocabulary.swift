import Annotating
import RulePacks

/// What the search for speakers' entities wants to know of words.
final class SpeakerVocabulary: Sendable {
  /// The kind of a pronoun: m, f, n, p, w (we), i, y (you), r (relative).
  private let pronouns: ClassID?
  private let article: ClassID?
  private let lead: ClassID?
  private let breaker: ClassID?
  private let roleLink: ClassID?
  private let saying: ClassID?
  private let objectLink: ClassID?
  private let thing: ClassID?
  private let honorific: ClassID?
  /// The same as in ``pronouns``, of "according to him".
  private let objectPronouns: ClassID?
  private let described: ClassID?
  private let alias: ClassID?
  private let lexicon: Lexicon

  init(_ rules: RuleSet) {
    pronouns = rules.listed("quote-subject-pronoun")
    article = rules.listed("quote-article")
    lead = rules.listed("quote-name-lead")
    breaker = rules.listed("name-breaker")
    roleLink = rules.listed("role-link")
    saying = rules.listed("saying-verb")
    objectLink = rules.listed("speaker-object-link")
    thing = rules.listed("speaker-never-person")
    honorific = rules.listed("honorific")
    objectPronouns = rules.listed("speaker-object-pronoun")
    described = rules.listed("speaker-described")
    alias = rules.listed("speaker-also-called")
    lexicon = rules.lexicon
  }

  enum Pronoun { case he, she, it, they, we, first, other }

  func pronoun(at token: Int, in analysis: Analysis) -> Pronoun {
    // "she'll" is one token: its first letters tell.
    let value =
      analysis.entry(of: pronouns, at: token, limit: token + 1)?.value
      ?? analysis.entry(of: objectPronouns, at: token, limit: token + 1)?.value
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

  /// Whether a word is a pronoun that a source goes by: "him".
  func isObjectPronoun(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, objectPronouns) }

  /// The word of a title that a noun stands for: that of a Rapporteur for "the expert".
  func title(calledBy token: Int, in analysis: Analysis) -> UInt32? {
    guard let entry = analysis.entry(of: alias, at: token, limit: token + 1) else { return nil }
    return lexicon.lookup(entry.value)
  }

  /// What kind of institution a noun stands for: "charity", "news agency".
  enum Kind {
    case known(InstitutionCategory)
    /// A group, of whatever kind.
    case group
    /// An agency, of a land or of many.
    case agency
  }

  /// The kind, and where the words begin that tell it.
  func kind(endingAt token: Int, in analysis: Analysis) -> (kind: Kind, first: Int)? {
    for first in [token - 1, token] where first >= 0 {
      guard let entry = analysis.entry(of: described, at: first, limit: token + 1), entry.end == token + 1
      else { continue }
      let kind =
        InstitutionCategory(entry.value).map(Kind.known) ?? (entry.value == "agency" ? .agency : .group)
      return (kind, first)
    }
    return nil
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

  func isLink(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, roleLink) }

  /// Whether what follows is no subject: "about", "to".
  func isObjectLink(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, objectLink) }

  func isHonorific(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, honorific) }

  /// Whether a noun names no person: "the campaign".
  func isThing(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, thing) }

  func isSaying(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, saying) }

  func isArticle(_ token: Int, in analysis: Analysis) -> Bool { analysis.has(token, article) }

  /// Whether an article names something for the first time: "a", "another".
  func isIndefinite(_ token: Int, in analysis: Analysis) -> Bool {
    analysis.entry(of: article, at: token, limit: token + 1)?.value == "i"
  }
}
