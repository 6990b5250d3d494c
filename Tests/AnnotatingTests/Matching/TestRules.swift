import RulePacks

/// A pack of one rule file, given as its text, and the faults that reading it told.
func readRules(
  _ text: String, table: (String) -> TableBytes? = { _ in nil }
) -> (pack: RulePack, faults: [RuleDiagnostic]) {
  var faults: [RuleDiagnostic] = []
  var pack = RulePack()
  let file = RuleFile(path: "t.rules", bytes: Array(text.utf8), detail: .all, diagnostics: &faults)
  pack.add(file, table: table)
  return (pack, faults)
}
