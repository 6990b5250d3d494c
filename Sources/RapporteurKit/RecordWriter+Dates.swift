import Annotating
import Records

// The field `dates`.
extension JSONWriter {
  mutating func write(_ dates: [DateAnnotation], _ text: RecordText) {
    key("dates")
    beginArray()
    var value = TemporalText()
    for index in dates.indices {
      element()
      write(dates[index], text, &value)
    }
    endArray()
  }

  private mutating func write(_ date: DateAnnotation, _ text: RecordText, _ value: inout TemporalText) {
    beginObject()
    words(date.range, text)
    key("type")
    self.value(date.type)
    value.removeAll()
    if date.writeValue(to: &value) { field("value", value.bytes) } else { null("value") }
    field("mod", date.modifier?.rawValue)
    field("quant", date.quant)
    field("freq", date.freq)
    value.removeAll()
    if date.writeEDTF(to: &value) { field("edtf", value.bytes) } else { null("edtf") }
    field("earliest", date.earliestDay, &value)
    field("latest", date.latestDay, &value)
    if date.interval == 0 {
      null("interval")
    } else {
      key("interval")
      self.value("i", date.interval)
    }
    key("basis")
    self.value(date.basis)
    if let anchor = date.anchor {
      key("anchor")
      beginObject(inline: true)
      place(anchor, text)
      endObject()
    } else {
      null("anchor")
    }
    field("uncertain", date.uncertain)
    write(date.rule)
    endObject()
  }

  private mutating func field(_ name: StaticString, _ day: CivilDate?, _ value: inout TemporalText) {
    guard let day else { return null(name) }
    value.removeAll()
    day.writeISO(to: &value)
    key(name)
    self.value(plain: value.bytes)
  }

  private mutating func value(_ type: TemporalType) {
    switch type {
    case .date: value(code: "date")
    case .time: value(code: "time")
    case .duration: value(code: "duration")
    case .set: value(code: "set")
    }
  }

  private mutating func value(_ basis: DateBasis) {
    switch basis {
    case .explicit: value(code: "explicit")
    case .published: value(code: "published")
    case .context: value(code: "context")
    case .none: value(code: "none")
    }
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
