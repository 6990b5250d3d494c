import Records

// brat's standoff form: NAME.ann with its annotations beside NAME.txt. What of it counts is described in
// Documentation/Gold.md: types by name, Equiv for one entity's mentions, attributes Nominal, Optional, Value, Kind,
// relations Speaker and Cue from a quotation. The document's metadata has no place there and is not scored.
extension GoldStatement {
  /// - Parameters:
  ///   - name: The path without ending.
  ///   - text: The bytes of `NAME.txt`; brat counts in its code points.
  public init(name: String, brat annotations: [UInt8], text bytes: [UInt8]) throws(GoldFaults) {
    var reader = BratReader(text: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    reader.read(annotations)
    guard reader.faults.isEmpty else {
      throw GoldFaults(faults: reader.faults.map { GoldFault(name: name, message: $0) })
    }
    reader.group()
    self.init(
      name: name, about: nil, entities: reader.entities, text: reader.text,
      items: reader.order.compactMap { reader.items[$0] })
    let faults = faults()
    guard faults.isEmpty else { throw GoldFaults(faults: faults) }
  }
}

private struct BratReader {
  let text: [Unicode.Scalar]
  var items: [String: GoldItem] = [:]
  /// The ids of text-bound annotations, as they stand.
  var order: [String] = []
  var entities: [GoldEntity] = []
  var faults: [String] = []
  private var equivalents: [[String]] = []
  /// Attributes, relations and equivalences may stand before what they speak of.
  private var later: [(line: Int, words: [String])] = []

  init(text: [Unicode.Scalar]) { self.text = text }

  mutating func read(_ annotations: [UInt8]) {
    let lines = annotations.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let id = columns.first, let kind = id.first else { continue }
      let words = columns.count > 1 ? columns[1].split(whereSeparator: \.isWhitespace).map(String.init) : []
      switch kind {
      case "T": readSpan(id, words, index + 1)
      case "A", "M", "R", "*": later.append((index + 1, words))
      default: continue  // notes, normalizations and events say nothing here
      }
    }
    for (line, words) in later { readLink(words, line) }
  }

  private mutating func readSpan(_ id: String, _ words: [String], _ line: Int) {
    // "12 15;18 30" is in pieces: from the first to the last.
    let numbers = words.dropFirst().flatMap { $0.split(separator: ";") }.map { Int($0) ?? -1 }
    guard let tag = words.first.flatMap({ GoldItem.Tag(brat: $0) }) else {
      return faults.append("line \(line): there is no type \"\(words.first ?? "")\"")
    }
    guard let start = numbers.first, let end = numbers.last, 0 <= start, start < end, end <= text.count else {
      return faults.append("line \(line): the span lies outside the text")
    }
    var item = GoldItem(tag: tag, span: .init(start: start, end: end))
    if tag == .speaker || tag == .cue { item.id = id }
    if let kind = words.first.flatMap({ Record.QuotationKind(rawValue: $0.lowercased()) }) {
      item.kind = kind
    }
    if items[id] == nil { order.append(id) }
    items[id] = item
  }

  private mutating func readLink(_ words: [String], _ line: Int) {
    func arguments() -> [String] {
      words.dropFirst().map { $0.split(separator: ":").last.map(String.init) ?? "" }
    }
    let ids = words.first == "Equiv" ? Array(words.dropFirst()) : arguments()
    guard let first = ids.first, items[first] != nil else {
      return faults.append("line \(line): it speaks of an annotation that is not there")
    }
    switch words.first {
    case "Equiv": equivalents.append(ids)
    case "Nominal": items[first]?.isNominal = true
    case "Optional": items[first]?.isOptional = true
    case "Value":
      if words.count > 2 { items[first]?.values = words[2].split(separator: "|").map(String.init) }
    case "Kind":
      guard words.count > 2, let kind = Record.QuotationKind(rawValue: words[2].lowercased()) else {
        return faults.append("line \(line): a kind is direct, indirect or mixed")
      }
      items[first]?.kind = kind
    case "Speaker": link(ids, line, to: \.speakers, as: .speaker)
    case "Cue": link(ids, line, to: \.cues, as: .cue)
    default: return
    }
  }

  /// A quotation's speaker or cue. A mention can be both a name and a speaker: then a speaker is made of it.
  private mutating func link(
    _ ids: [String], _ line: Int, to field: WritableKeyPath<GoldItem, [String]>, as tag: GoldItem.Tag
  ) {
    guard ids.count == 2, items[ids[0]]?.tag == .quotation, var other = items[ids[1]] else {
      return faults.append("line \(line): a quotation and the words that belong to it must stand here")
    }
    var id = ids[1]
    if other.tag != tag {
      id += "." + tag.rawValue
      other = GoldItem(tag: tag, span: other.span)
      other.id = id
      if items[id] == nil { order.append(id) }
      items[id] = other
    }
    items[ids[0]]?[keyPath: field].append(id)
  }

  /// Makes entities: mentions that are said to be equal, and each other mention by itself.
  mutating func group() {
    var keys: [String: String] = [:]
    for ids in equivalents {
      let key = ids.compactMap { keys[$0] }.first ?? ids[0]
      for id in ids {
        let old = keys[id] ?? id
        for (other, its) in keys where its == old { keys[other] = key }
        keys[id] = key
      }
    }
    var named: Set<String> = []
    for id in order {
      guard let item = items[id], let type = item.tag.entityType else { continue }
      let key = keys[id] ?? id
      items[id]?.ref = key
      let name = String(String.UnicodeScalarView(text[item.start..<item.end]))
      if let known = entities.firstIndex(where: { $0.key == key }) {
        let isBetter = !named.contains(key) || entities[known].names[0].count < name.count
        if !item.isNominal, isBetter { entities[known].names = [name] }
      } else {
        entities.append(GoldEntity(key: key, type: type, names: [name]))
      }
      if !item.isNominal { named.insert(key) }
    }
  }
}

extension GoldItem.Tag {
  /// brat's own names of types, and those of common collections.
  fileprivate init?(brat type: String) {
    switch type.lowercased() {
    case "person", "per": self = .person
    case "institution", "organization", "organisation", "org": self = .institution
    case "place", "location", "loc", "gpe", "facility", "fac": self = .place
    case "instrument", "law": self = .instrument
    case "date", "time", "duration", "set", "timex", "timex3": self = .date
    case "quotation", "quote", "direct", "indirect", "mixed": self = .quotation
    case "speaker", "source": self = .speaker
    case "cue": self = .cue
    default: return nil
    }
  }
}
