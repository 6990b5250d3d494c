import CLibXML2
import Records

// The inline form: the statement's text with tags, as Documentation/Gold.md describes it.
extension GoldStatement {
  /// Reads a `NAME.gold.xml`.
  /// - Parameters:
  ///   - name: The path without `.gold.xml`.
  ///   - source: The bytes of `NAME.txt`, whose text the gold must have; nil for a page.
  public init(name: String, xml bytes: [UInt8], source: [UInt8]? = nil) throws(GoldFaults) {
    var reader = GoldXMLReader(name: name)
    reader.read(bytes)
    if let source { reader.compare(with: source) }
    guard reader.faults.isEmpty else { throw GoldFaults(faults: reader.faults) }
    self.init(
      name: name, about: reader.about, entities: reader.entities, text: reader.text, items: reader.items)
    let faults = faults()
    guard faults.isEmpty else { throw GoldFaults(faults: faults) }
  }
}

private struct GoldXMLReader {
  let name: String
  var about = GoldStatement.About()
  var entities: [GoldEntity] = []
  var text: [Unicode.Scalar] = []
  var items: [GoldItem] = []
  var faults: [GoldFault] = []

  init(name: String) { self.name = name }

  /// libxml2 wants to be made ready by one thread before several use it.
  private static let isReady: Void = xmlInitParser()

  mutating func read(_ bytes: [UInt8]) {
    _ = Self.isReady
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, nil, Int32(options)
      )
    }
    guard let document, let root = xmlDocGetRootElement(document) else {
      let error = xmlGetLastError()?.pointee
      let message = error?.message.map { String(cString: $0) } ?? "there is nothing in it"
      return fault("not well-formed: line \(error?.line ?? 0): \(message.filter { $0 != "\n" })")
    }
    defer { xmlFreeDoc(document) }
    readAbout(root)
    for child in root.elements {
      switch child.elementName {
      case "entities": for entity in child.elements { readEntity(entity) }
      case "text": walk(child)
      case let other: fault("<\(other)> is none of entities and text")
      }
    }
  }

  private mutating func readAbout(_ root: xmlNodePtr) {
    let attributes = root.attributes
    about.published = attributes["published"].flatMap { $0.isEmpty ? nil : $0 }
    about.title = attributes["title"].flatMap { $0.isEmpty ? nil : $0 }
    about.authors = attributes["authors"].flatMap { authors in
      authors.isEmpty ? nil : authors.split(separator: ";").map { String($0.trimmed) }
    }
  }

  private mutating func readEntity(_ element: xmlNodePtr) {
    let attributes = element.attributes
    guard let key = attributes["id"],
      let type = attributes["type"].flatMap(Record.EntityType.init(rawValue:)),
      let names = attributes["name"], !names.isEmpty
    else { return fault("entity \(attributes["id"] ?? "?"): its id, type or name is wrong") }
    let alternatives = names.split(separator: "|").map(String.init)
    entities.append(GoldEntity(key: key, type: type, names: alternatives))
  }

  /// Collects text and annotations. Iterative: nesting is as deep as the file likes.
  private mutating func walk(_ body: xmlNodePtr) {
    var open: [(node: xmlNodePtr, start: Int, isHead: Bool)] = [(body, 0, false)]
    var next = body.pointee.children
    while let last = open.last {
      guard let node = next else {
        close(last)
        open.removeLast()
        next = last.node.pointee.next
        continue
      }
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        open.append((node, text.count, last.isHead || node.elementName == "head"))
        next = node.pointee.children
        continue
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = node.pointee.content { text += String(cString: content).unicodeScalars }
      default: break
      }
      next = node.pointee.next
    }
  }

  private mutating func close(_ element: (node: xmlNodePtr, start: Int, isHead: Bool)) {
    let name = element.node.elementName
    let attributes = element.node.attributes
    if name == "text" || name == "head" { return }
    let words = String(String.UnicodeScalarView(text[element.start...].prefix(50)))
    let place = "<\(name)> at \(element.start) \"\(words)\""
    guard let tag = GoldItem.Tag(rawValue: name) else { return fault("\(place): unknown tag") }
    var item = GoldItem(tag: tag, span: .init(start: element.start, end: text.count), isHead: element.isHead)
    for attribute in attributes.keys.sorted() where !item.take(attribute, attributes[attribute] ?? "") {
      fault("\(place): the attribute \(attribute) or its value is wrong")
    }
    if tag == .quotation, attributes["kind"] == nil { fault("\(place): it has no kind") }
    if tag == .date, item.values.isEmpty { fault("\(place): it has no value") }
    items.append(item)
  }

  /// The annotated text must be the statement's, without tags.
  mutating func compare(with source: [UInt8]) {
    let decoded = String(decoding: source, as: UTF8.self).unicodeScalars
    var normal: [Unicode.Scalar] = []
    for scalar in decoded {
      // What XML cannot hold is left out; a carriage return is a line's end.
      if scalar == "\n", normal.last == "\r" { normal.removeLast() }
      if scalar.value < 0x20, scalar != "\t", scalar != "\n", scalar != "\r" { continue }
      if ["\u{fffe}", "\u{ffff}", "\u{feff}"].contains(scalar) { continue }
      normal.append(scalar)
    }
    let theirs = ArraySlice(normal.map { $0 == "\r" ? "\n" : $0 }).trimmed
    let mine = ArraySlice(text.filter { $0 != "\u{feff}" }).trimmed
    guard !theirs.elementsEqual(mine) else { return }
    let same = zip(theirs, mine).prefix { $0 == $1 }.count
    func around(_ words: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(words.dropFirst(max(0, same - 20)).prefix(50)))
    }
    fault("the text differs from its source: \"\(around(theirs))\" became \"\(around(mine))\"")
  }

  private mutating func fault(_ message: String) { faults.append(GoldFault(name: name, message: message)) }
}

extension GoldItem {
  /// Takes an attribute of the inline form; false if this tag has none of that name or not with that value.
  fileprivate mutating func take(_ name: String, _ value: String) -> Bool {
    let values = value.split(separator: " ").map(String.init)
    switch (name, tag) {
    case ("note", _): return true
    case ("opt", _): isOptional = value == "1"
    case ("ref", .person), ("ref", .institution), ("ref", .place), ("ref", .instrument), ("ref", .speaker):
      ref = value
    case ("nominal", _) where tag.entityType != nil: isNominal = !value.isEmpty
    case ("id", .speaker), ("id", .cue): id = value
    case ("type", .date): return Record.DateType(rawValue: value) != nil
    case ("value", .date): self.values = value.split(separator: "|").map(String.init)
    case ("mod", .date): return true
    case ("kind", .quotation):
      guard let kind = Record.QuotationKind(rawValue: value) else { return false }
      self.kind = kind
    case ("alt", .quotation):
      alternativeKind = Record.QuotationKind(rawValue: value)
      return alternativeKind != nil
    case ("speaker", .quotation): speakers = values
    case ("cue", .quotation): cues = values
    default: return false
    }
    return true
  }
}

extension UnsafeMutablePointer<xmlNode> {
  fileprivate var elementName: String {
    pointee.name.map { String(cString: $0) } ?? ""
  }

  fileprivate var elements: [xmlNodePtr] {
    var elements: [xmlNodePtr] = []
    var next = pointee.children
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE { elements.append(node) }
      next = node.pointee.next
    }
    return elements
  }

  fileprivate var attributes: [String: String] {
    var attributes: [String: String] = [:]
    var next = pointee.properties
    while let attribute = next {
      var value = ""
      var part = attribute.pointee.children
      while let node = part {
        if let content = node.pointee.content { value += String(cString: content) }
        part = node.pointee.next
      }
      if let name = attribute.pointee.name { attributes[String(cString: name)] = value }
      next = attribute.pointee.next
    }
    return attributes
  }
}

extension ArraySlice<Unicode.Scalar> {
  var trimmed: ArraySlice<Unicode.Scalar> {
    let start = firstIndex { !$0.properties.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? endIndex
    return start < end ? self[start..<end] : []
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let rest = drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return rest[...last]
  }
}
