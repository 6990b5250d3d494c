/// What a page's JSON-LD says about its statement.
struct LinkedData {
  var headline: String?
  var published: String?
  var modified: String?
  var authors: [String] = []
  var publisher: String?
  var url: String?
  var language: String?
  var body: String?
  /// The object is an article, rather than a page or another thing.
  var isStatement = false
  /// The object is an article or a page: its name is no other thing's.
  var isOfPage = false

  /// Looks through all documents for the object that describes the page's statement.
  init(_ documents: [LooseJSON], title: String) {
    var best = -1
    let titleWords = FoldedText(title)
    for json in documents {
      for node in json.nodes.indices where json.nodes[node].kind == .object {
        let rank = Self.rank(json, node, titleWords)
        guard rank > best else { continue }
        if rank >= 10 || headline == nil && published == nil {
          best = rank
          isStatement = rank >= 20
          isOfPage = rank >= 10 || !Self.isEvent(json, node)
          read(json, node)
        }
      }
    }
  }

  private static func isEvent(_ json: LooseJSON, _ node: Int) -> Bool {
    types(json, node).contains { $0.hasSuffix("Event") }
  }

  /// What an object is, without its vocabulary's address.
  private static func types(_ json: LooseJSON, _ node: Int) -> [String] {
    let type = json.member("@type", of: node) ?? json.member("type", of: node)
    return (type.map { json.strings($0) } ?? []).map { name in
      String(name.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last ?? "")
    }
  }

  private static func rank(_ json: LooseJSON, _ node: Int, _ title: FoldedText) -> Int {
    let types = types(json, node)
    var rank = -1
    if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) {
      rank = 30
    } else if types.contains(where: MetaVocabulary.statementTypes.contains) {
      rank = 12
    } else if types.contains(where: MetaVocabulary.pageTypes.contains) {
      rank = 5
    } else if json.member("datePublished", of: node) != nil {
      // Of whatever kind: if its headline is the page's, it is the page's statement.
      rank = 4
    }
    guard rank > 0 else { return -1 }
    // Nested objects describe other pages, or parts.
    rank -= min(json.nodes[node].depth, 5)
    if let headline = json.member("headline", of: node) ?? json.member("name", of: node),
      let text = json.strings(headline).first
    {
      let folded = FoldedText(CharacterText.decoded(text))
      if folded.count > 12, title.contains(folded) || folded.contains(title) { rank += 15 }
    }
    if json.member("datePublished", of: node) != nil { rank += 3 }
    if json.member("articleBody", of: node) != nil { rank += 2 }
    return rank
  }

  private mutating func read(_ json: LooseJSON, _ node: Int) {
    func first(_ name: StaticString) -> String? {
      guard let member = json.member(name, of: node) else { return nil }
      let value = json.strings(member).first.map { CharacterText.decoded($0) }
      return value?.isEmpty == true ? nil : value
    }
    var things: [String: Int]?
    headline = first("headline") ?? first("name") ?? headline
    published = first("datePublished") ?? first("dateCreated") ?? first("uploadDate") ?? published
    modified = first("dateModified") ?? modified
    url = first("url") ?? url
    language = first("inLanguage") ?? language
    // With its line breaks and whatever markup it holds.
    body = json.member("articleBody", of: node).flatMap { json.strings($0).first } ?? body
    if let author = json.member("author", of: node) ?? json.member("creator", of: node) {
      let names = names(json, author, &things)
      if !names.isEmpty { authors = names }
    }
    if let member = json.member("publisher", of: node), let name = names(json, member, &things).first {
      publisher = name
    }
  }

  /// No statement has more authors than these; the rest of an endless list is left out.
  private static let nameLimit = 200

  /// Names of persons or organizations, given as strings, objects, arrays or references.
  private func names(_ json: LooseJSON, _ node: Int, _ things: inout [String: Int]?) -> [String] {
    switch json.nodes[node].kind {
    case .string:
      return [CharacterText.decoded(json.string(of: node, limit: 4_000))].filter { !$0.isEmpty }
    case .array:
      return json.children(of: node).prefix(Self.nameLimit).flatMap { names(json, $0, &things) }
    case .literal: return []
    case .object:
      if let name = json.member("name", of: node) {
        let values = json.strings(name).prefix(Self.nameLimit).map { CharacterText.decoded($0) }
          .filter { !$0.isEmpty }
        if !values.isEmpty { return values }
      }
      guard let id = json.member("@id", of: node), json.nodes[id].kind == .string else { return [] }
      if things == nil { things = Self.namedThings(json) }
      return things?[json.string(of: id)].map { json.strings($0).map { CharacterText.decoded($0) } } ?? []
    }
  }

  /// The names of the objects that have an `@id`, as nodes.
  private static func namedThings(_ json: LooseJSON) -> [String: Int] {
    var things: [String: Int] = [:]
    for node in json.nodes.indices where json.nodes[node].kind == .object {
      guard let id = json.member("@id", of: node), json.nodes[id].kind == .string,
        let name = json.member("name", of: node)
      else { continue }
      let key = json.string(of: id)
      if things[key] == nil { things[key] = name }
    }
    return things
  }
}
