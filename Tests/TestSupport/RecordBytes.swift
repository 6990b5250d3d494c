import Records

extension Record {
  /// The record as JSON.
  public func json(_ style: JSONStyle = .pretty) -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, style: style)
    return bytes
  }

  /// The span of words in the record's text, from their n-th place.
  public func span(of words: String, place: Int = 0) -> Span {
    let text = Array(document.text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    var left = place
    for start in 0...max(0, text.count - wanted.count)
    where start + wanted.count <= text.count && text[start..<start + wanted.count].elementsEqual(wanted) {
      if left == 0 { return Span(start: start, end: start + wanted.count) }
      left -= 1
    }
    return Span(start: 0, end: 0)
  }
}
