import RapporteurKit
import RulePacks
import Testing

@Suite struct RuleExampleTests {
  @Test func allBuiltInExamplesHold() {
    let outcome = RuleExamples().run()
    #expect(outcome.examples > 0)
    for failure in outcome.failures { Issue.record("\(failure.description)") }
  }
}
