import RulePacks
import StatementText
import Testing

@testable import Annotating

/// What a rule set takes over from a compiled pack is what it would have worked out.
@Suite struct CompiledPackTests {
  private static let rules = """
    words title
      judge | chief judge | the Right Honourable = sir
    words departure
      inflect verb
      sail | set/set/set out
    words unit-name
      metre | nautical mile = mile
    words cue-frames
      say = that bare | claim = that strict
    words cue.say
      inflect verb
      say/said | set/set/set out | make known
    words cue.claim
      inflect verb
      claim | make public
    words cue-source
      according to | as per
    token digits
      match [0-9]+
    pattern amount
      find {digits} {unit-name}
    gazetteer land
      file lands.tsv
    rule role.title
      find {title}.? [[{name}]]
    rule role.none
      evidence x
      find {start}the {title}
    rule length.amount
      find (({amount}|one|two|three) )+of {unit:unit-name}
      unless-before about
      unless-after or so
    rule length.dog
      find (dog|dogs) (of {word} ){0,2}{unit-name} long|{departure}

    """
  private static let lands = "name\taliases\nNorvia\tKingdom of Norvia|the Norvian Isles\nSouth Lund\t\n"

  private func pack(_ detail: RuleFile.Detail) throws -> RulePack {
    var faults: [RuleDiagnostic] = []
    var pack = RulePack()
    let file = RuleFile(
      path: "t.rules", bytes: Array(Self.rules.utf8), detail: detail, diagnostics: &faults)
    pack.add(file) { $0 == "lands.tsv" ? TableBytes(Array(Self.lands.utf8)) : nil }
    try #require(faults.isEmpty && pack.diagnostics.isEmpty)
    return pack
  }

  /// All matches and names of a text, as strings.
  private func found(_ rules: RuleSet, _ text: String) -> [String] {
    var annotator = Annotator(rules)
    let bytes = Array(text.utf8)
    var analysis = annotator.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
    let name = analysis.tokens.tokens(inBytes: bytes.count - 8..<bytes.count)
    analysis.layer.add(.name, tokens: name)
    let stages = ["role", "length"].compactMap { rules.stage($0) } + [rules.evidenceStage].compactMap { $0 }
    let matches = stages.flatMap { analysis.matches(stage: $0) }.map { match in
      let captures = match.captures.map { capture in
        "\(capture.label)=\(capture.tokens)\(analysis.value(of: capture.tokens, in: capture.listed))"
      }
      return "\(rules.rules[match.rule].id) \(match.tokens) \(match.target) \(captures)"
    }
    return matches + analysis.storage.gazetteerNames.map { "\($0.tokens)" }
  }

  /// All that is known of the words of saying, as strings.
  private func cues(_ rules: RuleSet) -> [String] {
    let cues = rules.tables.quotations.cues
    return cues.entries.indices.map { index in
      let first = cues.firsts[index]
      return "\(cues.entries[index]) \(cues.lemmas[index]) \(first) \(cues.firstEntry(first))"
    } + ["\(cues.rests)"]
  }

  @Test func aRuleSetThatTakesOverFindsTheSame() throws {
    let compiling = RuleSet(try pack(.withoutExamples))
    #expect(compiling.diagnostics == [])
    let text = try #require(CompiledPack.text(of: try pack(.withoutExamples)))
    let bare = try pack(.withoutExpressions)
    #expect(bare.rules.allSatisfy { $0.find == nil && $0.unlessBefore.isEmpty } && bare.patterns.isEmpty)
    try text.withUnsafeBufferPointer { text in
      let taking = RuleSet(bare, compiled: CompiledPack(try #require(text.baseAddress)))
      #expect(taking.lexicon.count == compiling.lexicon.count)
      #expect(taking.codes.needCount == compiling.codes.needCount)
      #expect(cues(taking) == cues(compiling) && cues(compiling).count > 10)
      let samples = [
        "the chief judge. Judge Ada Moss", "It was 7 metre two 9 nautical mile of metre long, says Ada Moss",
        "about one of metre, two of nautical mile or so, 3 metre of metre from the Kingdom of Norvia, Ada Moss",
        "dogs of war nautical mile long sailed in South Lund and the Norvian Isles with the Right Honourable Ada Moss",
      ]
      for sample in samples {
        let expected = found(compiling, sample)
        #expect(found(taking, sample) == expected)
        #expect(!expected.isEmpty, "\(sample)")
      }
    }
  }

  /// A fault is told at each start, which only a rule set that compiles can do.
  @Test(arguments: ["rule t.x\n  find {nothing}\n", "rule t.x\n  find (a)*\n", "token t\n  match [\n"])
  func aPackWithFaultsIsNotCompiled(_ rules: String) {
    #expect(CompiledPack.text(of: readRules(rules).pack) == nil)
  }
}
