/// The part of an id behind its slash: a name in lower case, without marks, with hyphens for all but letters and
/// digits.
///
///     slug(of: "Łucja O’Brien-Håkansson")  // "lucja-o-brien-hakansson"
///
/// Latin letters lose their marks; letters of other scripts are kept. A name without any letter gives `unnamed`.
public func slug(of name: String) -> String {
  var slug: [UInt8] = []
  var name = name
  name.withUTF8 { appendSlug(of: $0, to: &slug) }
  return String(decoding: slug, as: UTF8.self)
}

/// Appends the slug of a name, given as valid UTF-8.
func appendSlug(of name: UnsafeBufferPointer<UInt8>, to slug: inout [UInt8]) {
  let start = slug.count
  if appendPlainSlug(of: name, to: &slug) { return }
  if !appendASCIISlug(of: name, to: &slug) {
    slug.removeLast(slug.count - start)
    slug.append(contentsOf: scalarSlug(of: String(decoding: name, as: UTF8.self)).utf8)
  }
  if slug.count == start { slug.append(contentsOf: "unnamed".utf8) }
}

/// The slug of a name in any script; empty where it has no letter.
private func scalarSlug(of name: String) -> String {
  var slug = String.UnicodeScalarView()
  var isParted = false
  // One scalar after the other: the view's `append(contentsOf:)` took 3,500 instructions for one letter.
  func append(_ scalars: some Sequence<Unicode.Scalar>) {
    if isParted, !slug.isEmpty { slug.append("-") }
    isParted = false
    for scalar in scalars { slug.append(scalar) }
  }
  for scalar in name.unicodeScalars {
    if scalar.isASCII {
      let lower = Unicode.Scalar(UInt8(scalar.value) | 0x20)
      switch scalar {
      case "0"..."9": append(CollectionOfOne(scalar))
      case "a"..."z", "A"..."Z": append(CollectionOfOne(lower))
      default: isParted = true
      }
    } else if let latin = LatinLetters.form(of: scalar) {
      append(latin.unicodeScalars)
    } else {
      switch scalar.kindInSlug {
      case .kept: append(scalar.properties.lowercaseMapping.unicodeScalars.map(LatinLetters.base))
      case .mark: continue
      case .separator: isParted = true
      }
    }
  }
  return String(slug)
}

/// Appends the slug of a name of ASCII letters and digits with single spaces between them, which most are, eight bytes at
/// a time; false for others and for shorter ones.
private func appendPlainSlug(of name: UnsafeBufferPointer<UInt8>, to slug: inout [UInt8]) -> Bool {
  let raw = UnsafeRawBufferPointer(name)
  guard name.count >= 8, name[0] != 0x20, name[name.count - 1] != 0x20 else { return false }
  let start = slug.count
  slug.append(contentsOf: name)
  let last = name.count - 8
  let isPlain = slug.withUnsafeMutableBytes { slug in
    var at = 0
    // The highest bit of each byte that is a space, here and in the chunk before.
    var before: UInt64 = 0
    while true {
      let chunk = SlugChunk(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      if !chunk.isPlain || chunk.spaces & (chunk.spaces << 8 | before >> 56) != 0 { return false }
      slug.storeBytes(of: chunk.slug.littleEndian, toByteOffset: start + at, as: UInt64.self)
      if at == last { return true }
      before = at + 8 <= last ? chunk.spaces : 0
      at = min(at + 8, last)
    }
  }
  if !isPlain { slug.removeLast(name.count) }
  return isPlain
}

/// Eight bytes of a name as a number.
private struct SlugChunk {
  /// The highest bit of each byte that is a space.
  let spaces: UInt64
  /// Whether all others are letters and digits in ASCII.
  let isPlain: Bool
  /// With small letters for capitals and hyphens for spaces.
  let slug: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ chunk: UInt64) {
    // The highest bit of each byte from one on; of ASCII only, so that nothing is carried.
    func from(_ first: UInt8, _ chunk: UInt64) -> UInt64 { chunk &+ Self.ones &* UInt64(0x80 - first) }
    let small = chunk | (from(0x41, chunk) & ~from(0x5B, chunk) & Self.high) >> 2
    let letters = from(0x61, small) & ~from(0x7B, small)
    let digits = from(0x30, chunk) & ~from(0x3A, chunk)
    spaces = ~((chunk ^ Self.ones &* 0x20) &+ Self.ones &* 0x7F) & Self.high
    isPlain = chunk & Self.high == 0 && (letters | digits | spaces) & Self.high == Self.high
    slug = small ^ (spaces >> 7 &* 0x0D)
  }
}

/// Appends the slug of a name in ASCII, which nearly all are; false for others.
private func appendASCIISlug(of name: UnsafeBufferPointer<UInt8>, to slug: inout [UInt8]) -> Bool {
  var all: UInt8 = 0
  for byte in name { all |= byte }
  if all >= 0x80 { return false }
  let start = slug.count
  slug.append(contentsOf: name)
  // In its place, since a slug is never longer than its name.
  let end = slug.withUnsafeMutableBufferPointer { slug in
    var end = start
    var isParted = false
    for at in start..<slug.count {
      let byte = slug[at]
      let letter = byte | 0x20
      let isLetter = letter &- 0x61 < 26
      guard isLetter || byte &- 0x30 < 10 else {
        isParted = end > start
        continue
      }
      if isParted {
        slug[end] = 0x2D
        end += 1
        isParted = false
      }
      slug[end] = isLetter ? letter : byte
      end += 1
    }
    return end
  }
  if end < slug.count { slug.removeLast(slug.count - end) }
  return true
}

extension Unicode.Scalar {
  fileprivate enum KindInSlug { case kept, mark, separator }

  fileprivate var kindInSlug: KindInSlug {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      .kept
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: .mark
    default: .separator
    }
  }
}
