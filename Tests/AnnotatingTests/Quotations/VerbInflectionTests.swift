import RulePacks
import Testing

@Suite struct VerbInflectionTests {
  @Test(arguments: [
    ("announce", ["announce:b", "announces:s", "announced:dn", "announcing:g"]),
    ("deny", ["deny:b", "denies:s", "denied:dn", "denying:g"]),
    ("slam", ["slam:b", "slams:s", "slammed:dn", "slamming:g"]),
    ("admit/admitted", ["admit:b", "admits:s", "admitted:dn", "admitting:g"]),
    ("write/wrote/written", ["write:b", "writes:s", "wrote:d", "written:n", "writing:g"]),
    ("call for", ["call for:b", "calls for:s", "called for:dn", "calling for:g"]),
    ("agree", ["agree:b", "agrees:s", "agreed:dn", "agreeing:g"]),
    ("put/put it", ["put it:bdn", "puts it:s", "putting it:g"]),
    ("veto", ["veto:b", "vetoes:s", "vetoed:dn", "vetoing:g"]),
  ])
  func forms(_ entry: String, _ expected: [String]) {
    var diagnostics: [RuleDiagnostic] = []
    let file = RuleFile(
      path: "verbs.rules", bytes: Array("words verbs\n  inflect verb\n  \(entry)\n".utf8),
      detail: .withoutExamples,
      diagnostics: &diagnostics)
    var pack = RulePack()
    pack.add(file) { _ in nil }
    let found = (pack.wordLists["verbs"]?.entries ?? []).map {
      "\($0.words):\($0.value.split(separator: ":").last ?? "")"
    }
    #expect(found == expected)
    #expect(diagnostics.isEmpty)
  }
}
