import Annotating

/// Puts the mentions of one person together.
///
/// Full names first: the same words, one within the other, or one transliterated otherwise. Then single names, each to
/// the person of that name who was named last before it (Mikheev's partial match, kept apart by the text's order).
/// Keeps its arrays from statement to statement.
struct PersonGrouping {
  private struct Person {
    /// Index among the forms.
    var form: Int
    /// The first token of a mention that has this form.
    var token: Int
    var gender: Mention.Gender
    /// Byte offset of the last mention so far; `never` before the first.
    var lastUse: Int
  }

  private struct Own {
    /// Index among the mentions.
    var mention: Int
    /// Index among the forms.
    var form: Int
    var person: Int32
  }

  /// The names as they stand, each once; the forms have the same numbers. Those of earlier statements stay: most words of
  /// names come again.
  private var names = Numbering()
  private var forms: NameForms
  private var persons: [Person] = []
  private var own: [Own] = []
  private var order: [Int] = []
  private var buffer: [UInt8] = []
  /// By word of a name: the persons that have it.
  private var byWord = NumberLists()
  private var bySkeleton = NumberLists()
  /// By person: the mentions that give a title.
  private var titles = NumberLists()
  /// By word: the person that has it and was named last.
  private var latest: [Int32] = []

  private static let never = Int.max
  /// How many persons of one name are looked at, beside the one named last: a text of fifty thousand namesakes would
  /// take their square otherwise.
  private static let most = 256
  /// How many names are kept from statement to statement.
  private static let mostNames = 1 << 12

  init(small: [[UInt8]]) { forms = NameForms(small: small) }

  /// The number of persons that were found.
  var count: Int { persons.count }

  /// Groups the mentions of persons; `body` gets each one in order, with the number of its person.
  mutating func group(
    _ mentions: [Mention], text: UnsafeBufferPointer<UInt8>, short: ShortNames,
    _ body: (_ mention: Int, _ person: Int) -> Void
  ) {
    removeAll()
    for index in mentions.indices where mentions[index].type == .person {
      let name = UnsafeBufferPointer(rebasing: text[mentions[index].range])
      let form = Int(names.number(of: name))
      if form == forms.forms.count { forms.append(name, &buffer) }
      own.append(Own(mention: index, form: form, person: -1))
    }
    if own.isEmpty { return }
    latest.append(contentsOf: repeatElement(-1, count: forms.wordCount - latest.count))
    openFullNames(mentions, short)
    joinBynames(mentions)
    for index in own.indices where own[index].person >= 0 { noteTitle(index, mentions) }
    for index in own.indices {
      let mention = mentions[own[index].mention]
      if own[index].person < 0 {
        own[index].person = single(own[index].form, mention, Titles(mentions, text))
        noteTitle(index, mentions)
      }
      use(Int(own[index].person), at: mention.range.lowerBound)
      body(own[index].mention, Int(own[index].person))
    }
  }

  private mutating func removeAll() {
    if names.count > Self.mostNames {
      names.removeAll()
      forms.removeAll()
      latest.removeAll(keepingCapacity: true)
    } else {
      // Only their words were used.
      for person in persons {
        for at in forms.forms[person.form].core { latest[Int(forms.core[Int(at)])] = -1 }
      }
    }
    persons.removeAll(keepingCapacity: true)
    own.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    byWord.removeAll()
    bySkeleton.removeAll()
    titles.removeAll()
  }

  private mutating func noteTitle(_ index: Int, _ mentions: [Mention]) {
    let mention = own[index].mention
    if mentions[mention].hasTitle { titles.append(Int32(truncatingIfNeeded: mention), to: own[index].person) }
  }

  private mutating func use(_ person: Int, at position: Int) {
    persons[person].lastUse = position
    for at in forms.forms[persons[person].form].core { latest[Int(forms.core[Int(at)])] = Int32(person) }
  }

  // MARK: Full names

  /// The longest names open persons, so that shorter ones find them wherever they stand.
  private mutating func openFullNames(_ mentions: [Mention], _ short: ShortNames) {
    for index in own.indices {
      let form = forms.forms[own[index].form]
      guard form.words.count > 1, form.core.count + Int(form.initials) > 1 else { continue }
      order.append((1 << 20 - min(form.words.count, 1 << 20)) << 40 | index)
    }
    order.sort()
    for key in order {
      let index = key & (1 << 40 - 1)
      own[index].person = person(for: own[index].form, mentions[own[index].mention], short)
    }
  }

  /// Gives names that are said to be another one's to the person of that.
  private mutating func joinBynames(_ mentions: [Mention]) {
    // By person: whose other name theirs is, or themselves.
    var joined: [Int32] = []
    func root(_ person: Int32) -> Int32 {
      var person = person
      while joined[Int(person)] != person {
        joined[Int(person)] = joined[Int(joined[Int(person)])]
        person = joined[Int(person)]
      }
      return person
    }
    for index in own.indices.dropFirst() where mentions[own[index].mention].isByname {
      guard own[index - 1].person >= 0 else { continue }
      if joined.isEmpty { joined = persons.indices.map { Int32(truncatingIfNeeded: $0) } }
      let person = root(own[index - 1].person)
      if own[index].person >= 0 {
        joined[Int(root(own[index].person))] = person
      } else {
        own[index].person = person
      }
      for at in forms.forms[own[index].form].core { byWord.append(person, to: forms.core[Int(at)]) }
    }
    if joined.isEmpty { return }
    for index in own.indices where own[index].person >= 0 { own[index].person = root(own[index].person) }
  }

  private mutating func person(for form: Int, _ mention: Mention, _ short: ShortNames) -> Int32 {
    guard let last = forms.forms[form].core.last else { return open(form, mention) }
    let word = forms.core[Int(last)]
    let skeleton = forms.skeleton(of: word)
    let match = match(form, mention, in: byWord, word) { number in
      forms.isSame(form, number.form)
        || short.agree(mention.tokens.lowerBound, number.token) && forms.isSameFamily(form, number.form)
    }
    let found =
      match < 0
      ? self.match(form, mention, in: bySkeleton, skeleton) { forms.isSame(form, $0.form) } : match
    if found < 0 { return open(form, mention) }
    if persons[Int(found)].gender == .unknown { persons[Int(found)].gender = mention.gender }
    return found
  }

  /// The first person of a list who can be meant, of fifty; -1 for none.
  private func match(
    _ form: Int, _ mention: Mention, in list: NumberLists, _ key: Int32, where isSame: (Person) -> Bool
  ) -> Int32 {
    var place = list.first(of: key)
    var count = 0
    while place >= 0, count < 50 {
      let number = list.value(place)
      let person = persons[Int(number)]
      if Self.agree(mention.gender, person.gender), isSame(person) { return number }
      place = list.next(place)
      count += 1
    }
    return -1
  }

  private mutating func open(_ form: Int, _ mention: Mention) -> Int32 {
    let number = Int32(persons.count)
    persons.append(
      Person(form: form, token: mention.tokens.lowerBound, gender: mention.gender, lastUse: Self.never))
    for at in forms.forms[form].core {
      let word = forms.core[Int(at)]
      byWord.append(number, to: word)
      let skeleton = forms.skeleton(of: word)
      if forms.length(ofSkeleton: skeleton) > 2 { bySkeleton.append(number, to: skeleton) }
    }
    return number
  }

  private static func agree(_ a: Mention.Gender, _ b: Mention.Gender) -> Bool {
    a == b || a == .unknown || b == .unknown
  }

  // MARK: Single names

  private mutating func single(_ form: Int, _ mention: Mention, _ titles: Titles) -> Int32 {
    guard let last = forms.forms[form].core.last else { return open(form, mention) }
    let word = forms.core[Int(last)]
    var best = Choice()
    var place = byWord.first(of: word)
    var count = 0
    while place >= 0, count < Self.most {
      consider(byWord.value(place), word, mention, titles, &best)
      place = byWord.next(place)
      count += 1
    }
    if latest[Int(word)] >= 0 { consider(latest[Int(word)], word, mention, titles, &best) }
    let skeleton = forms.skeleton(of: word)
    guard best.person < 0, forms.length(ofSkeleton: skeleton) > 2 else {
      return best.person < 0 ? open(form, mention) : best.person
    }
    place = bySkeleton.first(of: skeleton)
    count = 0
    while place >= 0, count < Self.most {
      let number = bySkeleton.value(place)
      if isLike(word, persons[Int(number)].form) { consider(number, word, mention, titles, &best) }
      place = bySkeleton.next(place)
      count += 1
    }
    if best.person < 0 { return open(form, mention) }
    // Ms Lund is not Mr Lund.
    if persons[Int(best.person)].gender == .unknown { persons[Int(best.person)].gender = mention.gender }
    return best.person
  }

  /// "Governor Roe": whether one of the first mentions of a person gives that title.
  private mutating func holdsTitle(_ person: Int32, _ mention: Mention, _ all: Titles) -> Bool {
    guard let title = mention.roleBefore?.range else { return false }
    return titles.first(8, of: person) { all.agree($0, title) } != nil
  }

  /// Whether a person has a name that begins like a word and is about as long; Georgiou is not a George Roe, nor Hasana a
  /// Hassan Roe, nor Ling a Lang.
  private mutating func isLike(_ word: Int32, _ form: Int) -> Bool {
    let isShort = forms.hasOneVowel(word)
    // One name alone may be a given name.
    let family = forms.forms[form].core.count > 1 ? forms.forms[form].core.last : nil
    for at in forms.forms[form].core {
      let other = forms.core[Int(at)]
      if forms.first(of: other) == forms.first(of: word),
        abs(forms.length(of: other) - forms.length(of: word)) < (at == family ? 3 : 2),
        at == family || forms.last(of: other) == forms.last(of: word),
        !isShort || !forms.hasOneVowel(other)
      {
        return true
      }
    }
    return false
  }

  /// The best person so far; who has the title that stands before the name comes first, then family names before given
  /// names, then who is known to be a man or a woman as the mention says, then who was named last.
  private struct Choice {
    var person: Int32 = -1
    var rank = (1, 1, 1, Int.max)
  }

  // Mutating, as all that it calls: with another call the compiler copies the grouping, which counts a dozen references.
  private mutating func consider(
    _ number: Int32, _ word: Int32, _ mention: Mention, _ titles: Titles, _ best: inout Choice
  ) {
    let person = persons[Int(number)]
    guard Self.agree(mention.gender, person.gender) else { return }
    let isFamily = forms.forms[person.form].core.last.map { forms.core[Int($0)] == word } ?? false
    // Named last before it, else first after it.
    let distance = person.lastUse == Self.never ? Int.max : mention.range.lowerBound - person.lastUse
    let isSure = mention.gender == .unknown || mention.gender == person.gender
    let rank = (holdsTitle(number, mention, titles) ? 0 : 1, isFamily ? 0 : 1, isSure ? 0 : 1, distance)
    if best.person < 0 || rank < best.rank { best = Choice(person: number, rank: rank) }
  }
}

/// The titles of a statement's persons.
private struct Titles {
  private let mentions: [Mention]
  private let text: UnsafeBufferPointer<UInt8>

  init(_ mentions: [Mention], _ text: UnsafeBufferPointer<UInt8>) {
    self.mentions = mentions
    self.text = text
  }

  /// Whether a mention gives a title that is also before another name.
  func agree(_ number: Int32, _ title: Range<Int>) -> Bool {
    let mention = mentions[Int(number)]
    return begins(mention.roleBefore, title) || begins(mention.roleAfter, title)
      || begins(mention.roleFurther, title)
  }

  private func begins(_ role: Mention.Role?, _ title: Range<Int>) -> Bool {
    guard let range = role?.range, ends(range, at: title.count) else { return false }
    return zip(text[range], text[title]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// "Governor" of "Governor of Lima", but not of "Governor-General".
  private func ends(_ role: Range<Int>, at count: Int) -> Bool {
    role.count == count || role.count > count && text[role.lowerBound + count] == 0x20
  }
}

extension Mention {
  fileprivate var hasTitle: Bool { roleBefore != nil || roleAfter != nil || roleFurther != nil }
}

/// Whether two given names are one, by the list of short forms: Ken and Kenneth.
struct ShortNames {
  private let analysis: Analysis
  private let list: ClassID?

  init(_ analysis: Analysis, _ list: ClassID?) {
    self.analysis = analysis
    self.list = list
  }

  /// - Parameters:
  ///   - one: The token of a given name.
  ///   - other: The token of another.
  func agree(_ one: Int, _ other: Int) -> Bool {
    let (short, otherShort) = (longNames(of: one), longNames(of: other))
    if short.isEmpty, otherShort.isEmpty { return false }
    return short.contains { $0 == word(other) || otherShort.contains($0) }
      || otherShort.contains { $0 == word(one) }
  }

  /// The names that a token's word is short for.
  private func longNames(of token: Int) -> [Substring] {
    guard let list, let entry = analysis.entry(of: list, at: token, limit: token + 1) else { return [] }
    return entry.value.split(separator: " ")
  }

  private func word(_ token: Int) -> Substring {
    Substring(decoding: analysis.text.bytes[analysis.tokens.bytes(token..<token + 1)], as: UTF8.self)
  }
}
