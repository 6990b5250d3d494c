import Records
import TestSupport
import Testing

@testable import Evaluating

@Suite struct ScoringTests {
  private func scores(_ change: (inout Record) -> Void = { _ in }) throws -> Scores {
    var record = sampleRecordOfGold()
    change(&record)
    return Evaluation.scores([try gold(sampleGold)]) { $0 == "marsh" ? record : nil }
  }

  @Test func perfectRecord() throws {
    let scores = try scores()
    #expect(checkSpans(sampleRecordOfGold()) == [])
    #expect(scores.overall == 1)
    #expect(scores.errors == ["text": ["marsh: the record keeps 78% of the statement"]], "it has no headline")
    #expect(scores.measure(.instrument) == nil)
    for row in Scores.Row.allCases where row != .instrument {
      #expect(scores.measure(row)?.f1 == 1, "\(row)")
    }
    for share in Scores.Share.allCases {
      #expect(scores.shares[share]?.right == scores.shares[share]?.of, "\(share)")
    }
  }

  @Test func noRecordMissesAll() throws {
    let scores = Evaluation.scores([try gold(sampleGold)]) { _ in nil }
    #expect(scores.overall == 0)
    #expect(scores.counts[.person] == .init(right: 0, extra: 0, missed: 1))
    // The headline's date counts as well: without a record nothing was left out.
    #expect(scores.counts[.date]?.missed == 2)
    #expect(scores.shares[.title]?.right == 0)
  }

  @Test func edgesDoNotMatter() throws {
    let scores = try scores { record in
      let long = record.span(of: "Ms Ines Okafor")
      record.entities[0].mentions[0].start = long.start
      let the = record.span(of: "the Tidewater Forum")
      record.entities[1].mentions[0].start = the.start
      record.quotations[1].start += 1
      record.quotations[1].end -= 2
    }
    #expect(scores.overall == 1)
  }

  @Test func valuesAndSpeakersAreScoredApart() throws {
    let scores = try scores { record in
      record.dates[0].value = "2022-01"
      record.quotations[0].speakers[0].entity = "institution/tidewater-forum"
    }
    #expect(scores.measure(.dateValue)?.f1 == 1)
    #expect(scores.measure(.indirect)?.f1 == 1)
    #expect(scores.measure(.indirectSpeaker)?.f1 == 0)
    #expect(
      scores.errors["indirect-speaker"]?.first?.contains("is by OKAFOR, not institution/tidewater-forum")
        == true)
    let wrong = try self.scores { $0.dates[0].value = "2021-01-30" }
    #expect(wrong.measure(.date)?.f1 == 1)
    #expect(wrong.measure(.dateValue)?.f1 == 0)
    #expect(wrong.errors["date-value"] == ["marsh:127: \"30 January\" is 2022-01-30|2022-01, not 2021-01-30"])
  }

  @Test func extraAndMissedAreNamed() throws {
    let scores = try scores { record in
      let span = record.span(of: "ballot")
      record.entities[2].mentions = [
        .init(start: span.start, end: span.end, text: "ballot", form: .name, rule: "r")
      ]
    }
    #expect(scores.counts[.place] == .init(right: 0, extra: 1, missed: 1))
    let errors = scores.errors["place"] ?? []
    #expect(errors.count == 2)
    #expect(errors.first?.contains("missed ") == true && errors.first?.contains("[[Marsh End]]") == true)
    #expect(errors.last?.contains("extra ") == true && errors.last?.contains("[[ballot]]") == true)
  }

  @Test func aNameInsideAFoundNameIsNoError() throws {
    let scores = try scores { record in
      let span = record.span(of: "Tidewater")
      record.entities[2].mentions.insert(
        .init(start: span.start, end: span.end, text: "Tidewater", form: .name, rule: "r"), at: 0)
    }
    #expect(scores.counts[.place] == .init(right: 1, extra: 0, missed: 0))
  }

  @Test func mergedEntitiesLowerTheGrouping() throws {
    let xml = sampleGold.replacing(
      "The Forum</org> stays", with: "The Forum</org> met <org ref=\"O\">Otterby Council</org>"
    )
    .replacing(
      "</entities>", with: "<entity id=\"O\" type=\"institution\" name=\"Otterby Council\"/></entities>")
    var record = sampleRecordOfGold()
    record.document.text = record.document.text.replacing("stays", with: "met Otterby Council")
    let span = record.span(of: "Otterby Council")
    record.entities[1].mentions.append(
      .init(start: span.start, end: span.end, text: "Otterby Council", form: .name, rule: "r"))
    let scores = Evaluation.scores([try gold(xml)]) { _ in record }
    #expect(scores.measure(.institution)?.f1 == 1)
    // Four names; of the two in the merged entity each is half right.
    #expect(scores.measure(.grouping)?.precision == 0.75)
    #expect(scores.measure(.grouping)?.recall == 1)
  }
}
