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
