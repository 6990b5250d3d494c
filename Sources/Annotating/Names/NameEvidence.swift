extension NameFinder {
  // MARK: A candidate's own words

  /// What the words of each group say by themselves: lists, shape, gazetteers.
  func weighWords(_ groups: inout NameGroups) {
    for index in 0..<groups.count {
      let tokens = groups[index].tokens
      weighGazetteer(tokens, index, &groups)
      weighPerson(tokens, index, &groups)
      weighInstitution(tokens, index, &groups)
      if !groups[index].hasProperCapital, has(tokens.lowerBound, lists.ordinary) {
        for type in 0..<3 { groups[index].points[type] += rules.points.sentenceStart }
      }
      let last = tokens.upperBound - 1
      if tokens.count > 1,
        has(last, lists.otherEnd)
          || analysis.longestEntry(of: lists.notHead, at: last, limit: tokens.upperBound) != nil
      {
        // Nathan Law, Silvia Park
        let isName =
          tokens.count == 2 && has(tokens.lowerBound, lists.givenCommon)
          && !has(tokens.lowerBound, lists.ordinary) && has(last, lists.surnameCommon)
        for type in isName ? 1..<3 : 0..<3 { groups[index].points[type] += rules.points.somethingElse }
      }
    }
  }

  private func weighGazetteer(_ tokens: Range<Int>, _ group: Int, _ groups: inout NameGroups) {
    let first = tokens.lowerBound
    guard analysis.beginsGazetteerName(first),
      let name = analysis.gazetteerName(at: first, limit: tokens.upperBound),
      name.tokens == tokens, let type = type(of: name),
      !(tokens.count == 1 && (has(first, lists.neverAlone) || has(first, lists.notAcronym)))
    else { return }
    groups[group].gazetteer = name
    switch type {
    case .institution: groups.add(rules.points.gazetteerInstitution, 1, "institution.gazetteer", to: group)
    case .place: weighPlace(name, group, &groups)
    case .person: groups.add(rules.points.gazetteerInstitution, 0, "person.gazetteer", to: group)
    case .instrument: break
    }
  }

  private func weighPlace(_ name: GazetteerName, _ group: Int, _ groups: inout NameGroups) {
    let points = rules.points
    switch name.kind.place {
    case .country: groups.add(points.country, 2, "place.country", to: group)
    case .region: groups.add(points.region, 2, "place.region", to: group)
    case .city:
      // By the digits of its population: a million people and more, a hundred thousand, fewer.
      let digits = name.kind.populationDigits
      groups.add(
        digits > 6 ? points.bigCity : digits == 6 ? points.city : points.smallCity, 2, "place.city", to: group
      )
    case .site: groups.add(points.site, 2, "place.site", to: group)
    }
    let token = name.tokens.lowerBound
    if name.tokens.count == 1,
      has(token, lists.ordinary) || has(token, lists.givenCommon) || has(token, lists.surnameCommon)
    {
      groups[group].points[2] += points.placeAmbiguous
    }
  }

  private func weighPerson(_ tokens: Range<Int>, _ group: Int, _ groups: inout NameGroups) {
    let points = rules.points
    let first = tokens.lowerBound
    let last = tokens.upperBound - 1
    if groups[group].wordCount == 1 || isOneCompound(tokens) {
      let isOrdinary =
        groups[group].wordCount == 1 && has(first, lists.ordinary) || has(first, lists.modifier)
      if isOrdinary {
        for type in 0..<3 {
          groups[group].points[type] += points.plainSingle / mildness(first, groups[group], type: type)
        }
      }
      if isAcronymShaped(first), !isSpeakerLabel(first) { return }
      // Harley-Davidson, but Jean-Pierre
      let isDouble = tokens.count > 1 && !has(last, lists.given)
      let share = isOrdinary ? 3 : isDouble ? 4 : 2
      if has(first, lists.givenCommon) {
        groups.add(points.singleListed * 2 / share, 0, "person.given-name", to: group)
      } else if has(first, lists.surnameCommon) {
        groups.add(points.singleListed * 2 / share, 0, "person.surname", to: group)
      } else if isPersonal(first) || tokens.count > 1 && has(last, lists.surname) {
        groups.add(points.singleListed * 2 / 3, 0, "person.surname", to: group)
      }
      return
    }
    guard groups[group].wordCount < 8, !tokens.contains(where: { isWord($0, lists.ampersand) }) else {
      return
    }
    if has(first, lists.givenCommon) {
      groups.add(points.listedGiven, 0, "person.given-name", to: group)
    } else if has(first, lists.given) {
      groups.add(points.listedGiven * 2 / 3, 0, "person.given-name", to: group)
    } else if has(first, lists.surname) {
      groups.add(points.listedGiven / 3, 0, "person.family-name-first", to: group)
    }
    if has(last, lists.surnameCommon) {
      groups.add(points.listedSurname, 0, "person.surname", to: group)
    } else if has(last, lists.surname) || has(last, lists.given) || has(last, lists.titleOrSurname) {
      groups.add(points.listedSurname * 2 / 3, 0, "person.surname", to: group)
    }
    var plain = 0
    var hasMark = false
    for token in tokens {
      let shape = shape(token)
      // "Al" with a capital in front begins places as often as persons.
      let isInner =
        token > first && token < last && shape.contains(.lower)
        && (has(token, lists.particle) || has(token, lists.weakParticle))
      let isParticle = has(token, lists.particle) && (token > first || shape.contains(.lower)) || isInner
      if shape.contains(.initial) || shape.contains(.dotted) || isParticle
        || token > first && has(token, lists.suffix)
      {
        hasMark = true
      }
      // al-Baghdadi is a name, Baghdadi alone is not.
      let isDemonym = has(token, lists.demonym) && (token == first || isSpaced(token))
      // al-Far is a name, Far alone is not.
      let followsParticle = token > first + 1 && !isSpaced(token) && has(token - 2, lists.particle)
      // "van" and "la" are words, too: none behind a given name, nor are the syllables of one.
      let isOfPerson =
        isInner
        && (has(first, lists.given) || self.shape(first + 1).contains(.dash) && has(first + 2, lists.given))
        || isSyllable(token, of: tokens)
      if shape.contains(.word), !followsParticle, !isOfPerson, !isByname(token, in: tokens),
        !(token == last && token > first && has(token, lists.titleOrSurname)),
        isPlainWord(token) && !has(token, lists.demonym) || has(token, lists.modifier) || isDemonym
      {
        plain += 1
      }
      // "M.K." are initials.
      if shape.contains(.upper), !shape.contains(.dotted), isAcronymShaped(token), !has(token, lists.suffix),
        !isPersonal(token), token > first || analysis.tokens.bytes(token..<token + 1).count > 2
      {
        plain += 1
      }
      if token > first, token < last, has(token, lists.given) {
        groups[group].points[0] += points.listedSurname / 2
      }
    }
    if hasMark, plain == 0 { groups.add(points.listedGiven, 0, "person.particle", to: group) }
    let opensArabic =
      has(first, lists.particle) && isCapitalized(first) && analysis.tokens.bytes(first..<first + 1).count < 3
    if plain == 0, !opensArabic { groups.add(points.unlistedShape, 0, "person.shape", to: group) }
    let isSure = has(first, lists.givenCommon) && !has(first, lists.ordinary) && plain == 1
    groups[group].points[0] -= isSure ? points.listedSurname / 2 : plain * points.listedSurname
  }

  /// Words joined by hyphens only: Harley-Davidson is no given name and surname.
  private func isOneCompound(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && !tokens.dropFirst().contains { isSpaced($0) }
      && !tokens.contains { has($0, lists.particle) }
  }

  /// By how much less it counts that a word is an ordinary one: names of persons and companies are made of
  /// such.
  private func mildness(_ token: Int, _ group: NameGroup, type: Int) -> Int {
    if isAcronymShaped(token) { return analysis.tokens.bytes(token..<token + 1).count <= 4 ? 6 : 1 }
    if has(token, lists.demonym) { return 1 }
    if let name = group.gazetteer, self.type(of: name)?.index == type {
      return name.kind.institution == .company ? 4 : 3
    }
    return type == 0 && isPersonal(token) ? 3 : 1
  }

  /// "VRABEL: Why now?": a family name in capitals and a colon, which open their line.
  private func isSpeakerLabel(_ token: Int) -> Bool {
    let colon = token + 1
    return colon < analysis.tokens.count && isWord(colon, lists.colon) && !isSpaced(colon)
      && analysis.tokens.mark(token).contains(.blockStart) && analysis.tokens.bytes(token..<colon).count > 3
      && isPersonal(token) && !has(token, lists.ordinary)
      && !(analysis.beginsGazetteerName(token) && analysis.gazetteerName(at: token, limit: colon) != nil)
  }

  private func weighInstitution(_ tokens: Range<Int>, _ group: Int, _ groups: inout NameGroups) {
    let points = rules.points
    if groups[group].wordCount == 1 {
      if shape(tokens.lowerBound).contains(.lower) {
        groups.add(points.plainWords, 1, "institution.brand", to: group)
        groups[group].points[0] += points.somethingElse * 10
        groups[group].points[2] += points.somethingElse * 10
      }
      // However often "in" stands before it.
      let shape = shape(tokens.lowerBound)
      let isAcronym = isAcronymShaped(tokens.lowerBound)
      if groups[group].gazetteer == nil,
        isAcronym || shape.contains(.mixedCase) && !isPersonal(tokens.lowerBound)
      {
        groups[group].points[2] += points.somethingElse * 10
      }
      // HarbourNet
      if !isAcronym, shape.contains(.mixedCase), shape.contains(.capitalized), groups[group].points[0] <= 0,
        !has(tokens.lowerBound, lists.ordinary), !has(tokens.lowerBound, lists.notAcronym)
      {
        groups.add(points.acronym * 2 / 3, 1, "institution.brand", to: group)
      }
      if isAcronym, !has(tokens.lowerBound, lists.notAcronym), !isSpeakerLabel(tokens.lowerBound) {
        let isShort = analysis.tokens.bytes(tokens).count < 3 || shape.contains(.dotted)
        let isPlural = shape.contains(.mixedCase) && endsWithS(tokens.lowerBound)
        if isPlural || groups[group].gazetteer == nil && isNumeral(tokens.lowerBound) { return }
        // "the deal of QLF was elected": what persons do does not make one of capitals.
        let isLong = analysis.tokens.bytes(tokens).count > 5
        // "from FIA, the chief": three capitals are seldom Fia, whom a list has.
        let isTiny = shape.contains(.upper) && analysis.tokens.bytes(tokens).count < 4
        if isTiny || !isPersonal(tokens.lowerBound), !isLong {
          groups[group].points[0] += points.somethingElse
        }
        groups.add(
          isShort || shape.contains(.hasDigit) ? points.acronym * 2 / 3 : points.acronym, 1,
          "institution.acronym", to: group)
      }
      return
    }
    // HRA-N: short forms joined by a hyphen, which no person has.
    if isAcronymShaped(tokens.lowerBound), isOneCompound(tokens),
      tokens.allSatisfy({ shape($0).contains(.upper) || shape($0).contains(.dash) })
    {
      groups[group].points[0] += points.somethingElse
      let isShort = analysis.tokens.bytes(tokens.lowerBound..<tokens.lowerBound + 1).count < 3
      if !isShort, !has(tokens.lowerBound, lists.notAcronym) {
        groups.add(points.acronym * 2 / 3, 1, "institution.acronym", to: group)
      }
    }
    var plain = 0
    var heads = 0
    for token in tokens where shape(token).contains(.word) {
      if isPlainWord(token) || has(token, lists.modifier) || has(token, lists.demonym) { plain += 1 }
      if has(token, lists.weakHead) || has(token, lists.head) { heads += 1 }
    }
    if tokens.contains(where: { isWord($0, lists.ampersand) }), plain < groups[group].wordCount {
      groups.add(points.gazetteerInstitution, 1, "institution.ampersand", to: group)
    }
    if plain > 0 { groups.add(points.plainWords, 1, "institution.words", to: group) }
    // West Kowloon
    if has(tokens.lowerBound, lists.direction), groups[group].gazetteer == nil,
      let place = analysis.gazetteerName(at: tokens.lowerBound + 1, limit: tokens.upperBound),
      place.tokens.upperBound == tokens.upperBound, type(of: place) == .place
    {
      groups.add(points.region * 2, 2, "place.direction-and-place", to: group)
    }
    // Vestholm North: a constituency
    let last = tokens.upperBound - 1
    if groups[group].wordCount == 2, plain == 0, has(last, lists.direction), !isPersonal(tokens.lowerBound),
      !isAcronymShaped(tokens.lowerBound),
      !beginsPlace(tokens.lowerBound, limit: tokens.upperBound)
        || tokens.upperBound < count
          && (owner[tokens.upperBound] == TokenOwner.title || isWord(tokens.upperBound, lists.closeBracket))
    {
      groups.add(points.region, 2, "place.direction-and-place", to: group)
    }
    // North Vrabela: a direction and a word that no list has
    if groups[group].wordCount == 2, plain == 0 || has(tokens.lowerBound, lists.modifier) && plain == 1,
      has(tokens.lowerBound, lists.direction), isSpaced(last), !isPersonal(last), !has(last, lists.ordinary),
      !has(last, lists.demonym), !isAcronymShaped(last), groups[group].gazetteer == nil
    {
      groups.add(points.region, 2, "place.direction-and-place", to: group)
    }
    if heads > 0 { groups.add(points.weakHead, 1, "institution.head-weak", to: group) }
    // "in Norvika Teams": what a firm makes, no place.
    if groups[group].gazetteer == nil, beginsListedInstitution(tokens) {
      groups[group].points[2] += points.somethingElse * 5 / 2
      if !has(tokens.lowerBound, lists.givenCommon) { groups[group].points[0] += points.somethingElse / 2 }
    }
    let first = tokens.lowerBound
    if heads == 0, let place = analysis.gazetteerName(at: first, limit: tokens.upperBound - 1),
      type(of: place) == .place,
      place.tokens.count > 1 || !isPersonal(first) && !has(first, lists.particle),
      !has(tokens.upperBound - 1, lists.placeHead),
      !has(tokens.upperBound - 1, lists.direction), !has(tokens.upperBound - 1, lists.modifier),
      !has(tokens.upperBound - 1, lists.demonym)
    {
      groups.add(points.placeAndWords, 1, "institution.place-and-words", to: group)
    } else if heads == 0, groups[group].wordCount == 2, endsWithS(tokens.upperBound - 1),
      !isPersonal(tokens.upperBound - 1),
      let place = analysis.gazetteerName(at: first, limit: tokens.upperBound - 1), isBigPlace(place)
    {
      // Austin may be a given name, but not of an Austin Rockets.
      groups.add(points.placeAndWords * 2, 1, "institution.team", to: group)
    }
    // "in Grammatical Constructions"
    if plain == groups[group].wordCount, groups[group].gazetteer == nil {
      let isSite = tokens.contains { has($0, lists.placeHead) || has($0, lists.direction) }
      groups[group].points[2] += isSite ? points.placeAmbiguous : points.somethingElse * 5 / 2
    }
  }

  private func beginsListedInstitution(_ tokens: Range<Int>) -> Bool {
    guard analysis.beginsGazetteerName(tokens.lowerBound),
      let name = analysis.gazetteerName(at: tokens.lowerBound, limit: tokens.upperBound)
    else { return false }
    return type(of: name) == .institution
  }

  func isBigPlace(_ name: GazetteerName) -> Bool {
    type(of: name) == .place && name.kind.populationDigits > 5
  }

  // MARK: What stands around it

  /// Runs the rules with `evidence`: each gives its points to the candidate that is its target.
  mutating func weighSurroundings(_ groups: inout NameGroups) {
    let first = analysis.layer.annotations.count
    var numbers = FlatArray<Int32>(capacity: 64)
    analysis.layer.reserve(first + starts.count)
    for number in 0..<groups.count {
      groups.forEachCandidate(of: number) { tokens in
        analysis.layer.add(.name, tokens: tokens)
        numbers.append(Int32(truncatingIfNeeded: number))
      }
    }
    // What is only likely so far is seen by these rules and forgotten after them.
    let sure = analysis.layer.annotations.count
    defer { analysis.layer.removeLast(to: sure) }
    for number in 0..<groups.count {
      guard let name = groups[number].gazetteer, type(of: name) == .place else { continue }
      groups.forEachCandidate(of: number) { analysis.layer.add(.place, tokens: $0) }
    }
    for name in accepted { analysis.layer.add(name.type.annotation, tokens: name.tokens) }
    guard let stage = rules.weighing else { return }
    analysis.forEachMatch(stage: stage, places: analysis.places()) { match in
      let rule = Int(match.rule)
      guard let evidence = rules.evidence[rule],
        let candidate = analysis.layer.number(of: .name, at: match.target.range)
      else { return }
      if evidence.type == .institution, isBroken(match.tokens.range) { return }
      // "their trust in Ana Roe": words that are a person's by all lists stand behind such words, too.
      let points =
        evidence.type == .place && isFullName(match.target.range) ? evidence.points / 2 : evidence.points
      groups.add(points, evidence.type.index, rules.ids[rule], to: Int(numbers[candidate - first]))
    }
  }

  /// A common given name and a family name, and no place of the gazetteers.
  private func isFullName(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, has(tokens.lowerBound, lists.givenCommon),
      has(tokens.upperBound - 1, lists.surname)
    else { return false }
    return analysis.gazetteerName(at: tokens.lowerBound, limit: tokens.upperBound)?.tokens != tokens
  }

  /// Whether lines end within some tokens: "Free Union" above a signature says nothing about it.
  private func isBroken(_ tokens: Range<Int>) -> Bool {
    tokens.dropFirst().contains { analysis.tokens.mark($0).contains(.lineStart) && !continues($0) }
  }

  // MARK: Decisions

  func decide(_ groups: inout NameGroups, where isMeant: (NameGroup) -> Bool) {
    for index in 0..<groups.count where groups[index].decided == nil && isMeant(groups[index]) {
      let points = groups[index].points
      guard let best = (0..<3).max(by: { points[$0] < points[$1] }), points[best] >= rules.points.threshold
      else { continue }
      groups[index].decided = [.person, .institution, .place][best]
    }
  }

  /// Gives points to names that are part of a name found before: a surname, a given name, an acronym.
  func weighParts(_ groups: inout NameGroups) {
    let persons = PersonWords(groups)
    for index in 0..<groups.count where groups[index].wordCount < 5 {
      guard let last = groups.words(of: index).last else { continue }
      var isPart = false
      var isFamily = false
      persons.forEach(with: last, in: groups) { whole in
        guard whole != index, groups.isPart(index, of: whole) else { return }
        isPart = true
        if groups.words(of: whole).last == last { isFamily = true }
      }
      guard isPart else { continue }
      // A family name stands for a person more often than a given name, which may be a place's name too.
      groups.add(
        isFamily ? rules.points.partOfPerson : rules.points.partOfPerson * 5 / 9, 0, "person.part", to: index)
    }
    // By the first word of an institution's name: 1 where it stands for the whole even if a person may be called so.
    var openers = NumberTable()
    var teams = NumberTable()
    // "University of Vestholm", later "Vestholm".
    var seats = NumberTable()
    for name in accepted where name.type == .institution && name.tokens.count > 1 && name.form == .name {
      let word = UInt64(fold(name.tokens.lowerBound))
      let last = name.tokens.upperBound - 1
      if openers[word] != 1 {
        let isWhole =
          name.gazetteer == nil && isFirmOfOneWord(name.tokens)
          || name.category == .university && name.tokens.count == 2 && !has(last - 1, lists.givenCommon)
        openers[word] = isWhole ? 1 : 0
      }
      if name.category == .university, name.tokens.count == 3, isWord(last - 1, lists.of),
        !has(last, lists.ordinary)
      {
        seats[UInt64(fold(last))] = 0
      }
      // the Harbour Kestrels, later the Kestrels
      if name.gazetteer?.kind.institution == .other, endsWithS(last), !has(last, lists.head),
        !has(last, lists.weakHead)
      {
        teams[UInt64(fold(last))] = 0
      }
    }
    for index in 0..<groups.count
    where groups[index].decided == .institution && groups[index].gazetteer == nil
      && isFirmOfOneWord(groups[index].tokens)
    {
      openers[UInt64(groups.words(of: index)[0])] = 1
    }
    for index in 0..<groups.count where groups[index].wordCount == 1 {
      let first = groups[index].tokens.lowerBound
      if teams[UInt64(groups.words(of: index)[0])] != nil {
        groups.add(
          rules.points.partOfInstitution + (has(first, lists.ordinary) ? -rules.points.plainSingle : 0), 1,
          NameGroups.part, to: index)
        continue
      }
      let word = groups.words(of: index)[0]
      if seats[UInt64(word)] != nil, mayStandForUniversity(groups[index]) {
        var isPersons = false
        persons.forEach(with: word, in: groups) { _ in isPersons = true }
        if isPersons { continue }
        groups[index].points[0] += rules.points.somethingElse
        groups.add(rules.points.partOfInstitution, 1, NameGroups.part, to: index)
        continue
      }
      guard groups[index].gazetteer == nil, let opener = openers[UInt64(word)], !has(first, lists.ordinary)
      else { continue }
      if isPersonal(first) {
        var isPersons = opener == 0
        persons.forEach(with: word, in: groups) { _ in isPersons = true }
        if isPersons { continue }
        groups[index].points[0] += rules.points.somethingElse
      }
      groups.add(rules.points.partOfInstitution, 1, NameGroups.part, to: index)
    }
  }

  /// A word that is no place, or a town of fewer people than its university is known to.
  private func mayStandForUniversity(_ group: NameGroup) -> Bool {
    guard let place = group.gazetteer else { return true }
    return type(of: place) == .place && place.kind.place == .city && place.kind.populationDigits < 6
  }

  /// "Vesta Energy plc": a company by its words, whose name but for these is one word.
  private func isFirmOfOneWord(_ tokens: Range<Int>) -> Bool {
    let next = tokens.lowerBound + 1
    guard next < tokens.upperBound, isSpaced(next) else { return false }
    for listed in [lists.weakHead, lists.head, lists.companySuffix] where has(next, listed) {
      let form = analysis.longestEntry(of: listed, at: next, limit: tokens.upperBound)
      return form.map { analysis.value($0) == "company" } ?? false
    }
    return false
  }

  /// "the Kestrel Center", and "Kestrel Center" at the beginning of a sentence: what was found by its head counts for
  /// the same words elsewhere.
  func weighKnown(_ groups: inout NameGroups) {
    for name in accepted where name.type == .institution || name.type == .place {
      guard name.tokens.count > 1 else { continue }
      if let group = groups.known(name.tokens) {
        groups.add(rules.points.known, name.type.index, name.type.known, to: group)
      }
      // "Icon Harbours AG": what "Icon Harbours" is behind it; not "Ana Roe" of "Ana Roe Ltd", who may be there herself.
      if name.category == .company, let short = withoutForm(name.tokens), short.count > 1,
        !has(short.lowerBound, lists.given), let group = groups.known(short)
      {
        groups[group].points[0] += rules.points.somethingElse
        groups.add(rules.points.known, 1, name.type.known, to: group)
      }
    }
  }

  /// "Icon Harbours" of "Icon Harbours AG", "Vesta" of "Vesta, Inc."; nil where no form of company ends a name.
  func withoutForm(_ name: Range<Int>) -> Range<Int>? {
    for form in name.dropFirst() where has(form, lists.companySuffix) {
      guard
        analysis.longestEntry(of: lists.companySuffix, at: form, limit: name.upperBound)?.tokens.upperBound
          == name.upperBound
      else { continue }
      let end = isWord(form - 1, lists.comma) ? form - 1 : form
      return end > name.lowerBound ? name.lowerBound..<end : nil
    }
    return nil
  }

  /// Acronyms that the statement itself explains.
  func weighAcronyms(_ groups: inout NameGroups) {
    var defined: [UInt32: Mention.EntityType] = [:]
    for name in accepted
    where name.type != .person {
      let bracket = name.tokens.upperBound
      let isPassed = bracket < count && !shape(bracket).isDisjoint(with: [.possessive, .closingQuote])
      let open = isPassed ? bracket + 1 : bracket
      guard open + 1 < count, isWord(open, lists.openBracket) else { continue }
      let acronym = acronym(inBracket: open)
      let isDefinition = name.rule == Mention.EntityType.institution.definition
      guard acronym < count else { continue }
      // "Norvik Outer Islands (NOI)"
      if name.type == .place, name.rule != Mention.EntityType.place.definition {
        let block = analysis.tokens.block(analysis.tokens.blockIndex(of: open))
        guard name.tokens.count > 1, isAcronymShaped(acronym), has(bracket - 1, lists.placeHead),
          analysis.text.bytes[analysis.tokens.start(acronym)]
            == analysis.text.bytes[analysis.tokens.start(name.tokens.lowerBound)],
          startsAlike(acronym, endingAt: open, block: block)
        else { continue }
      }
      if isAcronymShaped(acronym) || isDefinition || isOtherShortName(acronym, of: name) {
        defined[fold(acronym)] = name.type
      }
    }
    for name in accepted where name.type == .institution {
      if let short = shortName(after: name) { defined[fold(short)] = .institution }
    }
    let others = acronymsOfOtherThings()
    if defined.isEmpty, others.isEmpty { return }
    for index in 0..<groups.count where groups[index].wordCount == 1 {
      let word = groups.words(of: index)[0]
      if others.contains(word) { groups[index].points[1] += rules.points.somethingElse }
      guard let type = defined[word] else { continue }
      groups.add(rules.points.definedAcronym, type.index, type.definedAcronym, to: index)
      groups[index].isDefined = true
      if type != .institution { groups[index].decided = type }
    }
  }
}
