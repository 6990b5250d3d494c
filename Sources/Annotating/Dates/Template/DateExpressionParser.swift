/// Reads a date rule's `value`.
///
///     value     = "none" | "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" | duration | point [ "T" text ]
///     duration  = "P" { ( number | capture | "X" ) [ "." ( digits | capture ) ] unit }
///     point     = primary { "-" field }
///     primary   = capture | digits | "*" | "W*" | "(" point ")" | "day" | anchor [ sign amount unit ] | function
///     anchor    = "published" | "text" | "here" | "story"
///     function  = ( "next" | "last" | "this" | "following" | "preceding" ) "(" point ")" | "decade" "(" text ")" | "century" "(" text ")"
///               | "like" "(" point ")" | "pair" "(" text "," text ")" | "numeric" "(" text "," text "," text ")" | "hijri" "(" text "," text [ "," text ] ")"
///               | "holiday" "(" text "," text ")" | "nth" "(" text "," text "," point ")"
///     field     = "*" | capture | digits | "Q" text | "H" text | "W" [ text ] | "WE" | "D" text | "last"
package struct DateExpressionParser {
  /// What is wrong with a value, and where: a byte offset into it.
  package struct Failure: Error, Equatable {
    package var message: String
    package var offset: Int
  }

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  package static func parse(_ text: String) throws(Failure) -> DateExpression {
    var parser = DateExpressionParser(text)
    let expression = try parser.value()
    guard parser.at == parser.bytes.count else { throw parser.failure("unexpected text in the value") }
    return expression
  }

  private mutating func value() throws(Failure) -> DateExpression {
    if take("none") { return .nothing }
    for reference in TemporalValue.Reference.allCases where take(reference.rawValue) {
      return .reference(reference)
    }
    if next == UInt8(ascii: "P") {
      at += 1
      return try duration()
    }
    let date = try point()
    return take("T") ? .timed(date, try text("a time")) : date
  }

  private mutating func duration() throws(Failure) -> DateExpression {
    var amounts: [DateAmount] = []
    while at < bytes.count {
      let amount: DateText = take("X") ? .text("X") : try text("an amount", digitsOnly: true)
      let fraction: DateText? = take(".") ? try text("a fraction", digitsOnly: true) : nil
      amounts.append(DateAmount(amount: amount, fraction: fraction, unit: try unit()))
    }
    guard !amounts.isEmpty else { throw failure("expected an amount after 'P'") }
    return .duration(amounts)
  }

  private mutating func point() throws(Failure) -> DateExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 16 else { throw failure("the value is nested too deep") }
    if take("W*") { return .calendar(year: nil, fields: [.week(nil)] + (try fields())) }
    if take("*") { return .calendar(year: nil, fields: try fields()) }
    if next == UInt8(ascii: "{") || isDigit(next) {
      return .calendar(year: try text("a year"), fields: try fields())
    }
    let base = try primary()
    let parts = try fields()
    return parts.isEmpty ? base : .within(base, fields: parts)
  }

  private mutating func primary() throws(Failure) -> DateExpression {
    if take("(") {
      let inner = try point()
      try expect(")")
      return inner
    }
    for (direction, opening) in Self.directions where take(opening) {
      let inner = try point()
      try expect(")")
      return .search(direction, inner)
    }
    for anchor in DateAnchor.allCases where take(anchor.rawValue) { return try shift(from: anchor) }
    if take("day") { return .day }
    return try function()
  }

  private static let directions = DateDirection.allCases.map { ($0, $0.rawValue + "(") }

  private mutating func shift(from anchor: DateAnchor) throws(Failure) -> DateExpression {
    let start = at
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0 else { return .at(anchor) }
    guard next == UInt8(ascii: "{") || isDigit(next) else {
      at = start
      return .at(anchor)
    }
    let amount = try text("an amount", digitsOnly: true)
    return .anchored(anchor, amount: amount, sign: sign, unit: try unit())
  }

  private mutating func function() throws(Failure) -> DateExpression {
    let start = at
    let name = letters()
    guard !name.isEmpty, take("(") else {
      at = start
      throw failure("expected a year, an anchor or a function")
    }
    let expression: DateExpression
    switch name {
    case "decade": expression = .decade(try text("a decade"))
    case "century": expression = .century(try text("a century"))
    case "numeric":
      let (first, second) = (try text("a number"), try comma())
      expression = .numeric(first, second, year: try comma())
    case "hijri":
      let (year, month) = (try text("a year"), try comma())
      expression = .hijri(year: year, month: month, day: next == UInt8(ascii: ",") ? try comma() : nil)
    case "like": expression = .like(try point())
    case "pair":
      let first = try text("a year")
      expression = .pair(first, try comma())
    case "holiday": expression = .holiday(try text("a holiday"), year: try comma())
    case "nth":
      let (number, unit) = (try text("a number"), try comma())
      try expect(",")
      expression = .nth(number, unit: unit, try point())
    default:
      at = start
      throw failure("no function named '\(name)'")
    }
    try expect(")")
    return expression
  }

  private mutating func comma() throws(Failure) -> DateText {
    try expect(",")
    return try text("an argument")
  }

  private mutating func fields() throws(Failure) -> [DateField] {
    var fields: [DateField] = []
    while take("-") {
      if take("*") {
        fields.append(.open)
      } else if take("last") {
        fields.append(.last)
      } else if take("WE") {
        fields.append(.weekend)
      } else if take("W") {
        fields.append(.week(try text("a week")))
      } else if take("D") {
        fields.append(.weekday(try text("a weekday")))
      } else if take("Q") {
        fields.append(.quarter(try text("a quarter")))
      } else if take("H") {
        fields.append(.half(try text("a half")))
      } else {
        fields.append(.number(try text("a month, a day or a season")))
      }
    }
    return fields
  }

  /// A capture in braces, or letters, digits and signs as they stand.
  private mutating func text(_ what: String, digitsOnly: Bool = false) throws(Failure) -> DateText {
    if take("{") {
      let start = at
      while let byte = next, byte != UInt8(ascii: "}") { at += 1 }
      let name = String(decoding: bytes[start..<at], as: UTF8.self)
      try expect("}")
      guard !name.isEmpty else { throw failure("expected a name in braces") }
      return .capture(DateLabel(name))
    }
    let start = at
    if !digitsOnly, next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { at += 1 }
    while let byte = next, isDigit(byte) || (!digitsOnly && isLetter(byte)) { at += 1 }
    guard at > start else { throw failure("expected \(what)") }
    return .text(DateWord(String(decoding: bytes[start..<at], as: UTF8.self)))
  }

  /// A capture or the longest name of a unit: `published+0DTMO` is a day and a time.
  private mutating func unit() throws(Failure) -> DateText {
    if next == UInt8(ascii: "{") { return try text("a unit") }
    for name in Self.units where take(name.text) { return .text(name) }
    throw failure("expected a unit")
  }

  /// The longest first.
  private static let units = TemporalUnit.allCases.map { DateWord($0.rawValue) }.sorted {
    $0.count > $1.count
  }

  private mutating func letters() -> String {
    let start = at
    while let byte = next, isLetter(byte) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }
  private func isDigit(_ byte: UInt8?) -> Bool { byte.map { 0x30...0x39 ~= $0 } ?? false }
  private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  private mutating func expect(_ text: String) throws(Failure) {
    guard take(text) else { throw failure("expected '\(text)'") }
  }

  private func failure(_ message: String) -> Failure { Failure(message: message, offset: at) }
}
