/// What a gazetteer says that a name is, read from its line once.
struct GazetteerKind: BitwiseCopyable, Sendable {
  enum Place: BitwiseCopyable, Sendable { case country, region, city, site }

  /// Nil where the line has no type that is known.
  let type: Mention.EntityType?
  /// What a place is; `site` where nothing better is said.
  let place: Place
  /// An institution's category; nil where the line has none that is known.
  let institution: InstitutionCategory?
  let hasCategory: Bool
  /// How many digits the number of its people has.
  let populationDigits: Int

  init(_ table: GazetteerIndex.Table, line: Int) {
    let type = table.cell(.type, line: line)
    self.type = Mention.EntityType.allCases.first { type.elementsEqual($0.rawValue.utf8) }
    let category = table.cell(.category, line: line)
    hasCategory = !category.isEmpty
    institution = InstitutionCategory(category)
    if category.elementsEqual("country".utf8) {
      place = .country
    } else if category.elementsEqual("region".utf8) {
      place = .region
    } else {
      place = category.elementsEqual("city".utf8) ? .city : .site
    }
    populationDigits = table.cell(.population, line: line).count
  }
}

/// The kinds of the names that texts had so far; each worker has its own.
final class GazetteerKinds: @unchecked Sendable {
  // Unchecked: each worker has its own. For exclusive access see `Lexicon`.
  @exclusivity(unchecked) private var known = FlatArray<GazetteerKind?>()

  func kind(of name: Int, in index: GazetteerIndex) -> GazetteerKind {
    if known.count <= name { known.grow(to: index.names.count, with: nil) }
    if let kind = known[name] { return kind }
    let found = index.names[name]
    let kind = GazetteerKind(index.tables[Int(found.table)], line: Int(found.line))
    known[name] = kind
    return kind
  }
}
