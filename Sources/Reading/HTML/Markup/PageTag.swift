/// The elements that reading a page distinguishes; all others are `other`.
struct PageTag: Equatable, Hashable {
  let id: UInt8

  static let other = PageTag(id: 0)
  static let text = PageTag(id: 1)

  private struct Traits {
    var name: StaticString
    var traits: PageTag.Trait
  }

  /// What an element is to a reader.
  struct Trait: OptionSet {
    let rawValue: UInt16
    /// Begins and ends a line of text.
    static let block = Trait(rawValue: 1)
    /// Has no content and no end tag.
    static let void = Trait(rawValue: 2)
    /// Its end tag may be left out, so that start tags tell nothing of depth.
    static let optionalEnd = Trait(rawValue: 4)
    /// HTML5 ends an open paragraph before it; libxml2 2.9 does not know it.
    static let endsParagraph = Trait(rawValue: 8)
    /// Holds no text of the page: its content is passed over up to its end tag.
    static let raw = Trait(rawValue: 16)
    /// Never part of a statement (forms, navigation, media).
    static let furniture = Trait(rawValue: 32)
    static let heading = Trait(rawValue: 64)
  }

  private static let table: [(name: String, traits: Trait)] = [
    ("", []), ("#text", []),
    ("html", [.block, .optionalEnd]), ("head", [.block, .optionalEnd]), ("body", [.block, .optionalEnd]),
    ("title", []), ("meta", .void), ("link", .void), ("base", .void),
    ("script", .raw), ("style", .raw), ("noscript", .raw), ("template", .raw), ("svg", .raw),
    ("iframe", .raw), ("noembed", .raw), ("noframes", .raw), ("math", .raw), ("textarea", .raw),
    ("div", .block), ("p", [.block, .optionalEnd]), ("br", .void), ("hr", [.block, .void]),
    ("h1", [.block, .heading]), ("h2", [.block, .heading]), ("h3", [.block, .heading]),
    ("h4", [.block, .heading]), ("h5", [.block, .heading]), ("h6", [.block, .heading]),
    ("ul", .block), ("ol", .block), ("li", [.block, .optionalEnd]), ("dl", .block),
    ("dt", [.block, .optionalEnd]), ("dd", [.block, .optionalEnd]),
    ("table", .block), ("thead", [.block, .optionalEnd]), ("tbody", [.block, .optionalEnd]),
    ("tfoot", [.block, .optionalEnd]), ("tr", [.block, .optionalEnd]),
    ("td", [.block, .optionalEnd]), ("th", [.block, .optionalEnd]), ("caption", .block),
    ("blockquote", .block), ("q", []), ("pre", .block), ("address", .block), ("center", .block),
    ("article", [.block, .endsParagraph]), ("section", [.block, .endsParagraph]),
    ("main", [.block, .endsParagraph]), ("header", [.block, .endsParagraph]),
    ("footer", [.block, .endsParagraph]), ("hgroup", [.block, .endsParagraph]),
    ("nav", [.block, .endsParagraph, .furniture]), ("aside", [.block, .endsParagraph]),
    ("figure", [.block, .endsParagraph]), ("figcaption", [.block, .endsParagraph, .furniture]),
    ("details", [.block, .endsParagraph]), ("summary", [.block, .endsParagraph]),
    ("dialog", [.block, .endsParagraph, .furniture]), ("menu", [.block, .furniture]),
    ("form", .block), ("fieldset", [.block]), ("legend", [.block, .furniture]),
    ("button", [.furniture]), ("select", [.furniture]), ("option", [.furniture, .optionalEnd]),
    ("input", .void), ("label", []), ("datalist", .furniture), ("output", []), ("progress", .furniture),
    ("a", []), ("span", []), ("time", []), ("b", []), ("strong", []), ("i", []), ("em", []),
    ("img", .void), ("source", .void), ("track", .void), ("wbr", .void), ("col", .void), ("area", .void),
    ("embed", .void), ("param", .void), ("video", [.block, .furniture]), ("audio", [.block, .furniture]),
    ("object", [.block, .furniture]), ("canvas", [.block, .furniture]), ("map", [.furniture]),
    ("picture", []), ("sup", []), ("sub", []), ("s", []), ("u", []), ("del", []), ("ins", []),
    ("small", []), ("font", []), ("cite", []), ("abbr", []), ("code", []), ("applet", [.block, .furniture]),
    ("rp", .furniture), ("rt", .furniture), ("frame", .void), ("keygen", .void),
  ]

  static let names: [String] = table.map(\.name)
  private static let traitTable: [Trait] = table.map(\.traits)
  private static let byName: ByteTable<UInt8> = {
    var result = ByteTable<UInt8>(minimumCapacity: 256)
    for (index, entry) in table.enumerated() where index > 1 {
      result.insert(Array(entry.name.utf8), UInt8(index))
    }
    return result
  }()

  static var count: Int { table.count }
  var name: String { Self.names[Int(id)] }

  /// The element of a lower-case name.
  init(name: UnsafeBufferPointer<UInt8>) {
    id = Self.byName[name] ?? 0
  }

  init(id: UInt8) {
    self.id = id
  }

  private init(_ name: String) {
    id = UInt8(Self.names.firstIndex(of: name) ?? 0)
  }

  /// All traits, by id: fetched once before a loop.
  static var allTraits: [Trait] { traitTable }
  var traits: Trait { Self.traitTable[Int(id)] }

  static let html = PageTag("html"), head = PageTag("head"), body = PageTag("body")
  static let title = PageTag("title"), meta = PageTag("meta"), link = PageTag("link")
  static let base = PageTag("base"), script = PageTag("script"), style = PageTag("style")
  static let template = PageTag("template"), svg = PageTag("svg"), textarea = PageTag("textarea")
  static let div = PageTag("div"), p = PageTag("p"), br = PageTag("br"), hr = PageTag("hr")
  static let h1 = PageTag("h1"), h2 = PageTag("h2"), h6 = PageTag("h6")
  static let ul = PageTag("ul"), ol = PageTag("ol"), li = PageTag("li"), dl = PageTag("dl")
  static let dt = PageTag("dt"), dd = PageTag("dd")
  static let tableTag = PageTag("table"), tr = PageTag("tr"), td = PageTag("td"), th = PageTag("th")
  static let tableCaption = PageTag("caption"), blockquote = PageTag("blockquote"), pre = PageTag("pre")
  static let article = PageTag("article"), section = PageTag("section"), main = PageTag("main")
  static let header = PageTag("header"), footer = PageTag("footer"), aside = PageTag("aside")
  static let nav = PageTag("nav"), figure = PageTag("figure"), form = PageTag("form")
  static let a = PageTag("a"), span = PageTag("span"), time = PageTag("time"), address = PageTag("address")
  static let source = PageTag("source"), track = PageTag("track"), keygen = PageTag("keygen")
  static let img = PageTag("img"), wbr = PageTag("wbr"), small = PageTag("small")
  static let strong = PageTag("strong"), b = PageTag("b"), em = PageTag("em"), cite = PageTag("cite")
  static let sup = PageTag("sup"), summary = PageTag("summary"), label = PageTag("label")
  static let figcaption = PageTag("figcaption"), i = PageTag("i"), fieldset = PageTag("fieldset")
  static let thead = PageTag("thead"), tbody = PageTag("tbody"), tfoot = PageTag("tfoot")
}
