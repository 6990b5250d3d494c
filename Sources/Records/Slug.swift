/// The part of an id behind its slash: a name in lower case, without marks, with hyphens for all but letters and
/// digits.
///
///     slug(of: "Łucja O’Brien-Håkansson")  // "lucja-o-brien-hakansson"
///
/// Latin letters lose their marks; letters of other scripts are kept. A name without any letter gives `unnamed`.
public func slug(of name: String) -> String {
  if let slug = asciiSlug(of: name.utf8) { return slug }
  var slug = String.UnicodeScalarView()
  var isParted = false
  func append(_ scalars: some Sequence<Unicode.Scalar>) {
    if isParted, !slug.isEmpty { slug.append("-") }
    isParted = false
    slug.append(contentsOf: scalars)
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
  return slug.isEmpty ? "unnamed" : String(slug)
}

/// The slug of a name in ASCII, which nearly all are; nil for others.
private func asciiSlug(of name: String.UTF8View) -> String? {
  var slug: [UInt8] = []
  slug.reserveCapacity(name.count)
  var isParted = false
  for byte in name {
    guard byte < 0x80 else { return nil }
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    guard (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) else {
      isParted = true
      continue
    }
    if isParted, !slug.isEmpty { slug.append(0x2D) }
    isParted = false
    slug.append(lower)
  }
  return slug.isEmpty ? "unnamed" : String(decoding: slug, as: UTF8.self)
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

/// Gives each entity of one record its id: `type/slug`, and `-2`, `-3`, … where the id is taken.
public struct EntityIDs: Sendable {
  private var taken: Set<String> = []
  private var last: [String: Int] = [:]

  public init() {}

  /// The id of the next entity of this name, in the order in which entities are given.
  public mutating func next(_ type: Record.EntityType, named name: String) -> String {
    let first = "\(type.rawValue)/\(slug(of: name))"
    var id = first
    // "Unit" twice beside "Unit 2": the number moves on until the id is free.
    while !taken.insert(id).inserted {
      let number = (last[first] ?? 1) + 1
      last[first] = number
      id = "\(first)-\(number)"
    }
    return id
  }
}
