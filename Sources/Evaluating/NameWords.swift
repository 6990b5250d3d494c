import Records

/// A name's words without case, marks and little words.
func nameWords(_ name: String) -> Set<Substring> {
  let slug = slug(of: name)
  return Set(slug == "unnamed" ? [] : slug.split(separator: "-")).subtracting(littleWords)
}

/// Whether one name's words are all among the other's.
func isSameName(_ a: String, _ b: String) -> Bool {
  let mine = nameWords(a)
  let theirs = nameWords(b)
  return !mine.isEmpty && !theirs.isEmpty && (mine.isSubset(of: theirs) || theirs.isSubset(of: mine))
}

private let littleWords: Set<Substring> = [
  "the", "of", "and", "for", "in", "a", "an", "s", "mr", "mrs", "ms", "dr",
]
