import Records

/// What is wrong with a gold file.
public struct GoldFault: Equatable, Sendable, CustomStringConvertible {
  /// The statement's name.
  public var name: String
  public var message: String

  public init(name: String, message: String) {
    self.name = name
    self.message = message
  }

  public var description: String { "\(name): \(message)" }
}

/// Everything that is wrong with a gold file.
public struct GoldFaults: Error, Equatable, Sendable {
  public var faults: [GoldFault]

  public init(faults: [GoldFault]) { self.faults = faults }
}

// What a file of either form must keep to, so that a slip of the annotator does not count against the records.
extension GoldStatement {
  func faults() -> [GoldFault] {
    let types = Dictionary(entities.map { ($0.key, $0.type) }) { first, _ in first }
    let mentioned = Set(items.compactMap(\.ref))
    let ids = items.reduce(into: [:]) { counts, item in item.id.map { counts[$0, default: 0] += 1 } }
    let used = Set(items.flatMap { $0.speakers + $0.cues })
    var messages = entities.filter { !mentioned.contains($0.key) }.map {
      "entity \($0.key) is never mentioned"
    }
    if types.count < entities.count { messages.append("two entities have one id") }
    for item in items {
      let words = String(String.UnicodeScalarView(text[item.start..<min(item.end, item.start + 50)]))
      let place = "<\(item.tag.rawValue)> at \(item.start) \"\(words)\": "
      messages += faults(of: item, types, ids, used).map { place + $0 }
    }
    return messages.map { GoldFault(name: name, message: $0) }
  }

  private func faults(
    of item: GoldItem, _ types: [String: Record.EntityType], _ ids: [String: Int], _ used: Set<String>
  ) -> [String] {
    var faults: [String] = []
    let words = text[item.start..<item.end]
    if words.isEmpty || words.trimmed.count < words.count {
      faults.append("empty, or white space at its edge")
    }
    if let type = item.tag.entityType {
      if item.ref == nil, !item.isOptional { faults.append("it names no entity") }
      if let ref = item.ref, let other = types[ref], other != type {
        faults.append("\(ref) is of another type")
      }
    }
    if let ref = item.ref, types[ref] == nil { faults.append("the entity \(ref) is not listed") }
    if item.tag == .speaker || item.tag == .cue {
      let id = item.id ?? ""
      if ids[id] != 1 || !used.contains(id) {
        faults.append("its id is missing, doubled or used by no quotation")
      }
    }
    for id in item.speakers + item.cues where ids[id] == nil {
      faults.append("there is no speaker or cue \(id)")
    }
    return faults
  }
}
