/// What a page's head, its elements and its linked data say about it, gathered in one pass and not yet
/// weighed.
struct PageFacts {
  struct Meta {
    var field: MetaVocabulary.Field
    var rank: Int
    var name: String
    var value: String
  }

  var metas: [Meta] = []
  var titleElement = ""
  var canonical: String?
  var language: String?
  /// h1 elements, as nodes.
  var headlines: [Int] = []
  /// Elements with an `itemprop` or RDFa `property` of interest, outside of `meta`.
  var properties: [(name: String, node: Int, isRDFa: Bool)] = []
  var times: [Int] = []
  /// Elements whose names speak of authors or dates, as nodes.
  var bylines: [Int] = []
  var datelines: [Int] = []
  var biographies: [Int] = []
  var documents: [LooseJSON] = []

  init(tree: PageTree, signals: NodeSignals, page: [UInt8], linkedData: [Range<Int>]) {
    gather(tree, signals)
    for range in linkedData.prefix(50) where range.count < 4_000_000 {
      documents.append(LooseJSON(Array(page[range])))
    }
    // The best-trusted name first; of one name the first.
    let order = metas.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    metas = order.map(\.element)
  }

  func metas(_ field: MetaVocabulary.Field) -> [Meta] { metas.filter { $0.field == field } }

  private mutating func gather(_ tree: PageTree, _ signals: NodeSignals) {
    for node in 0..<tree.count {
      let tag = tree.tags[node]
      switch tag {
      case .text: continue
      case .html: language = tree.string(.lang, of: node)
      case .title where titleElement.isEmpty: titleElement = tree.textContent(of: node)
      case .meta: meta(tree, node)
      case .link: link(tree, node)
      case .h1: headlines.append(node)
      case .time: times.append(node)
      default: break
      }
      guard tag != .meta, tree.lower[node] < tree.upper[node] else { continue }
      let own = signals.own[node]
      if own.contains(.byline), bylines.count < 400 { bylines.append(node) }
      if own.contains(.dateline), tag != .time, datelines.count < 400 { datelines.append(node) }
      if own.contains(.biography), biographies.count < 100 { biographies.append(node) }
      property(tree, node)
    }
  }

  private mutating func meta(_ tree: PageTree, _ node: Int) {
    guard metas.count < 1_000, let content = tree.string(.content, of: node), !content.isEmpty else { return }
    for attribute in [PageAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let name = tree.string(attribute, of: node)?.lowercased() else { continue }
      if let known = MetaVocabulary.table[Array(name.utf8)] {
        metas.append(Meta(field: known.field, rank: known.rank, name: name, value: content))
        return
      }
      if attribute == .itemprop || attribute == .property {
        properties.append((tree.string(attribute, of: node) ?? "", node, attribute == .property))
      }
    }
  }

  private mutating func link(_ tree: PageTree, _ node: Int) {
    guard canonical == nil, tree.string(.rel, of: node)?.lowercased() == "canonical" else { return }
    canonical = tree.string(.href, of: node)
  }

  private static let wanted: Set<String> = [
    "headline", "datePublished", "dateCreated", "author", "publisher", "name", "dateModified", "creator",
    "schema:datePublished", "schema:headline", "schema:author", "dc:title", "dc:date", "dc:creator",
    "dc:date dc:created", "dcterms:created", "dct:issued", "schema:dateCreated",
  ]

  private mutating func property(_ tree: PageTree, _ node: Int) {
    guard properties.count < 2_000 else { return }
    for attribute in [PageAttribute.itemprop, .property] {
      guard let value = tree.string(attribute, of: node) else { continue }
      if Self.wanted.contains(value) {
        properties.append((value, node, attribute == .property))
      } else {
        for part in value.split(separator: " ") where Self.wanted.contains(String(part)) {
          properties.append((String(part), node, attribute == .property))
        }
      }
    }
  }
}
