import Annotating
import Records

// The field `dates`.
extension JSONWriter {
  mutating func write(_ dates: [DateAnnotation], _ text: RecordText) {
    key("dates")
    beginArray()
    var value = TemporalText()
    // In place: a copy would take along all that a date owns.
    dates.withUnsafeBufferPointer { all in
      for date in all.indices {
        element()
        write(all, date, text, &value)
      }
    }
    endArray()
  }

  private mutating func write(
    _ dates: UnsafeBufferPointer<DateAnnotation>, _ date: Int, _ text: RecordText, _ value: inout TemporalText
  ) {
    beginObject()
    words(dates[date].range, text)
    key("type")
    self.value(dates[date].type)
    value.removeAll()
    if dates[date].meaning.writeTimex(to: &value) { field("value", value.bytes) } else { null("value") }
    field("mod", dates[date].modifier?.rawValue)
    field("quant", dates[date].quant)
    field("freq", dates[date].freq)
    value.removeAll()
    writeEDTF(dates, date, &value)
    field("earliest", dates[date].earliestDay, &value)
    field("latest", dates[date].latestDay, &value)
    if dates[date].interval == 0 {
      null("interval")
    } else {
      key("interval")
      self.value("i", dates[date].interval)
    }
    key("basis")
    self.value(dates[date].basis)
    if let anchor = dates[date].anchor {
      key("anchor")
      beginObject(inline: true)
      place(anchor, text)
      endObject()
    } else {
      null("anchor")
    }
    field("uncertain", dates[date].uncertain)
    write(dates[date].rule)
    endObject()
  }

  private mutating func writeEDTF(
    _ dates: UnsafeBufferPointer<DateAnnotation>, _ date: Int, _ value: inout TemporalText
  ) {
    guard dates[date].isPoint,
      dates[date].meaning.writeEDTF(
        modifier: dates[date].modifier, uncertain: dates[date].uncertain, to: &value)
    else { return null("edtf") }
    field("edtf", value.bytes)
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
