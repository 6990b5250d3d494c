/// Words that begin lines which are no part of a statement, by what follows from them. In lower case.
enum BoilerplateVocabulary {
  /// A short line that begins so is left out.
  static let lineBeginnings: [String] = lines(
    """
    read more|read also|also read|read next|read:|more:|related:|related articles|related stories|
    related links|see also|see more|watch:|watch|watch the|listen:|photo:|photos:|photo by|photo credit|
    image:|image credit|image source|picture:|video:|foto:|bild:|quelle:|sign up|subscribe|follow us|
    follow @|click here|share this|share on|like this story|print this|advertisement|sponsored|newsletter|
    get the latest|download our|download the app|support independent|just r|want more|don't miss|must read|
    recommended|you may also|you might also|trending|lesen sie auch|lesen sie mehr|mehr zum thema|
    auch interessant|zum thema|lea también|lea tambien|leer más|leer mas|lea más|te puede interesar|
    también te puede|ver más|leggi anche|leggi di più|lire aussi|à lire aussi|a lire aussi|lire la suite|
    à lire :|leia também|leia mais|saiba mais|lees ook|lees verder|les også|läs också|läs mer|læs også|
    lue myös|czytaj też|czytaj także|zobacz także|zobacz też|przeczytaj|čtěte také|přečtěte si|čítajte aj|
    читайте также|читайте також|смотрите также|citește și|okumaya devam|ayrıca okuyun|اقرأ أيضا|
    join the conversation|join our|would you like to comment|comment on this|leave a comment|
    post a comment|all rights reserved|copyright ©|© copyright|©|terms of use|privacy policy|
    this website uses cookies|we use cookies|by subscribing|by signing up|
    this article was originally published|this post was originally|you have reached your|
    to continue reading|continue reading|already a subscriber|log in|start your free|create an account|
    enable javascript|please enable|your browser does not|skip to|back to top|nach oben|zurück zur|jump to|
    view comments|show comments|hide comments|tags:|tag:|filed under|posted in|categories:|category:|
    topics:|keywords:|schlagworte|etiquetas:|temas:|mots-clés|permalink|short link|report a typo|
    report an error|add us as a preferred|follow techradar|make us preferred|set as preferred|
    our standards:|feedback:|story continues below|article continues|scroll down|das könnte sie auch|
    diesen artikel|artikel teilen|teilen sie|seguici|iscriviti|abonnez-vous|inscrivez-vous|suscríbete|
    síguenos|siga-nos|inscreva-se|receba|assine|para más información|compartir|compartilhe|partager|
    condividi|delen|dela|del artikel|jaa artikkeli|udostępnij|поделиться|подписывайтесь|last updated|
    zuletzt aktualisiert|stand:|first published|published:|updated:|veröffentlicht:|loading|lädt|cargando|
    chargement|newsletters|der beitrag wurde|dieser beitrag wurde|diesen beitrag|dieser eintrag wurde|
    this entry was posted|this post was posted|posted by|cet article a été publié|esta entrada fue|
    questo articolo è stato|war der artikel|war dieser artikel|möchten sie den artikel|hat ihnen der|
    was this article|was this page|did you find this|rate this|do you want to be informed|
    want to stay informed|if you enjoyed this|if you liked this|enjoyed this article|support our work|
    support us|consider supporting|make a donation|donate now|jetzt spenden|unterstützen sie|zapraszamy|
    hat dir der|gefällt dir|gefällt ihnen|melden sie sich|jetzt anmelden|jetzt abonnieren|abonnieren sie|
    hier abonnieren|was sind cookies|wir respektieren deine|up next|next:|previous:|next article|
    previous article|more from|more stories|more on this|more news|top stories|latest news|most read|
    most popular|popular now
    """)

  /// A heading or a short line that says this alone ends the statement; so do those that begin with it and
  /// a colon.
  static let endings: Set<String> = Set(
    lines(
      """
      related|related articles|related stories|related posts|related links|related news|related content|
      related topics|related coverage|read more|read also|more news|more stories|more from|more articles|
      latest news|latest stories|latest posts|recent posts|recent news|recent articles|recent stories|
      popular posts|most popular|most read|trending|trending now|top stories|top news|partner news|
      editor's picks|editors' picks|recommended|recommended for you|recommended stories|you may also like|
      you might also like|you may like|you might like|see also|comments|leave a comment|leave a reply|
      leave a response|post a comment|add comment|add a comment|join the conversation|join the discussion|
      share this|share this article|share this post|share this story|share this:|about the author|
      about the authors|about author|follow us|subscribe|newsletter|sign up|tags|topics|categories|
      filed under|keywords|further reading|what to read next|read next|up next|next article|don't miss|
      must read|more on this story|more on this topic|more in|more like this|around the web|from the web|
      sponsored|sponsored content|promoted content|from our partners|advertisement|recent blog posts|guides|
      upcoming|more blog stories|contact us|stay connected|stay informed|stay up to date|most viewed|
      other news|other articles|similar articles|similar posts|similar stories|continue reading|
      mehr zum thema|zum thema|weitere artikel|weitere meldungen|weitere themen|
      das könnte sie auch interessieren|das könnte sie interessieren|auch interessant|ähnliche artikel|
      ähnliche beiträge|meistgelesen|kommentare|schlagworte|themen|die redaktion empfiehlt|lesen sie auch|
      mehr aus|mehr nachrichten|neueste artikel|artikel teilen|schreibe einen kommentar|über den autor|
      über die autorin|quellen:|artículos relacionados|noticias relacionadas|relacionados|relacionadas|
      te puede interesar|también te puede interesar|lo más leído|más leídas|más noticias|comentarios|
      deja un comentario|deja una respuesta|etiquetas|últimas noticias|más información|sobre el autor|
      te recomendamos|articles liés|articles similaires|sur le même sujet|à lire aussi|lire aussi|
      les plus lus|commentaires|laisser un commentaire|mots-clés|voir aussi|plus d'articles|
      dans la même rubrique|articoli correlati|leggi anche|potrebbe interessarti|potrebbe interessarti anche|
      i più letti|commenti|ultime notizie|lascia un commento|articoli simili|notizie correlate|
      notícias relacionadas|artigos relacionados|leia também|leia mais|veja também|você pode gostar|
      você pode gostar...|mais lidas|comentários|deixe um comentário|últimas notícias|lees ook|gerelateerd|
      meest gelezen|reacties|meer nieuws|läs också|läs mer|mest läst|les også|mest lest|læs også|mest læste|
      lue myös|luetuimmat|czytaj także|czytaj też|zobacz także|zobacz też|powiązane artykuły|komentarze|
      najczęściej czytane|polecane|čtěte také|související články|komentáře|související|diskuze|
      súvisiace články|читайте также|читайте також|похожие статьи|комментарии|популярное|новости по теме|
      по теме|смотрите также|добавить комментарий|добавить отзыв|другие новости|коментарі|ilgili haberler|
      benzer haberler|yorumlar|son haberler|kapcsolódó cikkek|articole similare|citește și|comentarii|
      σχετικά άρθρα|اقرأ أيضا|مقالات ذات صلة|مواضيع ذات صلة
      """))

  /// What heads the comments: nothing of the statement stands below, unless most of the text does.
  static let commentHeadings: [String] = lines(
    """
    comments|leave a comment|leave a reply|leave a response|post a comment|add comment|add a comment|
    join the conversation|join the discussion|kommentare|schreibe einen kommentar|comentarios|
    deja un comentario|deja una respuesta|commentaires|laisser un commentaire|commenti|lascia un commento|
    comentários|deixe um comentário|reacties|komentarze|komentáře|diskuze|комментарии|добавить комментарий|
    коментарі|yorumlar|comentarii
    """)

  /// Words with which a site keeps its distance from what it shows.
  static let disclaimers: [String] = lines(
    """
    is not responsible for|are not responsible for|takes no responsibility|accepts no responsibility|
    accepts no liability|does not endorse|do not necessarily reflect|do not necessarily represent|
    does not necessarily reflect|does not necessarily represent|übernimmt keine|keine haftung|
    n'est pas responsable|ne reflètent pas|no se hace responsable|no se responsabiliza|no reflejan|
    non è responsabile|is niet verantwoordelijk
    """)

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { line in
      let words = line.split(separator: " ").joined(separator: " ")
      return words.isEmpty ? nil : words
    }
  }
}
