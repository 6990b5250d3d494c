/// Words with a capital that may be a name, and all that speaks for one type or another.
struct NameGroup: BitwiseCopyable {
  private let span: TokenSpan
  /// Those that are no points and hyphens.
  let wordCount: Int
  /// By type (person, institution, place, instrument).
  var points = SIMD4<Int>(0, 0, 0, 0)
  var gazetteer: GazetteerName?
  var decided: Mention.EntityType?
  /// The statement explains it as the short form of a name.
  var isDefined = false
  /// Whether one of them stands where a capital means something.
  var hasProperCapital = false
  fileprivate let firstWord: Int
  fileprivate var candidates = NameGroups.Chain()
  fileprivate var evidence = NameGroups.Chain()

  fileprivate init(_ tokens: Range<Int>, wordCount: Int, firstWord: Int) {
    span = TokenSpan(tokens)
    self.wordCount = wordCount
    self.firstWord = firstWord
  }

  /// Where they stand first.
  var tokens: Range<Int> { span.range }
}

/// The candidates of a statement by their words in lower case. In a few flat arrays: a group of its own arrays took
/// four pieces of memory.
struct NameGroups: ~Copyable {
  struct Evidence: BitwiseCopyable {
    var type: Int
    var name: RuleName
    var points: Int
    var count: Int
    fileprivate var next: Int32 = 0
  }

  /// Not private: see `PatternMachine.Choice`.
  struct Candidate: BitwiseCopyable {
    var tokens: TokenSpan
    var next: Int32 = 0
  }

  /// The items of one group among those of all: their numbers plus one; 0 for none.
  fileprivate struct Chain: BitwiseCopyable {
    var first: Int32 = 0
    var last: Int32 = 0
  }

  private var keys: NameKeys
  private let facts: UnsafePointer<TokenFacts>
  private var groups = FlatArray<NameGroup>(capacity: 64)
  private var words = FlatArray<UInt32>(capacity: 128)
  private var candidates = FlatArray<Candidate>(capacity: 128)
  private var evidence = FlatArray<Evidence>(capacity: 128)

  init(_ analysis: Analysis) {
    keys = NameKeys(analysis)
    facts = analysis.storage.facts
  }

  var count: Int { groups.count }

  subscript(group: Int) -> NameGroup {
    @inline(__always) get { groups[group] }
    @inline(__always) _modify { yield &groups[group] }
  }

  /// The words of a group in lower case, by id.
  func words(of group: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: words.base + groups[group].firstWord, count: groups[group].wordCount)
  }

  /// Whether all words of a group are among those of another, which has more.
  func isPart(_ group: Int, of other: Int) -> Bool {
    groups[other].wordCount > groups[group].wordCount
      && words(of: group).allSatisfy { words(of: other).contains($0) }
  }

  // MARK: Candidates

  /// Adds a candidate to the group of its words, which may be new; none where it has no word.
  ///
  /// - Parameter proper: Whether it stands where a capital means something.
  mutating func add(_ tokens: Range<Int>, proper: Bool) {
    guard let group = keys.number(of: tokens) else { return }
    if group == groups.count { append(tokens) }
    if proper { groups[group].hasProperCapital = true }
    candidates.append(Candidate(tokens: TokenSpan(tokens)))
    let number = Int32(truncatingIfNeeded: candidates.count)
    let last = groups[group].candidates.last
    if last == 0 { groups[group].candidates.first = number } else { candidates[Int(last) - 1].next = number }
    groups[group].candidates.last = number
  }

  /// The group of some words; nil where they are no candidate's.
  func known(_ tokens: Range<Int>) -> Int? { keys.known(tokens) }

  /// Adds a group without candidates; points and hyphens of its name make no difference.
  private mutating func append(_ tokens: Range<Int>) {
    let first = words.count
    for token in tokens where !facts[token].shape.contains(.punctuation) { words.append(facts[token].fold) }
    groups.append(NameGroup(tokens, wordCount: words.count - first, firstWord: first))
  }

  /// Gives the places of a group in order.
  @inline(__always)
  func forEachCandidate(of group: Int, _ body: (Range<Int>) -> Void) {
    var number = groups[group].candidates.first
    while number != 0 {
      let candidate = candidates[Int(number) - 1]
      number = candidate.next
      body(candidate.tokens.range)
    }
  }

  // MARK: Evidence

  /// Adds evidence; the same kind counts three times at most, so that a long statement proves no more than a
  /// short one.
  mutating func add(_ points: Int, _ type: Int, _ name: RuleName, to group: Int) {
    if points == 0 { return }
    var number = groups[group].evidence.first
    while number != 0 {
      let known = Int(number) - 1
      if evidence[known].type == type, evidence[known].name == name {
        evidence[known].count += 1
        if evidence[known].count <= 3 { groups[group].points[type] += points }
        return
      }
      number = evidence[known].next
    }
    evidence.append(Evidence(type: type, name: name, points: points, count: 1))
    let added = Int32(truncatingIfNeeded: evidence.count)
    let last = groups[group].evidence.last
    if last == 0 { groups[group].evidence.first = added } else { evidence[Int(last) - 1].next = added }
    groups[group].evidence.last = added
    groups[group].points[type] += points
  }

  @inline(__always)
  func forEachEvidence(of group: Int, _ body: (Evidence) -> Void) {
    var number = groups[group].evidence.first
    while number != 0 {
      let one = evidence[Int(number) - 1]
      number = one.next
      body(one)
    }
  }

  /// The short form of an institution's name.
  static let part: RuleName = "institution.part"

  /// The strongest evidence that decided for a type; that it is a part of another name comes first, since that also tells
  /// what it names.
  func reason(for type: Int, of group: Int) -> RuleName? {
    var best: Evidence?
    var isPart = false
    forEachEvidence(of: group) { one in
      guard one.type == type, one.points > 0 else { return }
      if one.name == Self.part { isPart = true }
      if let known = best, (known.points, one.name) >= (one.points, known.name) { return }
      best = one
    }
    return isPart ? Self.part : best?.name
  }
}

/// The groups that are persons' full names, by each of their words.
struct PersonWords: ~Copyable {
  /// Not private: see `PatternMachine.Choice`.
  struct Item: BitwiseCopyable {
    var group: Int
    var next: Int?
  }

  private var heads = NumberTable()
  private var items = FlatArray<Item>()

  /// Persons beyond these with one word are not looked at.
  private static let limit = 20

  init(_ groups: borrowing NameGroups) {
    // From the last: a chain then goes through them in the order in which they stand.
    for group in (0..<groups.count).reversed()
    where groups[group].decided == .person && groups[group].wordCount > 1 {
      for word in groups.words(of: group) {
        let next = heads[UInt64(word)]
        if let next, items[next].group == group { continue }
        heads[UInt64(word)] = items.count
        items.append(Item(group: group, next: next))
      }
    }
  }

  func forEach(with word: UInt32, in groups: borrowing NameGroups, _ body: (Int) -> Void) {
    var next = heads[UInt64(word)]
    var looks = 0
    while let item = next, looks < Self.limit {
      looks += 1
      body(items[item].group)
      next = items[item].next
    }
  }
}

extension Mention.EntityType {
  /// What patterns name it by.
  var annotation: AnnotationKind {
    switch self {
    case .person: .person
    case .institution: .institution
    case .place: .place
    case .instrument: .instrument
    }
  }

  var index: Int {
    switch self {
    case .person: 0
    case .institution: 1
    case .place: 2
    case .instrument: 3
    }
  }
}
