import RulePacks

/// The word lists and single words that finding names needs, looked up once.
///
/// A class: it is handed on with each look at a token, and copying so many numbers took a fifth of the time.
final class NameLists: Sendable {
  // Before and after persons.
  let honorific, honorificOrName, longHonorific, namesakeTitle, titleOrSurname, rank, role, rolePlural,
    roleModifier,
    tenure: ClassID?
  // What an institution's kind is told by.
  let subject, academicUnit, abstract, announcement, kind, kindLink, committeeWord, committeeOwner: ClassID?
  let particle, weakParticle, leadingParticle, suffix: ClassID?
  let given, surname, givenCommon, surnameCommon, givenGender: ClassID?
  let fieldWord, notField, sayingVerb: ClassID?
  let kin, genderNoun, titlePart, roleLink, article, byname, renaming, portfolio, field,
    landsTitle: ClassID?
  // Institutions.
  let head, weakHead, opening, link, modifier, openingDirect: ClassID?
  let inPlace, companySuffix, companyPrefix, notHead, notInstitution, nominal, armedGroupNoun: ClassID?
  // Instruments.
  let instrumentHead, instrumentLink, instrumentInner: ClassID?
  // Places.
  let demonym, governmentNoun, placeHead, placeNoun, localAdjective, placePreposition, direction: ClassID?
  let countryAdjective, regionShort: ClassID?
  // Words.
  let ordinary, breaker, questionOpener, notAcronym, vessel, hyphenEnding, hyphenPrefix, neverAlone,
    otherEnd: ClassID?

  // Lists that are asked one after the other; see ``TokenShape/title`` and ``TokenShape/role``.
  let titles, roles, justRole, severalRoles: [ClassID]

  // Single words, by id in lower case.
  let stop, comma, of, the, and, ampersand, openBracket, closeBracket, inWord, to, at, with, by, or, `is`,
    state,
    dean,
    `for`, on,
    apostrophe,
    curlyApostrophe, lt, dollar, questionMark, slash, semicolon, colon, against,
    act, ordinance, esquire, street, road, secretary, peoples: UInt32?

  init(_ rules: RuleSet) {
    honorific = rules.listed("honorific")
    honorificOrName = rules.listed("honorific-or-name")
    longHonorific = rules.listed("honorific-before-two")
    namesakeTitle = rules.listed("namesake-title")
    titleOrSurname = rules.listed("title-or-surname")
    tenure = rules.listed("tenure-phrase")
    kind = rules.listed("institution-kind")
    kindLink = rules.listed("institution-kind-link")
    subject = rules.listed("academic-subject")
    academicUnit = rules.listed("academic-unit")
    committeeWord = rules.listed("committee-word")
    committeeOwner = rules.listed("committee-owner")
    abstract = rules.listed("abstract-noun")
    announcement = rules.listed("announcement-word")
    rank = rules.listed("military-rank")
    role = rules.listed("role")
    rolePlural = rules.listed("role-plural")
    roleModifier = rules.listed("role-modifier")
    particle = rules.listed("name-particle")
    weakParticle = rules.listed("name-particle-weak")
    leadingParticle = rules.listed("name-particle-leading")
    suffix = rules.listed("name-suffix")
    given = rules.listed("given-name")
    surname = rules.listed("surname")
    givenCommon = rules.listed("given-name-common")
    surnameCommon = rules.listed("surname-common")
    givenGender = rules.listed("given-gender")
    kin = rules.listed("kin")
    genderNoun = rules.listed("gender-noun")
    titlePart = rules.listed("title-part")
    roleLink = rules.listed("role-link")
    fieldWord = rules.listed("title-field-word")
    notField = rules.listed("not-title-field")
    sayingVerb = rules.listed("saying-verb")
    article = rules.listed("article")
    portfolio = rules.listed("portfolio-title")
    field = rules.listed("portfolio-field")
    landsTitle = rules.listed("title-of-land")
    byname = rules.listed("byname-phrase")
    renaming = rules.listed("renaming-phrase")
    head = rules.listed("institution-head")
    weakHead = rules.listed("institution-head-weak")
    opening = rules.listed("institution-of")
    openingDirect = rules.listed("institution-head-first")
    link = rules.listed("institution-link")
    modifier = rules.listed("institution-modifier")
    inPlace = rules.listed("institution-in-place")
    companyPrefix = rules.listed("company-prefix")
    companySuffix = rules.listed("company-suffix")
    notHead = rules.listed("not-institution-head")
    notInstitution = rules.listed("not-institution")
    nominal = rules.listed("institution-nominal")
    armedGroupNoun = rules.listed("armed-group-noun")
    instrumentHead = rules.listed("instrument-head")
    instrumentLink = rules.listed("instrument-link")
    instrumentInner = rules.listed("instrument-inner")
    demonym = rules.listed("demonym")
    placeHead = rules.listed("place-head")
    placeNoun = rules.listed("place-noun")
    localAdjective = rules.listed("local-adjective")
    governmentNoun = rules.listed("government-noun")
    direction = rules.listed("direction")
    placePreposition = rules.listed("place-preposition")
    regionShort = rules.listed("region-short")
    countryAdjective = rules.listed("country-adjective")
    ordinary = rules.listed("ordinary")
    breaker = rules.listed("name-breaker")
    questionOpener = rules.listed("question-opener")
    hyphenEnding = rules.listed("hyphen-ending")
    hyphenPrefix = rules.listed("hyphen-prefix")
    otherEnd = rules.listed("other-ending")
    neverAlone = rules.listed("never-alone")
    vessel = rules.listed("vessel-prefix")
    notAcronym = rules.listed("not-acronym")
    titles = [honorific, rank, role, rolePlural, honorificOrName, longHonorific].compactMap { $0 }
    roles = [role, rank, honorific, honorificOrName, kin].compactMap { $0 }
    justRole = [role].compactMap { $0 }
    severalRoles = [rolePlural].compactMap { $0 }
    let knowledge = rules.lexicon.knowledge
    knowledge.mark([particle, weakParticle, leadingParticle], as: .nameStart)
    knowledge.mark(titles, as: .title)
    knowledge.mark(roles, as: .role)
    knowledge.mark([head, weakHead, placeHead, instrumentHead, companySuffix, companyPrefix], as: .anchor)
    func word(_ word: String) -> UInt32? { rules.lexicon.id(of: word) }
    stop = word(".")
    questionMark = word("?")
    `for` = word("for")
    comma = word(",")
    of = word("of")
    the = word("the")
    and = word("and")
    ampersand = word("&")
    openBracket = word("(")
    closeBracket = word(")")
    inWord = word("in")
    to = word("to")
    at = word("at")
    on = word("on")
    with = word("with")
    by = word("by")
    or = word("or")
    `is` = word("is")
    state = word("state")
    dean = word("dean")
    apostrophe = word("'")
    curlyApostrophe = word("’")
    lt = word("lt")
    dollar = word("$")
    slash = word("/")
    semicolon = word(";")
    colon = word(":")
    against = word("against")
    act = word("act")
    ordinance = word("ordinance")
    esquire = word("esq")
    street = word("street")
    road = word("road")
    secretary = word("secretary")
    peoples = word("peoples")
  }
}
