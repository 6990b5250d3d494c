import Annotating

/// Puts the mentions of one person together.
///
/// Full names first: the same words, one within the other, or one transliterated otherwise. Then single
/// names, each
/// to the person of that name who was named last before it (Mikheev's partial match, kept apart by the
/// text's order).
struct PersonGrouping {
  private struct Person {
    var form: NameForm
    var gender: Mention.Gender
    /// Byte offset of the last mention so far.
    var last: Int
  }

  private let small: Set<[UInt8]>
  private var persons: [Person] = []
  /// By word of a full name: the persons that have it.
  private var byWord: [[UInt8]: [Int]] = [:]
  private var bySkeleton: [[UInt8]: [Int]] = [:]

  init(small: Set<[UInt8]>) { self.small = small }

  /// By mention: the number of its person.
  mutating func group(_ mentions: [Mention], text: [UInt8]) -> [Int] {
    let forms = mentions.map { NameForm(text[$0.range], small: small) }
    var result = Array(repeating: -1, count: mentions.count)
    // The longest names open persons, so that shorter ones find them wherever they stand.
    let full = mentions.indices.filter {
      forms[$0].words.count > 1 && forms[$0].core.count + forms[$0].initials.count > 1
    }
    for index in full.sorted(by: { (forms[$1].words.count, $0) < (forms[$0].words.count, $1) }) {
      result[index] = person(for: forms[index], mention: mentions[index])
    }
    var lastUse = persons.map(\.last)
    for index in mentions.indices {
      if result[index] < 0 {
        result[index] = single(forms[index], mention: mentions[index], lastUse: lastUse)
      }
      while lastUse.count < persons.count { lastUse.append(Int.max) }
      lastUse[result[index]] = mentions[index].range.lowerBound
    }
    return result
  }

  private mutating func person(for form: NameForm, mention: Mention) -> Int {
    var candidates: [Int] = []
    if let last = form.core.last { candidates += (byWord[last] ?? []).prefix(50) }
    if let last = form.skeletons.last { candidates += (bySkeleton[last] ?? []).prefix(50) }
    if let match = candidates.first(where: {
      isSame(form, persons[$0].form) && agree(mention.gender, persons[$0].gender)
    }) {
      if persons[match].gender == .unknown { persons[match].gender = mention.gender }
      return match
    }
    return open(form, mention)
  }

  private mutating func open(_ form: NameForm, _ mention: Mention) -> Int {
    let number = persons.count
    persons.append(Person(form: form, gender: mention.gender, last: Int.max))
    for word in Set(form.core) { byWord[word, default: []].append(number) }
    for skeleton in Set(form.skeletons) where skeleton.count > 2 {
      bySkeleton[skeleton, default: []].append(number)
    }
    return number
  }

  private func agree(_ a: Mention.Gender, _ b: Mention.Gender) -> Bool {
    a == b || a == .unknown || b == .unknown
  }

  /// Whether a full name can be the same person's as a longer or equal one.
  private func isSame(_ short: NameForm, _ long: NameForm) -> Bool {
    if short.words == long.words { return true }
    if short.words.joined().elementsEqual(long.words.joined()) { return true }
    // Each word of the shorter one in the longer one, in order; an initial for a word.
    var at = 0
    for word in short.words where !small.contains(word) {
      guard let found = long.words[at...].firstIndex(where: { agrees(word, $0) }) else {
        return isTransliterated(short, long)
      }
      at = found + 1
    }
    return true
  }

  private func agrees(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    short == long || (short.count == 1 && short[0] == long[0]) || (long.count == 1 && long[0] == short[0])
  }

  private func isTransliterated(_ a: NameForm, _ b: NameForm) -> Bool {
    guard let last = a.skeletons.last, last == b.skeletons.last, last.count > 2, a.core.count > 1,
      b.core.count > 1
    else { return false }
    guard a.skeletons[0] == b.skeletons[0], a.core[0].first == b.core[0].first else { return false }
    var at = 0
    for skeleton in a.skeletons {
      guard let found = b.skeletons[at...].firstIndex(of: skeleton) else { return false }
      at = found + 1
    }
    return true
  }

  private mutating func single(_ form: NameForm, mention: Mention, lastUse: [Int]) -> Int {
    guard let word = form.core.last else { return open(form, mention) }
    var candidates = (byWord[word] ?? []).filter { agree(mention.gender, persons[$0].gender) }
    if candidates.isEmpty, let skeleton = form.skeletons.last, skeleton.count > 2 {
      candidates = (bySkeleton[skeleton] ?? []).filter { number in
        persons[number].form.core.contains { $0.first == word.first && abs($0.count - word.count) < 3 }
          && agree(mention.gender, persons[number].gender)
      }
    }
    if candidates.isEmpty { return open(form, mention) }
    // Named last before it, else first after it; family names before given names.
    let here = mention.range.lowerBound
    func rank(_ number: Int) -> (Int, Int) {
      let use = number < lastUse.count ? lastUse[number] : Int.max
      let isFamily = persons[number].form.core.last == word ? 0 : 1
      return (isFamily, use == Int.max ? Int.max : here - use)
    }
    return candidates.min { rank($0) < rank($1) } ?? candidates[0]
  }
}
