import Annotating

extension SpeakerSearch {
  mutating func pronoun(_ speaker: Quotation.Speaker) -> Int? {
    guard let token = words.first else { return nil }
    let found: Int?
    if let antecedent = speaker.antecedent {
      found = entity(naming: speaker.head) ?? person(in: antecedent)
    } else {
      switch vocabulary.pronoun(at: token, in: analysis) {
      case .he: found = person(before: speaker.range.lowerBound, gender: .male)
      case .she: found = person(before: speaker.range.lowerBound, gender: .female)
      case .it: found = body(before: speaker.range.lowerBound, isPlural: false)
      case .they: found = body(before: speaker.range.lowerBound, isPlural: true)
      case .we: found = publisher ?? headlined()
      case .first, .other: found = nil
      }
    }
    explain(found, speaker)
    guard let found else { return nil }
    resolution.mentions.append(
      EntityMention(
        entity: found, range: speaker.range, form: .pronoun, rule: "speaker.pronoun", tokens: words))
    return found
  }

  /// The institution that speaks as "we": the issuer, or the one that the issuing person has a role in.
  var publisher: Int? {
    let issuers = resolution.issuers
    if let own = issuers.first(where: { entities[$0.entity].type == .institution }) { return own.entity }
    for issuer in issuers {
      var low = 0
      var high = resolution.roles.count
      while low < high {
        let middle = (low + high) / 2
        if resolution.roles[middle].entity < issuer.entity { low = middle + 1 } else { high = middle }
      }
      for role in resolution.roles[low...] {
        if role.entity != issuer.entity { break }
        if let body = role.institution { return body }
      }
    }
    return nil
  }

  func isQuoted(_ offset: Int) -> Bool {
    var low = 0
    var high = quoted.count
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < quoted.count && quoted[low].contains(offset)
  }

  /// The person a pronoun stands for: the nearest sentence's first that fits, or the last speaker if nearer.
  mutating func person(before position: Int, gender: Mention.Gender) -> Int? {
    func fits(_ entity: Entity) -> Bool {
      entity.type == .person && (entity.gender == gender || entity.gender == .unknown)
    }
    var found = nearest(before: position, last: lastPerson, where: fits)
    // "Ana Lund was angry. Maria Ek and Tove Dahl had been fined, she said.": who spoke before.
    if let told, let other = found, let last = lastPerson, last.entity != other, fits(entities[last.entity]),
      position - last.position < Self.near, isNamedOnly(other, in: told, since: last.position)
    {
      found = last.entity
    }
    if !(lastNameless?.areSeveral ?? false),
      isNamelessNearer(than: found, last: lastPerson?.position, before: position)
    {
      return nil
    }
    if let found, entities[found].gender == .unknown { resolution.entities[found].gender = gender }
    return found
  }

  /// Whether an entity is mentioned between two byte offsets, outside quotations.
  func isNamed(_ entity: Int, in range: Range<Int>) -> Bool {
    for index in mentionIndices(near: range) {
      let mention = mentions[index].range
      if mentions[index].entity == entity, range.contains(mention.lowerBound), !isQuoted(mention.lowerBound) {
        return true
      }
    }
    return false
  }

  /// Whether an entity is named between an offset and the end of what is told, but only behind the beginning of that.
  private func isNamedOnly(_ entity: Int, in told: Range<Int>, since offset: Int) -> Bool {
    guard offset < told.lowerBound else { return false }
    let first = tokens.token(atByte: told.lowerBound)
    return !mentionIndices(near: offset..<told.upperBound).contains {
      mentions[$0].entity == entity && mentions[$0].range.lowerBound >= offset
        && (mentions[$0].range.lowerBound < told.lowerBound || opens(mentions[$0], first))
    }
  }

  /// Whether nothing but titles stands before a name.
  private func opens(_ mention: EntityMention, _ first: Int) -> Bool {
    (first..<max(first, mention.tokens.lowerBound)).allSatisfy {
      analysis.shape($0).contains(.capitalized) || !analysis.shape($0).contains(.word)
    }
  }

  /// Whether somebody without a name spoke nearer than what was found; the pronoun is theirs.
  mutating func isNamelessNearer(than found: Int?, last: Int?, before position: Int) -> Bool {
    guard let nameless = lastNameless, position - nameless.position < Self.near,
      nameless.position > last ?? -1,
      found.map({ !isNamed($0, in: nameless.position..<position) }) ?? true
    else { return false }
    lastNameless = (position, false)
    return true
  }

  mutating func body(before position: Int, isPlural: Bool) -> Int? {
    let found = nearest(before: position, last: lastBody) { entity in
      guard
        entity.type == .institution || (!isPlural && (entity.type == .place || entity.type == .instrument))
      else {
        return false
      }
      return !isPlural || entity.isPlural
    }
    // "Guards of the Port Council had lied, it said.": who spoke before.
    if !isPlural, let told, let other = found, let last = lastBody, last.entity != other,
      entities[last.entity].type == .institution, position - last.position < Self.near,
      isNamedOnly(other, in: told, since: last.position)
    {
      return last.entity
    }
    return isNamelessNearer(than: found, last: lastBody?.position, before: position) ? nil : found
  }

  /// Goes back sentence by sentence; within one, its first mention outside quotations counts. A speaker that
  /// stands between is taken before what lies further back.
  func nearest(
    before position: Int, last: (entity: Int, position: Int)?, where fits: (Entity) -> Bool
  ) -> Int? {
    note(before: position, where: fits)
    var index = lastMention(before: position)
    var best: (entity: Int, sentence: Int)?
    let own = sentence(of: tokens.token(atByte: position))
    var linked: Int?
    var steps = 0
    while index >= 0, steps < 120 {
      let mention = mentions[index]
      index -= 1
      guard mention.range.lowerBound < position else { continue }
      steps += 1
      if position - mention.range.lowerBound > Self.reach { break }
      // The first byte of the best one's sentence ends the search.
      if let best, mention.tokens.lowerBound < Int(sentenceStarts[best.sentence]) { break }
      if fits(entities[mention.entity]), !isQuoted(mention.range.lowerBound), !isPossessor(mention) {
        // "Asked about Ole Berg, he said": somebody else.
        if isObject(mention), sentence(of: mention.tokens.lowerBound) == own {
          linked = linked ?? mention.entity
          continue
        }
        best = (mention.entity, best?.sentence ?? sentence(of: mention.tokens.lowerBound))
      }
    }
    guard let last, fits(entities[last.entity]), position - last.position < Self.reach else {
      return best?.entity ?? linked
    }
    guard let best else { return last.entity }
    return sentence(of: tokens.token(atByte: last.position)) >= best.sentence
      ? last.entity : best.entity
  }

  /// Whether a preposition stands before a name and the titles before it.
  private func isObject(_ mention: EntityMention) -> Bool {
    var at = mention.tokens.lowerBound - 1
    while at >= 0, mention.tokens.lowerBound - at < 5,
      analysis.shape(at).contains(.capitalized) || analysis.shape(at).contains(.terminator)
    {
      at -= 1
    }
    return at >= 0 && vocabulary.isObjectLink(at, in: analysis)
  }

  /// The sentence that holds a token.
  private func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentenceStarts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(sentenceStarts[middle]) <= token { low = middle } else { high = middle }
    }
    return low
  }

  func isPossessor(_ mention: EntityMention) -> Bool {
    let after = mention.tokens.upperBound
    return after < tokens.count && analysis.shape(after).contains(.possessive)
  }
}
