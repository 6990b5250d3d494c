import Annotating
import RulePacks

/// Identifiers that an instrument's own words give: symbols of United Nations resolutions, CELEX numbers.
struct InstrumentIdentifiers {
  /// The names of bodies that adopt resolutions, and what their symbols begin with.
  typealias Bodies = [(name: [UInt8], symbol: String)]

  private let text: UnsafeBufferPointer<UInt8>
  private let bodies: Bodies

  init(_ text: UnsafeBufferPointer<UInt8>, bodies: Bodies) {
    self.text = text
    self.bodies = bodies
  }

  /// The bodies of a rule set's `resolution-body`, the longest name first.
  static func bodies(_ rules: RuleSet) -> Bodies {
    let entries = rules.wordLists["resolution-body"]?.entries ?? []
    return entries.map { (Array($0.words.utf8), $0.value) }.sorted { $0.name.count > $1.name.count }
  }

  /// Adds the identifiers of all mentions, each once an entity.
  func add(_ mentions: [Mention], _ entityOfMention: [Int], to resolution: inout Resolution) {
    var seen = Set<String>()
    let listed = resolution.identifiers.count
    // The body before the first of several resolutions, which holds for the later ones.
    var body: String?
    for index in mentions.indices where mentions[index].type == .instrument {
      if mentions[index].rule == Self.firstResolution { body = self.body(of: mentions[index]) }
      guard let found = identifier(of: mentions[index], body: body) else { continue }
      let entity = entityOfMention[index]
      if seen.isEmpty {
        for known in resolution.identifiers { seen.insert(Self.key(known, resolution)) }
      }
      if seen.insert("\(entity) \(found.scheme) \(found.value)").inserted {
        resolution.add(found.scheme.description.utf8, found.value.utf8, of: entity)
      }
    }
    // Stable: the gazetteer's come first.
    if resolution.identifiers.count > listed { resolution.identifiers.sort { $0.entity < $1.entity } }
  }

  private static func key(_ known: EntityIdentifier, _ resolution: Resolution) -> String {
    let scheme = String(decoding: resolution.words[known.scheme], as: UTF8.self)
    return "\(known.entity) \(scheme) \(String(decoding: resolution.words[known.value], as: UTF8.self))"
  }

  private typealias Identifier = (scheme: StaticString, value: String)

  /// The identifier of a mention; nil where its words give none for sure.
  private func identifier(of mention: Mention, body: String?) -> Identifier? {
    if mention.rule == "instrument.un-symbol" {
      let symbol = text[mention.range].filter { $0 != 0x20 }
      return ("un-symbol", String(decoding: symbol, as: UTF8.self))
    }
    if mention.rule.hasPrefix("instrument.un-resolution") { return resolution(mention, body: body) }
    if mention.rule == "instrument.eu-act" { return celex(mention) }
    return nil
  }

  private func numbers(_ mention: Mention) -> [Int] {
    var numbers: [Int] = []
    var current: Int?
    for byte in text[mention.range] {
      if 0x30...0x39 ~= byte, current ?? 0 < 1_000_000 {
        current = (current ?? 0) * 10 + Int(byte - 0x30)
      } else if let number = current {
        numbers.append(number)
        current = nil
      }
    }
    if let number = current { numbers.append(number) }
    return numbers
  }

  /// The symbol of a United Nations resolution: S/RES/N(YEAR) for the Security Council, which alone has a year in brackets
  /// and is often not named; for the others what the body's symbols begin with and the number as it stands, but for a
  /// letter between the number and its session: A/RES/217(III).
  private func resolution(_ mention: Mention, body: String?) -> Identifier? {
    let words = text[mention.range]
    let numbers = numbers(mention)
    if numbers.count == 2, words.contains(0x28), 1946...2100 ~= numbers[1] {
      guard body == nil || body == Self.securityCouncil else { return nil }
      return ("un-symbol", "S/RES/\(numbers[0])(\(numbers[1]))")
    }
    guard let body, body.hasSuffix("/"), body != Self.securityCouncil,
      words.contains(0x2F) || words.contains(0x28)
    else { return nil }
    // A later one is its number alone.
    let isFirst = mention.rule == Self.firstResolution
    guard let start = isFirst ? words.firstIndex(of: 0x20).map({ $0 + 1 }) : words.startIndex else {
      return nil
    }
    let parts = words[start...].split(separator: 0x20)
    let number = parts.enumerated().filter { $0.offset == 0 || $0.element.first == 0x28 }
    return ("un-symbol", body + String(decoding: number.map(\.element).joined(), as: UTF8.self))
  }

  private static let securityCouncil = "S/RES/"
  private static let firstResolution: RuleName = "instrument.un-resolution"

  /// What the symbols of the body before a resolution's number begin with; nil where the words name none.
  private func body(of mention: Mention) -> String? {
    let start = mention.range.lowerBound
    return bodies.first { isBefore(start, $0.name) || text[mention.range].starts(with: $0.name) }?.symbol
  }

  private func isBefore(_ start: Int, _ name: [UInt8]) -> Bool {
    let first = start - 1 - name.count
    guard first >= 0, text[start - 1] == 0x20, text[first..<start - 1].elementsEqual(name) else {
      return false
    }
    return first == 0 || text[first - 1] == 0x20 || text[first - 1] == 0x28
  }

  /// Regulations and directives: year and number stand in either order; a number above 1950 is the year where only
  /// one can be it.
  private func celex(_ mention: Mention) -> Identifier? {
    let words = Array(text[mention.range])
    let numbers = numbers(mention)
    guard numbers.count == 2 else { return nil }
    func contains(_ part: String) -> Bool { Self.contains(words, Array(part.utf8)) }
    let letter: String
    if contains("Regulation") {
      letter = "R"
    } else if contains("Directive") {
      letter = "L"
    } else {
      return nil
    }
    // Directives have the year first; regulations have it last up to 2014 and first since.
    let isLast =
      letter == "R" && (contains("No") || numbers[0] < 1952 && !(numbers[0] < 100 && numbers[1] > 2014))
    let (given, number) = isLast ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    let year = given < 100 ? given + 1900 : given
    guard 1952...2100 ~= year, number < 10_000 else { return nil }
    let padded = String(repeating: "0", count: 4 - String(number).utf8.count) + String(number)
    return ("celex", "3\(year)\(letter)\(padded)")
  }

  private static func contains(_ words: [UInt8], _ part: [UInt8]) -> Bool {
    guard words.count >= part.count else { return false }
    return (0...words.count - part.count).contains { words[$0..<$0 + part.count].elementsEqual(part) }
  }
}
