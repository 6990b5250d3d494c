/// Words whose slots in a table are all taken: only where somebody made words that have one hash.
///
/// The tables' hash is not seeded, and 50,000 words of one hash are made in a second: a text of them was looked up in
/// seven seconds instead of a tenth. Swift's own hashing is seeded; no order depends on it.
struct CrowdedWords {
  /// How many slots from its hash on a word is looked for; chance alone makes rows of half as many.
  static let reach = 256

  private var numbers: [[UInt8]: Int] = [:]

  @inline(__always)
  subscript(word: UnsafeBufferPointer<UInt8>) -> Int? { numbers.isEmpty ? nil : number(of: word) }

  @inline(never)
  private func number(of word: UnsafeBufferPointer<UInt8>) -> Int? { numbers[Array(word)] }

  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ number: Int) { numbers[Array(word)] = number }
}
