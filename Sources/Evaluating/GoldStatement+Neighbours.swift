import Records

// "Second Chamber [of the Otterby Court (OC)]", "[OC] Registry": where a name stands beside another
// that it belongs to, the longer span is as good as the short one.
extension GoldStatement {
  mutating func acceptLongerNames() {
    let named = items.filter { ($0.tag == .institution || $0.tag == .place) && !$0.isNominal }.map(\.span)
    for index in items.indices where items[index].tag == .institution || items[index].tag == .instrument {
      let own = items[index].span
      var starts = [own.start]
      var ends = [own.end]
      for other in named {
        let last = ends[ends.count - 1]
        if other.start >= last, isLink(last, other.start, mayBeBracket: ends.count > 1) {
          ends.append(other.end)
        }
        if other.end <= own.start, isPossessive(other.end, own.start) { starts.append(other.start) }
      }
      let spans = starts.flatMap { start in ends.map { Record.Span(start: start, end: $0) } }
      items[index].alternatives = Array(spans.dropFirst())
    }
  }

  /// White space, of/for/to, perhaps "the", white space; or an opening bracket.
  private func isLink(_ start: Int, _ end: Int, mayBeBracket: Bool) -> Bool {
    let between = String(String.UnicodeScalarView(text[start..<end]))
    if mayBeBracket, between.last == "(", between.dropLast().allSatisfy(\.isWhitespace) { return true }
    guard between.first?.isWhitespace == true, between.last?.isWhitespace == true else { return false }
    let words = between.split(whereSeparator: \.isWhitespace)
    return words.count <= 2 && ["of", "for", "to"].contains(words.first)
      && [nil, "the"].contains(words.dropFirst().first)
  }

  /// White space, perhaps 's or ' before it.
  private func isPossessive(_ start: Int, _ end: Int) -> Bool {
    var between = text[start..<end]
    if let first = between.first, first == "'" || first == "’" {
      between.removeFirst()
      if between.first == "s" { between.removeFirst() }
    }
    return !between.isEmpty && between.allSatisfy(\.properties.isWhitespace)
  }
}
