/// What the words around a date say about where its day, week or year comes from.
struct DateSurroundings {
  private let candidates: DateCandidates
  private let analysis: Analysis
  private let words: DateWords

  init(_ candidates: DateCandidates, _ analysis: Analysis, _ words: DateWords) {
    self.candidates = candidates
    self.analysis = analysis
    self.words = words
  }

  private func sentence(of candidate: DateCandidate) -> Range<Int> {
    analysis.tokens.sentence(analysis.tokens.sentenceIndex(of: candidate.tokens.lowerBound))
  }

  /// "On Sunday they burned the mill": nothing but "on" or "early on" stands before it.
  func opensSentence(_ candidate: DateCandidate) -> Bool {
    let before = sentence(of: candidate).lowerBound..<candidate.tokens.lowerBound
    return before.count <= 2 && before.allSatisfy { analysis.has($0, words.opener) }
  }

  private func block(of candidate: DateCandidate) -> Range<Int> {
    analysis.tokens.block(analysis.tokens.blockIndex(of: candidate.tokens.lowerBound))
  }

  /// "2017" or "2017:" in a line of its own, below which a chronicle names its days.
  func isHeading(_ candidate: DateCandidate) -> Bool {
    let block = block(of: candidate)
    return block.lowerBound == candidate.tokens.lowerBound
      && block.upperBound - candidate.tokens.upperBound <= 1
  }

  /// "• Jan. 4: He was arrested", "• February 7–23": a mark at most stands before it, or the beginning of its range.
  func opensBlock(_ candidate: DateCandidate) -> Bool {
    let before = block(of: candidate).lowerBound..<candidate.tokens.lowerBound
    return before.count <= 6
      && before.allSatisfy {
        analysis.has($0, words.opener) || analysis.has($0, words.month) || !analysis.shape($0).contains(.word)
      }
  }

  /// "On Tuesday the union said": such a day is mostly one of the week of the news.
  func isNews(_ candidate: DateCandidate) -> Bool {
    sentence(of: candidate).contains { analysis.has($0, words.news) }
  }

  /// "Open daily from 9 a.m.": the hour is that of all days, and the sentence names none.
  func isHabit(_ index: Int) -> Bool {
    let own = candidates.found[index].tokens
    // No farther than a clause or two: a sentence may hold any number of times.
    let sentence = sentence(of: candidates.found[index]).clamped(
      to: own.lowerBound - 24..<own.upperBound + 24)
    var isHabit = sentence.contains { opens(words.habit, at: $0) }
    for other in neighbours(of: index, in: sentence) where other != index {
      let rule = candidates.rules[candidates.found[other].rule]
      if rule.type == .set {
        isHabit = true
      } else if candidates.saysDay(candidates.found[other]) {
        return false
      }
    }
    return isHabit
  }

  private func opens(_ listed: ClassID?, at token: Int) -> Bool {
    analysis.end(of: listed, at: token, limit: min(token + 3, analysis.tokens.count)) != nil
  }

  /// The candidates of a sentence, no farther than a few from one of them.
  private func neighbours(of index: Int, in sentence: Range<Int>) -> Range<Int> {
    let reach = max(0, index - 6)..<min(candidates.found.count, index + 7)
    let isOutside = { (other: Int) in !sentence.contains(candidates.found[other].tokens.lowerBound) }
    let first = (reach.lowerBound..<index).last(where: isOutside).map { $0 + 1 } ?? reach.lowerBound
    let end = (index..<reach.upperBound).first(where: isOutside) ?? reach.upperBound
    return first..<max(first, end)
  }

  /// "Three days earlier, on Tuesday": whether a date says the one before it again.
  func isApposition(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = candidates.found[index - 1].tokens.upperBound..<candidates.found[index].tokens.lowerBound
    guard 1...2 ~= gap.count else { return false }
    let mark = analysis.text.bytes[analysis.tokens.start(gap.lowerBound)]
    guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "(") else { return false }
    return gap.dropFirst().allSatisfy { analysis.has($0, words.opener) }
  }
}
