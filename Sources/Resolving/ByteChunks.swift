/// Byte strings as numbers of eight bytes each: how names are hashed, compared and put into small letters.
enum ByteChunks {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Whether all chunks of a byte string satisfy a predicate. The last one begins eight bytes before the end, hence
  /// overlaps the one before; what has fewer than eight bytes is one chunk.
  @inline(__always)
  static func allSatisfy(_ bytes: Bytes, _ predicate: (UInt64) -> Bool) -> Bool {
    guard !bytes.isEmpty, let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
    guard bytes.count >= 8 else { return predicate(short(base, bytes.count)) }
    let last = bytes.count - 8
    var at = 0
    while at < last {
      if !predicate(base.loadUnaligned(fromByteOffset: at, as: UInt64.self)) { return false }
      at += 8
    }
    return predicate(base.loadUnaligned(fromByteOffset: last, as: UInt64.self))
  }

  /// The same for two byte strings of one length.
  @inline(__always)
  static func allSatisfy(_ a: Bytes, _ b: Bytes, _ predicate: (UInt64, UInt64) -> Bool) -> Bool {
    guard !a.isEmpty, let one = UnsafeRawPointer(a.baseAddress), let other = UnsafeRawPointer(b.baseAddress)
    else { return true }
    guard a.count >= 8 else { return predicate(short(one, a.count), short(other, a.count)) }
    let last = a.count - 8
    var at = 0
    while true {
      let first = one.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if !predicate(first, other.loadUnaligned(fromByteOffset: at, as: UInt64.self)) { return false }
      if at == last { return true }
      at = min(at + 8, last)
    }
  }

  /// Fewer than eight bytes as a number: with the length it tells them apart from all others.
  @inline(__always)
  private static func short(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let first = base.loadUnaligned(as: UInt32.self)
      let last = base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(first) | UInt64(last) << 32
    }
    guard count > 0 else { return 0 }
    let first = base.load(as: UInt8.self)
    let middle = base.load(fromByteOffset: count / 2, as: UInt8.self)
    let last = base.load(fromByteOffset: count - 1, as: UInt8.self)
    return UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16
  }

  static func areEqual(_ a: Bytes, _ b: Bytes) -> Bool {
    a.count == b.count && allSatisfy(a, b, ==)
  }

  /// Puts small letters for capitals; of ASCII only.
  @inline(__always)
  static func lowercase(_ bytes: UnsafeMutableRawBufferPointer) {
    guard bytes.count >= 8 else {
      for at in bytes.indices { bytes[at] |= bytes[at] &- 0x41 < 26 ? 0x20 : 0 }
      return
    }
    let last = bytes.count - 8
    var at = 0
    while true {
      let chunk = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      bytes.storeBytes(of: lowercased(chunk), toByteOffset: at, as: UInt64.self)
      if at == last { return }
      at = min(at + 8, last)
    }
  }

  // MARK: One chunk

  @inline(__always)
  static func isASCII(_ chunk: UInt64) -> Bool { chunk & 0x8080_8080_8080_8080 == 0 }

  /// The chunk with small letters for capitals; of ASCII only.
  @inline(__always)
  static func lowercased(_ chunk: UInt64) -> UInt64 {
    // The highest bit of each byte that is not below A, and of each that is beyond Z.
    let letters = chunk &+ 0x3F3F_3F3F_3F3F_3F3F
    let beyond = chunk &+ 0x2525_2525_2525_2525
    return chunk | (letters & ~beyond & 0x8080_8080_8080_8080) >> 2
  }

  /// Whether one of the chunk's bytes is this one.
  @inline(__always)
  static func contains(_ byte: UInt8, in chunk: UInt64) -> Bool {
    let others = chunk ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 != 0
  }
}
