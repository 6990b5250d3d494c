/// What names and words tell about dates on pages; the months are in Rules/months.tsv.
enum PageDateVocabulary {
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
    mis en ligne|mise en ligne|date de parution|publicado|publicada|pubblicato|gepubliceerd|geplaatst|opublikowano|publicerad|publicert|
    udgivet|julkaistu|опубликовано|yayın|zveřejněno|vydáno|date:|datum:|fecha:|data:|press release|
    pressemitteilung|communiqué|pressemeldung|comunicado|comunicato|
    dieser artikel wurde|dieser beitrag wurde|dieser eintrag wurde|geschrieben am|verfasst am|eingestellt am|
    дата публикации|dodano|objavljeno|نشر|发布|發布|掲載|公開日|등록|입력
    """)

  /// Words in a line that make its date one of change.
  static let change: [[UInt8]] = words(
    """
    updated|modified|last change|last edited|revised|aktualisiert|zuletzt|geändert|mis à jour|modifié|
    actualizado|modificado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|
    обновлено|güncelle|aktualizováno|accessed|retrieved|abgerufen|consulté|reviewed|mise à jour|actualisé|
    actualización|ultima modifica|ažurirano|frissítve|оновлено|تحديث|更新|수정
    """)

  private static func words(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { word in
      let trimmed = word.split(separator: " ").joined(separator: " ")
      return trimmed.isEmpty ? nil : Array(trimmed.utf8)
    }
  }
}
