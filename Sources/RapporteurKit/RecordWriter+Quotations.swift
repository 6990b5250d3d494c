import Annotating
import Records

// The field `quotations`.
extension JSONWriter {
  mutating func write(_ quotations: [Quotation], _ speakers: [Int?], _ text: RecordText) {
    key("quotations")
    beginArray()
    let order = QuotationOrder(quotations)
    // In place: a copy would take along all that a quotation owns.
    quotations.withUnsafeBufferPointer { all in
      for index in order.indices {
        element()
        write(all, index, order, speakers, text)
      }
    }
    endArray()
  }

  private mutating func write(
    _ quotations: UnsafeBufferPointer<Quotation>, _ index: Int, _ order: QuotationOrder, _ speakers: [Int?],
    _ text: RecordText
  ) {
    beginObject()
    key("id")
    value("q", order.numbers[index])
    words(quotations[index].range, text)
    key("kind")
    switch quotations[index].kind {
    case .direct: value(code: "direct")
    case .indirect: value(code: "indirect")
    case .mixed: value(code: "mixed")
    }
    write(quotations[index].segments, text)
    key("utterance")
    value("u", order.utterances[index])
    if let parent = quotations[index].parent, order.numbers.indices.contains(parent) {
      key("parent")
      value("q", order.numbers[parent])
    } else {
      null("parent")
    }
    key("speakers")
    beginArray()
    let first = order.firstSpeakers[index]
    for speaker in quotations[index].speakers.indices {
      element()
      beginObject(inline: true)
      key("entity")
      if let entity = speakers[first + speaker] { value(plain: text.id(of: entity)) } else { null() }
      words(quotations[index].speakers[speaker].range, text)
      endObject()
    }
    endArray()
    write(quotations[index].cue, text)
    write(quotations[index].rule)
    endObject()
  }

  /// Segments are pairs: `[[900, 931], [945, 1010]]`.
  private mutating func write(_ segments: [Range<Int>], _ text: RecordText) {
    key("segments")
    beginArray(inline: true)
    for segment in segments {
      element()
      beginArray(inline: true)
      element()
      value(text.codePoints.codePoint(atByte: segment.lowerBound))
      element()
      value(text.codePoints.codePoint(atByte: segment.upperBound))
      endArray()
    }
    endArray()
  }

  private mutating func write(_ cue: Quotation.Cue?, _ text: RecordText) {
    guard let cue else { return null("cue") }
    key("cue")
    beginObject(inline: true)
    words(cue.range, text)
    field("lemma", cue.lemma)
    endObject()
  }
}

/// The record's order of quotations: by start, then end (longer first), then rule; and the numbers that come of it.
private struct QuotationOrder {
  var indices: [Int]
  /// By quotation: the number in its id, and in its utterance's.
  var numbers: [Int]
  var utterances: [Int]
  /// By quotation: how many speakers the ones before it have.
  var firstSpeakers: [Int] = []

  init(_ quotations: [Quotation]) {
    indices = Array(quotations.indices)
    // Pairs of elements would be copied, with all that they own.
    var isSorted = true
    for index in indices.dropFirst() where Self.precedes(quotations[index], quotations[index - 1]) {
      isSorted = false
    }
    if !isSorted {
      indices.sort { a, b in
        Self.precedes(quotations[a], quotations[b]) || !Self.precedes(quotations[b], quotations[a]) && a < b
      }
    }
    numbers = Array(repeatElement(0, count: quotations.count))
    utterances = numbers
    // By the stage's number of an utterance, which is not above that of the quotations by much: the record's.
    var known = numbers
    var count = 0
    for (position, index) in indices.enumerated() {
      numbers[index] = position + 1
      let utterance = max(0, quotations[index].utterance)
      while known.count <= utterance { known.append(0) }
      if known[utterance] == 0 {
        count += 1
        known[utterance] = count
      }
      utterances[index] = known[utterance]
    }
    var speakers = 0
    firstSpeakers.reserveCapacity(quotations.count)
    for index in quotations.indices {
      firstSpeakers.append(speakers)
      speakers += quotations[index].speakers.count
    }
  }

  private static func precedes(_ a: Quotation, _ b: Quotation) -> Bool {
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
    return a.rule < b.rule
  }
}
