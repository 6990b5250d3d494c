/// Finds the roles that a statement gives a person beside the name: before it, after it, in brackets.
struct RoleFinder {
  private let lists: NameLists
  private let analysis: Analysis
  /// By the token after them: institutions and places that end there.
  private var endings: [Int32]
  /// By the token that they begin at; `person` where a person's name does.
  private var beginnings: [Int32]
  private static let person: Int32 = -2
  /// By mention: the token after it.
  private let ends: [Int]

  init(lists: NameLists, analysis: Analysis, mentions: [Mention]) {
    self.lists = lists
    self.analysis = analysis
    ends = mentions.map(\.tokens.upperBound)
    endings = Array(repeating: -1, count: analysis.tokens.count + 1)
    beginnings = Array(repeating: -1, count: analysis.tokens.count + 1)
    for index in mentions.indices where mentions[index].type != .instrument {
      let tokens = mentions[index].tokens
      if mentions[index].type == .person {
        beginnings[tokens.lowerBound] = Self.person
        continue
      }
      endings[tokens.upperBound] = Int32(index)
      beginnings[tokens.lowerBound] = Int32(index)
    }
  }

  /// Finds the roles of persons, and the gender that they or an honorific tell.
  ///
  /// - Parameter mentions: Those that it was made with, by position.
  func describe(_ mentions: inout [Mention]) {
    let tokens = analysis.tokens
    var block = 0
    for index in mentions.indices where mentions[index].type == .person {
      while Int(tokens.blockStarts[block + 1]) <= mentions[index].tokens.lowerBound { block += 1 }
      describe(&mentions[index], block: tokens.block(block))
    }
  }

  private func describe(_ mention: inout Mention, block: Range<Int>) {
    if let before = entry(endingAt: mention.tokens.lowerBound, block: block) {
      if let gender = gender(of: before) { mention.gender = gender }
      if before.listed == lists.role || before.listed == lists.rank {
        mention.roleBefore = role(before: before)
      }
      if before.listed == lists.honorific, let next = entry(endingAt: before.tokens.lowerBound, block: block),
        next.listed == lists.role
      {
        mention.roleBefore = role(before: next)
      }
    }
    if let after = role(after: mention.tokens.upperBound, block: block) {
      mention.roleAfter = after.role
      if mention.gender == .unknown, let gender = gender(of: after.entry) { mention.gender = gender }
    }
    if mention.gender == .unknown, mention.tokens.count > 1 { mention.gender = givenGender(mention.tokens) }
  }

  /// By the given name, which stands first in a full name.
  private func givenGender(_ name: Range<Int>) -> Mention.Gender {
    guard
      let given = analysis.longestEntry(
        of: lists.givenGender, at: name.lowerBound, limit: name.lowerBound + 1)
    else { return .unknown }
    return analysis.value(given) == "m" ? .male : .female
  }

  /// The longest title that ends before a token.
  private func entry(endingAt end: Int, block: Range<Int>) -> ListedEntry? {
    var last = end
    if last > block.lowerBound, analysis.fold(last - 1) == lists.stop, !analysis.isSpaced(last - 1) {
      last -= 1
    }
    for start in max(block.lowerBound, last - 6)..<max(block.lowerBound, last)
    where analysis.shape(start).contains(.role) {
      for listed in lists.roles {
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

  private func role(before entry: ListedEntry) -> Mention.Role {
    var start = entry.tokens.lowerBound
    // deputy, assistant: part of the title. "former" is not.
    while start > 0, analysis.isSpaced(start), analysis.has(start - 1, lists.titlePart) { start -= 1 }
    var owner = start
    if owner > 0, analysis.shape(owner - 1).contains(.possessive) { owner -= 1 }
    return role(
      start..<entry.tokens.upperBound, institution: endings[owner] < 0 ? nil : Int(endings[owner]),
      rule: "role.before")
  }

  private func role(_ tokens: Range<Int>, institution: Int?, rule: RuleName) -> Mention.Role {
    Mention.Role(range: analysis.tokens.bytes(tokens), institution: institution, rule: rule)
  }

  /// ", the director of X", " (Director)": a role in apposition.
  private func role(after end: Int, block: Range<Int>) -> (role: Mention.Role, entry: ListedEntry)? {
    guard end + 1 < block.upperBound,
      analysis.fold(end) == lists.comma || analysis.fold(end) == lists.openBracket
    else { return nil }
    var at = end + 1
    if analysis.has(at, lists.article) { at += 1 }
    var institution: Int?
    var steps = 0
    while at < block.upperBound, steps < 6 {
      steps += 1
      if let entry = analysis.longestEntry(of: lists.role, at: at, limit: block.upperBound) {
        if opensNextPerson(entry.tokens.upperBound, block: block) { return nil }
        if institution == nil { institution = complement(of: entry, block: block) }
        return (role(entry.tokens, institution: institution, rule: "role.after"), entry)
      }
      if beginnings[at] >= 0 {
        let number = Int(beginnings[at])
        institution = number
        at = ends[number]
        if at < block.upperBound, analysis.shape(at).contains(.possessive) { at += 1 }
      } else if analysis.has(at, lists.roleModifier) || analysis.has(at, lists.demonym) {
        at += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Ana Roe, Sen. Ivo Lund": the title is that of the next one.
  private func opensNextPerson(_ token: Int, block: Range<Int>) -> Bool {
    let isStop = token < block.upperBound && analysis.fold(token) == lists.stop && !analysis.isSpaced(token)
    let next = isStop ? token + 1 : token
    return beginnings.indices.contains(next) && beginnings[next] == Self.person
  }

  /// The institution after "director of", "director at".
  private func complement(of entry: ListedEntry, block: Range<Int>) -> Int? {
    var at = entry.tokens.upperBound
    guard at < block.upperBound, analysis.has(at, lists.roleLink) else { return nil }
    at += 1
    if at < block.upperBound, analysis.fold(at) == lists.the { at += 1 }
    return beginnings[at] < 0 ? nil : Int(beginnings[at])
  }
}
