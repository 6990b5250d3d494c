import Annotating

extension SpeakerSearch {
  /// Bytes to go back for the institution that a description stands for.
  private static let describedReach = 1500

  /// "The ministry added": the one that spoke last, where another of the kind was only named in what it said.
  mutating func spokenBefore(_ speaker: Quotation.Speaker) -> Int? {
    if let person = personBefore(speaker) { return person }
    guard let lastBody, let other = nominal(speaker, .institution, otherThan: lastBody),
      isNamedOnlyInside(mentions[other.mention].entity, between: other.between),
      isCalled(lastBody.entity, other.word, before: speaker.range.lowerBound)
    else { return nil }
    resolution.mentions[other.mention].entity = lastBody.entity
    return lastBody.entity
  }

  /// "In answer to Senator Berg's speech, the senator said": the one of that title who spoke last, where the other was
  /// only named as an owner.
  private mutating func personBefore(_ speaker: Quotation.Speaker) -> Int? {
    guard let lastPerson, let other = nominal(speaker, .person, otherThan: lastPerson),
      isNamedOnlyAsOwner(mentions[other.mention].entity, between: other.between),
      isTitled(lastPerson.entity, other.word, before: speaker.range.lowerBound)
    else { return nil }
    resolution.mentions[other.mention].entity = lastPerson.entity
    return lastPerson.entity
  }

  /// The nominal that a speaker is, its last word, and the bytes since somebody spoke, where it stands for somebody else.
  private func nominal(
    _ speaker: Quotation.Speaker, _ type: Mention.EntityType, otherThan last: (entity: Int, position: Int)
  ) -> (mention: Int, word: UInt32, between: Range<Int>)? {
    guard speaker.range.lowerBound - last.position < Self.describedReach,
      let nominal = nominalMention(speaker.range, type), mentions[nominal].entity != last.entity,
      let head = mentions[nominal].tokens.last
    else { return nil }
    return (nominal, analysis.fold(head), last.position..<speaker.range.lowerBound)
  }

  private func isNamedOnlyAsOwner(_ entity: Int, between range: Range<Int>) -> Bool {
    var isNamed = false
    for index in mentionIndices(near: range)
    where mentions[index].entity == entity && range.contains(mentions[index].range.lowerBound) {
      guard isPossessor(mentions[index]) else { return false }
      isNamed = true
    }
    return isNamed
  }

  /// Whether a title with a word stands beside one of a person's names.
  private func isTitled(_ entity: Int, _ word: UInt32, before offset: Int) -> Bool {
    var index = lastMention(before: offset)
    var steps = 0
    while index >= 0, steps < 60 {
      if mentions[index].entity == entity, mentions[index].range.lowerBound < offset,
        fits(index, word: word, false)
      {
        return true
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// The nominal that stands for an entity of a type and is all of some words.
  private func nominalMention(_ range: Range<Int>, _ type: Mention.EntityType) -> Int? {
    for index in mentionIndices(near: range) {
      let mention = mentions[index]
      if mention.form == .nominal, mention.range.upperBound == range.upperBound,
        entities[mention.entity].type == type
      {
        return index
      }
    }
    return nil
  }

  /// Whether all that names an entity between two offsets is a part of what is said there.
  private func isNamedOnlyInside(_ entity: Int, between range: Range<Int>) -> Bool {
    var isNamed = false
    for index in mentionIndices(near: range) {
      let mention = mentions[index].range
      if mentions[index].entity == entity, mention.lowerBound > range.lowerBound {
        guard isReported(mention.lowerBound) else { return false }
        isNamed = true
      }
    }
    return isNamed
  }

  /// Whether an offset lies in what somebody said, directly or not.
  private func isReported(_ offset: Int) -> Bool {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    // Quotations may lie within one another.
    return (max(0, low - 3)..<low).contains { quotations[$0].range.contains(offset) }
  }

  /// Whether an entity's name, at its last mention, has a word.
  private func isCalled(_ entity: Int, _ word: UInt32, before offset: Int) -> Bool {
    var index = lastMention(before: offset)
    var steps = 0
    while index >= 0, steps < 60 {
      let mention = mentions[index]
      index -= 1
      guard mention.range.lowerBound < offset else { continue }
      steps += 1
      if mention.entity == entity, mention.tokens.contains(where: { analysis.fold($0) == word }) {
        return true
      }
    }
    return false
  }

  /// "The international rights group said": the one institution of the noun's kind that was named, else the
  /// one of them that spoke last.
  func described(_ speaker: Quotation.Speaker) -> Int? {
    guard let head = words.last, words.count > 1, words.count <= 7,
      vocabulary.isArticle(words.lowerBound, in: analysis),
      !vocabulary.isIndefinite(words.lowerBound, in: analysis),
      let (kind, first) = vocabulary.kind(endingAt: head, in: analysis),
      words.dropFirst().allSatisfy({
        $0 >= first || isDescription($0) && !vocabulary.isLink($0, in: analysis)
      })
    else { return nil }
    let position = speaker.range.lowerBound
    let last = lastBody.flatMap {
      position - $0.position < Self.describedReach && fits(entities[$0.entity], kind) ? $0 : nil
    }
    var found: Int?
    var index = lastMention(before: position)
    while index >= 0 {
      let mention = mentions[index]
      index -= 1
      let start = mention.range.lowerBound
      guard start < position else { continue }
      if position - start > Self.describedReach { break }
      guard mention.form != .pronoun, fits(entities[mention.entity], kind), !isReported(start) else {
        continue
      }
      // "the UN agency": what it belongs to.
      if analysis.fold(min(mention.tokens.upperBound, tokens.count - 1)) == analysis.fold(head) { continue }
      if let found, found != mention.entity { return nil }
      found = mention.entity
      if let last, start <= last.position { return found == last.entity ? found : nil }
    }
    return found
  }

  private func fits(_ entity: Entity, _ kind: SpeakerVocabulary.Kind) -> Bool {
    guard entity.type == .institution, let category = entity.category else { return false }
    switch kind {
    case .known(let own): return own == category
    case .group: return [.ngo, .armedGroup, .union, .company].contains(category)
    case .agency: return category == .intergovernmental || category == .government
    }
  }

  /// A word in small letters, or "London-based", "Norvian".
  private func isDescription(_ token: Int) -> Bool {
    let shape = analysis.shape(token)
    if shape.contains(.dash) { return true }
    guard shape.contains(.word) else { return false }
    return !shape.contains(.capitalized) || !isInsideName(token, where: { $0.type != .place })
  }
}
