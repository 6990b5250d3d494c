import Annotating

/// Puts the mentions of one thing together: persons with their roles, institutions, places and instruments.
///
/// Made once for a rule set, shared by all threads; what it works with lies in a ``Scratch``, one a thread, made by
/// ``scratch()``.
public final class EntityResolver: Sendable {
  private let nominals: NominalFinder
  private let resolutionBodies: InstrumentIdentifiers.Bodies
  private let landLetters: [[UInt8]]
  private let landOfDemonym: @Sendable (UnsafeBufferPointer<UInt8>) -> [UInt8]?
  private let issuers: IssuerFinder
  private let marks: WordMarks
  private let shortNames: ClassID?
  /// What of a person's name does not tell it from others, what each land has one of, what companies' names end with, what
  /// is left out of them, and what many places have one of; folded.
  private let smallWords, organs, companyForms, companyKinds, localWords: [[UInt8]]

  /// Marks of words: "the", and what begins the words before an issuer or a contact.
  static let article: UInt8 = 1
  static let issuer: UInt8 = 2
  static let contact: UInt8 = 4

  public init(_ ruleSet: RuleSet) {
    nominals = NominalFinder(ruleSet)
    issuers = IssuerFinder(ruleSet)
    var marks = WordMarks(ruleSet)
    marks.add("the", ruleSet, mark: Self.article)
    marks.add(firstWordsOf: "issuer-phrase", ruleSet, mark: Self.issuer)
    marks.add(firstWordsOf: "contact-phrase", ruleSet, mark: Self.contact)
    self.marks = marks
    shortNames = ruleSet.listed("given-name-short")
    smallWords = Self.folded("name-small-word", ruleSet)
    organs = Self.folded("land-organ", ruleSet)
    companyForms = Self.folded("company-suffix", ruleSet)
    companyKinds = Self.folded("company-kind", ruleSet)
    localWords = Self.folded("local-word", ruleSet)
    landLetters = (ruleSet.wordLists["land-letters"]?.entries ?? []).map { Array($0.words.utf8) }
    landOfDemonym = { word in
      guard let land = ruleSet.cell("country", beside: word, in: "demonym"), !land.isEmpty else { return nil }
      var folded: [UInt8] = []
      LetterFold.append(land, to: &folded)
      return folded
    }
    resolutionBodies = InstrumentIdentifiers.bodies(ruleSet)
  }

  /// The entries of a word list as names are compared.
  private static func folded(_ list: String, _ ruleSet: RuleSet) -> [[UInt8]] {
    (ruleSet.wordLists[list]?.entries ?? []).map { entry in
      var folded: [UInt8] = []
      Array(entry.words.utf8).withUnsafeBufferPointer { LetterFold.append($0, to: &folded) }
      return folded
    }
  }

  /// What a thread works with.
  public func scratch() -> Scratch {
    Scratch(
      persons: PersonGrouping(small: smallWords),
      things: ThingGrouping(
        organs: organs, companyForms: companyForms, companyKinds: companyKinds, landLetters: landLetters,
        localWords: localWords, landOfDemonym: landOfDemonym))
  }

  /// What is known about a statement beside its text.
  public struct Hints: Sendable {
    public var title: String?
    public var authors: [String]
    public var publisher: String?

    public init(title: String? = nil, authors: [String] = [], publisher: String? = nil) {
      self.title = title
      self.authors = authors
      self.publisher = publisher
    }
  }

  /// Arrays that are kept from statement to statement, so that they need not grow again.
  public struct Scratch: Sendable {
    var things: ThingGrouping
    var persons: PersonGrouping
    /// Titles and names behind the number of an entity.
    var titles = Numbering()
    /// By number of a person's title: the first of the roles that have it.
    var roleOfTitle: [Int32] = []
    /// Where titles begin that stand beside a name and not alone, in order.
    var titleStarts: [Int] = []
    var heads = Heads()
    /// Words behind "the" that may stand for an entity, from the article on, and their numbers in `heads`.
    var nominals: [(article: Int, words: NominalFinder.Words, key: Int32)] = []
    /// By mention: its entity.
    var entityOfMention: [Int] = []
    var entityOfPerson: [Int] = []
    /// By token: a name stands there.
    var taken: [Bool] = []
    /// The tokens whose words are looked for.
    var marked: [(token: Int32, mark: UInt8)] = []

    fileprivate init(persons: PersonGrouping, things: ThingGrouping) {
      (self.persons, self.things) = (persons, things)
    }
  }

  /// The entities of a statement, by first mention, and who issues it.
  public func resolve(_ mentions: [Mention], in analysis: Analysis, hints: Hints = Hints()) -> Resolution {
    var scratch = self.scratch()
    return resolve(mentions, in: analysis, hints: hints, scratch: &scratch)
  }

  /// The same with a thread's own scratch.
  public func resolve(
    _ mentions: [Mention], in analysis: Analysis, hints: Hints, scratch: inout Scratch
  ) -> Resolution {
    if mentions.isEmpty { return Resolution() }
    var resolution = Resolution(mentionCount: mentions.count)
    let bytes = analysis.text.bytes
    bytes.withUnsafeBufferPointer { text in
      scratch.group(
        mentions, in: analysis, text: text, short: ShortNames(analysis, shortNames), into: &resolution)
      resolution.describe(in: analysis, text: text)
      scratch.markAliases(text: text, in: &resolution)
      scratch.addRoles(of: mentions, text: text, to: &resolution)
      InstrumentIdentifiers(text, bodies: resolutionBodies).add(
        mentions, scratch.entityOfMention, to: &resolution)
      scratch.markTaken(mentions, tokenCount: analysis.tokens.count)
      scratch.marked.removeAll(keepingCapacity: true)
      analysis.appendTokens(marks, to: &scratch.marked)
      resolution.issuers = issuers.find(
        in: analysis, text: text, hints: hints, marked: scratch.marked, resolution: resolution)
      nominals.find(in: analysis, text: text, scratch: &scratch, resolution: &resolution)
    }
    return resolution
  }
}

extension EntityResolver.Scratch {
  /// Makes the entities, by first mention.
  fileprivate mutating func group(
    _ mentions: [Mention], in analysis: Analysis, text: UnsafeBufferPointer<UInt8>, short: ShortNames,
    into resolution: inout Resolution
  ) {
    entityOfMention.removeAll(keepingCapacity: true)
    entityOfMention.append(contentsOf: repeatElement(-1, count: mentions.count))
    // Persons first leave their number there, marked as such.
    persons.group(mentions, text: text, short: short) { mention, person in entityOfMention[mention] = person }
    entityOfPerson.removeAll(keepingCapacity: true)
    entityOfPerson.append(contentsOf: repeatElement(-1, count: persons.count))
    things.group(mentions, in: analysis, text: text)
    // By index: a mention is two hundred bytes, which a loop over them would copy.
    for index in mentions.indices {
      let isPerson = mentions[index].type == .person
      let entity = known(index, isPerson: isPerson) ?? resolution.entities.count
      if entity == resolution.entities.count {
        if isPerson { entityOfPerson[entityOfMention[index]] = entity }
        resolution.entities.append(Entity(mentions[index]))
      }
      entityOfMention[index] = entity
      resolution.entities[entity].add(mentions[index], text)
      resolution.mentions.append(
        EntityMention(
          entity: entity, range: mentions[index].range, form: mentions[index].form,
          rule: mentions[index].rule, provision: mentions[index].provision, tokens: mentions[index].tokens))
    }
  }

  /// The entity of a mention, if an earlier one of the same thing has made it.
  private mutating func known(_ index: Int, isPerson: Bool) -> Int? {
    if isPerson {
      let entity = entityOfPerson[entityOfMention[index]]
      return entity < 0 ? nil : entity
    }
    let root = Int(things.root(Int32(index)))
    return root == index ? nil : entityOfMention[root]
  }

  /// The roles beside the mentions of persons, each title once.
  fileprivate mutating func addRoles(
    of mentions: [Mention], text: UnsafeBufferPointer<UInt8>, to resolution: inout Resolution
  ) {
    titles.removeAll()
    roleOfTitle.removeAll(keepingCapacity: true)
    titleStarts.removeAll(keepingCapacity: true)
    for index in mentions.indices {
      if let role = mentions[index].roleFurther {
        titleStarts.append(role.range.lowerBound)
        add(role, to: entityOfMention[index], text, &resolution)
      }
      if let role = mentions[index].roleBefore { add(role, to: entityOfMention[index], text, &resolution) }
      if let role = mentions[index].roleAfter { add(role, to: entityOfMention[index], text, &resolution) }
    }
    // Stable, as all of Swift's sorting is: within an entity the order is that of the text.
    if resolution.roles.count > 1 { resolution.roles.sort { $0.entity < $1.entity } }
  }

  private mutating func add(
    _ role: Mention.Role, to entity: Int, _ text: UnsafeBufferPointer<UInt8>, _ resolution: inout Resolution
  ) {
    let institution = role.institution.flatMap {
      entityOfMention.indices.contains($0) ? entityOfMention[$0] : nil
    }
    let title = UnsafeBufferPointer(rebasing: text[role.range])
    let number = Int(number(of: title, of: entity, in: nil))
    if number < roleOfTitle.count, roleOfTitle[number] >= 0 {
      // "President Roe" says less than "Roe, the president of Ruritania".
      guard let institution else { return }
      let first = Int(roleOfTitle[number])
      if resolution.roles[first].institution == nil { resolution.roles[first].institution = institution }
      if resolution.roles[first].institution == institution { return }
      let seen = titles.count
      guard self.number(of: title, of: entity, in: institution) == seen else { return }
    } else {
      roleOfTitle.append(contentsOf: repeatElement(-1, count: number + 1 - roleOfTitle.count))
      roleOfTitle[number] = Int32(truncatingIfNeeded: resolution.roles.count)
    }
    resolution.roles.append(
      EntityRole(entity: entity, institution: institution, range: role.range, rule: role.rule))
  }

  /// The number of a person's title, in any case, with or without an institution.
  private mutating func number(
    of title: UnsafeBufferPointer<UInt8>, of entity: Int, in institution: Int?
  ) -> Int32 {
    let prefix =
      UInt64(truncatingIfNeeded: entity) << 32 | UInt64(truncatingIfNeeded: (institution ?? -1) + 1)
    return titles.number { key in
      withUnsafeBytes(of: prefix) { key.append(contentsOf: $0) }
      LetterFold.append(title, to: &key)
      // "Senators Roe and Lund", "Senator Roe"
      if key.last == 0x73 { key.removeLast() }
    }
  }

  /// Marks where an entity is first called by another name than its own. Comes before nominals and pronouns are added.
  fileprivate mutating func markAliases(text: UnsafeBufferPointer<UInt8>, in resolution: inout Resolution) {
    titles.removeAll()
    let names = resolution.words
    names.withUnsafeBufferPointer { names in
      for index in resolution.mentions.indices {
        let entity = resolution.mentions[index].entity
        let words = UnsafeBufferPointer(rebasing: text[resolution.mentions[index].range])
        let name = UnsafeBufferPointer(rebasing: names[resolution.entities[entity].name])
        if ByteChunks.areEqual(name, words) { continue }
        let seen = titles.count
        let number = titles.number(of: words, behind: UInt64(truncatingIfNeeded: entity))
        if number == seen { resolution.mentions[index].isAlias = true }
      }
    }
  }

  /// Whether a title that stands beside a name begins at a byte.
  func isTitle(at start: Int) -> Bool {
    var (low, high) = (0, titleStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if titleStarts[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < titleStarts.count && titleStarts[low] == start
  }

  fileprivate mutating func markTaken(_ mentions: [Mention], tokenCount: Int) {
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(false, count: tokenCount + 1))
    taken.withUnsafeMutableBufferPointer { taken in
      for index in mentions.indices {
        for token in mentions[index].tokens.clamped(to: taken.indices) { taken[token] = true }
      }
    }
  }
}

extension Resolution {
  /// Names of the entities, and the identifiers that gazetteers give.
  fileprivate mutating func describe(in analysis: Analysis, text: UnsafeBufferPointer<UInt8>) {
    for index in entities.indices {
      let start = words.count
      let fullest = UnsafeBufferPointer(rebasing: text[entities[index].fullest])
      if let line = entities[index].line {
        let (name, identifiers) = analysis.nameAndIdentifiers(of: line)
        words.append(contentsOf: name)
        let isFuller = entities[index].hasName && opens(fullest, with: start..<words.count)
        if words.count > start, !isFuller { entities[index].name = start..<words.count }
        addIdentifiers(identifiers, of: index)
      }
      if entities[index].name.isEmpty {
        let start = words.count
        words.append(contentsOf: fullest)
        entities[index].name = start..<words.count
      }
    }
  }

  /// A list's "Ministry of Fisheries" is less than the text's "Ministry of Fisheries of Ruritania".
  private func opens(_ name: UnsafeBufferPointer<UInt8>, with listed: Range<Int>) -> Bool {
    name.count > listed.count + 4 && name.starts(with: words[listed])
      && name.dropFirst(listed.count).starts(with: " of ".utf8)
  }

  /// `scheme:value | scheme:value`, as gazetteers write them.
  private mutating func addIdentifiers(_ cell: UnsafeBufferPointer<UInt8>, of entity: Int) {
    var rest = cell[...]
    while !rest.isEmpty {
      let part = rest.prefix { $0 != 0x7C }
      rest = rest[part.endIndex...].dropFirst()
      let trimmed = part.drop { $0 == 0x20 }
      guard let colon = trimmed.firstIndex(of: 0x3A) else { continue }
      let value = trimmed[(colon + 1)...].drop { $0 == 0x20 }.prefix { $0 != 0x20 }
      if value.isEmpty { continue }
      add(trimmed[..<colon], value, of: entity)
    }
  }

  /// Adds an identifier, unless the entity has it.
  mutating func add(_ scheme: some Sequence<UInt8>, _ value: some Sequence<UInt8>, of entity: Int) {
    let start = words.count
    words.append(contentsOf: scheme)
    let middle = words.count
    words.append(contentsOf: value)
    identifiers.append(EntityIdentifier(entity: entity, scheme: start..<middle, value: middle..<words.count))
  }
}
