import Annotating

/// Identifiers that an instrument's own words give: symbols of United Nations resolutions, CELEX numbers.
struct InstrumentIdentifiers {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The identifiers of a mention; empty where its words give none for sure.
  func identifiers(of mention: Mention) -> [Entity.Identifier] {
    let numbers = Self.numbers(text[mention.range])
    if mention.rule == "instrument.un-symbol" {
      let symbol = text[mention.range].filter { $0 != 0x20 }
      return [.init(scheme: "un-symbol", value: String(decoding: symbol, as: UTF8.self))]
    }
    if mention.rule.hasPrefix("instrument.un-resolution") { return resolution(mention, numbers: numbers) }
    if mention.rule == "instrument.eu-act" { return celex(mention, numbers: numbers) }
    return []
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var current: Int?
    for byte in bytes {
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

  /// S/RES/N(YEAR) for "resolution N (YEAR)", the Security Council's form; A/RES/S/N and A/HRC/RES/S/N where
  /// the words
  /// before name the body.
  private func resolution(_ mention: Mention, numbers: [Int]) -> [Entity.Identifier] {
    guard numbers.count == 2 else { return [] }
    let hasYear = text[mention.range].contains(0x28)
    if hasYear, 1946...2100 ~= numbers[1] {
      return [.init(scheme: "un-symbol", value: "S/RES/\(numbers[0])(\(numbers[1]))")]
    }
    guard !hasYear else { return [] }
    let before = String(
      decoding: text[max(0, mention.range.lowerBound - 40)..<mention.range.lowerBound], as: UTF8.self)
    if before.hasSuffix("Human Rights Council ") {
      return [.init(scheme: "un-symbol", value: "A/HRC/RES/\(numbers[0])/\(numbers[1])")]
    }
    if before.hasSuffix("General Assembly ") {
      return [.init(scheme: "un-symbol", value: "A/RES/\(numbers[0])/\(numbers[1])")]
    }
    return []
  }

  /// Regulations and directives: year and number stand in either order; a number above 1950 is the year
  /// where only
  /// one can be it.
  private func celex(_ mention: Mention, numbers: [Int]) -> [Entity.Identifier] {
    let words = String(decoding: text[mention.range], as: UTF8.self).utf8
    guard numbers.count == 2 else { return [] }
    func contains(_ part: String) -> Bool {
      words.count >= part.utf8.count && Self.contains(Array(words), Array(part.utf8))
    }
    let letter: String
    if contains("Regulation") {
      letter = "R"
    } else if contains("Directive") {
      letter = "L"
    } else {
      return []
    }
    // Directives have the year first; regulations have it last up to 2014 and first since.
    let isLast =
      letter == "R" && (contains("No") || numbers[0] < 1952 && !(numbers[0] < 100 && numbers[1] > 2014))
    let (given, number) = isLast ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    let year = given < 100 ? given + 1900 : given
    guard 1952...2100 ~= year, number < 10_000 else { return [] }
    let padded = String(repeating: "0", count: 4 - String(number).utf8.count) + String(number)
    return [.init(scheme: "celex", value: "3\(year)\(letter)\(padded)")]
  }

  private static func contains(_ words: [UInt8], _ part: [UInt8]) -> Bool {
    guard words.count >= part.count else { return false }
    return (0...words.count - part.count).contains { words[$0..<$0 + part.count].elementsEqual(part) }
  }
}
