/// The attributes that reading a page looks at; all others are dropped before parsing.
///
/// The cleaner hands them to libxml2 under one-letter names (`a`, `b`, …): it compares names when it looks
/// for duplicates, and acts on some (`meta charset`) that have been dealt with before.
enum PageAttribute: UInt8, CaseIterable {
  case `class`, id, itemprop, itemtype, itemscope, role, property, name, content, href, rel, datetime, lang
  case style, hidden, title, typeof, rev, type, httpEquiv, ariaHidden, ariaLabel, start, alt, dataTestID
  case dataComponent, pubdate, resource, dataType

  private static let byName: ByteTable<UInt8> = {
    var table = ByteTable<UInt8>(minimumCapacity: 64)
    for attribute in allCases { table.insert(Array("\(attribute)".utf8), attribute.rawValue) }
    let others: [(String, PageAttribute)] = [
      ("http-equiv", .httpEquiv), ("aria-hidden", .ariaHidden), ("aria-label", .ariaLabel),
      ("data-testid", .dataTestID), ("data-test-id", .dataTestID), ("data-qa", .dataTestID),
      ("data-component", .dataComponent), ("data-component-name", .dataComponent),
      ("data-block", .dataComponent),
      ("xml:lang", .lang), ("data-type", .dataType), ("data-name", .dataComponent),
      ("data-module", .dataComponent),
      ("data-area", .dataComponent),
    ]
    for (name, attribute) in others { table.insert(Array(name.utf8), attribute.rawValue) }
    return table
  }()

  /// The attribute of a lower-case name.
  init?(name: UnsafeBufferPointer<UInt8>) {
    guard let raw = Self.byName[name] else { return nil }
    self.init(rawValue: raw)
  }

  /// Longer values than this are cut: no page needs them, and a hostile one could be made of them.
  var limit: Int {
    switch self {
    case .content: 20_000
    case .href, .resource: 2_000
    default: 1_000
    }
  }

  /// The name that stands for it in cleaned markup: a letter, or an underscore and a letter.
  var shortName: [UInt8] { rawValue < 26 ? [0x61 + rawValue] : [0x5F, 0x61 + rawValue - 26] }

  /// The attribute that a short name stands for.
  init?(shortName first: UInt8, _ second: UInt8) {
    self.init(rawValue: first == 0x5F ? second &- 0x61 &+ 26 : first &- 0x61)
  }
}
