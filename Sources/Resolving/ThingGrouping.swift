import Annotating

/// Puts the mentions of one institution, place or instrument together: the same gazetteer line, the same words, an
/// acronym and what it stands for.
///
/// Keeps its arrays from statement to statement.
struct ThingGrouping {
  /// By mention: one of the same thing that stands before it, or itself.
  private var parents: [Int32] = []
  /// Folded names without points and hyphens; gazetteer lines behind a byte that no name has.
  private var names = Numbering()
  /// By number in `names`: the first mention.
  private var first: [Int32] = []
  /// The mentions of the type that is being grouped, and the number of each one's words.
  private var own: [(mention: Int32, name: Int32)] = []
  private var letters = Numbering()
  /// By number in `letters`: the only thing with it; `several` where there are more.
  private var only: [Int32] = []

  /// The names of places as they stand, where they are asked for.
  private var places: Set<[UInt8]> = []

  private static let several: Int32 = -1
  /// How many names are looked for in all others.
  private static let most = 64

  /// What each land has one of: "government".
  private let organs: [[UInt8]]
  /// A bit for each of their first letters, by its last six bits.
  private let organLetters: UInt64
  /// What companies' names end with, behind a space and without points: "inc".
  private let companyForms: NameEndings
  /// What names of firms end with that are often left out, behind a space: "bank".
  private let companyKinds: NameEndings
  /// US, UK, U.S.: lands as they stand before what they have.
  private let landLetters: [[UInt8]]
  /// What names of bodies begin with that many places have, with a space: "provincial ".
  private let localWords: [[UInt8]]
  /// The land of a demonym, folded: "norway" for "Norwegian".
  private let landOfDemonym: @Sendable (UnsafeBufferPointer<UInt8>) -> [UInt8]?

  init(
    organs: [[UInt8]], companyForms: [[UInt8]], companyKinds: [[UInt8]], landLetters: [[UInt8]],
    localWords: [[UInt8]],
    landOfDemonym: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> [UInt8]?
  ) {
    self.organs = organs
    (self.landLetters, self.landOfDemonym) = (landLetters, landOfDemonym)
    self.localWords = localWords.map { $0 + [0x20] }
    organLetters = organs.reduce(0) { $0 | 1 << UInt64(($1.first ?? 0) & 63) }
    self.companyForms = NameEndings(companyForms.map { [0x20] + $0.filter { $0 != 0x2E && $0 != 0x2D } })
    self.companyKinds = NameEndings(companyKinds.map { [0x20] + $0 })
  }

  /// Groups all but persons; ``root(_:)`` then tells.
  mutating func group(_ mentions: [Mention], in analysis: Analysis, text: UnsafeBufferPointer<UInt8>) {
    parents.removeAll(keepingCapacity: true)
    parents.append(contentsOf: 0..<Int32(mentions.count))
    for type in [Mention.EntityType.institution, .place, .instrument] {
      group(type, mentions, in: analysis, text: text)
    }
  }

  /// The first mention of the thing that a mention names.
  mutating func root(_ index: Int32) -> Int32 {
    var at = index
    while parents[Int(at)] != at {
      parents[Int(at)] = parents[Int(parents[Int(at)])]
      at = parents[Int(at)]
    }
    return at
  }

  private mutating func join(_ a: Int32, _ b: Int32) {
    let (first, second) = (root(a), root(b))
    parents[Int(max(first, second))] = min(first, second)
  }

  private mutating func group(
    _ type: Mention.EntityType, _ mentions: [Mention], in analysis: Analysis, text: UnsafeBufferPointer<UInt8>
  ) {
    names.removeAll()
    first.removeAll(keepingCapacity: true)
    own.removeAll(keepingCapacity: true)
    var hasFreeAcronym = false
    var hasPart = false
    for index in mentions.indices where mentions[index].type == type {
      let number = Int32(truncatingIfNeeded: index)
      if let line = mentions[index].gazetteerLine {
        note(self.number(of: line), number)
      } else if mentions[index].form == .acronym {
        hasFreeAcronym = true
      }
      if mentions[index].rule == Self.part { hasPart = true }
      let name = self.number(of: UnsafeBufferPointer(rebasing: text[mentions[index].range]))
      note(name, number)
      own.append((number, name))
    }
    if own.count < 2 { return }
    joinDefinitions(mentions, text: text)
    if type == .institution { joinForms(mentions) }
    if hasFreeAcronym { joinInitials(mentions, text: text) }
    if hasPart { joinParts(mentions) }
    if type == .place { joinStates() }
    joinUnited()
    if type == .institution {
      joinPrefixes()
      joinOrgans(mentions)
      joinOrgansOfDemonyms(mentions, text: text)
      joinLands(mentions, text: text)
      joinOwned(mentions, in: analysis, text: text)
    }
  }

  private static let part: RuleName = "institution.part"
  private static let states: [StaticString] = ["republic of ", "kingdom of ", "city of ", "province of "]
  private static let united: [StaticString] = ["un ", "united nations "]

  private mutating func note(_ name: Int32, _ index: Int32) {
    if Int(name) == first.count { first.append(index) } else { join(first[Int(name)], index) }
  }

  private mutating func number(of line: GazetteerLine) -> Int32 {
    withUnsafeBytes(of: (UInt64(0xFF).littleEndian, line.key)) {
      names.number(of: $0.bindMemory(to: UInt8.self))
    }
  }

  private mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int32 {
    let plain = names.number(folding: name) {
      !ByteChunks.contains(0x2E, in: $0) && !ByteChunks.contains(0x2D, in: $0)
    }
    return plain ?? names.number { Self.append(name, to: &$0) }
  }

  private static func append(_ name: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    LetterFold.append(name, to: &bytes)
    let end = bytes.count
    let kept = bytes.withUnsafeMutableBufferPointer { bytes in
      var kept = start
      for at in start..<end where bytes[at] != 0x2E && bytes[at] != 0x2D {
        bytes[kept] = bytes[at]
        kept += 1
      }
      return kept
    }
    bytes.removeLast(end - kept)
  }

  /// "Long Name (LN)", "New Name, formerly the Old Name": both are one.
  private mutating func joinDefinitions(_ mentions: [Mention], text: UnsafeBufferPointer<UInt8>) {
    for index in own.indices.dropFirst() {
      let (one, next) = (own[index - 1].mention, own[index].mention)
      if mentions[Int(next)].isByname { join(one, next) }
      if mentions[Int(next)].form == .acronym { joinForeign(index, mentions, text: text) }
      guard mentions[Int(one)].form == .acronym || mentions[Int(next)].form == .acronym else { continue }
      let (start, end) = (mentions[Int(next)].range.lowerBound, mentions[Int(next)].range.upperBound)
      // "Vesta Yards (OSE: VSTA)" tells where it is traded.
      if end < text.count, text[end] == 0x3A { continue }
      let gap = text[min(mentions[Int(one)].range.upperBound, start)..<start]
      guard gap.count < 8, gap.contains(0x28), !gap.contains(0x29),
        !Self.isOfTail(text[mentions[Int(next)].range], of: text[mentions[Int(one)].range]),
        !Self.isKnownOtherwise(mentions[Int(next)], than: mentions[Int(one)])
      else { continue }
      join(one, next)
    }
  }

  /// "Ports Office (Office des ports, ODP)": an acronym at the end of the bracket behind a name, where that has its form in another
  /// language.
  private mutating func joinForeign(
    _ index: Int, _ mentions: [Mention], text: UnsafeBufferPointer<UInt8>
  ) {
    let acronym = mentions[Int(own[index].mention)].range
    guard acronym.upperBound < text.count, text[acronym.upperBound] == 0x29,
      mentions[Int(own[index].mention)].gazetteerLine == nil
    else { return }
    for before in max(0, index - 2)..<index {
      let name = Int(own[before].mention)
      let gap = text[min(mentions[name].range.upperBound, acronym.lowerBound)..<acronym.lowerBound]
      guard mentions[name].form == .name, 8..<200 ~= gap.count, gap.starts(with: " (".utf8),
        gap.suffix(2).elementsEqual(", ".utf8), !gap.contains(0x29)
      else { continue }
      return join(own[before].mention, own[index].mention)
    }
  }

  /// "Authority of the Port League Norvik (PLN)": an acronym of what stands behind "of" alone.
  private static func isOfTail(
    _ acronym: Slice<UnsafeBufferPointer<UInt8>>, of name: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard name.count > acronym.count + 8, acronym.first != name.first else { return false }
    var tail: [UInt8] = []
    for at in name.indices.dropLast(8) where name[at...].starts(with: " of ".utf8) {
      tail.removeAll(keepingCapacity: true)
      appendInitials(of: name[(at + 4)...], to: &tail)
      // ECOWAS has the letter of a small word.
      if tail.first == acronym.first, tail.count > 1, abs(tail.count - acronym.count) < 2 { return true }
    }
    return false
  }

  /// "Summit of the Port League (PLN)": an acronym that stayed the gazetteer's.
  private static func isKnownOtherwise(_ acronym: Mention, than name: Mention) -> Bool {
    acronym.form == .acronym && name.form == .name && acronym.gazetteerLine != nil
      && acronym.gazetteerLine != name.gazetteerLine
  }

  /// "Vesta" for "Vesta, Inc.", "Icon Harbours" for "Icon Harbours AG"; not "Harbour Guard" for a "Harbour Guard Group".
  private mutating func joinForms(_ mentions: [Mention]) {
    for name in 0..<Int32(names.count) {
      let whole = withoutForm(name)
      guard let short = whole ?? withoutKind(name), let known = names.known(short) else { continue }
      let category = mentions[Int(first[Int(known)])].category
      // A paper called "the Vesta" may be of Vesta Ltd, but is not Vesta Bank.
      if category == nil || category == .company
        || whole != nil && (category == .media || category == .other)
      {
        join(first[Int(known)], first[Int(name)])
      }
    }
  }

  /// A company's name but for its form; nil for names without one.
  private func withoutForm(_ name: Int32) -> Range<Int>? {
    let (range, pool) = (names.range(of: name), names.pool)
    // "Co Ltd"
    guard let form = companyForms.longest(of: pool[range]) else { return nil }
    let short = range.dropLast(form.count)
    return pool[short.upperBound - 1] == 0x2C ? short.dropLast() : short
  }

  /// "Vesta" for "Vesta Bank": the one word before what a firm is by its name's last, where no "Vesta Airlines" is named, too.
  private mutating func withoutKind(_ name: Int32) -> Range<Int>? {
    let range = names.range(of: name)
    guard let kind = companyKinds.longest(of: names.pool[range]) else { return nil }
    let short = range.dropLast(kind.count)
    if names.pool[short].contains(0x20) { return nil }
    for other in companyKinds.all where other != kind {
      let whole = names.known {
        $0.append(contentsOf: $0[short])
        $0.append(contentsOf: other)
      }
      if whole != nil { return nil }
    }
    return short
  }

  /// An acronym whose letters open the words of one institution named in full.
  private mutating func joinInitials(_ mentions: [Mention], text: UnsafeBufferPointer<UInt8>) {
    letters.removeAll()
    only.removeAll(keepingCapacity: true)
    for (index, name) in own where mentions[Int(index)].form == .name {
      let words = text[mentions[Int(index)].range]
      let number = letters.number { Self.appendInitials(of: words, to: &$0) }
      let count = letters.range(of: number).count
      noteOnly(number, count > 1 ? root(index) : Self.several)
      // HFC for the "Harbour Ferry Cruises Company"
      if count > 3, withoutForm(name) != nil {
        let start = letters.range(of: number).lowerBound
        noteOnly(letters.number { $0.append(contentsOf: Array($0[start..<start + count - 1])) }, root(index))
      }
    }
    for (index, _) in own
    where mentions[Int(index)].form == .acronym && mentions[Int(index)].gazetteerLine == nil {
      let name = text[mentions[Int(index)].range]
      let known = letters.known { letters in
        for byte in name where 0x41...0x5A ~= byte { letters.append(byte) }
      }
      if let known, only[Int(known)] != Self.several { join(only[Int(known)], index) }
    }
  }

  private mutating func noteOnly(_ number: Int32, _ root: Int32) {
    if Int(number) == only.count {
      only.append(root)
    } else if only[Int(number)] != root {
      only[Int(number)] = Self.several
    }
  }

  private static func appendInitials(of name: Slice<UnsafeBufferPointer<UInt8>>, to letters: inout [UInt8]) {
    var atStart = true
    for byte in name {
      if atStart, 0x41...0x5A ~= byte { letters.append(byte) }
      atStart = byte == 0x20 || byte == 0x2D
    }
  }

  /// "Amnesty" for Amnesty International.
  private mutating func joinParts(_ mentions: [Mention]) {
    letters.removeAll()
    only.removeAll(keepingCapacity: true)
    for (index, name) in own where mentions[Int(index)].form == .name {
      let words = names.pool[names.range(of: name)].split(separator: 0x20, maxSplits: 1)
      guard words.count > 1, words[1].contains(where: { $0 != 0x20 }) else { continue }
      let opening = words[0].last == 0x2C ? words[0].dropLast() : words[0]
      noteOnly(letters.number { $0.append(contentsOf: opening) }, root(index))
      // "Vestholm" for the University of Vestholm.
      if let seat = rest(of: name, after: "university of "), !names.pool[seat].contains(0x20) {
        noteOnly(letters.number { $0.append(contentsOf: names.pool[seat]) }, root(index))
      }
    }
    // "CPC", which the statement explains, is not the "CPC Lake Committee".
    var isNamed = Array(repeatElement(false, count: mentions.count))
    for (index, _) in own where mentions[Int(index)].form == .name { isNamed[Int(root(index))] = true }
    for (index, name) in own where mentions[Int(index)].rule == Self.part {
      if mentions[Int(index)].form == .acronym, isNamed[Int(root(index))] { continue }
      let words = names.pool[names.range(of: name)]
      let known = letters.known { $0.append(contentsOf: words) }
      if let known, only[Int(known)] != Self.several { join(only[Int(known)], index) }
    }
  }

  /// "Republic of Ruritania" and "Ruritania", "the city of X" and X.
  private mutating func joinStates() {
    for name in 0..<Int32(names.count) {
      for prefix in Self.states {
        guard var rest = rest(of: name, after: prefix) else { continue }
        if let name = self.rest(of: rest, after: "the ") { rest = name }
        if let known = names.known(rest) { join(first[Int(known)], first[Int(name)]) }
      }
    }
  }

  /// "Human Rights Council" for the United Nations'.
  private mutating func joinUnited() {
    for name in 0..<Int32(names.count) {
      for prefix in Self.united {
        guard let rest = rest(of: name, after: prefix) else { continue }
        if let known = names.known(rest) { join(first[Int(known)], first[Int(name)]) }
      }
    }
  }

  /// "Ministry of Fisheries" for the only "Ministry of Fisheries of Ruritania" and "Ministry of Fisheries, Ports and Lakes",
  /// "Special Court" for "Special Court for X".
  private mutating func joinPrefixes() {
    letters.removeAll()
    only.removeAll(keepingCapacity: true)
    let pool = names.pool
    for name in 0..<Int32(names.count) {
      let range = names.range(of: name)
      guard let space = pool[range].firstIndex(of: 0x20), pool[range.lowerBound] != 0xFF else { continue }
      for at in space + 1..<range.upperBound where pool[at] == 0x20 || pool[at] == 0x2C {
        let rest = at..<range.upperBound
        guard
          pool[at] == 0x2C || self.rest(of: rest, after: " of ") != nil
            || self.rest(of: rest, after: " for ") != nil
        else { continue }
        noteOnly(
          letters.number { $0.append(contentsOf: pool[range.lowerBound..<at]) }, root(first[Int(name)]))
      }
    }
    if letters.count == 0 { return }
    for name in 0..<Int32(names.count) {
      let known = letters.known { $0.append(contentsOf: pool[names.range(of: name)]) }
      if let known, only[Int(known)] != Self.several { join(only[Int(known)], first[Int(name)]) }
    }
  }

  /// "Government of Ruritania" and "Ruritania Government": what each land has one of; not two that the gazetteers keep apart.
  private mutating func joinOrgans(_ mentions: [Mention]) {
    for name in 0..<Int32(names.count) where mayOpenOrgan(name) {
      for organ in organs {
        guard let behind = rest(of: names.range(of: name), after: organ),
          var land = rest(of: behind, after: " of ")
        else { continue }
        if let name = rest(of: land, after: "the ") { land = name }
        let other = names.pool[land] + [0x20] + organ
        if let known = other.withUnsafeBufferPointer({ names.known($0) }) {
          let (one, next) = (first[Int(known)], first[Int(name)])
          if mentions[Int(one)].gazetteerLine == nil || mentions[Int(next)].gazetteerLine == nil {
            join(one, next)
          }
        }
      }
    }
  }

  /// "Norwegian government" and "Government of Norway".
  private mutating func joinOrgansOfDemonyms(_ mentions: [Mention], text: UnsafeBufferPointer<UInt8>) {
    for (index, name) in own where mentions[Int(index)].gazetteerLine == nil {
      let range = names.range(of: name)
      for organ in organs
      where organ.count + 1 < range.count && names.pool[range].suffix(organ.count).elementsEqual(organ) {
        let written = text[mentions[Int(index)].range].dropLast(organ.count + 1)
        guard let land = landOfDemonym(UnsafeBufferPointer(rebasing: written)) else { continue }
        for other in [organ + " of ".utf8 + land, organ + " of the ".utf8 + land, land + [0x20] + organ] {
          guard let known = other.withUnsafeBufferPointer({ names.known($0) }),
            mentions[Int(first[Int(known)])].gazetteerLine == nil
          else { continue }
          join(first[Int(known)], index)
        }
      }
    }
  }

  /// "Air Force" for the only "Norwegian Air Force", unless it is known for itself.
  private mutating func joinLands(_ mentions: [Mention], text: UnsafeBufferPointer<UInt8>) {
    letters.removeAll()
    only.removeAll(keepingCapacity: true)
    for (index, name) in own where mentions[Int(index)].form == .name {
      let (range, written) = (names.range(of: name), text[mentions[Int(index)].range])
      guard let space = names.pool[range].firstIndex(of: 0x20),
        let known = names.known(space + 1..<range.upperBound),
        let end = written.firstIndex(of: 0x20),
        isLand(UnsafeBufferPointer(rebasing: written[..<end]))
      else { continue }
      let short = mentions[Int(first[Int(known)])]
      guard short.form == .name, short.gazetteerLine == nil else { continue }
      let number = letters.number { $0.append(contentsOf: names.pool[space + 1..<range.upperBound]) }
      noteOnly(number, root(index))
    }
    for number in 0..<Int32(letters.count) { joinOnly(number) }
  }

  /// Joins a short name, by its number in `letters`, with the only thing that was noted for it.
  private mutating func joinOnly(_ number: Int32) {
    if only[Int(number)] == Self.several { return }
    let known = letters.pool[letters.range(of: number)].withUnsafeBufferPointer { names.known($0) }
    if let known { join(first[Int(known)], only[Int(number)]) }
  }

  /// "Ports Commission" for the only "Peru Ports Commission", "Lima Ports Commission" of a statement that names Lima, and "PLN Ports
  /// Commission", unless it is known for itself or as another's.
  private mutating func joinOwned(
    _ mentions: [Mention], in analysis: Analysis, text: UnsafeBufferPointer<UInt8>
  ) {
    letters.removeAll()
    only.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    let ends = sharedEnds()
    if ends == 0 { return }
    var owned: [Int32] = []
    var looks = 0
    var seen: Int32 = -1
    for (index, name) in own where name > seen && mentions[Int(index)].form == .name {
      seen = name
      let range = names.range(of: name)
      guard ends & Self.end(of: names.pool[range]) != 0 else { continue }
      let written = text[mentions[Int(index)].range]
      var spaces = 0
      for at in range where names.pool[at] == 0x20 {
        spaces += 1
        if spaces > 3 { break }
        let rest = at + 1..<range.upperBound
        guard names.pool[rest].contains(0x20), let known = names.known(rest) else { continue }
        let short = mentions[Int(first[Int(known)])]
        guard short.form == .name, short.gazetteerLine == nil, looks < Self.most, !isLocal(rest) else {
          continue
        }
        looks += 1
        guard isAlone(known) else { continue }
        let number = letters.number { $0.append(contentsOf: names.pool[rest]) }
        noteOnly(number, root(index))
        let token = mentions[Int(index)].tokens.lowerBound
        let owner = written.prefix(at - range.lowerBound)
        if range.count == written.count, Self.isAcronym(owner) {
          owned.append(number)
          continue
        }
        // "The Law Society wrote to the Peru Law Society": whole names come first but for headings.
        guard first[Int(known)] > index || isInHeading(short, analysis) else { continue }
        if let land = analysis.gazetteerName(at: token, limit: token + spaces),
          land.tokens.count == spaces, land.isCountry
        {
          owned.append(number)
        } else if range.count == written.count, isPlace(owner, mentions, text: text) {
          owned.append(number)
        }
      }
    }
    for number in owned { joinOnly(number) }
  }

  /// A bit for each ending that several names have: one of two names that end alike may be the other's end.
  private func sharedEnds() -> UInt64 {
    var (once, twice): (UInt64, UInt64) = (0, 0)
    for name in 0..<Int32(names.count) {
      let bit = Self.end(of: names.pool[names.range(of: name)])
      twice |= once & bit
      once |= bit
    }
    return twice
  }

  /// A bit by the last two letters of a name of several letters.
  private static func end(of name: ArraySlice<UInt8>) -> UInt64 {
    guard name.count > 7, name.first != 0xFF else { return 0 }
    let end = name.endIndex
    return 1 << UInt64((name[end - 1] &+ name[end - 3] &* 5) & 63)
  }

  private static func isAcronym(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    words.count > 1 && words.allSatisfy { 0x41...0x5A ~= $0 }
  }

  /// A place that the statement names.
  private mutating func isPlace(
    _ words: Slice<UnsafeBufferPointer<UInt8>>, _ mentions: [Mention], text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if places.isEmpty {
      for mention in mentions where mention.type == .place { places.insert(Array(text[mention.range])) }
    }
    return places.contains(Array(words))
  }

  private func isInHeading(_ mention: Mention, _ analysis: Analysis) -> Bool {
    analysis.text.blocks[analysis.tokens.blockIndex(of: mention.tokens.lowerBound)].kind == .heading
  }

  /// "Provincial Ports Committee": every province has one.
  private func isLocal(_ name: Range<Int>) -> Bool {
    localWords.contains { names.pool[name].starts(with: $0) }
  }

  /// Whether all mentions of a thing have one name.
  private mutating func isAlone(_ name: Int32) -> Bool {
    let thing = root(first[Int(name)])
    return own.allSatisfy { $0.name == name || root($0.mention) != thing }
  }

  /// A demonym, or a land's letters.
  private func isLand(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    landLetters.contains { $0.elementsEqual(word) } || landOfDemonym(word) != nil
  }

  /// By the first letter, which most names do not share with an organ.
  private func mayOpenOrgan(_ name: Int32) -> Bool {
    let range = names.range(of: name)
    return !range.isEmpty && organLetters & (1 << UInt64(names.pool[range.lowerBound] & 63)) != 0
  }

  private func rest(of name: Int32, after prefix: StaticString) -> Range<Int>? {
    rest(of: names.range(of: name), after: prefix)
  }

  private func rest(of range: Range<Int>, after prefix: StaticString) -> Range<Int>? {
    rest(of: range, after: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
  }

  /// What stands behind a prefix in some bytes of the pool; nil when they do not begin with it.
  private func rest(of range: Range<Int>, after prefix: some Collection<UInt8>) -> Range<Int>? {
    let end = range.lowerBound + prefix.count
    guard end <= range.upperBound, names.pool[range.lowerBound] == prefix.first,
      names.pool[range.lowerBound..<end].elementsEqual(prefix)
    else { return nil }
    return end..<range.upperBound
  }
}

/// What names may end with, each behind a space.
private struct NameEndings {
  let all: [[UInt8]]
  /// A bit for each by its last three letters: of a thousand names few end like one of them.
  private var bits = [UInt64](repeating: 0, count: 16)

  init(_ all: [[UInt8]]) {
    self.all = all
    for ending in all {
      if let bit = Self.bit(of: ending[...]) { bits[bit >> 6] |= 1 << UInt64(bit & 63) }
    }
  }

  /// The longest that a name ends with; nil where it ends with none, or is nothing else.
  func longest(of name: ArraySlice<UInt8>) -> [UInt8]? {
    guard let bit = Self.bit(of: name), bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    return all.lazy.filter { $0.count < name.count && name.suffix($0.count).elementsEqual($0) }
      .max { $0.count < $1.count }
  }

  /// A number below 1,024 for the last three letters; nil where there are fewer.
  private static func bit(of name: ArraySlice<UInt8>) -> Int? {
    guard name.count > 2 else { return nil }
    let end = name.endIndex
    return (Int(name[end - 1]) ^ Int(name[end - 2]) << 3 ^ Int(name[end - 3]) << 6) & 1_023
  }
}
