/// Words that name a speaker, as items of the skeleton.
///
/// Small: it is handed on from one look at a verb to the next.
struct NounPhrase {
  /// With the prepositional phrases that follow its head.
  @TokenSpan var items: Range<Int>
  /// Up to the first preposition after the head.
  @TokenSpan var core: Range<Int>
  /// A pronoun by itself: m, f, n, p, w, i, y, r.
  var isPronoun = false
  /// For a relative pronoun: the noun phrase that it stands for, and the head of that.
  @OptionalTokenSpan var antecedent: Range<Int>? = nil
  @OptionalTokenSpan var antecedentHead: Range<Int>? = nil
  /// Where others stand who speak with it: "Norvia," before "Velia and Tessel".
  @OptionalTokenSpan var others: Range<Int>? = nil
}

/// Finds noun phrases to the left and right of an item, bounded by the words that cannot belong to one.
struct NounPhraseFinder {
  let skeleton: Skeleton
  private static let reach = 40

  @inline(__always)
  private func flags(_ item: Int) -> WordFlags { skeleton.flags(item) }

  /// Whether an item can stand inside a noun phrase.
  func isNominal(_ item: Int) -> Bool {
    let flags = flags(item)
    if flags.has([.bracketed, .possessive, .number]) { return true }
    if flags.has(.span) {
      // “Not so fast,” Lund said: the comma inside parts it.
      return !flags.has(.clauseSpan)
        && skeleton.span(item).map { !$0.endsWithComma && !$0.endsWithStop } ?? true
    }
    if flags.has(.symbol) { return true }
    // The stop of an abbreviation: one that ends no sentence.
    if flags.has(.terminator) {
      return item > 0 && self.flags(item - 1).has(.capitalized) && item + 1 < skeleton.count
        && !skeleton.opensSentence(item + 1)
    }
    guard flags.has(.word) else { return false }
    if flags.has([.pronoun, .be, .have, .modal, .contraction, .that]) {
      // "May", "Will" as names.
      return flags.has(.modal) && flags.has(.capitalized) && !flags.has(.negation)
    }
    if flags.has([.preposition, .conjunction]) { return false }
    if flags.has(.subordinator) { return false }
    if flags.has(.finite), !flags.has(.capitalized) {
      // "the plans"
      return flags.has(.sEnding) && item > 0 && self.flags(item - 1).has(.article)
    }
    // "today's statement"
    if flags.has(.time) { return item + 1 < skeleton.count && self.flags(item + 1).has(.possessive) }
    if flags.has(.otherPronoun) { return true }
    return true
  }

  /// The noun phrase that ends before `end`; nil when none does.
  func phrase(endingAt end: Int, from lower: Int) -> NounPhrase? {
    let lower = max(lower, end - Self.reach)
    var core = end..<end
    var start = end
    var limit = end
    for _ in 0..<10 {
      let chunk = self.chunk(endingAt: limit, from: lower)
      guard !chunk.isEmpty else { return start < end ? NounPhrase(items: start..<end, core: core) : nil }
      start = chunk.lowerBound
      core = chunk
      guard start > lower else { break }
      if let wider = overAdjectives(chunk, from: lower) {
        start = wider
        core = wider..<chunk.upperBound
        guard start > lower else { break }
      }
      let before = flags(start - 1)
      if before.has(.preposition), before.has(.subordinator) {
        // "more than 40 groups", but "after the groups said"
        guard flags(chunk.lowerBound).has(.number), !before.has(.subordinateOpening), start - 2 >= lower,
          flags(start - 2).has(.word)
        else { break }
        return NounPhrase(items: start - 2..<end, core: start - 2..<core.upperBound)
      } else if before.has(.preposition), start - 1 > lower, isNominal(start - 2), !before.has(.cue) {
        limit = start - 1
      } else if before.has(.conjunction), start - 1 > lower, joins(start - 1, chunk, from: lower) {
        limit = start - 1
        let left = self.chunk(endingAt: limit, from: lower)
        start = left.lowerBound
        if let all = enumeration(endingAt: start, from: lower) {
          return NounPhrase(items: all.lowerBound..<end, core: all)
        }
        start = rowOfPlurals(endingAt: start, from: lower) ?? start
        return NounPhrase(items: start..<end, core: start..<end)
      } else if before.has(.conjunction), limit == end,
        let all = withJointObject(chunk, behind: start - 1, from: lower)
      {
        return all
      } else {
        break
      }
    }
    return NounPhrase(items: start..<end, core: core)
  }

  /// "Nurses at schools and hospitals", "40 groups including Harbour Watch and Yard Aid": the head before a preposition
  /// with two plurals or names behind it, where it begins its clause.
  private func withJointObject(_ chunk: Range<Int>, behind conjunction: Int, from lower: Int) -> NounPhrase? {
    let left = self.chunk(endingAt: conjunction, from: lower)
    guard let first = left.last, let second = chunk.last, left.lowerBound - 1 > lower,
      flags(left.lowerBound - 1).has(.preposition), !flags(left.lowerBound - 1).has([.subordinator, .cue])
    else { return nil }
    let isGroup = isCollective(left.lowerBound - 2, of: left.lowerBound - 1)
    let (one, other) = (flags(first).has([.sEnding, .hearer]), flags(second).has([.sEnding, .hearer]))
    guard
      isGroup && (one || other)
        || one && other && !flags(first).has(.capitalized) && !flags(second).has(.capitalized)
        || areLikeNames(left, chunk, behind: left.lowerBound - 1),
      isNominal(left.lowerBound - 2),
      let outer = phrase(endingAt: left.lowerBound - 1, from: lower),
      isGroup || outer.core.last.map({ flags($0).has([.sEnding, .hearer, .role]) }) ?? false
    else { return nil }
    let start = outer.items.lowerBound
    guard
      start == lower || skeleton.opensSentence(start)
        || flags(start - 1).has([.pause, .span, .semicolon, .colon, .that])
    else { return nil }
    return NounPhrase(items: start..<chunk.upperBound, core: outer.core)
  }

  /// "a coalition of": its members follow.
  private func isCollective(_ item: Int, of preposition: Int) -> Bool {
    skeleton.text.isOf(skeleton.start(preposition)) && skeleton.isOne(item, of: .collective)
  }

  /// Whether two names of one kind stand on both sides of "and": not "police in Kalmar and Ana Lund".
  private func areLikeNames(_ left: Range<Int>, _ right: Range<Int>, behind preposition: Int) -> Bool {
    guard let one = wholeName(left), let next = wholeName(right), one == next else { return false }
    return one != .person || skeleton.reads(preposition, "including")
  }

  /// The type of the name that some items are, but for its determiners.
  private func wholeName(_ items: Range<Int>) -> Mention.EntityType? {
    var items = items
    while items.count > 1, flags(items.lowerBound).has(.determiner) { items = items.dropFirst() }
    let tokens = skeleton.tokens(items)
    guard let mention = skeleton.text.mention(beginningAt: tokens.lowerBound),
      skeleton.text.mentions[mention].tokens.upperBound == tokens.upperBound
    else { return nil }
    return skeleton.text.mentions[mention].type
  }

  /// "the ministers of Norvia, Velia and Tessel": the head before a list of names, of which the last two begin
  /// at `end`.
  private func enumeration(endingAt end: Int, from lower: Int) -> Range<Int>? {
    var at = end
    for _ in 0..<6 {
      guard at - 1 > lower, flags(at - 1).has(.comma) else { return nil }
      let name = chunk(endingAt: at - 1, from: lower)
      guard !name.isEmpty, name.lowerBound - 1 > lower, name.allSatisfy({ flags($0).has(.capitalized) })
      else { return nil }
      at = name.lowerBound
      if skeleton.text.isOf(skeleton.start(at - 1)) {
        let head = chunk(endingAt: at - 1, from: lower)
        guard let last = head.last, !flags(last).has(.capitalized),
          flags(last).has([.sEnding, .hearer]) || isCollective(last, of: at - 1)
        else { return nil }
        return head
      }
    }
    return nil
  }

  /// "Doctors, nurses and teachers": where a row of plurals begins that opens the sentence, with a time before it or
  /// nothing, and of which the last two begin at `end`.
  private func rowOfPlurals(endingAt end: Int, from lower: Int) -> Int? {
    var start = end
    guard isPlural(start, from: lower) else { return nil }
    for _ in 0..<6 {
      guard start - 1 > lower, flags(start - 1).has(.comma) else { break }
      let member = chunk(endingAt: start - 1, from: lower)
      guard let last = member.last, member.count <= 4, flags(last).has([.sEnding, .hearer]),
        !flags(last).has([.name, .possessive, .time, .determiner, .otherPronoun, .nothing]),
        !member.contains(where: {
          flags($0).has([.edEnding, .ingEnding, .adverb]) && !flags($0).has(.determiner)
        })
      else { break }
      start = member.lowerBound
    }
    guard start < end, !isInserted(from: end) else { return nil }
    return start == 0 || skeleton.opensSentence(start)
      || flags(start - 1).has(.comma) && flags(start - 2).has(.time) ? start : nil
  }

  /// "Wages, nurses and teachers said on Friday, were too low": a verb behind the next comma, whose subject stands before.
  private func isInserted(from start: Int) -> Bool {
    guard let comma = (start..<start + 16).first(where: { flags($0).has([.comma, .that, .terminator]) }),
      flags(comma).has(.comma)
    else { return false }
    return flags(comma + 1).has(.certainVerb) && !flags(comma + 1).has([.capitalized, .contraction])
  }

  /// Whether the head of the words that begin at an item, up to "and", is a plural.
  private func isPlural(_ start: Int, from lower: Int) -> Bool {
    var last = start
    while last + 1 < skeleton.count, isNominal(last + 1) { last += 1 }
    return flags(last).has([.sEnding, .hearer]) && !flags(last).has(.name)
  }

  /// "the bespectacled, 71-year-old diplomat": where the determiner before a comma between adjectives stands.
  private func overAdjectives(_ chunk: Range<Int>, from lower: Int) -> Int? {
    let first = flags(chunk.lowerBound)
    guard chunk.lowerBound - 3 >= lower, !first.has([.determiner, .capitalized]),
      flags(chunk.lowerBound - 1).has(.comma),
      chunk.count > 1, !chunk.contains(where: { flags($0).has([.capitalized, .name]) })
    else { return nil }
    let left = self.chunk(endingAt: chunk.lowerBound - 1, from: lower)
    guard left.count == 2, flags(left.lowerBound).has(.determiner),
      !flags(left.lowerBound + 1).has([.capitalized, .sEnding]),
      left.lowerBound == lower
        || flags(left.lowerBound - 1).has([
          .pause, .span, .conjunction, .semicolon, .colon, .terminator, .that,
        ])
        || flags(left.lowerBound - 1).has(.subordinator)
    else {
      return nil
    }
    return left.lowerBound
  }

  /// Whether "and" joins two names or two definite noun phrases rather than two clauses.
  private func joins(_ conjunction: Int, _ chunk: Range<Int>, from lower: Int) -> Bool {
    let left = self.chunk(endingAt: conjunction, from: lower)
    guard !left.isEmpty else { return false }
    if left.lowerBound > lower {
      // The object of another verb: "they took Kalmar and Lund said".
      let before = flags(left.lowerBound - 1)
      guard before.has([.pause, .span, .subordinator, .conjunction, .semicolon, .colon]),
        !before.has(.preposition)
      else { return false }
    }
    // "an estimated 300 dockers"
    if left.contains(where: {
      flags($0).has(.edEnding) && !flags($0).has(.capitalized) && !flags($0 + 1).has(.number)
    }) {
      return false
    }
    let leftName = isCapitalizedName(left.upperBound - 1)
    let rightName = flags(chunk.lowerBound).has(.capitalized)
    // "Norvian police and medics said": what begins a sentence is no verb's object.
    if leftName, !rightName, flags(chunk.upperBound - 1).has([.sEnding, .hearer]),
      chunk.count == 1 || flags(chunk.lowerBound).has([.number, .determiner]),
      skeleton.opensSentence(left.lowerBound)
    {
      return true
    }
    return leftName == rightName || (leftName && namesSomething(chunk))
  }

  /// "the Tidal Fund": a name behind an article.
  private func namesSomething(_ chunk: Range<Int>) -> Bool {
    chunk.count > 1 && flags(chunk.lowerBound).has(.determiner)
      && chunk.dropFirst().allSatisfy { flags($0).has([.name, .bracketed]) }
  }

  /// Not a plain word that begins a sentence: "Police and residents said".
  private func isCapitalizedName(_ item: Int) -> Bool {
    let flags = flags(item)
    guard flags.has(.capitalized) else { return false }
    return flags.has(.name) || !skeleton.opensSentence(item)
      || !flags.has([.sEnding, .role, .hearer])
  }

  /// The words of one head going left, up to and with a determiner.
  private func chunk(endingAt end: Int, from lower: Int) -> Range<Int> {
    var start = end
    while start > lower {
      let item = start - 1
      guard isNominal(item), !isPastVerb(item, from: lower) else { break }
      let flags = flags(item)
      if flags.has(.possessive), item > lower, !isNominal(item - 1) { break }
      start = item
      if flags.has(.determiner), !(item > lower && self.flags(item - 1).has(.determiner)) { break }
    }
    return start..<end
  }

  /// "the minister said in a report": a verb that ends another clause's subject.
  private func isPastVerb(_ item: Int, from lower: Int) -> Bool {
    let flags = flags(item)
    guard flags.has(.cue), !flags.has([.alsoNoun, .capitalized]), item > lower else { return false }
    let before = self.flags(item - 1)
    return skeleton.cue(item)?.forms.has(.past) == true
      && !before.has([.determiner, .preposition, .possessive, .conjunction])
  }

  /// The noun phrase that begins at an item, up to a verb, a pause or a stop.
  func phrase(beginningAt start: Int, to upper: Int) -> NounPhrase? {
    let upper = min(upper, start + Self.reach)
    guard start < upper else { return nil }
    if flags(start).has(.pronoun), !flags(start).has(.relative) {
      return NounPhrase(items: start..<start + 1, core: start..<start + 1, isPronoun: true)
    }
    var end = start
    var coreEnd = 0
    while end < upper {
      let flags = flags(end)
      if isNominal(end),
        !(flags.has(.cue) && !flags.has(.capitalized) && end > start && isVerbHere(end, from: start))
      {
        if flags.has([.adverb, .lyEnding]), !flags.has(.capitalized), end > start, coreEnd == 0,
          end + 1 < upper, !isNominal(end + 1)
        {
          break
        }
        end += 1
      } else if flags.has(.preposition), end > start, end + 1 < upper, isNominal(end + 1), !flags.has(.time),
        !self.flags(end + 1).has(.time)
      {
        if coreEnd == 0 { coreEnd = end }
        end += 1
      } else if flags.has(.conjunction), end > start, end + 1 < upper, isNominal(end + 1), coreEnd == 0,
        self.flags(end + 1).has([.capitalized, .determiner]) || joinsPlurals(end, to: upper)
          || joinsTitles(end, to: upper)
      {
        end += 1
      } else {
        break
      }
    }
    guard end > start else { return nil }
    return NounPhrase(items: start..<end, core: start..<(coreEnd == 0 ? end : coreEnd))
  }

  /// "Moderator and author Ana Lund", "Author and one of the founders"
  private func joinsTitles(_ conjunction: Int, to upper: Int) -> Bool {
    let next = conjunction + 1
    let title = flags(conjunction - 1)
    guard title.has([.capitalized, .role]), !title.has(.name), next + 1 < upper else { return false }
    if flags(next).has(.number) {
      return flags(next).has(.word) && skeleton.text.isOf(skeleton.start(next + 1))
    }
    return (next + 1..<min(upper, next + 4)).contains { flags($0).has(.name) }
      && !flags(next).has([.preposition, .cue, .edEnding, .finite])
  }

  /// "Firms and residents have"
  private func joinsPlurals(_ conjunction: Int, to upper: Int) -> Bool {
    flags(conjunction - 1).has([.sEnding, .hearer, .role]) && flags(conjunction + 1).has([.sEnding, .hearer])
      && conjunction + 2 < upper && flags(conjunction + 2).has([.have, .be])
  }

  /// A word of saying inside a noun phrase going right is a verb when no noun could stand there.
  private func isVerbHere(_ item: Int, from start: Int) -> Bool {
    guard let cue = skeleton.cue(item) else { return false }
    // "an estimated 300 dockers"
    if flags(item - 1).has(.article), item + 1 < skeleton.count, flags(item + 1).has(.number) { return false }
    // "according to credible reports", "media reports"
    if flags(item).has(.alsoNoun), cue.forms == .thirdPerson, item == start + 1,
      !flags(start).has(.capitalized),
      flags(start).has(.medium)
        || !flags(start).has([.determiner, .number, .otherPronoun, .sEnding, .role, .hearer, .name])
    {
      return false
    }
    if flags(item).has(.alsoNoun), item > 0, flags(item - 1).has([.determiner, .preposition, .edEnding]) {
      return false
    }
    return cue.forms.has([.past, .gerund, .thirdPerson])
  }
}
