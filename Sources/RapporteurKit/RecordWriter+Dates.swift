import Annotating
import Records

// The field `dates`.
extension JSONWriter {
  mutating func write(_ dates: [DateAnnotation], _ text: RecordText) {
    key("dates")
    beginArray()
    for index in dates.indices {
      element()
      write(dates[index], text)
    }
    endArray()
  }

  private mutating func write(_ date: DateAnnotation, _ text: RecordText) {
    beginObject()
    words(date.range, text)
    field("type", date.type)
    field("value", date.value)
    field("mod", date.mod)
    field("quant", date.quant)
    field("freq", date.freq)
    field("edtf", date.edtf)
    field("earliest", date.earliest)
    field("latest", date.latest)
    field("interval", date.interval)
    field("basis", date.basis)
    if let anchor = date.anchor {
      key("anchor")
      beginObject(inline: true)
      place(anchor, text)
      endObject()
    } else {
      null("anchor")
    }
    field("uncertain", date.uncertain)
    field("rule", UnsafeBufferPointer(start: date.rule.start, count: date.rule.count))
    endObject()
  }
}

extension [DateAnnotation] {
  /// The record's order: by start, then end (longer first), then rule.
  var inRecordOrder: [DateAnnotation] {
    func precedes(_ a: DateAnnotation, _ b: DateAnnotation) -> Bool {
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
      return a.rule < b.rule
    }
    for index in indices.dropFirst() where precedes(self[index], self[index - 1]) {
      return sorted(by: precedes)
    }
    return self
  }
}
