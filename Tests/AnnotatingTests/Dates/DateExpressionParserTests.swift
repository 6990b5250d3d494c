import Testing

@testable import Annotating

@Suite struct DateExpressionParserTests {
  @Test func explicitDates() throws {
    let expression = try DateExpressionParser.parse("{year}-{month}-{day}")
    #expect(
      expression
        == .calendar(year: .capture("year"), fields: [.number(.capture("month")), .number(.capture("day"))]))
    #expect(
      try DateExpressionParser.parse("*-Q{q}") == .calendar(year: nil, fields: [.quarter(.capture("q"))]))
    #expect(
      try DateExpressionParser.parse("W*-D{weekday}")
        == .calendar(year: nil, fields: [.week(nil), .weekday(.capture("weekday"))]))
  }

  @Test func relativeDates() throws {
    #expect(
      try DateExpressionParser.parse("here-1W")
        == .anchored(.here, amount: .text("1"), sign: -1, unit: .text("W")))
    #expect(
      try DateExpressionParser.parse("(published+0D)TMO")
        == .timed(.anchored(.published, amount: .text("0"), sign: 1, unit: .text("D")), .text("MO")))
    #expect(
      try DateExpressionParser.parse("(text-{n}{unit})-{month}")
        == .within(
          .anchored(.text, amount: .capture("n"), sign: -1, unit: .capture("unit")),
          fields: [.number(.capture("month"))]))
    #expect(
      try DateExpressionParser.parse("(text)-{month}")
        == .within(.at(.text), fields: [.number(.capture("month"))]))
  }

  @Test func durationsAndWords() throws {
    #expect(
      try DateExpressionParser.parse("P{n}.{fraction}{unit}")
        == .duration([
          DateAmount(amount: .capture("n"), fraction: .capture("fraction"), unit: .capture("unit"))
        ]))
    #expect(try DateExpressionParser.parse("PAST_REF") == .reference(.past))
    #expect(try DateExpressionParser.parse("none") == .nothing)
  }

  @Test(arguments: [
    ("", 0), ("P", 1), ("{year", 5), ("{}-{month}", 2), ("later+1D", 0), ("next(*-{month}", 14),
    ("here-1Z", 6),
    ("{year}-{month} ", 14),
  ])
  func faultsSayWhere(value: String, offset: Int) {
    #expect { try DateExpressionParser.parse(value) } throws: { error in
      (error as? DateExpressionParser.Failure)?.offset == offset
    }
  }

  @Test func deepNestingIsAFault() {
    let deep = String(repeating: "(", count: 50_000)
    #expect(throws: DateExpressionParser.Failure.self) { try DateExpressionParser.parse(deep) }
  }
}
