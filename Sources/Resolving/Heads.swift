import Annotating

/// The words that entities are called by when not by name: the heads of institutions, the roles of persons.
///
/// What is asked is told first; only that is then taken from names and roles, which have many words more. Who of several is meant is found by position in one sorted list a key,
/// so that many nominals of many namesakes stay linear.
struct Heads {
  /// Folded words: of institutions as they stand, of persons behind a byte that no name has.
  private var keys = Numbering()
  /// By key: the entities.
  private var holders = NumberLists()
  /// Folded names of institutions, and the entity that each was last looked at for.
  private var names = Numbering()
  private var nameHolders: [Int] = []
  /// By category: how many institutions have it, and the first.
  private var categories = [(count: Int, first: Int)](
    repeating: (0, 0), count: InstitutionCategory.allCases.count)
  private var mentions = MentionsByEntity()
  /// By place in `mentions`: the first byte.
  private var starts: [Int] = []
  private var lists: [NearestList] = []
  private var words: [Range<Int>] = []
  private var buffer: [UInt8] = []

  /// Whether words for persons, for institutions are asked for.
  private var wantsPersons = false
  private var wantsInstitutions = false

  private static let person: UInt8 = 0xFF

  mutating func removeAll() {
    if keys.count == 0 { return }
    (wantsPersons, wantsInstitutions) = (false, false)
    keys.removeAll()
    holders.removeAll()
    names.removeAll()
    nameHolders.removeAll(keepingCapacity: true)
    for index in categories.indices { categories[index] = (0, 0) }
    starts.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
  }

  // MARK: Filling

  /// Tells that some words behind "the" will be asked for; returns the number to ask with.
  mutating func want(_ bytes: UnsafeBufferPointer<UInt8>, isPerson: Bool) -> Int32 {
    if isPerson { wantsPersons = true } else { wantsInstitutions = true }
    return keys.number { key in
      if isPerson { key.append(Self.person) }
      LetterFold.append(bytes, to: &key)
    }
  }

  /// Notes which entities the wanted words can stand for.
  mutating func fill(_ resolution: Resolution, text: UnsafeBufferPointer<UInt8>) {
    mentions.fill(resolution)
    starts.reserveCapacity(mentions.order.count)
    for index in mentions.order { starts.append(resolution.mentions[Int(index)].range.lowerBound) }
    for (index, entity) in resolution.entities.enumerated() where entity.type == .institution {
      if let category = entity.category {
        let known = categories[Int(category.rawValue)]
        categories[Int(category.rawValue)] = (known.count + 1, known.count == 0 ? index : known.first)
      }
      guard wantsInstitutions else { continue }
      for mention in mentions.mentions(of: index) {
        addHeads(UnsafeBufferPointer(rebasing: text[resolution.mentions[Int(mention)].range]), index)
      }
      resolution.words.withUnsafeBufferPointer {
        addHeads(UnsafeBufferPointer(rebasing: $0[entity.name]), index)
      }
    }
    for role in resolution.roles where wantsPersons && resolution.entities[role.entity].type == .person {
      addTitle(UnsafeBufferPointer(rebasing: text[role.range]), role.entity)
    }
  }

  /// Words of a name that could stand for it, folded: each single word and each ending of two to four.
  private mutating func addHeads(_ name: UnsafeBufferPointer<UInt8>, _ entity: Int) {
    let number = names.number(folding: name)
    if Int(number) == nameHolders.count {
      nameHolders.append(entity)
    } else if nameHolders[Int(number)] == entity {
      return
    } else {
      nameHolders[Int(number)] = entity
    }
    words.removeAll(keepingCapacity: true)
    let range = names.range(of: number)
    let pool = names.pool
    pool.withUnsafeBufferPointer { pool in
      var start = range.lowerBound
      for at in range where pool[at] == 0x20 {
        if at > start { words.append(start..<at) }
        start = at + 1
      }
      if range.upperBound > start { words.append(start..<range.upperBound) }
      for word in words.indices {
        add(word..<word + 1, of: pool, entity)
        let length = words.count - word
        if length > 1, length < 5 { add(word..<words.count, of: pool, entity) }
      }
    }
  }

  /// Adds some of the words at hand, with one space between them.
  private mutating func add(_ some: Range<Int>, of pool: UnsafeBufferPointer<UInt8>, _ entity: Int) {
    let all = words[some.lowerBound].lowerBound..<words[some.upperBound - 1].upperBound
    let length = words[some].reduce(some.count - 1) { $0 + $1.count }
    let key: Int32?
    if length == all.count {
      key = keys.known(UnsafeBufferPointer(rebasing: pool[all]))
    } else {
      key = keys.known { key in
        for index in some {
          if index > some.lowerBound { key.append(0x20) }
          key.append(contentsOf: pool[words[index]])
        }
      }
    }
    if let key { holders.append(Int32(truncatingIfNeeded: entity), to: key) }
  }

  /// A title as a whole, and its last word.
  private mutating func addTitle(_ title: UnsafeBufferPointer<UInt8>, _ entity: Int) {
    var key = buffer
    buffer = []
    key.removeAll(keepingCapacity: true)
    key.append(Self.person)
    LetterFold.append(title, to: &key)
    let space = key.lastIndex(of: 0x20) ?? 0
    key.withUnsafeMutableBufferPointer { key in
      add(UnsafeBufferPointer(rebasing: key[...]), entity)
      guard space > 0, space + 1 < key.count else { return }
      key[space] = Self.person
      add(UnsafeBufferPointer(rebasing: key[space...]), entity)
    }
    buffer = key
  }

  private mutating func add(_ key: UnsafeBufferPointer<UInt8>, _ entity: Int) {
    if let key = keys.known(key) { holders.append(Int32(truncatingIfNeeded: entity), to: key) }
  }

  // MARK: Asking

  /// The entity that some words after "the" stand for, by their number.
  mutating func entity(
    of found: NominalFinder.Words, key: Int32, at position: Int, entities: [Entity]
  ) -> Int? {
    let list = self.list(of: key, found, entities)
    if let entity = lists[list].entity(before: position) { return entity }
    // "the Court" of a statement that names only the ICC.
    guard !found.isPerson, found.isCapitalized, case .known(let category) = found.category else { return nil }
    let holders = categories[Int(category.rawValue)]
    return holders.count == 1 ? holders.first : nil
  }

  private mutating func list(of key: Int32, _ found: NominalFinder.Words, _ entities: [Entity]) -> Int {
    if let known = lists.firstIndex(where: { $0.key == key && $0.category == found.category }) {
      return known
    }
    var list = NearestList(key: key, category: found.category)
    _ = holders.first(of: key) { number in
      let entity = Int(number)
      if found.isPerson || fits(entities[entity], found.category) {
        let places = Int(mentions.offsets[entity])..<Int(mentions.offsets[entity + 1])
        list.add(entity, starts: starts[places])
      }
      return false
    }
    list.sort()
    lists.append(list)
    return lists.count - 1
  }

  private func fits(_ entity: Entity, _ category: NominalFinder.Words.Category) -> Bool {
    if category == .any || entity.hasName { return true }
    guard let own = entity.category else { return true }
    return category == .known(own)
  }
}

/// The mentions of all entities that a key can stand for, by position.
private struct NearestList {
  let key: Int32
  let category: NominalFinder.Words.Category
  private var places: [(start: Int, entity: Int)] = []
  private var entities = 0

  init(key: Int32, category: NominalFinder.Words.Category) {
    self.key = key
    self.category = category
  }

  mutating func add(_ entity: Int, starts: ArraySlice<Int>) {
    entities += 1
    for start in starts { places.append((start, entity)) }
  }

  mutating func sort() { if entities > 1 { places.sort { $0.start < $1.start } } }

  /// The one named last before a position; one named only later where there is no other.
  func entity(before position: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < position { low = middle + 1 } else { high = middle }
    }
    if low > 0 { return places[low - 1].entity }
    return entities == 1 ? places.first?.entity : nil
  }
}
