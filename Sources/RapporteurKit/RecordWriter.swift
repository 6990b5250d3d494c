import Annotating
import Reading
import Records
import Resolving
import StatementText

/// Writes a statement's record straight from what the stages found: bytes become code points, indices become ids, order
/// is fixed.
///
/// The fields are those of ``Records/Record``, which reads them; a test holds the two together. Making the record first
/// and writing it then took four times as long: it has a string for each mention. One a thread, whose arrays are kept.
struct RecordWriter {
  private var codePoints = CodePointIndex()
  private(set) var mentions = MentionsByEntity()
  /// Indices of the entities in the record's order.
  private(set) var order: [Int] = []
  private var ids = EntityIDs()
  /// By entity: where its id lies.
  private var idRanges: [Range<Int>] = []

  /// Appends the record and a line end.
  mutating func write(
    _ contents: RecordContents, warnings: [RecordContents.Warning], into buffer: RecordBuffer,
    style: JSONStyle
  ) {
    codePoints.fill(contents.statement.text)
    nameEntities(contents.resolution)
    contents.statement.text.bytes.withUnsafeBufferPointer { bytes in
      ids.bytes.withUnsafeBufferPointer { ids in
        let text = RecordText(bytes: bytes, codePoints: codePoints, ids: ids, idRanges: idRanges)
        var json = JSONWriter(style: style, buffer: buffer)
        json.beginObject()
        json.field("schema", Record.schema)
        json.write(contents.statement, rules: contents.rules, text)
        json.write(contents, order, mentions, text)
        json.write(contents.dates, text)
        json.write(contents.quotations, contents.speakers, text)
        json.key("corrections")
        json.beginArray()
        json.endArray()
        json.write(warnings, text)
        json.endObject()
        json.newline()
      }
    }
  }

  /// Puts the entities into order, by first mention, and gives them their ids.
  private mutating func nameEntities(_ resolution: Resolution) {
    mentions.fill(resolution)
    ids.removeAll()
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: resolution.entities.indices)
    let firsts = order.map { resolution.mentions[Int(mentions.order[Int(mentions.offsets[$0])])].range }
    // In most statements they are in order: only a nominal before the name changes it.
    let isSorted = zip(firsts, firsts.dropFirst()).allSatisfy { $0.lowerBound < $1.lowerBound }
    if !isSorted { order.sort { Self.precedes($0, $1, firsts, resolution) } }
    idRanges.removeAll(keepingCapacity: true)
    idRanges.append(contentsOf: repeatElement(0..<0, count: order.count))
    resolution.words.withUnsafeBufferPointer { words in
      for index in order {
        let entity = resolution.entities[index]
        let name = UnsafeBufferPointer(rebasing: words[entity.name])
        idRanges[index] = ids.next(entity.type.recordType, named: name)
      }
    }
  }

  private static func precedes(_ a: Int, _ b: Int, _ firsts: [Range<Int>], _ resolution: Resolution) -> Bool {
    let (first, second) = (firsts[a], firsts[b])
    if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
    if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
    let (one, other) = (resolution.entities[a].type.rawValue, resolution.entities[b].type.rawValue)
    return (one, resolution.name(of: a)) < (other, resolution.name(of: b))
  }
}

/// The text of a statement as its record shows it: positions in code points, the words beside them, ids of entities.
struct RecordText {
  let bytes: UnsafeBufferPointer<UInt8>
  let codePoints: CodePointIndex
  let ids: UnsafeBufferPointer<UInt8>
  let idRanges: [Range<Int>]

  func id(of entity: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: ids[idRanges[entity]])
  }
}

extension JSONWriter {
  /// The fields `start` and `end`.
  mutating func place(_ range: Range<Int>, _ text: RecordText) {
    place(
      text.codePoints.codePoint(atByte: range.lowerBound), text.codePoints.codePoint(atByte: range.upperBound)
    )
  }

  /// The fields `start`, `end` and `text`.
  mutating func words(_ range: Range<Int>, _ text: RecordText) {
    place(range, text)
    field("text", text.bytes, range)
  }

  /// The field `rule`.
  mutating func write(_ rule: RuleName) {
    key("rule")
    if rule.isPlain { value(plain: rule.bytes) } else { value(rule.bytes) }
  }

  mutating func write(_ warnings: [RecordContents.Warning], _ text: RecordText) {
    key("warnings")
    beginArray()
    for warning in warnings {
      element()
      beginObject(inline: true)
      field("code", warning.code)
      field("severity", code: "warning")
      field("message", warning.message)
      if let range = warning.range {
        place(range, text)
      } else {
        null("start")
        null("end")
      }
      endObject()
    }
    endArray()
  }
}

extension Mention.EntityType {
  var recordType: Record.EntityType {
    switch self {
    case .person: .person
    case .institution: .institution
    case .place: .place
    case .instrument: .instrument
    }
  }
}
