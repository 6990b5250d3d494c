import RulePacks
import StatementText
import Testing

@testable import Annotating

/// What the built-in rules find in short texts of several sentences; single forms are tested by the rules' own examples.
@Suite struct DateStageTests {
  private static let ruleSet = RuleSet(PackLoader().load(language: "en"))
  private static let stage = ruleSet.dates

  private func dates(
    _ paragraphs: String..., published: String? = nil, order: DateOrder? = nil
  ) -> [DateAnnotation] {
    var bytes: [UInt8] = []
    var blocks: [StatementText.Block] = []
    for paragraph in paragraphs {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      blocks.append(.init(range: bytes.count..<bytes.count + paragraph.utf8.count, kind: .paragraph))
      bytes += Array(paragraph.utf8)
    }
    var annotator = Annotator(Self.ruleSet)
    var analysis = annotator.analyze(StatementText(bytes: bytes, blocks: blocks))
    return Self.stage.find(in: &analysis, published: published, order: order)
  }

  private func values(_ text: String, published: String? = nil, order: DateOrder? = nil) -> [String?] {
    dates(text, published: published, order: order).map(\.value)
  }

  @Test func theRulesHaveNoFaults() {
    #expect(Self.stage.diagnostics.map(\.description) == [])
  }

  @Test func withoutAnAnchorWhatIsKnownIsKept() {
    let found = dates("He was seen on Tuesday, and on 3 March, and yesterday.")
    #expect(found.map(\.value) == ["XXXX-WXX-2", "XXXX-03-03", "XXXX-XX-XX"])
    #expect(found.allSatisfy { $0.basis == .none && $0.earliestDay == nil && $0.latestDay == nil })
  }

  @Test func reportsLookBackUnlessTheVerbLooksAhead() {
    #expect(values("Shares fell on Monday.", published: "2024-03-08") == ["2024-03-04"])
    #expect(values("The court will sit on Monday.", published: "2024-03-08") == ["2024-03-11"])
    #expect(values("The talks, to be held in June, are private.", published: "2024-03-08") == ["2024-06"])
    #expect(values("The talks were held in June.", published: "2024-03-08") == ["2023-06"])
  }

  @Test func aHistoryGoesOnFromItsLastDate() {
    let found = dates(
      "The siege of 1861 began on 12 April 1861. In July the town fell. The following year it was rebuilt.",
      "In December 1862 the mill opened; in January it burnt down. Two days later, on 9 January, it was sold.",
      published: "2009-12-19")
    #expect(
      found.map(\.value) == [
        "1861", "1861-04-12", "1861-07", "1862", "1862-12", "1863-01", "P2D", "1863-01-09",
      ])
    #expect(found[2].basis == .context)
    #expect(found[2].anchor == found[1].range)
  }

  @Test func aPlanForAnotherYearDoesNotMoveTheStory() {
    let text = """
      The army crossed the river on 10 March 1975. It had planned to come in 1976. On 11 March the town fell. In 1974 \
      and 1973 it had rained.
      """
    #expect(values(text, published: "2009-12-19") == ["1975-03-10", "1976", "1975-03-11", "1974", "1973"])
  }

  @Test func aYearOfAnotherTimeHoldsForItsParagraph() {
    let found = dates(
      "He was held on 3 March 2019. On 5 April he was freed, and on 6 May held again.",
      "On 2 February the appeal was heard.", published: "2024-03-08")
    #expect(found.map(\.value) == ["2019-03-03", "2019-04-05", "2019-05-06", "2024-02-02"])
    #expect(found.map(\.basis) == [.explicit, .context, .context, .published])
  }

  @Test func rangesShareWhatTheyLeaveOut() {
    let found = dates("It lasted from 28 December to 3 January 2011 and from May to August 1988.")
    #expect(found.map(\.value) == ["2010-12-28", "2011-01-03", "1988-05", "1988-08"])
    #expect(found.map(\.interval) == [1, 1, 2, 2])
    #expect(found[0].anchor == found[1].range)
  }

  @Test func bothEndsOfARangeAreOfTheYearThatTheTextIsAt() {
    let found = dates(
      "It began in June 2022. Crews met between 3 and 5 April in Port Ambrel.", published: "2024-03-08")
    #expect(found.map(\.value) == ["2022-06", "2022-04-03", "2022-04-05"])
    #expect(found[2].anchor == found[0].range)
  }

  @Test func aWeekdayTellsTheYearOfItsDay() {
    let text = "In May 2023 they struck. On Tuesday 5 March the port was shut."
    #expect(values(text, published: "2024-03-08") == ["2023-05", "2024-03-05"])
    #expect(dates(text, published: "2024-03-08").map(\.basis) == [.explicit, .published])
    #expect(values("On Friday, 20 September they struck.", published: "2025-03-14") == ["2024-09-20"])
    // No year near has it: rather the weekday is wrong.
    #expect(values("On Sunday 5 March they struck.", published: "2025-03-14") == ["2023-03-05"])
    #expect(values("On Friday 5 March they struck.", published: "2025-03-14") == ["2025-03-05"])
  }

  @Test func aWeekdayGoesOnFromTheDayOfAnotherYear() {
    let told = "On 3 May 2019 soldiers came to Ambrel. On Sunday they burned the mill. On 10 May help came."
    for published in [nil, "2024-03-08"] {
      let found = dates(told, published: published)
      #expect(found.map(\.value) == ["2019-05-03", "2019-05-05", "2019-05-10"])
      #expect(found[1].anchor == found[0].range)
    }
    let news = "On 3 May 2019 the court heard him. On Tuesday the union said that it would appeal."
    #expect(values(news, published: "2024-03-08") == ["2019-05-03", "2024-03-05"])
  }

  @Test func aWeekdayInAppositionSaysTheSameDay() {
    let text = "On 10 May 2019 help came. Three days earlier, on Tuesday, they had fled."
    #expect(values(text, published: "2024-03-08") == ["2019-05-10", "2019-05-07", "2019-05-07"])
  }

  @Test func anHourOfAllDaysHasNoDay() {
    let found = dates(
      "The depot is open daily from 9am to 5pm. On Monday the curfew began at 10 p.m.",
      published: "2024-03-08")
    #expect(
      found.map(\.value) == [
        "P1D", "XXXX-XX-XXT09:00", "XXXX-XX-XXT17:00", "2024-03-04", "2024-03-04T22:00",
      ])
  }

  @Test func aNightEndsOnTheNextDay() {
    let found = dates("On Monday shots fell from 10 p.m. to 5 a.m.", published: "2024-03-08")
    #expect(found.map(\.value) == ["2024-03-04", "2024-03-04T22:00", "2024-03-05T05:00"])
  }

  @Test func theFirstOfTwoTimesIsOfTheLastOnesDay() {
    #expect(
      values("The alarm rang between 3 and 4 a.m. on Sunday.", published: "2024-03-08")
        == ["2024-03-03T03:00", "2024-03-03T04:00"])
  }

  @Test func aBareWeekendIsTheOneThatTheVerbLooksTo() {
    #expect(values("Two boats sank over the weekend.", published: "2024-03-06") == ["2024-W09-WE"])
    #expect(values("The talks will go on over the weekend.", published: "2024-03-06") == ["2024-W10-WE"])
    #expect(values("Two boats sank over the weekend.", published: "2024-03-10") == ["2024-W10-WE"])
  }

  @Test func someWordsLookAheadOnlyTogether() {
    #expect(values("The rules go into effect on Tuesday.", published: "2024-03-08") == ["2024-03-12"])
    #expect(values("The hearing is set for Monday.", published: "2024-03-08") == ["2024-03-11"])
    #expect(values("She announced plans Sunday.", published: "2024-03-08") == ["2024-03-03"])
    #expect(values("He would have turned ten on Sunday.", published: "2024-03-08") == ["2024-03-03"])
    #expect(
      values("It rose most since May 1997. It will be paid on 15 June.", published: "2024-03-08").last
        == "2024-06-15")
  }

  @Test func nothingIsLaterThanThePublication() {
    let found = dates("The early 2010s were dry.", "Seven years later it rained.", published: "2024-03-08")
    #expect(found.map(\.value) == ["201", "P7Y"])
  }

  @Test func decadesOfTwoDigitsAreOver() {
    #expect(values("It echoes the thirties.", published: "2024-03-08") == ["193"])
    #expect(values("In 1932 it was new; in the early eighties it fell.") == ["1932", "198"])
  }

  @Test func aFeastJustPastOrSoonToComeBeatsOneAYearAway() {
    #expect(values("As we move past Labor Day, we will work.", published: "2024-09-03") == ["2024-09-02"])
    #expect(values("They were told to stay in on Thanksgiving.", published: "2020-11-23") == ["2020-11-26"])
  }

  @Test func aFullStopBeforeTheNextParagraphsNumberIsNoPoint() {
    #expect(dates("It began in 2015.", "1").map(\.value) == ["2015"])
    #expect(
      dates("The mill burnt down in 1917.", "1918", "It was built anew.").map(\.value) == ["1917", "1918"])
  }

  @Test func moreThanAnAmountLeavesAnEndOpen() throws {
    let earlier = try #require(dates("It fell more than two years ago.", published: "2024-03-08").first)
    #expect(earlier.value == "2022" && earlier.earliestDay == nil && earlier.edtf == nil)
    #expect(earlier.latestDay == CivilDate(2022, 12, 31))
    let later = try #require(dates("It fell on 3 May 1950. Less than a year later it rose.").last)
    #expect(later.value == "1951" && later.earliestDay == nil && later.latestDay == CivilDate(1951, 12, 31))
  }

  @Test func whatIsComparedWithIsNotGoneTo() {
    let text =
      "In the first quarter it sold more than in the year-ago quarter. Costs fell from 9 crowns a year earlier."
    #expect(values(text, published: "2024-05-08") == ["2024-Q1", "2023-Q1", "2023"])
    let prices = "Prices rose by 9 percent compared with a year ago. They will fall for the rest of the year."
    #expect(values(prices, published: "2024-05-08") == ["2023", "2024"])
  }

  @Test func whatLastYearOwnsIsNotCompared() {
    #expect(
      values("He came back from last year's tour. That year he died.", published: "2024-05-08")
        == ["2023", "2023"])
  }

  @Test func aMonthDoesNotSayWhichOfItsWeeks() {
    #expect(
      values("In April 2023 it rained. In the same week a year earlier it snowed.", published: "2024-05-08")
        == ["2023-04", "2022-04"])
  }

  @Test func aReportLooksBackAndDoesNotGoThere() {
    #expect(
      values(
        "On Friday gold rose from 12 the day before, tin from 9 the day before.", published: "2024-03-08")
        == ["2024-03-08", "2024-03-07", "2024-03-07"])
  }

  @Test func twoOldDatesMakeAHistory() {
    let found = dates(
      "In the summer of 1862 the army crossed the river. On 12 August it took the town. In April 1863 it left.",
      "Nothing moved until September.", published: "2009-12-19")
    #expect(found.map(\.value) == ["1862-SU", "1862-08-12", "1863-04", "1863-09"])
  }

  @Test func aDayBeforeTheStorysMonthIsLeftBehind() {
    let found = dates(
      "The fleet came on 20 May 1741. By early June the town fell; two weeks later all was over.")
    #expect(found.map(\.value) == ["1741-05-20", "1741-06", "P2W"])
  }

  @Test func betweenMakesARangeOfAnd() {
    #expect(dates("Between 2015 and 2020 it was shut.").map(\.interval) == [1, 1])
    #expect(dates("In 2015 and 2020 it was shut.").map(\.interval) == [0, 0])
  }

  @Test func dayAndMonthAreToldApartByEvidence() {
    #expect(values("Sent 03/04/2021, received 25/04/2021.") == ["2021-04-03", "2021-04-25"])
    #expect(values("Sent 03/04/2021, received 04/25/2021.") == ["2021-03-04", "2021-04-25"])
    #expect(values("Sent 03/04/2021.", order: .monthDay) == ["2021-03-04"])
    #expect(dates("Sent 03/04/2021.").map(\.uncertain) == [true])
    #expect(values("Sent 03/04/2021, lost 2021/12/11.") == ["2021-04-03", "2021-12-11"])
    #expect(dates("Sent 03/04/2021.", published: "2021-03-04").map(\.value) == ["2021-03-04"])
  }

  @Test func impossibleDaysWarn() {
    let found = dates("The order of 31 June 2019 is void.")
    #expect(found.map(\.value) == [nil])
    #expect(found.map(\.isImpossible) == [true])
  }

  @Test(arguments: [
    "Resolution 1970 (2011) was adopted.", "Call +44 20 7946 2018 for more.", "See ICC-01/11-01/11-2011.",
    "It cost $2,010 for 1,999 men.", "Document A/HRC/RES/2019/3 is lost.", "We may march on.",
    "The Sunday Times wrote.",
    "The display read 24:30 again.", "He thanked the Class of 1999 Foundation.",
    "Application no. 12345/2007 was filed.", "The girl is nine years old.", "They won 3-2.",
  ])
  func theseAreNoDates(text: String) {
    #expect(dates(text).map { "\($0.rule) \($0.value ?? "null")" } == [])
  }

  @Test func boundsAndForms() throws {
    let early = try #require(dates("It was shut in early 2015.").first)
    #expect(early.modifier == .start)
    #expect(early.earliestDay?.iso == "2015-01-01" && early.latestDay?.iso == "2015-04-30")
    #expect(early.edtf == "2015-01-01/2015-04-30")
    let night = try #require(dates("It burned late on Monday night.", published: "2024-03-08").first)
    #expect(night.value == "2024-03-04TNI" && night.modifier == .end)
    #expect(night.earliestDay?.iso == "2024-03-04" && night.latestDay?.iso == "2024-03-04")
    let day = try #require(dates("It burned early on Monday.", published: "2024-03-08").first)
    #expect(day.earliestDay == day.latestDay && day.edtf == "2024-03-04")
    let feast = try #require(dates("Eid al-Fitr 2025 was quiet.").first)
    #expect(feast.uncertain && feast.edtf == "2025-03-31?")
    #expect(feast.earliestDay?.iso == "2025-03-30" && feast.latestDay?.iso == "2025-04-01")
  }

  @Test func aYearInALineOfItsOwnHeadsTheDaysBelow() {
    let found = dates(
      "The mayor was charged on Thursday.", "2017", "• Jan. 4: He pleads guilty.", "Three men are held.",
      "• Sept. 8: The tapes are heard. On Sept. 12 she left.", "2016:", "On May 3, the mill was sold.",
      "He is old.", "The port is old.", "May 9: All ends.", published: "2018-05-11")
    #expect(
      found.map(\.value) == [
        "2018-05-10", "2017", "2017-01-04", "2017-09-08", "2017-09-12", "2016", "2016-05-03", "2018-05-09",
      ])
  }

  @Test func aDateOfAnotherYearEndsWhatAYearHeads() {
    let found = dates("2012", "3 April 2013: x came.", "9 April: y came.", published: "2014-05-11")
    #expect(found.map(\.value) == ["2012", "2013-04-03", "2014-04-09"])
    let longer = dates(
      "2012", "3 April 2012: x came.", "It was cold.", "9 April: y came.", published: "2014-05-11")
    #expect(longer.map(\.value) == ["2012", "2012-04-03", "2012-04-09"])
  }

  @Test func aRangeThatOpensABlockIsOfTheYearAbove() {
    let found = dates("2014", "• February 7–23: The games are held.", published: "2015-12-05")
    #expect(found.map(\.value) == ["2014", "2014-02-07", "2014-02-23"])
  }

  @Test func aWeekdayListensToWordsFartherOff() {
    let text =
      "It is expected to go on to the port and later to the isles in the north and the shoals off Lund on Tuesday."
    #expect(values(text, published: "2024-03-08") == ["2024-03-12"])
  }

  @Test func aDayBehindASlashIsOneWithItsMonth() {
    #expect(values("On the night of 3/4 June 1942 it sank.") == ["1942-06-03TNI", "1942-06-04"])
    #expect(values("See ICC-01/04 June 2011.") == ["2011-06"])
  }

  @Test func aYearDoesNotSayWhichOfItsWeeks() {
    #expect(
      values("They hope for more in 2024. By the end of the week they vote.", published: "2024-03-08")
        == ["2024", "2024-W10"])
  }

  @Test func laterStagesSeeTheDates() {
    var annotator = Annotator(Self.ruleSet)
    let bytes = Array("On 3 May 2024 it rained.".utf8)
    var analysis = annotator.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
    _ = Self.stage.find(in: &analysis, published: nil)
    #expect(analysis.layer.annotations.map(\.kind) == [.date])
    #expect(analysis.layer.annotations.first?.tokens == 1..<4)
  }

  @Test func numbersOfAnySizeAreSurvived() {
    let text =
      "In 99999999999999999999 BC, 999999999999 years ago, 12/99999999999/2020, P99999999Y, 0000-00-00, 9999 BC."
    #expect(dates(text, published: "2024-03-08").allSatisfy { $0.range.upperBound <= text.utf8.count })
  }
}
