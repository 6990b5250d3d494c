/// Words of by-lines.
enum BylineVocabulary {
  static let separators = [
    " and ", ", ", " & ", ";", " und ", " et ", " y ", " e ", " och ", " og ", " en ", " | ", " • ", " · ",
    " ja ", " i ", "\n", " with ", " și ",
    " im gespräch mit ", " im Gespräch mit ", " in conversation with ", " en conversation avec ",
  ]

  /// Words behind a name that begin another credit: "Text by Jo Doe Photos by Ann Other".
  static let credits: Set<String> = [
    "illustration", "illustrations", "illustrationen", "illustrated", "photo", "photos", "photography",
    "foto",
    "fotos", "fotografie", "bild", "bilder", "grafik", "graphics", "video", "videos", "translation",
    "translated", "übersetzung", "übersetzt", "traduction", "traducción",
  ]

  /// Editorial offices that sign for a statement.
  static let offices: Set<String> = ["redaktion", "rédaction", "editor", "reporter"]

  static let introductions: Set<String> = [
    "by", "von", "por", "par", "di", "da", "de", "door", "av", "af", "from", "written", "posted",
    "published", "author", "authors", "autor", "autoren",
    "text", "text:", "words", "story", "reported", "reporting", "report", "par:", "autore", "auteur",
    "redaktion:", "reporter", "tekst", "escrito",
    "publicado", "redactado", "byline", "submitted", "created", "autor:in", "autorin", "skribent",
    "skriven", "verfasst", "ein", "interview", "articolo",
    "a", "an", "article", "beitrag", "kommentar", "comment", "opinion", "analyse", "analysis", "автор",
    "auteurs", "artikel", "texte", "artículo", "fotos", "bericht", "autor/in", "verfasser", "verfasserin",
    "rédaction", "erstellt", "beiträge", "redaktion", "foto", "information", "autores", "editor", "edited",
  ]

  static let domains = [".de", ".com", ".org", ".net", ".at", ".ch", ".fr", ".eu", ".uk", " e.v", " e.v."]

  /// Introductions that count inside a line too: "Articles by Jo Doe".
  static let prepositions: Set<String> = [
    "by", "von", "por", "par", "door", "av", "af", "autor:", "author:", "autorin:", "autor", "auteur",
    "autore", "autora", "autora:", "przez", "автор", "redaktion:", "text:", "verfasst", "autoren:",
    "authors:", "auteur:", "auteurs:", "autore:", "autores:", "von:", "by:", "autor/in:", "verfasser:",
  ]

  /// Words that neither a person's nor an institution's name as an author holds.
  static let neverInNames: Set<String> = [
    "unsere", "our", "your", "how", "what", "why", "about", "more", "best", "images", "follow",
    "subscribe", "newsletter", "read", "uhr", "ago", "updated", "comments", "kommentare",
    "articles", "posts", "view", "profile", "minutes", "mehr", "weitere", "alle",
  ]

  /// Words that no person's name holds.
  static let noNameWords: Set<String> = [
    "best", "about", "more", "images", "news", "read", "our", "unsere", "the", "home", "contact", "team",
    "blog", "share", "follow", "getty", "shutterstock", "reuters", "tests", "test", "post",
    "posts", "story", "articles", "article", "artikel", "uhr", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december",
    "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "comments", "comment", "kommentare", "kommentar",
    "reply", "practices", "professionals", "parents", "for", "and", "how", "what", "why", "your", "you",
    "my", "we", "on", "in", "at", "thank", "thanks",
    "photo", "foto", "bild", "video", "podcast", "newsletter", "subscribe", "login", "menu", "search",
    "press", "release", "presse", "pressemitteilung", "information", "informationen", "weitere", "mehr",
    "alle", "all",
    "is", "are", "was", "to", "of", "with", "this", "that", "min", "minutes", "hours", "ago", "updated",
    "published", "last", "first", "new", "view", "profile", "website", "twitter", "facebook", "linkedin",
    "instagram",
  ]

  /// Small words inside names.
  static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al",
    "bin", "ibn", "zu", "zur", "ter", "ten", "af", "av", "y", "e", "abu", "bint", "st.",
  ]

  /// Microdata and RDFa properties that hold authors.
  static let properties: Set<String> = ["author", "creator", "schema:author", "dc:creator"]

  static let noNames: Set<String> = [
    "admin", "administrator", "webmaster", "editor", "staff", "none", "null", "unknown", "anonymous",
    "author", "guest", "user", "web", "news",
    "redaktion", "editors", "contributor", "more", "reply", "share", "home", "about", "contact",
    "facebook", "twitter", "follow", "email", "print", "root", "superuser",
    "copyright", "all rights reserved", "wordpress", "joomla", "drupal", "published", "updated", "posted",
    "no author", "view all posts", "read more", "comments",
    "reporter", "journalist", "correspondent", "senior reporter", "staff writer", "chief editor",
    "undefined", "default", "owner", "super user", "webredaktion",
    "all posts", "see all", "freelance", "writer", "team", "the editors", "in", "on", "at",
    "leave a comment", "no comments", "minutes", "min read", "date",
  ]

  static let addressParts = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/auteurs/", "/people/", "/profile/",
    "/by/", "/autores/", "/contributor", "/staff/",
    "/journalist", "/writers/", "/reporter", "/team/", "/redakteur", "/person/", "/profiles/",
    "/columnist", "/bio/", "/user/", "/users/",
  ]
}
