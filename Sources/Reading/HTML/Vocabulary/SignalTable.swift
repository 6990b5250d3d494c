/// Reads the words of class names and ids and adds up what Rules/pages.tsv says of them.
struct SignalTable: Sendable {
  private var table = ByteTable<UInt32>(minimumCapacity: 2_048)
  private var modifiers = ByteTable<Bool>(minimumCapacity: 32)

  static let shared = SignalTable()
  private static let notOfBricks: Signal = [.sidebar, .figure, .box, .media]
  private static let notOfVariants: Signal = [
    .hidden, .sidebar, .consent, .figure, .headline, .byline, .dateline, .keywords, .navigation, .media,
  ]

  private init() {
    for (name, signal) in Signal.named {
      for word in PageWords.names(of: name) {
        table.insert(word, (table[word] ?? 0) | signal.rawValue)
      }
    }
    for word in PageWords.bytes(.classModifier) { modifiers.insert(word, true) }
  }

  /// The signals of an attribute's value, a list of names parted by white space.
  func signals(_ value: UnsafeBufferPointer<UInt8>) -> Signal {
    var result: UInt32 = 0
    var at = 0
    while at < value.count {
      while at < value.count, value[at] <= 0x20 { at += 1 }
      let start = at
      while at < value.count, value[at] > 0x20 { at += 1 }
      if at > start, at - start <= 80 { result |= name(UnsafeBufferPointer(rebasing: value[start..<at])) }
    }
    return Signal(rawValue: result)
  }

  /// One name: its words, pairs and triples of words.
  private func name(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var buffer: InlineArray<176, UInt8> = InlineArray(repeating: 0)
    var starts: InlineArray<24, Int> = InlineArray(repeating: 0)
    var words = 0
    var length = 0
    var previous: UInt8 = 0x2D
    // `block--modifier`: what stands behind two hyphens describes the block, and often what it lacks.
    var variant = 24
    for byte in name {
      if byte == 0x2D, previous == 0x2D, words > 0 { variant = min(variant, words) }
      let isLetter =
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 || byte >= 0x30 && byte <= 0x39
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let wasLower = previous >= 0x61 && previous <= 0x7A || previous >= 0x30 && previous <= 0x39
      if isLetter {
        if isWordStart(previous) || isCapital && wasLower {
          guard words < 24 else { break }
          if words > 0 {
            buffer[length] = 0x20
            length += 1
          }
          starts[words] = length
          words += 1
        }
        buffer[length] = isCapital ? byte | 0x20 : byte
        length += 1
      }
      previous = byte
    }
    guard words > 0 else { return 0 }
    return withUnsafeBytes(of: buffer) { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      var result: UInt32 = 0
      for first in 0..<words {
        let wordEnd = first + 1 < words ? starts[first + 1] - 1 : length
        if modifiers[UnsafeBufferPointer(rebasing: bytes[starts[first]..<wordEnd])] != nil { return 0 }
        for last in first..<min(words, first + 4) {
          let end = last + 1 < words ? starts[last + 1] - 1 : length
          let found = table[UnsafeBufferPointer(rebasing: bytes[starts[first]..<end])] ?? 0
          result |= first >= variant ? found & ~Self.notOfVariants.rawValue : found
        }
      }
      if words == 1 { result |= only(bytes, length) }
      if result & Signal.neutral.rawValue != 0 { result &= ~Self.notOfBricks.rawValue }
      return result
    }
  }

  private func only(_ bytes: UnsafeBufferPointer<UInt8>, _ length: Int) -> UInt32 {
    var key: [UInt8] = [0x3D]
    key.append(contentsOf: bytes[0..<length])
    return table[key] ?? 0
  }

  private func isWordStart(_ previous: UInt8) -> Bool {
    !(previous | 0x20 >= 0x61 && previous | 0x20 <= 0x7A || previous >= 0x80
      || previous >= 0x30 && previous <= 0x39)
  }
}
