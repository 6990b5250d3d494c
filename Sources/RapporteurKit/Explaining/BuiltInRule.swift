/// A rule whose mechanism is code: what it does, and the word list of the packs that it reads first.
struct BuiltInRule: Sendable {
  var about: String
  var list: String?

  private init(_ about: String, _ list: String? = nil) {
    self.about = about
    self.list = list
  }

  static let all: [String: BuiltInRule] = names.merging(institutions) { first, _ in first }
    .merging(placesAndInstruments) { first, _ in first }.merging(quotations) { first, _ in first }

  private static let names: [String: BuiltInRule] = [
    "person.given-name": .init("A listed given name is among the words.", "person-evidence"),
    "person.surname": .init("A listed surname is among the words.", "person-evidence"),
    "person.family-name-first": .init("A listed surname stands first.", "person-evidence"),
    "person.particle": .init("An initial, particle or suffix, as in names of persons.", "name-particle"),
    "person.shape": .init("Words with capitals that are no ordinary words.", "person-evidence"),
    "person.part": .init(
      "Part of a person's name that stands elsewhere in the statement.", "person-evidence"),
    "person.gazetteer": .init("A person of the gazetteers."),
    "person.known": .init("The same words were found to be a person elsewhere in the statement."),
    "person.weighed": .init("All evidence together speaks for a person.", "name-evidence"),
    "person.nominal": .init("Words that stand for a person named in the statement.", "person-nominal"),
    "speaker.pronoun": .init("A pronoun that speaks, for who was named last."),
    "role.before": .init("An office in front of the name.", "role"),
    "role.after": .init("An office after the name, set off by commas.", "role"),
  ]

  private static let institutions: [String: BuiltInRule] = [
    "institution.head": .init("A name grown around a head word.", "institution-head"),
    "institution.head-of": .init(
      "A name grown from a head word over \"of\", \"for\", \"on\".", "institution-of"),
    "institution.head-weak": .init(
      "A name with a word that heads institutions in company only.", "institution-head-weak"),
    "institution.gazetteer": .init("An institution of the gazetteers."),
    "institution.branch": .init("An organisation's name and the country of its branch."),
    "institution.company": .init("Words before a form of company.", "company-suffix"),
    "institution.definition": .init("A long name before the acronym that it explains."),
    "institution.acronym-defined": .init("An acronym that the statement explains."),
    "institution.acronym": .init("Letters of an acronym.", "institution-evidence"),
    "institution.ampersand": .init("Names joined by an ampersand.", "institution-evidence"),
    "institution.brand": .init("A small letter first, a capital inside.", "institution-evidence"),
    "institution.words": .init("Ordinary words among the capitals.", "institution-evidence"),
    "institution.place-and-words": .init("A place's name and other words.", "institution-evidence"),
    "institution.team": .init("A city and a plural: a team.", "institution-evidence"),
    "institution.part": .init(
      "The first word of an institution that stands elsewhere.", "institution-evidence"),
    "institution.known": .init("The same words were found to be an institution elsewhere in the statement."),
    "institution.weighed": .init("All evidence together speaks for an institution.", "name-evidence"),
    "institution.nominal": .init(
      "Words that stand for an institution named in the statement.", "institution-nominal"),
  ]

  private static let placesAndInstruments: [String: BuiltInRule] = [
    "place.country": .init("A country of the gazetteers.", "place-evidence"),
    "place.region": .init("A region of the gazetteers.", "place-evidence"),
    "place.city": .init("A city of the gazetteers; a big one counts for more.", "place-evidence"),
    "place.site": .init("A site of the gazetteers.", "place-evidence"),
    "place.gazetteer": .init("A place of the gazetteers."),
    "place.in-region": .init("A place before the comma and the region that it lies in.", "region-short"),
    "place.head-before": .init("A kind of place before its name.", "place-head"),
    "place.head-after": .init("A kind of place after its name.", "place-head"),
    "place.known": .init("The same words were found to be a place elsewhere in the statement."),
    "place.weighed": .init("All evidence together speaks for a place.", "name-evidence"),
    "instrument.head": .init("A name grown around a kind of instrument.", "instrument-head"),
    "instrument.head-of": .init("A kind of instrument with what it is of or on.", "instrument-link"),
    "instrument.gazetteer": .init("An instrument of the gazetteers."),
    "instrument.definition": .init("A long name before the short one that it explains."),
    "instrument.acronym-defined": .init("An acronym that the statement explains."),
    "instrument.known": .init("The same words were found to be an instrument elsewhere in the statement."),
  ]

  private static let quotations: [String: BuiltInRule] = [
    "quote.direct.before": .init("Speaker and cue before words in marks.", "cue-frames"),
    "quote.direct.after": .init("Speaker and cue after words in marks.", "cue-frames"),
    "quote.direct.inverted": .init("Words in marks, a cue, the speaker.", "cue-frames"),
    "quote.direct.subject-before": .init("The speaker before, the cue after words in marks.", "cue-frames"),
    "quote.direct.sentence-before": .init("The sentence before names the speaker.", "cue-frames"),
    "quote.direct.same-sentence": .init("Another quotation of the sentence has the speaker.", "cue-frames"),
    "quote.direct.carried-on": .init("It goes on with the speaker of the quotation before."),
    "quote.direct.colon": .init("A colon leads to the words in marks."),
    "quote.direct.source": .init("\"According to\" and the like name the speaker.", "cue-source"),
    "quote.direct.noun": .init("A noun of somebody's tells of the words in marks.", "cue-noun"),
    "quote.direct.signed": .init("A name is signed under the words in marks."),
    "quote.direct.transcript": .init("A transcript: the speaker's name and a colon open the block."),
    "quote.direct.block": .init("A block that the page sets as a quotation."),
    "quote.direct.marks": .init("A clause in quotation marks, without a speaker."),
    "quote.indirect.that": .init("A cue and \"that\".", "cue-frames"),
    "quote.indirect.bare": .init("A cue and a clause without \"that\".", "cue-frames"),
    "quote.indirect.before": .init("The clause before, the cue and its speaker after it.", "cue-frames"),
    "quote.indirect.aside": .init("Cue and speaker stand inside the clause.", "cue-frames"),
    "quote.indirect.object": .init("What is condemned, welcomed, denied.", "cue.object"),
    "quote.indirect.urged": .init("Somebody is asked to do something.", "cue.urge"),
    "quote.indirect.infinitive": .init("Somebody promises, refuses, demands to do something.", "cue.promise"),
    "quote.indirect.question": .init("What, whether, how is asked or said.", "cue.ask"),
    "quote.indirect.accused": .init("Somebody is accused of something.", "cue.accuse"),
    "quote.indirect.source": .init("\"According to\" and the like name the speaker.", "cue-source"),
    "quote.indirect.noun": .init("A noun of somebody's and \"that\": \"her claim that\".", "cue-noun"),
    "quote.indirect.headline": .init("A headline with its speaker before or after a colon."),
    "quote.indirect.named": .init("What somebody or something is called, without marks.", "cue-frames"),
    "quote.mixed.named": .init("Reported words of which some stand in marks.", "cue-frames"),
  ]
}
