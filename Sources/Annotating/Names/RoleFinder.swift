/// Finds the roles that a statement gives a person beside the name: before it, after it, in brackets.
struct RoleFinder {
  let lists: NameLists
  let analysis: Analysis
  /// By the token after them: institutions and places that end there; `person` where a person's name does.
  private(set) var endings: [Int32]
  /// By the token that they begin at; `person` where a person's name does.
  private(set) var beginnings: [Int32]
  static let person: Int32 = -2
  static let none: Int32 = -1
  /// The token after the last person whose title stands before a comma: a title behind is that of the next one.
  private var titled = -1
  /// The title of several persons, and the token after the last of them so far: "Justices Ana Roe, Ivo Lund and".
  private var shared: (role: Mention.Role, end: Int)?
  /// By mention: the token after it.
  let ends: [Int]
  /// By mention: whether it is an institution.
  let isInstitution: [Bool]

  init(lists: NameLists, analysis: Analysis, mentions: [Mention]) {
    self.lists = lists
    self.analysis = analysis
    ends = mentions.map(\.tokens.upperBound)
    isInstitution = mentions.map { $0.type == .institution }
    endings = Array(repeating: Self.none, count: analysis.tokens.count + 1)
    beginnings = Array(repeating: Self.none, count: analysis.tokens.count + 1)
    for index in mentions.indices where mentions[index].type != .instrument {
      let tokens = mentions[index].tokens
      if mentions[index].type == .person {
        beginnings[tokens.lowerBound] = Self.person
        endings[tokens.upperBound] = Self.person
        continue
      }
      endings[tokens.upperBound] = Int32(index)
      beginnings[tokens.lowerBound] = Int32(index)
    }
  }

  /// Finds the roles of persons, and the gender that they or an honorific tell.
  ///
  /// - Parameter mentions: Those that it was made with, by position.
  mutating func describe(_ mentions: inout [Mention]) {
    let tokens = analysis.tokens
    var block = 0
    for index in mentions.indices {
      if index > 0, mentions[index].type == mentions[index - 1].type {
        mentions[index].isByname =
          isByname(mentions[index].tokens, of: mentions[index - 1])
          || isForeignForm(mentions[index], of: mentions[index - 1])
      }
      guard mentions[index].type == .person else { continue }
      while Int(tokens.blockStarts[block + 1]) <= mentions[index].tokens.lowerBound { block += 1 }
      describe(&mentions[index], block: tokens.block(block))
      describeShared(&mentions[index], block: tokens.block(block))
      if mentions[index].roleAfter == nil, analysis.text.blocks[block].kind == .signature {
        describeSigner(&mentions[index], block: block)
      }
    }
  }

  /// "Justices Ana Roe and Ivo Lund": the title of several, which stands before the first of them.
  private mutating func describeShared(_ mention: inout Mention, block: Range<Int>) {
    let name = mention.tokens
    if name.lowerBound > block.lowerBound, mayNameSeveral(name.lowerBound - 1),
      let title = entry(endingAt: name.lowerBound, of: lists.severalRoles, marked: .title, block: block),
      analysis.value(title) != "plight", opensList(name.upperBound, block: block)
    {
      shared = (role(before: title), name.upperBound)
      // "Attorneys General Ana Roe and": more than the rank at its end.
      if mention.roleBefore == nil || title.tokens.count > 1 { mention.roleBefore = shared?.role }
    } else if let one = shared, one.end > block.lowerBound, joins(one.end, name.lowerBound) {
      shared?.end = name.upperBound
      if mention.roleBefore == nil { mention.roleBefore = one.role }
    } else {
      shared = nil
    }
  }

  /// "Ana Roe, ", "Ana Roe and", "Ana Roe (Oslo)"; not "the directors Ana Roe hired".
  private func opensList(_ end: Int, block: Range<Int>) -> Bool {
    guard end < block.upperBound else { return false }
    let next = analysis.fold(end)
    return next == lists.comma || next == lists.and || next == lists.ampersand || next == lists.openBracket
      || next == lists.of || next == lists.stop
  }

  /// Whether a word may end a title in the plural, of which few end with another letter; asked for each person.
  private func mayNameSeveral(_ word: Int) -> Bool {
    let last = analysis.text.bytes[analysis.tokens.end(word) - 1]
    return last == 0x73 || last == 0x2E || last == 0x6C
  }

  /// ",", " and", ", and": what stands between the names of a list; a bracket may go before it.
  private func joins(_ last: Int, _ next: Int) -> Bool {
    var end = last
    if end < next, analysis.fold(end) == lists.openBracket {
      guard next - end < 12,
        let close = (end..<next).first(where: { analysis.fold($0) == lists.closeBracket })
      else {
        return false
      }
      end = close + 1
    }
    // "Ana Roe Jr., Ivo Lund"
    if next - end > 1, analysis.fold(end) == lists.stop, !analysis.isSpaced(end) { end += 1 }
    guard 1...2 ~= next - end else { return false }
    let last = analysis.fold(next - 1)
    if next - end == 2 { return analysis.fold(end) == lists.comma && last == lists.and }
    return last == lists.comma || last == lists.and || last == lists.ampersand
  }

  /// "President Ana Roe of Peru", "Professor Roe of Norvik University": what stands behind the name.
  private func holder(behind end: Int, of title: ListedEntry, block: Range<Int>) -> Int? {
    guard end < block.upperBound, analysis.fold(end) == lists.of, title.listed == lists.role,
      analysis.isCapitalized(title.tokens.lowerBound), let mention = mention(behindLink: end, block: block)
    else { return nil }
    // "Committee Chair Ana Roe of Lima" comes from there.
    return isInstitution[mention] || analysis.has(title.tokens.upperBound - 1, lists.landsTitle)
      ? mention : nil
  }

  private static let foreignForm: RuleName = "institution.foreign-form"

  /// "Ports Office (L'Office des ports, ODP)": the name in another language.
  private func isForeignForm(_ name: Mention, of other: Mention) -> Bool {
    name.tokens.lowerBound - other.tokens.upperBound < 3
      && analysis.fold(other.tokens.upperBound) == lists.openBracket && name.rule == Self.foreignForm
  }

  /// "Senator Ana Roe (Nana)": one word alone in the brackets behind the name of one who has a title.
  private func isNickname(_ name: Range<Int>, of other: Mention, _ gap: Range<Int>) -> Bool {
    other.type == .person && name.count == 1 && other.tokens.count > 1 && other.roleBefore != nil
      && isBracketed(name, gap)
  }

  /// Whether nothing but a bracket stands before a name, and its other one behind.
  private func isBracketed(_ name: Range<Int>, _ gap: Range<Int>) -> Bool {
    gap.count == 1 && analysis.fold(gap.lowerBound) == lists.openBracket
      && name.upperBound < analysis.tokens.count && analysis.fold(name.upperBound) == lists.closeBracket
  }

  /// "region" in "Norvik region": what a place is, behind its name.
  func isKindOfPlace(_ token: Int) -> Bool {
    endings[token] >= 0 && analysis.has(token, lists.placeNoun) && analysis.shape(token).contains(.lower)
      && !isInstitution[Int(endings[token])]
  }

  /// "Oruna Vrabel (Oru Vrabel)": a shorter given name that begins alike, with the family name again.
  private func isShortForm(_ name: Range<Int>, of other: Mention, _ gap: Range<Int>) -> Bool {
    guard other.type == .person, name.count > 1, other.tokens.count > 1, isBracketed(name, gap),
      analysis.fold(name.upperBound - 1) == analysis.fold(other.tokens.upperBound - 1)
    else { return false }
    let bytes = analysis.text.bytes
    let short = bytes[analysis.tokens.bytes(name.lowerBound..<name.lowerBound + 1)]
    let long = bytes[analysis.tokens.bytes(other.tokens.lowerBound..<other.tokens.lowerBound + 1)]
    return short.count < long.count && short.prefix(3).elementsEqual(long.prefix(3))
  }

  /// ", also known as", " alias", ", formerly the": what stands between two names of one thing.
  private func isByname(_ name: Range<Int>, of other: Mention) -> Bool {
    guard 1...6 ~= name.lowerBound - other.tokens.upperBound else { return false }
    let gap = other.tokens.upperBound..<name.lowerBound
    if isNickname(name, of: other, gap) || isShortForm(name, of: other, gap) { return true }
    var at = gap.lowerBound
    if analysis.fold(at) == lists.comma || analysis.fold(at) == lists.openBracket { at += 1 }
    guard
      let phrase = analysis.longestEntry(
        of: other.type == .person ? lists.byname : lists.renaming, at: at, limit: gap.upperBound)
    else { return false }
    var rest = phrase.tokens.upperBound..<gap.upperBound
    if let first = rest.first, analysis.fold(first) == lists.the { rest = first + 1..<rest.upperBound }
    if rest.isEmpty { return true }
    // "the prison in Norvik (known as “Kestrel”)": the name of what is there.
    let isThere =
      other.type == .place && other.tokens.lowerBound > 0
      && analysis.has(other.tokens.lowerBound - 1, lists.placePreposition)
    return rest.count == 1 && analysis.shape(rest.lowerBound).contains(.openingQuote) && !isThere
  }

  private mutating func describe(_ mention: inout Mention, block: Range<Int>) {
    let first =
      startOfShortTitle(before: mention.tokens.lowerBound, block: block) ?? mention.tokens.lowerBound
    // "Ana Roe and Mr Lund, an editor and a reporter"
    var isOfSeveral = isSecond(mention.tokens.lowerBound, block: block)
    if let before = entry(endingAt: first, of: lists.roles, block: block) {
      isOfSeveral = isOfSeveral || isSecond(before.tokens.lowerBound, block: block)
      if let gender = gender(of: before) { mention.gender = gender }
      if before.listed == lists.role || before.listed == lists.rank {
        mention.roleBefore = role(before: before)
        if mention.roleBefore?.institution == nil {
          mention.roleBefore?.institution = holder(
            behind: mention.tokens.upperBound, of: before, block: block)
        }
      }
      if before.listed != lists.kin {
        // "Deputy Prosecutor-General": the deputy is part of the title.
        let title = mention.roleBefore == nil ? before.tokens : whole(before)
        mention.roleFurther = role(
          beyond: title.lowerBound, name: mention.tokens, hasRole: before.listed == lists.role, block: block)
      }
    } else {
      mention.roleFurther = role(
        beyond: mention.tokens.lowerBound, name: mention.tokens, hasRole: false, block: block)
    }
    let end = mention.tokens.upperBound
    if mention.roleFurther != nil && analysis.fold(mention.tokens.lowerBound - 1) == lists.comma
      || mention.roleBefore != nil && opensNamedTitle(end, block: block)
    {
      titled = end
    }
    if !opensTitleOfNext(mention.tokens.upperBound, block: block),
      let after = role(after: mention.tokens.upperBound, block: block)
    {
      mention.roleAfter = after.role
      if mention.roleFurther == nil, !isOfSeveral {
        mention.roleFurther = role(joinedBehind: after.role, after.entry, block: block)
      }
      if mention.gender == .unknown, let gender = gender(of: after.entry) { mention.gender = gender }
    }
    if mention.gender == .unknown, mention.tokens.count > 1 { mention.gender = givenGender(mention.tokens) }
  }

  /// Whether a person's name and "and" stand before a token.
  private func isSecond(_ token: Int, block: Range<Int>) -> Bool {
    token - 1 > block.lowerBound && analysis.fold(token - 1) == lists.and && endings[token - 1] == Self.person
  }

  /// "Assistant Commissioner of Ports (ACP) Ana Roe": where the short form of the title opens its bracket.
  private func startOfShortTitle(before name: Int, block: Range<Int>) -> Int? {
    let open = name - 3
    guard open > block.lowerBound, analysis.fold(name - 1) == lists.closeBracket,
      analysis.fold(open) == lists.openBracket, analysis.shape(open + 1).contains(.upper)
    else { return nil }
    return open
  }

  /// "The minister, Ana Roe, the director, Ivo Lund, and": each title before its name.
  private func opensTitleOfNext(_ end: Int, block: Range<Int>) -> Bool {
    guard end == titled, end + 1 < block.upperBound, analysis.fold(end) == lists.comma else { return false }
    if analysis.fold(end + 1) == lists.the || analysis.fold(end + 1) == lists.and { return true }
    return opensNamedTitle(end, block: block)
  }

  /// ", former director of the Harbour Union, Ivo Lund": words between two commas, then a name.
  private func opensNamedTitle(_ end: Int, block: Range<Int>) -> Bool {
    guard end < block.upperBound, analysis.fold(end) == lists.comma else { return false }
    for comma in end + 2..<max(end + 2, min(end + 16, block.upperBound - 1))
    where analysis.fold(comma) == lists.comma {
      return beginnings[comma + 1] == Self.person
    }
    return false
  }

  /// By the given name, which stands first in a full name.
  private func givenGender(_ name: Range<Int>) -> Mention.Gender {
    guard
      let given = analysis.longestEntry(
        of: lists.givenGender, at: name.lowerBound, limit: name.lowerBound + 1)
    else { return .unknown }
    return analysis.value(given) == "m" ? .male : .female
  }

  /// The longest title of some lists that ends before a token.
  ///
  /// - Parameter mark: What the lists have set for the words that they begin with.
  func entry(
    endingAt end: Int, of titles: [ClassID], marked mark: TokenShape = .role, block: Range<Int>
  ) -> ListedEntry? {
    // "He is a judge. Mr Roe agreed."
    if analysis.tokens.mark(end).contains(.sentenceStart) { return nil }
    var last = end
    if last > block.lowerBound, analysis.fold(last - 1) == lists.stop, !analysis.isSpaced(last - 1) {
      last -= 1
    }
    for start in max(block.lowerBound, last - 6)..<max(block.lowerBound, last)
    where analysis.shape(start).contains(mark) {
      for listed in titles {
        guard let entry = analysis.longestEntry(of: listed, at: start, limit: end),
          entry.tokens.upperBound == end || entry.tokens.upperBound == last
        else { continue }
        // "ICC Prosecutor": the role begins after the institution.
        if endings[start + 1] >= 0, entry.tokens.count > 1 { continue }
        return entry
      }
    }
    return nil
  }

  private func gender(of entry: ListedEntry) -> Mention.Gender? {
    if entry.listed == lists.honorific || entry.listed == lists.honorificOrName || entry.listed == lists.kin {
      switch analysis.value(entry) {
      case "m": return .male
      case "f": return .female
      default: return nil
      }
    }
    guard
      let last = analysis.longestEntry(
        of: lists.genderNoun, at: entry.tokens.upperBound - 1, limit: entry.tokens.upperBound)
    else { return nil }
    return analysis.value(last) == "m" ? .male : .female
  }

  func role(before entry: ListedEntry) -> Mention.Role {
    let title = whole(entry)
    var owner = title.lowerBound
    // "She left Peru. President Roe stayed": the next sentence.
    let mark = analysis.tokens.mark(owner)
    if mark.contains(.sentenceStart) || mark.contains(.blockStart) {
      return role(title, institution: nil, rule: "role.before")
    }
    // "Port Harbour Board (PHB) Director"
    if let end = endBeforeAcronym(owner) { owner = end }
    let first = startOfModifiers(before: owner)
    if first > 0, analysis.shape(first - 1).contains(.possessive) { owner = first - 1 }
    guard endings[owner] >= 0 else { return role(title, institution: nil, rule: "role.before") }
    let held = Int(endings[owner])
    return role(title, institution: body(ofRegion: held, endingAt: owner) ?? held, rule: "role.before")
  }

  /// "Harbour Watch's former acting director": where the words before a title begin that may stand between.
  private func startOfModifiers(before title: Int) -> Int {
    var first = title
    while first > 0, title - first < 3, analysis.shape(first - 1).contains(.lower),
      analysis.longestEntry(of: lists.roleModifier, at: first - 1, limit: first) != nil
    {
      first -= 1
    }
    return first
  }

  /// Where "Port Harbour Board" ends before "(PHB)".
  private func endBeforeAcronym(_ end: Int) -> Int? {
    guard end > 3, analysis.fold(end - 1) == lists.closeBracket, endings[end - 1] >= 0 else { return nil }
    let open = end - 3
    return analysis.fold(open) == lists.openBracket && endings[open] >= 0 ? open : nil
  }

  /// "Harbour Watch’s East Asia and West Africa Director": whose director for these places it is.
  private func body(ofRegion place: Int, endingAt end: Int) -> Int? {
    guard !isInstitution[place] else { return nil }
    var (at, region) = (end, place)
    for _ in 0..<4 {
      let name = at
      while at > 0, name - at < 10, beginnings[at] != Int32(region) { at -= 1 }
      guard at > 1, beginnings[at] == Int32(region) else { return nil }
      if analysis.shape(at - 1).contains(.possessive), endings[at - 1] >= 0 {
        let owner = Int(endings[at - 1])
        return isInstitution[owner] ? owner : nil
      }
      guard analysis.fold(at - 1) == lists.and || analysis.fold(at - 1) == lists.comma, endings[at - 1] >= 0
      else { return nil }
      at -= 1
      region = Int(endings[at])
      if isInstitution[region] { return nil }
    }
    return nil
  }

  /// "the Minister of Ports, Dr Roe", "spokesman Colonel Roe", "the director of special projects, Ana Roe", "President of
  /// Ruritania Ana Roe": a title that does not touch the name.
  ///
  /// - Parameter hasRole: Whether a role stands between.
  private func role(beyond title: Int, name: Range<Int>, hasRole: Bool, block: Range<Int>) -> Mention.Role? {
    guard title - 1 > block.lowerBound, !analysis.tokens.mark(title).contains(.sentenceStart) else {
      return nil
    }
    guard analysis.fold(title - 1) == lists.comma else {
      // Beside the name itself it was looked for before.
      if title < name.lowerBound {
        if let role = entry(endingAt: title, of: lists.justRole, block: block) {
          return self.role(before: role)
        }
        if let role = role(joinedTo: title, block: block) { return role }
      }
      // "the spokesman for Harbour Watch President Ana Roe": the institution is the president's.
      let isHeld = hasRole && endings[title] >= 0
      return portfolio(endingAt: title, block: block)
        ?? (isHeld ? nil : role(endingWithName: title, isApart: false, block: block))
        ?? role(withFieldEndingAt: title, block: block)
    }
    guard isSetApart(name.upperBound, block: block) else { return nil }
    let end = title - 1
    if let entry = entry(endingAt: end, of: lists.justRole, block: block) {
      return isOfPerson(before: entry.tokens.lowerBound, block: block) ? nil : role(before: entry)
    }
    return role(withFieldBeforeComma: end, block: block) ?? portfolio(endingAt: end, block: block)
      ?? role(endingWithName: end, block: block) ?? role(withComplementEndingAt: end, block: block)
  }

  /// "former mayor and party leader Ana Roe": the first of two titles of one person, who has no article.
  private func role(joinedTo title: Int, block: Range<Int>) -> Mention.Role? {
    guard analysis.fold(title - 1) == lists.and,
      let first = entry(endingAt: title - 1, of: lists.justRole, block: block)
    else { return nil }
    var at = first.tokens.lowerBound
    while at > block.lowerBound, at > first.tokens.lowerBound - 4,
      analysis.longestEntry(of: lists.roleModifier, at: at - 1, limit: at) != nil
    {
      at -= 1
    }
    let isApart = at > block.lowerBound && (analysis.has(at - 1, lists.article) || endings[at] == Self.person)
    return isApart ? nil : role(before: first)
  }

  /// "Special Rapporteur on harbours Ana Roe": a title with capitals and its field in small words before a name.
  private func role(withFieldEndingAt end: Int, block: Range<Int>) -> Mention.Role? {
    var link = end - 1
    while link > block.lowerBound, end - link < 10, analysis.shape(link).contains(.lower),
      endings[link + 1] < 0
    {
      if analysis.fold(link) == lists.on, link < end - 1,
        let entry = entry(endingAt: link, of: lists.justRole, block: block),
        analysis.isCapitalized(entry.tokens.upperBound - 1)
      {
        return role(
          withParts(entry.tokens).lowerBound..<end, institution: role(before: entry).institution,
          rule: "role.before")
      }
      let isSmall = analysis.has(link, lists.breaker)
      if isSmall, link == end - 1 || analysis.fold(link) != lists.and && analysis.fold(link) != lists.the {
        return nil
      }
      link -= 1
    }
    return nil
  }

  /// "Minister of Harbours and Trade" before a token.
  private func portfolio(endingAt end: Int, block: Range<Int>) -> Mention.Role? {
    guard analysis.isCapitalized(end - 1), analysis.has(end - 1, lists.ordinary) else { return nil }
    for start in max(block.lowerBound, end - 12)..<end
    where analysis.shape(start).contains(.role) && analysis.isCapitalized(start) {
      guard let entry = analysis.longestEntry(of: lists.portfolio, at: start, limit: end),
        entry.tokens.upperBound < end, endOfPortfolio(after: entry.tokens.upperBound, limit: end) == end
      else { continue }
      let title = role(before: entry)
      return role(
        withParts(entry.tokens).lowerBound..<end, institution: title.institution, rule: "role.before")
    }
    return nil
  }

  func endOfPortfolio(after title: Int, limit: Int) -> Int {
    analysis.endOfPortfolio(after: title, limit: limit, lists) { beginnings[$0] == Self.none }
  }

  /// Whether a name is followed by what ends an apposition.
  private func isSetApart(_ end: Int, block: Range<Int>) -> Bool {
    guard end < block.upperBound else { return true }
    let word = analysis.fold(end)
    return word == lists.comma || word == lists.stop || word == lists.openBracket || word == lists.semicolon
  }

  /// "Ivo Lund, a lawyer, Ana Roe": the title belongs to the one before it.
  func isOfPerson(before title: Int, block: Range<Int>) -> Bool {
    var at = title
    while at > block.lowerBound, title - at < 8 {
      if analysis.fold(at - 1) == lists.comma { return endings[at - 1] == Self.person && at - 1 != titled }
      at -= 1
    }
    return false
  }

  /// "director of the Harbour Union": a title and the institution or place that ends before a token.
  ///
  /// - Parameter isApart: Whether a comma parts it from the name, so that it may be that of the name before it.
  private func role(endingWithName last: Int, isApart: Bool = true, block: Range<Int>) -> Mention.Role? {
    // "director of the Port Harbour Board (PHB), Ana Roe"
    var end = endBeforeAcronym(last) ?? last
    if endings[end] < 0 {
      // "governor of Norvik region Ana Roe"
      guard end > block.lowerBound, isKindOfPlace(end - 1) else { return nil }
      end -= 1
    }
    var link = end - 1
    while link > block.lowerBound, beginnings[link] != endings[end] { link -= 1 }
    link -= 1
    if link > block.lowerBound, analysis.fold(link) == lists.the { link -= 1 }
    guard link > block.lowerBound, analysis.has(link, lists.roleLink) else { return nil }
    guard let entry = entry(endingAt: link, of: lists.justRole, block: block) else {
      // "the Minister for Harbours of Peru"
      if var title = portfolio(endingAt: link, block: block) {
        title.institution = title.institution ?? Int(endings[end])
        return title
      }
      // "attaché of the Harbour Board in Oslo"
      let isPlaced =
        analysis.fold(link) == lists.inWord && endings[link] >= 0 && !isInstitution[Int(endings[end])]
      return isPlaced ? role(endingWithName: link, block: block) : nil
    }
    if isApart, isOfPerson(before: entry.tokens.lowerBound, block: block) { return nil }
    var held = Int(endings[end])
    // "Harbour Watch's researcher for Peru"
    if !isInstitution[held], let owner = role(before: entry).institution, isInstitution[owner] {
      held = owner
    }
    return role(withParts(entry.tokens), institution: held, rule: "role.before")
  }

  /// "Harbour Watch's director of special projects": a title with what it is for, in small words, before a comma.
  private func role(withComplementEndingAt end: Int, block: Range<Int>) -> Mention.Role? {
    var link = end - 1
    // "counsel for Ivo Lund, Ana Roe": a name is left out of the title.
    var hasName = false
    // "head of the UN mission"
    var institution: Int?
    while link > block.lowerBound, end - link < 8 {
      if endings[link + 1] >= 0 {
        guard isInstitution[Int(endings[link + 1])] else { return nil }
        institution = institution ?? Int(endings[link + 1])
      }
      guard analysis.shape(link).contains(.word) else { return nil }
      if endings[link + 1] == Self.person { hasName = true }
      let word = analysis.fold(link)
      if word == lists.of || word == lists.for || word == lists.on,
        let entry = entry(endingAt: link, of: lists.justRole, block: block)
      {
        guard !isOfPerson(before: entry.tokens.lowerBound, block: block) else { return nil }
        let title = role(before: entry)
        if hasName { return title }
        return role(
          withParts(entry.tokens).lowerBound..<end, institution: title.institution ?? institution,
          rule: "role.before")
      }
      link -= 1
    }
    return nil
  }

  /// A title with its parts; "chief" before a rank in capitals ends another one ("police chief Maj. Gen. Roe").
  private func whole(_ title: ListedEntry) -> Range<Int> {
    let first = title.tokens.lowerBound
    let isOther =
      title.listed == lists.rank && first > 0 && analysis.isCapitalized(first)
      && !analysis.isCapitalized(first - 1)
    return isOther ? title.tokens : withParts(title.tokens)
  }

  /// With deputy, assistant, which are part of a title. "former" is not.
  func withParts(_ title: Range<Int>) -> Range<Int> {
    var start = title.lowerBound
    while start > 0, analysis.isSpaced(start), analysis.has(start - 1, lists.titlePart) { start -= 1 }
    return start..<title.upperBound
  }

  func role(_ tokens: Range<Int>, institution: Int?, rule: RuleName) -> Mention.Role {
    Mention.Role(range: analysis.tokens.bytes(tokens), institution: institution, rule: rule)
  }
}
