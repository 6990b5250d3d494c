import RulePacks

/// The rules of the name stages, told apart: those that find names, and those that are evidence for one.
final class NameRules: Sendable {
  /// Stages whose rules find names, in order.
  let finding: [(type: Mention.EntityType, stage: Int)]
  /// The stage of the rules that are evidence for a name; see ``evidence``.
  let weighing: Int?

  /// The points that a rule with `evidence` gives to the candidate in its target.
  struct Evidence {
    let type: Mention.EntityType
    let points: Int

    init?(_ rule: RulePack.Rule) {
      guard let points = rule.value("evidence").flatMap({ Int($0) }),
        let type = Mention.EntityType(rawValue: String(rule.stage))
      else { return nil }
      (self.type, self.points) = (type, points)
    }
  }

  /// By rule; nil for rules that find.
  let evidence: [Evidence?]
  let categories: [InstitutionCategory?]
  /// Rules whose words name several at once (`number plural`).
  let isPlural: [Bool]
  let ids: [RuleName]
  /// Points of the evidence that code finds (word lists `person-evidence` and so on).
  let points: NamePoints

  init(_ rules: RuleSet) {
    let types = Mention.EntityType.allCases
    finding = types.compactMap { type in rules.stage(type.rawValue).map { (type, $0) } }
    weighing = rules.evidenceStage
    evidence = rules.rules.map { Evidence($0.rule) }
    categories = rules.rules.map { $0.rule.value("category").flatMap { InstitutionCategory($0) } }
    ids = rules.rules.map(\.name)
    isPlural = rules.rules.map { $0.rule.value("number") == "plural" }
    points = NamePoints(rules)
  }
}

/// How much each piece of evidence counts that code finds; kept in Rules/en/names.rules.
struct NamePoints: Sendable {
  let threshold: Int
  // A candidate's own words.
  let country, region, bigCity, city, smallCity, site, placeAmbiguous: Int
  let gazetteerInstitution, acronym, plainWords, placeAndWords, weakHead: Int
  let listedGiven, listedSurname, singleListed, unlistedShape, plainSingle, sentenceStart, somethingElse: Int
  // Other names of the statement.
  let known, partOfPerson, partOfPlace, partOfInstitution, definedAcronym: Int

  init(_ rules: RuleSet) {
    func points(_ word: String, _ list: String) -> Int {
      rules.value(of: word, in: list).flatMap { Int($0) } ?? 0
    }
    threshold = points("threshold", "name-evidence")
    plainSingle = points("plain", "name-evidence")
    sentenceStart = points("start", "name-evidence")
    somethingElse = points("other", "name-evidence")
    known = points("known", "name-evidence")
    country = points("country", "place-evidence")
    region = points("region", "place-evidence")
    bigCity = points("metropolis", "place-evidence")
    city = points("city", "place-evidence")
    smallCity = points("town", "place-evidence")
    site = points("site", "place-evidence")
    placeAmbiguous = points("ambiguous", "place-evidence")
    partOfPlace = points("part", "place-evidence")
    gazetteerInstitution = points("listed", "institution-evidence")
    acronym = points("acronym", "institution-evidence")
    plainWords = points("words", "institution-evidence")
    placeAndWords = points("place", "institution-evidence")
    weakHead = points("head", "institution-evidence")
    partOfInstitution = points("part", "institution-evidence")
    definedAcronym = points("defined", "institution-evidence")
    listedGiven = points("given", "person-evidence")
    listedSurname = points("surname", "person-evidence")
    singleListed = points("single", "person-evidence")
    unlistedShape = points("shape", "person-evidence")
    partOfPerson = points("part", "person-evidence")
  }
}
