/// Month names as pages give their date with, by language; the abbreviations that are in use too.
enum PageDateVocabulary {
  static let months: [(month: Int, names: String)] = [
    (
      1,
      """
      january jan janvier janv januar jänner enero ene gennaio gen janeiro januari styczeń stycznia января
      январь ledna leden ocak januára ιανουαρίου ianuarie tammikuuta január siječnja січня يناير
      """
    ),
    (
      2,
      """
      february feb février fevrier févr fevr februar feber febrero febbraio febr fevereiro fev februari
      luty lutego февраля февраль února únor şubat subat februára φεβρουαρίου februarie helmikuuta február
      veljače лютого فبراير
      """
    ),
    (
      3,
      """
      march mar mars märz maerz mrz marzo março marco maart mrt marzec marca марта март března březen mart
      marec μαρτίου martie maaliskuuta március ožujka березня مارس
      """
    ),
    (
      4,
      """
      april apr avril avr abril abr aprile april kwiecień kwietnia апреля апрель dubna duben nisan apríl
      apríla απριλίου aprilie huhtikuuta április travnja квітня أبريل
      """
    ),
    (
      5,
      """
      may mai mayo maggio mag maio mei maj maja мая май května květen mayıs mayis máj mája μαΐου
      toukokuuta május svibnja травня مايو
      """
    ),
    (
      6,
      """
      june jun juin juni junio giugno giu junho czerwiec czerwca июня июнь června červen haziran jún júna
      ιουνίου iunie kesäkuuta június lipnja червня يونيو
      """
    ),
    (
      7,
      """
      july jul juillet juil juli julio luglio lug julho lipiec lipca июля июль července červenec temmuz
      júl júla ιουλίου iulie heinäkuuta július srpnja липня يوليو
      """
    ),
    (
      8,
      """
      august aug août aout agosto ago augustus augusti sierpień sierpnia августа август srpna srpen
      ağustos agustos augusta αυγούστου elokuuta augusztus kolovoza серпня أغسطس
      """
    ),
    (
      9,
      """
      september sep sept septembre septiembre setiembre settembre set setembro wrzesień września сентября
      сентябрь září eylül septembra σεπτεμβρίου septembrie syyskuuta szeptember rujna вересня سبتمبر
      """
    ),
    (
      10,
      """
      october oct octobre oktober okt octubre ottobre ott outubro out październik października октября
      октябрь října říjen ekim október októbra οκτωβρίου octombrie lokakuuta listopada жовтня أكتوبر
      """
    ),
    (
      11,
      """
      november nov novembre noviembre novembro листопада listopadu listopad noviembre ноября ноябрь kasım
      kasim novembra νοεμβρίου noiembrie marraskuuta studenoga نوفمبر
      """
    ),
    (
      12,
      """
      december dec décembre decembre dezember dez diciembre dic dicembre dezembro desember des grudzień
      grudnia декабря декабрь prosince prosinec aralık aralik decembra δεκεμβρίου decembrie joulukuuta
      prosinca грудня ديسمبر déc
      """
    ),
  ]

  static let month: ByteTable<Int> = {
    var table = ByteTable<Int>(minimumCapacity: 512)
    for (month, names) in months {
      for name in names.split(separator: " ") { table.insert(Array(name.utf8), month) }
    }
    return table
  }()
}

extension PageDateVocabulary {
  /// Microdata and RDFa properties that give the day of publication.
  static let properties: Set<String> = [
    "datePublished", "schema:datePublished", "dateCreated", "schema:dateCreated", "dc:date", "dct:issued",
    "dcterms:created", "dc:date dc:created",
  ]

  /// Names of meta elements that some sites use for the day of the last change.
  static let vagueNames: Set<String> = [
    "date", "dc.date", "dcterms.date", "dc:date", "timestamp", "created", "dcterms.created",
    "dc.date.created", "displaydate", "gentime",
  ]

  /// Words in a line that make its date one of publication.
  static let publication: [[UInt8]] = words(
    """
    published|posted|publish|released|release date|issued|veröffentlicht|erschienen|erstellt|publié|
    mis en ligne|publicado|publicada|pubblicato|gepubliceerd|geplaatst|opublikowano|publicerad|publicert|
    udgivet|julkaistu|опубликовано|yayın|zveřejněno|vydáno|date:|datum:|fecha:|data:|press release|
    pressemitteilung|communiqué|pressemeldung|comunicado|comunicato
    """)

  /// Words in a line that make its date one of change.
  static let change: [[UInt8]] = words(
    """
    updated|modified|last change|last edited|revised|aktualisiert|zuletzt|geändert|mis à jour|modifié|
    actualizado|modificado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|
    обновлено|güncelle|aktualizováno|accessed|retrieved|abgerufen|consulté
    """)

  private static func words(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { word in
      let trimmed = word.split(separator: " ").joined(separator: " ")
      return trimmed.isEmpty ? nil : Array(trimmed.utf8)
    }
  }
}
