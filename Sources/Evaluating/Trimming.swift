import Records

/// What a span is compared as; decides which edges do not matter.
enum SpanRole {
  case person, name, date, quotation
}

extension GoldItem {
  var role: SpanRole {
    switch tag {
    case .person: .person
    case .date: .date
    case .quotation: .quotation
    default: .name
    }
  }
}

/// The span without edges that careful readers set differently: white space, quotation marks, brackets, punctuation, 's,
/// a leading "the" or honorific ("that" before a quotation), "later" behind a date.
func trim(_ text: [Unicode.Scalar], _ span: Record.Span, as role: SpanRole) -> Record.Span {
  var start = max(0, span.start)
  var end = min(text.count, span.end)
  while start < end {
    let before = (start, end)
    while start < end, edges.contains(text[start]) { start += 1 }
    while start < end, edges.contains(text[end - 1]) { end -= 1 }
    if role != .quotation, end - start >= 2, text[end - 1] == "s",
      text[end - 2] == "'" || text[end - 2] == "’"
    {
      end -= 2
    }
    if role == .date { end -= laterLength(text[start..<end]) }
    let lead = leadLength(text[start..<end], role)
    if lead < end - start { start += lead }
    if (start, end) == before { break }
  }
  return Record.Span(start: start, end: end)
}

/// The length of a first word that does not matter, with the white space behind it; 0 without one.
private func leadLength(_ words: ArraySlice<Unicode.Scalar>, _ role: SpanRole) -> Int {
  guard let space = words.prefix(20).firstIndex(where: \.properties.isWhitespace) else { return 0 }
  var first = words[..<space]
  if role == .person, first.last == "." { first.removeLast() }
  let word = String(String.UnicodeScalarView(first)).lowercased()
  let isLead =
    switch role {
    case .person: word == "the" || honorifics.contains(word)
    case .quotation: word == "that"
    case .name, .date: word == "the"
    }
  guard isLead else { return 0 }
  let next = words[space...].firstIndex { !$0.properties.isWhitespace } ?? words.endIndex
  return next - words.startIndex
}

private func laterLength(_ words: ArraySlice<Unicode.Scalar>) -> Int {
  for tail in [" later", " earlier"] where words.count >= tail.unicodeScalars.count {
    let end = words.suffix(tail.unicodeScalars.count)
    if end.dropFirst().elementsEqual(tail.unicodeScalars.dropFirst()),
      end.first?.properties.isWhitespace == true
    {
      return end.count
    }
  }
  return 0
}

private let edges = Set(
  " \t\r\n\u{a0}\u{2002}\u{2003}\u{2009}\u{202f}\u{200b}\u{200e}\u{200f}\u{feff}\"“”„«»‹›'‘’‚()[],;:.!?…"
    .unicodeScalars)

private let honorifics = Set(
  """
  mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president judge justice prosecutor registrar
  minister prime foreign secretary secretary-general commissioner high ambassador senator king queen prince princess pope
  bishop archbishop father rev reverend imam sheikh sheik ayatollah general gen colonel col major captain lieutenant lt
  sergeant commander chancellor chair chairman chairwoman chairperson director spokesperson spokesman spokeswoman h.e hon
  mme m
  """.split(whereSeparator: \.isWhitespace).map(String.init))
