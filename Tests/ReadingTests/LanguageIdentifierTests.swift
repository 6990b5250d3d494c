import Testing

@testable import Reading

@Suite struct LanguageIdentifierTests {
  @Test(arguments: [
    ("en", "The council of the harbour has told its members that they will be heard."),
    ("fr", "Le conseil du port a dit à ses membres qu'ils seront entendus avant la fin du mois."),
    ("es", "El consejo del puerto ha dicho a sus miembros que serán escuchados antes de fin de mes."),
    ("de", "Der Rat des Hafens hat seinen Mitgliedern gesagt, dass sie vor Ende des Monats gehört werden."),
    (
      "pt",
      "O conselho do porto disse aos seus membros que serão ouvidos antes do fim do mês, e que não há pressa."
    ),
    ("it", "Il consiglio del porto ha detto ai suoi membri che saranno ascoltati prima della fine del mese."),
    ("nl", "De raad van de haven heeft zijn leden gezegd dat ze voor het einde van de maand worden gehoord."),
    (
      "pl",
      "Rada portu powiedziała swoim członkom, że zostaną wysłuchani przed końcem miesiąca i że nie ma pośpiechu."
    ),
    (
      "tr",
      "Liman konseyi üyelerine ay sonundan önce dinleneceklerini ve bu konuda bir karar olduğunu söyledi."
    ),
    (
      "sv",
      "Hamnens råd har sagt till sina medlemmar att de ska höras före slutet av månaden och inte senare."
    ),
    (
      "id",
      "Dewan pelabuhan telah mengatakan kepada para anggotanya bahwa mereka akan didengar sebelum akhir bulan ini."
    ),
    (
      "sw",
      "Baraza la bandari limewaambia wanachama wake kwamba watasikilizwa kabla ya mwisho wa mwezi na si baada ya hapo."
    ),
    (
      "xh",
      "Ibhunga lezibuko lixelele amalungu alo ukuba aya kuviwa phambi kokuphela kwenyanga, kwaye oku kubalulekile ngoku kuba abantu balindile."
    ),
    (
      "zu",
      "Umkhandlu wetheku utshele amalungu awo ukuthi azozwakala ngaphambi kokuphela kwenyanga, futhi lokhu kubalulekile manje ngoba abantu balindile."
    ),
    ("ru", "Совет порта сообщил своим членам, что они будут выслушаны до конца месяца, и это не всё."),
    ("uk", "Рада порту повідомила своїм членам, що їх вислухають до кінця місяця, і це ще не все."),
    ("ar", "قال مجلس الميناء إن أعضاءه سوف يستمع إليهم قبل نهاية الشهر من هذا العام."),
    ("fa", "شورای بندر به اعضای خود گفت که پیش از پایان ماه به سخنان آنها گوش داده می‌شود."),
    ("he", "מועצת הנמל אמרה לחבריה שהם יישמעו לפני סוף החודש."),
    ("zh", "港口委员会告诉其成员，他们将在月底前得到听取。"),
    ("ja", "港の評議会は、月末までに意見を聞くとメンバーに伝えた。"),
    ("ko", "항구 위원회는 회원들에게 월말 전에 의견을 듣겠다고 말했다."),
    ("el", "Το συμβούλιο του λιμανιού είπε στα μέλη του ότι θα ακουστούν πριν από το τέλος του μήνα."),
  ])
  func tellsLanguages(_ language: String, _ words: String) {
    #expect(LanguageIdentifier.identify(Array(words.utf8)) == language)
    #expect(LanguageIdentifier.identify(Array(words.uppercased().utf8)) == language)
  }

  @Test(arguments: ["", "12 345", "Ida Voss", "Ambrel Lines PLC", "x y z"])
  func saysNothingWithoutEvidence(_ words: String) {
    #expect(LanguageIdentifier.identify(Array(words.utf8)) == "und")
  }

  /// One sentence holds too few of the commonest words, but all its words are English.
  @Test(arguments: [
    "Ida Voss was freed on Monday.", "Harbour Watch condemns arrests in Ambrel.",
    "Ambrel calls on Kolm to release crew.", "Police said “no comment” on the raid.",
    "The crews’ union won’t sail.",
  ])
  func aSentenceIsEnglishByItsWords(_ words: String) {
    #expect(LanguageIdentifier.identify(Array(words.utf8)) == "en")
  }

  /// Words that languages share, other languages' words, and names alone say nothing.
  @Test(arguments: [
    "De man was in Ambrel met Ida Voss.", "Han var her igen med Ola Voss.", "Ida Voss est en prison.",
    "Harbour Watch Condemns Arrests", "Lekgotla boemakepe said ditho hore.", "Ida Voss no me come a Ambrel.",
    "Ida Voss in port.",
  ])
  func noGuessForOtherLanguages(_ words: String) {
    #expect(LanguageIdentifier.identify(Array(words.utf8)) != "en")
  }

  /// A menu in English above a text in a language that the table lacks.
  @Test func aFewEnglishWordsAreNoEnglish() {
    let other = String(
      repeating: "Lekgotla boemakepe boboleletse ditho hore dikutlwe pele kgwedi efela mona. ", count: 20)
    #expect(
      LanguageIdentifier.identify(Array(("Home of the port. About us and our work. " + other).utf8)) == "und")
  }

  @Test func looksAtTheStartOnly() {
    let long = String(repeating: "The council of the harbour will be heard. ", count: 2000)
    #expect(LanguageIdentifier.identify(Array(long.utf8)) == "en")
  }
}

@Suite struct LanguageTagTests {
  @Test(arguments: [("en-GB", "en"), ("nb-NO", "no"), ("iw", "he"), ("DE_at", "de"), ("sh", "hr")])
  func agrees(_ one: String, _ other: String) { #expect(LanguageTag.agree(one, other)) }

  @Test func disagrees() { #expect(!LanguageTag.agree("en", "es")) }

  @Test func believesTheWordsMoreThanThePage() throws {
    let words =
      "<p>El consejo del puerto ha dicho a sus miembros que serán escuchados antes de fin de mes.</p>"
    let page = Array(
      "<!DOCTYPE html><html lang=\"en\"><body><article>\(words)\(words)</article></body></html>".utf8)
    #expect(
      try StatementReader().read(bytes: page, path: "a.html").language == Sourced("es", from: .detected))
    let mexican = Array(
      "<!DOCTYPE html><html lang=\"es-MX\"><body><article>\(words)\(words)</article></body></html>".utf8)
    #expect(try StatementReader().read(bytes: mexican, path: "a.html").language?.value == "es-MX")
  }
}
