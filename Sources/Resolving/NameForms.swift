import Annotating

/// Persons' names as the resolver compares them: words folded to plain letters, by number, particles told apart.
///
/// A word is looked at once, when it is first met: whether it is a particle, and its skeleton.
struct NameForms {
  /// The words of one name, in order; points, hyphens and apostrophes are gone.
  struct Form {
    var words: Range<Int32>
    /// Words that carry the name: without particles, suffixes, initials. Ranges of ``core``.
    var core: Range<Int32>
    /// How many words are a single letter.
    var initials: Int32
    /// The bytes of all words together.
    var length: Int32
  }

  private struct Word {
    var isSmall: Bool
    /// By number in `skeletons`.
    var skeleton: Int32
  }

  private(set) var forms: [Form] = []
  private(set) var words: [Int32] = []
  private(set) var core: [Int32] = []
  private var table = Numbering()
  private var known: [Word] = []
  private var skeletons = Numbering()
  /// Particles and suffixes, packed and sorted.
  private let small: [UInt64]

  init(small: [[UInt8]]) { self.small = small.filter { $0.count < 6 }.map(Self.packed).sorted() }

  mutating func removeAll() {
    forms.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    core.removeAll(keepingCapacity: true)
    table.removeAll()
    known.removeAll(keepingCapacity: true)
    skeletons.removeAll()
  }

  /// Up to eight bytes as one number.
  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  // MARK: Adding

  /// Adds a name; `buffer` is room to fold it in.
  mutating func append(_ name: UnsafeBufferPointer<UInt8>, _ buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    LetterFold.append(name, to: &buffer)
    buffer.append(0x20)
    let firstWord = Int32(words.count)
    let firstCore = Int32(core.count)
    var initials: Int32 = 0
    var length: Int32 = 0
    buffer.withUnsafeBufferPointer { buffer in
      var start = 0
      for at in buffer.indices where Self.isSeparator(buffer[at]) {
        let count = addWord(UnsafeBufferPointer(rebasing: buffer[start..<at]))
        start = at + 1
        length += count
        if count == 1 { initials += 1 }
      }
    }
    let all = firstWord..<Int32(words.count)
    for index in Int(firstWord)..<words.count {
      let word = words[index]
      if self.length(of: word) > 1, !known[Int(word)].isSmall { core.append(word) }
    }
    if core.count == Int(firstCore) { core.append(contentsOf: words[Int(firstWord)...]) }
    forms.append(
      Form(words: all, core: firstCore..<Int32(core.count), initials: initials, length: length))
  }

  /// Space, line feed, hyphen, point, comma and quotation mark, a bit each.
  private static let separators: UInt64 =
    1 << 0x20 | 1 << 0x0A | 1 << 0x2D | 1 << 0x2E | 1 << 0x2C | 1 << 0x22

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte < 0x40 && separators & (1 << UInt64(byte)) != 0
  }

  /// Adds a word without its apostrophes; returns its length, 0 where nothing is left.
  private mutating func addWord(_ written: UnsafeBufferPointer<UInt8>) -> Int32 {
    if written.isEmpty { return 0 }
    let word: Int32
    if ByteChunks.allSatisfy(written, { !ByteChunks.contains(0x27, in: $0) }) {
      word = table.number(of: written)
    } else {
      if written.allSatisfy({ $0 == 0x27 }) { return 0 }
      word = table.number { pool in for byte in written where byte != 0x27 { pool.append(byte) } }
    }
    let range = table.range(of: word)
    if Int(word) == known.count {
      let pool = table.pool
      let word = pool.withUnsafeBufferPointer { pool in
        let letters = UnsafeBufferPointer(rebasing: pool[range])
        return Word(isSmall: isSmall(letters), skeleton: skeleton(of: letters))
      }
      known.append(word)
    }
    words.append(word)
    return Int32(truncatingIfNeeded: range.count)
  }

  private func isSmall(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count < 6 && small.contains(Self.packed(word))
  }

  // MARK: Asking

  func length(of word: Int32) -> Int { table.range(of: word).count }
  func isSmall(_ word: Int32) -> Bool { known[Int(word)].isSmall }
  func first(of word: Int32) -> UInt8 { table.pool[table.range(of: word).lowerBound] }
  func last(of word: Int32) -> UInt8 { table.pool[table.range(of: word).upperBound - 1] }
  func bytes(of word: Int32) -> ArraySlice<UInt8> { table.pool[table.range(of: word)] }
  var wordCount: Int { known.count }

  /// Lang, Zheng: a word that has one vowel, behind a consonant, tells by it.
  func hasOneVowel(_ word: Int32) -> Bool {
    var vowels = 0
    for byte in bytes(of: word) where [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte) { vowels += 1 }
    return vowels == 1
  }

  func skeleton(of word: Int32) -> Int32 { known[Int(word)].skeleton }
  func length(ofSkeleton skeleton: Int32) -> Int { skeletons.range(of: skeleton).count }

  /// A word's consonants, doubled ones once, by number: what transliterations agree in. Hishri and Haishri: hshr.
  private mutating func skeleton(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { skeleton in
      var count = 0
      for at in word.indices {
        let byte = word[at]
        let isVowel =
          byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 || byte == 0x79
        if isVowel, at > 0 { continue }
        let letter: UInt8 = isVowel ? 0x61 : byte == 0x71 || byte == 0x63 ? 0x6B : byte
        if count > 0, skeleton[count - 1] == letter { continue }
        skeleton[count] = letter
        count += 1
      }
      return skeletons.number(of: UnsafeBufferPointer(rebasing: skeleton[..<count]))
    }
  }
}

// MARK: Comparing

extension NameForms {
  /// Whether a full name can be the same person's as a longer or equal one.
  func isSame(_ short: Int, _ long: Int) -> Bool {
    let (a, b) = (forms[short], forms[long])
    if a.length == b.length, a.words.count == b.words.count,
      zip(a.words, b.words).allSatisfy({ words[Int($0)] == words[Int($1)] })
    {
      return true
    }
    if a.length == b.length, joined(a, isJoined: b) { return true }
    // Each word of the shorter one in the longer one, in order; an initial for a word.
    var at = b.words.lowerBound
    for index in a.words where !isSmall(words[Int(index)]) {
      while at < b.words.upperBound, !agrees(words[Int(index)], words[Int(at)]) { at += 1 }
      if at == b.words.upperBound { return isTransliterated(a, b) }
      at += 1
    }
    return true
  }

  /// Whether two names have the same family name, one given name at least, and no other words that differ.
  func isSameFamily(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (forms[one].core, forms[other].core)
    guard a.count > 1, b.count > 1, core[Int(a.upperBound) - 1] == core[Int(b.upperBound) - 1] else {
      return false
    }
    return a.count == 2 || b.count == 2 || zip(a, b).dropFirst().allSatisfy { core[Int($0)] == core[Int($1)] }
  }

  /// Whether two names have the same letters, however they are parted.
  private func joined(_ a: Form, isJoined b: Form) -> Bool {
    var other = b.words.lowerBound
    var at = 0
    for index in a.words {
      for byte in bytes(of: words[Int(index)]) {
        while at == length(of: words[Int(other)]) {
          other += 1
          at = 0
        }
        let range = table.range(of: words[Int(other)])
        if table.pool[range.lowerBound + at] != byte { return false }
        at += 1
      }
    }
    return true
  }

  private func agrees(_ short: Int32, _ long: Int32) -> Bool {
    short == long || (length(of: short) == 1 || length(of: long) == 1) && first(of: short) == first(of: long)
  }

  private func isTransliterated(_ a: Form, _ b: Form) -> Bool {
    guard a.core.count > 1, b.core.count > 1 else { return false }
    let last = skeleton(ofCore: a.core.upperBound - 1)
    guard last == skeleton(ofCore: b.core.upperBound - 1), length(ofSkeleton: last) > 2,
      skeleton(ofCore: a.core.lowerBound) == skeleton(ofCore: b.core.lowerBound),
      first(of: core[Int(a.core.lowerBound)]) == first(of: core[Int(b.core.lowerBound)])
    else { return false }
    var at = b.core.lowerBound
    for index in a.core {
      while at < b.core.upperBound, skeleton(ofCore: at) != skeleton(ofCore: index) { at += 1 }
      if at == b.core.upperBound { return false }
      at += 1
    }
    return true
  }

  private func skeleton(ofCore index: Int32) -> Int32 { skeleton(of: core[Int(index)]) }
}
