extension LanguageTag {
  /// Whether two tags name one language, whatever the region: `en-GB` and `en`, `nb` and `no`.
  static func agree(_ one: String, _ other: String) -> Bool {
    primary(one) == primary(other)
  }

  private static func primary(_ tag: String) -> String {
    let language = String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
    switch language {
    case "nb", "nn": return "no"  // written Norwegian
    case "sh", "bs", "sr": return "hr"  // one language by its words, in Latin letters
    case "in", "ms": return "id"
    case "iw": return "he"
    case "fil": return "tl"
    default: return language
    }
  }
}
