import RulePacks

/// The token classes of a language, asked together: most can be told from a word's first byte.
struct TokenClasses: Sendable {
  private var all: [(listed: ClassID, expression: TokenExpression)] = []
  /// By first byte: those that a word with it may be in.
  private var byFirstByte: [[Int]] = Array(repeating: [], count: 256)

  mutating func append(_ listed: ClassID, _ expression: TokenExpression) {
    for byte in UInt8.min...UInt8.max where expression.mayBegin(with: byte) {
      byFirstByte[Int(byte)].append(all.count)
    }
    all.append((listed, expression))
  }

  func forEachClass(
    of word: UnsafeBufferPointer<UInt8>, _ body: (ClassID) -> Void
  ) {
    guard let first = word.first else { return }
    all.withUnsafeBufferPointer { all in
      for index in byFirstByte[Int(first)] where all[index].expression.matches(word) {
        body(all[index].listed)
      }
    }
  }

  subscript(listed: ClassID) -> TokenExpression? { all.first { $0.listed == listed }?.expression }
}
